import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, inject, vi } from "vitest";
import type { DEMO_OFFICERS } from "../../gateway/session/demo-officers.ts";
import { launchBrowser } from "../support/launch-browser.ts";

type OfficerId = (typeof DEMO_OFFICERS)[number]["id"];

export interface Visit {
  /** Who has signed in; nobody if left out. */
  readonly officer?: OfficerId;
  /** What persons are looked up for; not said if left out. */
  readonly purpose?: string;
  readonly theme?: "light" | "dark";
  readonly width?: number;
}

export interface Visited {
  readonly page: Page;
  /** What the page has complained of, and what was refused to it by its policy. */
  readonly complaints: string[];
  /** Origins that it has asked. */
  readonly origins: Set<string>;
  /** Texts that it has sent. */
  readonly sent: string[];
  /** Goes to a place of the console. */
  go(place: string): Promise<void>;
}

export interface Console {
  readonly url: string;
  visit(visit?: Visit): Promise<Visited>;
  /** The id of a subject of the demo, by a part of its name that no other has. */
  idOf(name: string): Promise<string>;
}

/** A browser before the console of a running demo, for the tests of a file. */
export function openConsole(): Console {
  // axe looks at a dozen pages in one test, which takes a minute on a busy machine.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
  const url = inject("consoleUrl");
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  async function visit({ officer, purpose, theme = "light", width = 1280 }: Visit = {}): Promise<Visited> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: theme,
      locale: "zh-CN",
    });
    if (officer) {
      // As the form of the chooser does.
      const response = await context.request.post(`${url}session/demo?officer=${officer}&to=/`, {
        headers: { "sec-fetch-site": "same-origin" },
        maxRedirects: 0,
      });
      if (response.status() !== 303) throw new Error(await response.text());
    }
    if (purpose) {
      await context.addInitScript(`sessionStorage.setItem("purpose", ${JSON.stringify(purpose)})`);
    }
    const page = await context.newPage();
    const complaints: string[] = [];
    const origins = new Set<string>();
    const sent: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith("data:")) origins.add(new URL(request.url()).origin);
      sent.push(`${request.url()} ${request.postData() ?? ""}`);
    });
    const go = async (place: string) => void (await page.goto(`${url}console/${place}`));
    return { page, complaints, origins, sent, go };
  }

  async function idOf(name: string): Promise<string> {
    const { page } = await visit({ officer: "finance" });
    const response = await page.context().request.post(`${url}graphql`, {
      headers: { "sec-fetch-site": "same-origin", "x-purpose": "test" },
      data: {
        query: "query ($text: String!) { search(text: $text) { nodes { id } } }",
        variables: { text: name },
      },
    });
    const { data } = (await response.json()) as { data: { search: { nodes: { id: string }[] } } };
    await page.context().close();
    const [found, ...more] = data.search.nodes;
    if (!found || more.length > 0) throw new Error(`${name}: ${data.search.nodes.length} found`);
    return found.id;
  }

  return { url, visit, idOf };
}
