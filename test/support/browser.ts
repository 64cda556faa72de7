import { request } from "undici";

/** An answer as a browser has it. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Kept {
  readonly value: string;
  readonly sameSite: string;
}

type Headers = Readonly<Record<string, string>>;

const siteOf = (url: string) => new URL(url).hostname;

/** What a browser does for an officer: keeps cookies, sends them where it may, follows where it is led. */
export class Browser {
  readonly #hosts: Readonly<Record<string, string>>;
  /** By site and name. */
  readonly #jar = new Map<string, Map<string, Kept>>();

  /** @param hosts where origins are found that are on no network, as behind a proxy */
  constructor(hosts: Readonly<Record<string, string>> = {}) {
    this.#hosts = hosts;
  }

  /** The value of a cookie that a site has set; undefined where there is none. */
  cookie(site: string, name: string): string | undefined {
    return this.#jar.get(siteOf(site))?.get(name)?.value;
  }

  /** Has it hold a cookie, as somebody who can write into it would. */
  plant(site: string, name: string, value: string): void {
    this.#jarOf(site).set(name, { value, sameSite: "Lax" });
  }

  /** Goes to a page and on to where it is led. From a page of elsewhere, unless that is left out. */
  async visit(url: string, from?: string): Promise<Page> {
    let at = url;
    let isCrossSite = from !== undefined && siteOf(from) !== siteOf(url);
    for (let hops = 0; hops < 12; hops += 1) {
      const site = isCrossSite ? "cross-site" : from ? "same-origin" : "none";
      const page = await this.#send(at, "GET", isCrossSite, {
        "sec-fetch-site": site,
        "sec-fetch-mode": "navigate",
        "sec-fetch-dest": "document",
      });
      const { location } = page.headers;
      if (typeof location !== "string") return page;
      const next = new URL(location, at).href;
      isCrossSite ||= siteOf(next) !== siteOf(at);
      at = next;
    }
    throw new Error(`led on without an end: ${url}`);
  }

  /** Goes to a page, and not on. */
  async step(url: string, from?: string): Promise<Page> {
    const isCrossSite = from !== undefined && siteOf(from) !== siteOf(url);
    return this.#send(url, "GET", isCrossSite, {
      "sec-fetch-site": isCrossSite ? "cross-site" : "none",
      ...{ "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
    });
  }

  /** Sends what a script of the same origin does. */
  fetch(url: string, method: "GET" | "POST" = "GET", headers: Headers = {}, body?: string): Promise<Page> {
    const { origin } = new URL(url);
    const usual = {
      "sec-fetch-site": "same-origin",
      ...(method === "POST" ? { origin } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    return this.#send(url, method, false, { ...usual, ...headers }, body);
  }

  #jarOf(url: string): Map<string, Kept> {
    const site = siteOf(url);
    const jar = this.#jar.get(site) ?? new Map<string, Kept>();
    this.#jar.set(site, jar);
    return jar;
  }

  async #send(
    url: string,
    method: string,
    isCrossSite: boolean,
    headers: Headers,
    body?: string,
  ): Promise<Page> {
    const jar = this.#jarOf(url);
    const sent = [...jar].filter(([, { sameSite }]) => !isCrossSite || sameSite !== "Strict");
    const cookie = sent.map(([name, { value }]) => `${name}=${value}`).join("; ");
    const { origin, host, pathname, search } = new URL(url);
    const response = await request(`${this.#hosts[origin] ?? origin}${pathname}${search}`, {
      method: method as "GET",
      headers: { host, ...headers, ...(cookie ? { cookie } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of [response.headers["set-cookie"] ?? []].flat()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const [, sameSite = "Lax"] = /samesite=(\w+)/i.exec(line) ?? [];
      const isTaken = /max-age=0|expires=thu, 01 jan 1970/i.test(line);
      if (isTaken) jar.delete(name);
      else jar.set(name, { value, sameSite: sameSite[0]?.toUpperCase() + sameSite.slice(1).toLowerCase() });
    }
    const text = await response.body.text();
    return { url, status: response.statusCode, headers: response.headers, text };
  }
}
