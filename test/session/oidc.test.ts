import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { Browser, type Page } from "../support/browser.ts";
import { BEARER, type GatewayOfSessions, gatewayOfSessions } from "../support/gateway-of-sessions.ts";
import { CLIENT_ID, CLIENT_SECRET, OidcProvider, type ProviderOptions } from "../support/oidc-provider.ts";
import { signInLog } from "../support/sign-in-log.ts";
import { createTestDatabase } from "../support/test-database.ts";

// With `oidc-provider`, which is certified, as the provider: what it does is not made up here.

const HERE = "https://console.example";
const COOKIE = "__Host-liancheng";
const NAMES = { department: "department", unit: "unit", scopes: "scope", name: "name" };
const OFFICER = {
  ...{ sub: "u-1001", name: "林某", department: "FINANCE" },
  scope: "list:read person:match",
};

const database = await createTestDatabase();
const providers: OidcProvider[] = [];
afterAll(async () => {
  for (const provider of providers) await provider.stop();
});

interface Place {
  readonly provider: OidcProvider;
  readonly gateway: GatewayOfSessions;
  readonly clock: { now: Date };
}

async function place(options: ProviderOptions = {}, names = NAMES): Promise<Place> {
  const provider = await OidcProvider.start(HERE, options);
  providers.push(provider);
  const clock = { now: new Date() };
  const gateway = await gatewayAt(provider, clock, options, names);
  return { provider, gateway, clock };
}

function gatewayAt(
  provider: OidcProvider,
  clock: { now: Date },
  { confidential = true }: ProviderOptions = {},
  claims = NAMES,
  rates: { failures?: number; requests?: number } = {},
): Promise<GatewayOfSessions> {
  const oidc = {
    issuer: new URL(provider.issuer),
    ...{ clientId: CLIENT_ID, clientSecret: confidential ? CLIENT_SECRET : null },
    ...{ scope: "openid profile", claims },
  };
  return gatewayOfSessions(database, {
    ...{ clock, publicOrigin: HERE, signIn: { kind: "oidc", oidc, publicOrigin: HERE } },
    ...rates,
  });
}

const browserAt = ({ origin }: GatewayOfSessions) => new Browser({ [HERE]: origin });
const signIn = (browser: Browser, to = "/subjects/7") =>
  browser.visit(`${HERE}/session/login?to=${encodeURIComponent(to)}`, HERE);
const who = async (browser: Browser) => JSON.parse((await browser.fetch(`${HERE}/session`)).text);
const ask = (browser: Browser, headers: Record<string, string> = {}) =>
  browser.fetch(`${HERE}/graphql`, "POST", headers, '{"query":"{ __typename }"}');
const codeOf = ({ text }: Page) => JSON.parse(text).errors[0].extensions.code;

/** A page for an officer, and not what a script is told. */
function expectWords({ headers, text }: Page): void {
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(text).toMatch(/<h1>暂时不能继续<\/h1><p>.*请.*<\/p>/);
}

/** The name of the cookie that a browser was given with `sent` for the way to the provider. */
const signInCookieOf = ({ headers }: Page) =>
  String([headers["set-cookie"]].flat().at(-1)).replace(/=.*/, "");

/** The URL by which the provider sends back whom it was sent with `sent`. */
async function callbackAfter(browser: Browser, sent: Page): Promise<string> {
  let { location } = sent.headers;
  while (!String(location).startsWith(`${HERE}/session/callback`)) {
    const next = new URL(String(location), usual.provider.issuer).href;
    ({ location } = (await browser.step(next, HERE)).headers);
  }
  return String(location);
}

let usual: Place;
beforeAll(async () => {
  usual = await place();
});
beforeEach(() => {
  usual.provider.account = OFFICER;
  usual.clock.now = new Date();
});

describe("an officer signs in", () => {
  test("and is led back to the page that was asked for, in a session that no script sees", async () => {
    const browser = browserAt(usual.gateway);
    const arrived = await signIn(browser, "/subjects/7?tab=positions#2");
    expect(arrived.url).toBe(`${HERE}/subjects/7?tab=positions#2`);
    expect(await who(browser)).toEqual({
      signIn: "oidc",
      officer: {
        ...{ subject: "u-1001", name: "林某", department: "FINANCE", unit: null },
        scopes: ["list:read", "person:match"],
        until: expect.stringMatching(/^\d{4}-.*Z$/),
        idleUntil: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    });
  });

  test("with a cookie for this host alone, over TLS alone", async () => {
    const browser = browserAt(usual.gateway);
    const sent = await browser.step(`${HERE}/session/login`, HERE);
    const name = signInCookieOf(sent);
    expect(sent.headers["set-cookie"]).toMatch(
      /^__Host-liancheng-sign-in-[\w-]{12}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
    );
    const { headers } = await browser.step(await callbackAfter(browser, sent), usual.provider.issuer);
    expect(headers["set-cookie"]).toEqual([
      `${name}=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0`,
      expect.stringMatching(
        /^__Host-liancheng=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=36000$/,
      ),
      expect.stringMatching(
        /^__Host-liancheng-former=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=36000$/,
      ),
    ]);
  });

  test("and is asked for with PKCE, state and nonce", async () => {
    const { headers } = await browserAt(usual.gateway).step(`${HERE}/session/login`);
    const asked = new URL(headers.location as string);
    expect(asked.origin).toBe(usual.provider.issuer);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: CLIENT_ID,
      redirect_uri: `${HERE}/session/callback`,
      ...{ response_type: "code", scope: "openid profile", code_challenge_method: "S256" },
      ...{
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        state: expect.any(String),
        nonce: expect.any(String),
        max_age: "1800",
      },
    });
  });

  test("and is the viewer of what is asked then, with the purpose of each request", async () => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    expect(JSON.parse((await ask(browser)).text)).toEqual({
      ...{ subject: "u-1001", department: "FINANCE", scopes: ["list:read", "person:match"], purpose: null },
    });
    const answer = await ask(browser, { "x-purpose": encodeURIComponent("政府采购") });
    expect(JSON.parse(answer.text).purpose).toBe("政府采购");
  });

  test("at another gateway on the same database too", async () => {
    const other = await gatewayAt(usual.provider, usual.clock);
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    const there = new Browser({ [HERE]: other.origin });
    there.plant(HERE, COOKIE, browser.cookie(HERE, COOKIE) as string);
    expect((await who(there)).officer.subject).toBe("u-1001");
    await there.fetch(`${HERE}/session/logout`, "POST");
    expect((await ask(browser)).status).toBe(401);
  });

  test("for a unit of a county", async () => {
    usual.provider.account = { ...OFFICER, unit: "350102" };
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    expect((await who(browser)).officer).toMatchObject({ department: "FINANCE", unit: "FINANCE_350102" });
    expect(JSON.parse((await ask(browser)).text).department).toBe("FINANCE_350102");
  });

  test("whose claims are in the userinfo alone", async () => {
    const { provider, gateway } = await place({ claimsInIdToken: false });
    provider.account = OFFICER;
    const browser = browserAt(gateway);
    await signIn(browser);
    expect((await who(browser)).officer).toMatchObject({ subject: "u-1001", department: "FINANCE" });
  });

  test("in two windows at once, and comes in at both", async () => {
    const browser = browserAt(usual.gateway);
    const sent = [
      await browser.step(`${HERE}/session/login?to=/one`, HERE),
      await browser.step(`${HERE}/session/login?to=/two`, HERE),
    ];
    const back = [
      await callbackAfter(browser, sent[0] as Page),
      await callbackAfter(browser, sent[1] as Page),
    ];
    for (const [at, to] of [
      [0, "/one"],
      [1, "/two"],
    ] as const) {
      const came = await browser.step(back[at] as string, usual.provider.issuer);
      expect([came.status, came.headers.location]).toEqual([303, to]);
      expect((await who(browser)).officer.subject).toBe("u-1001");
    }
  });

  test("in five windows at most: what was begun before is broken off", async () => {
    const browser = browserAt(usual.gateway);
    const held: string[] = [];
    for (let n = 0; n < 7; n += 1)
      held.push(signInCookieOf(await browser.step(`${HERE}/session/login`, HERE)));
    expect(held.filter((name) => browser.cookie(HERE, name) !== undefined)).toEqual(held.slice(2));
  });

  test("whose unit and name are in the userinfo alone", async () => {
    const { provider, gateway } = await place({ inUserinfoAlone: ["unit", "name"] });
    provider.account = { ...OFFICER, unit: "350102" };
    const browser = browserAt(gateway);
    await signIn(browser);
    expect((await who(browser)).officer).toMatchObject({
      ...{ subject: "u-1001", name: "林某", department: "FINANCE", unit: "FINANCE_350102" },
    });
  });

  test("at a public client, by claims of other names", async () => {
    const names = { ...NAMES, department: "place", scopes: "duties" };
    const { provider, gateway } = await place({ confidential: false }, names);
    provider.account = { sub: "u-2", place: "HRSS", duties: ["list:read", "list:write"] };
    const browser = browserAt(gateway);
    await signIn(browser);
    expect((await who(browser)).officer).toMatchObject({
      ...{ subject: "u-2", name: "u-2", department: "HRSS", scopes: ["list:read", "list:write"] },
    });
  });
});

describe("who does not come in is told why, and is nobody", () => {
  test.each<[string, typeof OFFICER | Record<string, unknown> | null, number, RegExp]>([
    ["without a department", { ...OFFICER, department: undefined }, 403, /没有给出您的部门或权限/],
    ["with one that is none", { ...OFFICER, department: "finance'; --" }, 403, /没有给出您的部门或权限/],
    ["without scopes", { ...OFFICER, scope: undefined }, 403, /没有给出您的部门或权限/],
    ["for a unit of another department", { ...OFFICER, unit: "WATER_350102" }, 403, /没有给出您的部门或权限/],
    ["refused by the provider", null, 403, /没有同意这次登录/],
  ])("%s", async (_what, account, status, words) => {
    usual.provider.account = account as typeof OFFICER | null;
    const browser = browserAt(usual.gateway);
    const page = await signIn(browser);
    expect(page.status).toBe(status);
    expect(page.text).toMatch(words);
    expect(page.headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(browser.cookie(HERE, COOKIE)).toBeUndefined();
    expect((await who(browser)).officer).toBeNull();
    const [refused] = (await signInLog(database)).slice(-1);
    expect(refused).toMatchObject({
      ...{ event: "NOT_LET_IN", issuer: new URL(usual.provider.issuer).href, department: null, scopes: [] },
      subject: account === null ? null : OFFICER.sub,
      reason: account === null ? "PROVIDER_REFUSED" : "CLAIMS_UNUSABLE",
    });
  });

  test("in words in the window, where there were too many of them", async () => {
    const gateway = await gatewayAt(usual.provider, usual.clock, {}, NAMES, { failures: 1 });
    const pages = [];
    for (let n = 0; n < 2; n += 1)
      pages.push(
        await browserAt(gateway).visit(`${HERE}/session/callback?state=x&code=x`, "https://a.example"),
      );
    expect(pages.map(({ status }) => status)).toEqual([400, 429]);
    expectWords(pages[1] as Page);
    expect(Number(pages[1]?.headers["retry-after"])).toBeGreaterThan(0);
  });

  test("in words in the window, who asks too often", async () => {
    const gateway = await gatewayAt(usual.provider, usual.clock, {}, NAMES, { requests: 1 });
    await browserAt(gateway).step(`${HERE}/session/login`, HERE);
    const page = await browserAt(gateway).step(`${HERE}/session/login`, HERE);
    expect(page.status).toBe(429);
    expectWords(page);
  });

  test("in words in the window, where the database is away", async () => {
    const browser = browserAt(usual.gateway);
    const callback = await callbackAfter(browser, await browser.step(`${HERE}/session/login`, HERE));
    await database.sql("alter schema sessions rename to sessions_away");
    const pages = [
      await browser.step(`${HERE}/session/login`, HERE),
      await browser.visit(callback, usual.provider.issuer),
    ];
    await database.sql("alter schema sessions_away rename to sessions");
    for (const page of pages) {
      expect(page.status).toBe(503);
      expectWords(page);
    }
  });

  test("while the provider is away; and comes in when it is back", async () => {
    const { provider, gateway } = await place();
    provider.account = OFFICER;
    await provider.stop();
    const browser = browserAt(gateway);
    const page = await signIn(browser);
    expect(page.status).toBe(503);
    expect(page.text).toMatch(/统一身份认证没有应答/);
    expect(gateway.said).toEqual([expect.stringMatching(/the provider cannot be asked/)]);
    await provider.comeBack();
    await signIn(browser);
    expect((await who(browser)).officer.subject).toBe("u-1001");
  });
});

describe("a session ends", () => {
  test("when its officer leaves, at the provider too", async () => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    const held = browser.cookie(HERE, COOKIE) as string;
    const left = await browser.fetch(`${HERE}/session/logout`, "POST");
    // No script sees the ID token.
    expect(JSON.parse(left.text)).toEqual({ to: "/session/leave" });
    const leaving = await browser.step(`${HERE}/session/leave`, HERE);
    const to = new URL(String(leaving.headers.location));
    expect(`${to.origin}${to.pathname}`).toBe(`${usual.provider.issuer}/session/end`);
    expect(to.searchParams.get("post_logout_redirect_uri")).toBe(`${HERE}/`);
    expect((await browser.step(`${HERE}/session/leave`, HERE)).headers.location).toBe("/");
    expect(browser.cookie(HERE, COOKIE)).toBeUndefined();
    // Somebody has taken a copy of it.
    const thief = browserAt(usual.gateway);
    thief.plant(HERE, COOKIE, held);
    expect((await ask(thief)).status).toBe(401);
    expect((await who(thief)).officer).toBeNull();
    expect(thief.cookie(HERE, COOKIE)).toBeUndefined();
  });

  test("and who has left shows who they are to come in again, even where the provider knows it", async () => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    await browser.fetch(`${HERE}/session/logout`, "POST");
    // The page is closed before it goes to the provider. Whoever is asked there now is refused.
    usual.provider.account = null;
    expect((await signIn(browser)).status).toBe(403);
    usual.provider.account = OFFICER;
    await signIn(browser);
    expect((await who(browser)).officer.subject).toBe("u-1001");
    expect(browser.cookie(HERE, "__Host-liancheng-left")).toBeUndefined();
  });

  test("here alone while the provider is away, which is told; nobody comes in by what it still knows", async () => {
    const { provider, gateway, clock } = await place();
    provider.account = OFFICER;
    const browser = browserAt(gateway);
    await signIn(browser);
    // At a gateway that has not asked the provider for anything yet.
    const other = await gatewayAt(provider, clock);
    const there = new Browser({ [HERE]: other.origin });
    there.plant(HERE, COOKIE, browser.cookie(HERE, COOKIE) as string);
    await provider.stop();
    const left = await there.fetch(`${HERE}/session/logout`, "POST");
    const page = await there.visit(`${HERE}${JSON.parse(left.text).to}`, HERE);
    expect([page.status, page.text]).toEqual([200, expect.stringMatching(/未能在统一身份认证处退出/)]);
    expect(other.said).toEqual([expect.stringMatching(/the provider cannot be asked/)]);
    expect((await ask(browser)).status).toBe(401);
    await provider.comeBack();
    const next = await there.step(`${HERE}/session/login`, HERE);
    expect(new URL(String(next.headers.location)).searchParams.get("prompt")).toBe("login");
  });

  test.each([
    ["a page of this server", HERE],
    // With its links the browser sends nothing that anybody gets in by.
    ["a portal", "https://portal.example"],
  ])("when another one begins at the same browser, by a link of %s", async (_where, from) => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    const former = browser.cookie(HERE, COOKIE) as string;
    await browser.visit(`${HERE}/session/login`, from);
    expect(browser.cookie(HERE, COOKIE)).not.toBe(former);
    const thief = browserAt(usual.gateway);
    thief.plant(HERE, COOKIE, former);
    expect((await ask(thief)).status).toBe(401);
  });

  test("when it was not used for half an hour, and only then", async () => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    const begun = usual.clock.now.getTime();
    const at = (minutes: number) => {
      usual.clock.now = new Date(begun + minutes * 60_000);
    };
    at(29);
    expect((await ask(browser)).status).toBe(200);
    // To look who has signed in is no use of it, nor is a stream that goes on by itself.
    at(50);
    expect((await who(browser)).officer.idleUntil).toBe(
      new Date(begun + 59 * 60_000).toISOString().replace("Z", "000Z"),
    );
    at(58);
    expect((await ask(browser)).status).toBe(200);
    // Nor is what a page asks by itself, while nobody is there.
    at(87);
    expect((await ask(browser, { "x-unattended": "1" })).status).toBe(200);
    at(89);
    const over = await ask(browser);
    expect([over.status, codeOf(over)]).toEqual([401, "UNAUTHENTICATED"]);
  });

  describe("and where it was not used for half an hour", () => {
    afterEach(() => void vi.useRealTimers());

    test("its officer shows who they are to come in again", async () => {
      const browser = browserAt(usual.gateway);
      await signIn(browser);
      // For the provider too.
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31 * 60_000 });
      usual.clock.now = new Date();
      expect((await who(browser)).officer).toBeNull();
      // Whoever is asked who they are is refused.
      usual.provider.account = null;
      expect((await signIn(browser)).status).toBe(403);
      expect((await who(browser)).officer).toBeNull();
    });

    test("nobody comes in by what the provider knows, who leaves out of the URL that it is to ask", async () => {
      const browser = browserAt(usual.gateway);
      await signIn(browser);
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31 * 60_000 });
      usual.clock.now = new Date();
      const sent = await browser.step(`${HERE}/session/login`, HERE);
      const changed = new URL(String(sent.headers.location));
      changed.searchParams.delete("max_age");
      const callback = await callbackAfter(browser, { ...sent, headers: { location: changed.href } });
      expect((await browser.visit(callback, usual.provider.issuer)).status).toBe(403);
      expect((await who(browser)).officer).toBeNull();
    });
  });

  test("after ten hours, however much it is used", async () => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    const begun = usual.clock.now.getTime();
    for (let minutes = 25; minutes < 600; minutes += 25) {
      usual.clock.now = new Date(begun + minutes * 60_000);
      expect((await ask(browser)).status).toBe(200);
    }
    usual.clock.now = new Date(begun + 600 * 60_000);
    expect((await ask(browser)).status).toBe(401);
  });

  test("where another provider is asked from now on", async () => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    const { gateway } = await place();
    const there = browserAt(gateway);
    there.plant(HERE, COOKIE, browser.cookie(HERE, COOKIE) as string);
    expect((await ask(there)).status).toBe(401);
  });
});

describe("an attack", () => {
  /** A browser that was sent to the provider, and the URL by which the provider sends it back. */
  async function returning() {
    const browser = browserAt(usual.gateway);
    const sent = await browser.step(`${HERE}/session/login?to=/mine`, HERE);
    return { browser, cookie: signInCookieOf(sent), callback: await callbackAfter(browser, sent) };
  }
  async function expectNobody(browser: Browser, page: Page): Promise<void> {
    expect([page.status, page.text]).toEqual([400, expect.stringMatching(/不是在本浏览器中开始的/)]);
    expect(browser.cookie(HERE, COOKIE)).toBeUndefined();
  }

  test("somebody is led in as somebody else, by a link with the code of the latter", async () => {
    const { callback } = await returning();
    const victim = browserAt(usual.gateway);
    await expectNobody(victim, await victim.visit(callback, "https://evil.example"));
    const underWay = await returning();
    await expectNobody(underWay.browser, await underWay.browser.visit(callback, "https://evil.example"));
  });

  test("a code is used twice", async () => {
    const { browser, callback, cookie } = await returning();
    const held = browser.cookie(HERE, cookie) as string;
    await browser.visit(callback, usual.provider.issuer);
    expect((await who(browser)).officer.subject).toBe("u-1001");
    const thief = browserAt(usual.gateway);
    thief.plant(HERE, cookie, held);
    await expectNobody(thief, await thief.visit(callback, usual.provider.issuer));
  });

  test("a code of another browser comes with the own state", async () => {
    const { callback: stolen } = await returning();
    const { browser, callback } = await returning();
    const mixed = new URL(callback);
    mixed.searchParams.set("code", new URL(stolen).searchParams.get("code") as string);
    const page = await browser.visit(mixed.href, usual.provider.issuer);
    expect([page.status, page.text]).toEqual([403, expect.stringMatching(/没有同意这次登录/)]);
    expect(usual.gateway.said.at(-1)).toMatch(/somebody could not sign in: invalid_grant/);
  });

  test.each<[string, (callback: URL) => void, number]>([
    ["another state", ({ searchParams }) => searchParams.set("state", "x"), 400],
    ["no state", ({ searchParams }) => searchParams.delete("state"), 400],
    ["two states", ({ searchParams }) => searchParams.append("state", "x"), 403],
    ["another issuer (RFC 9207)", ({ searchParams }) => searchParams.set("iss", "https://evil.example"), 403],
    ["no code", ({ searchParams }) => searchParams.delete("code"), 403],
  ])("it comes back with %s", async (_what, change, status) => {
    const { browser, callback } = await returning();
    const changed = new URL(callback);
    change(changed);
    expect((await browser.visit(changed.href, usual.provider.issuer)).status).toBe(status);
    expect((await who(browser)).officer).toBeNull();
  });

  test("a page of elsewhere comes with a made-up state; who is at the provider comes in all the same", async () => {
    const { browser, callback } = await returning();
    const made = await browser.visit(
      `${HERE}/session/callback?code=x&state=${"x".repeat(43)}`,
      "https://evil.example",
    );
    expect(made.status).toBe(400);
    await browser.visit(callback, usual.provider.issuer);
    expect((await who(browser)).officer.subject).toBe("u-1001");
  });

  test("it comes back too late", async () => {
    const { browser, callback } = await returning();
    usual.clock.now = new Date(usual.clock.now.getTime() + 601_000);
    await expectNobody(browser, await browser.visit(callback, usual.provider.issuer));
  });

  test("the id of a session is planted before its officer signs in", async () => {
    const attacker = browserAt(usual.gateway);
    await signIn(attacker);
    const planted = attacker.cookie(HERE, COOKIE) as string;
    const victim = browserAt(usual.gateway);
    victim.plant(HERE, COOKIE, planted);
    usual.provider.account = { ...OFFICER, sub: "u-victim" };
    await signIn(victim);
    expect((await who(victim)).officer.subject).toBe("u-victim");
    expect(victim.cookie(HERE, COOKIE)).not.toBe(planted);
    expect((await who(attacker)).officer).toBeNull();
  });

  test.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "/.//evil.example/",
    "/a/..//evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/session/logout",
  ])("it is led on to %s", async (to) => {
    expect((await signIn(browserAt(usual.gateway), to)).url).toBe(`${HERE}/`);
  });

  test.each<[string, Record<string, string>, number, string]>([
    ["with a token as well", { authorization: `Bearer ${BEARER}` }, 401, "UNAUTHENTICATED"],
    [
      "from a page of elsewhere",
      { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
      403,
      "BAD_REQUEST",
    ],
    ["from a page of a neighbour", { "sec-fetch-site": "same-site", origin: HERE }, 403, "FORBIDDEN"],
    ["from who opened it by hand", { "sec-fetch-site": "none", origin: HERE }, 403, "FORBIDDEN"],
  ])("a session is used %s", async (_what, headers, status, code) => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    const refused = await ask(browser, headers);
    expect([refused.status, codeOf(refused)]).toEqual([status, code]);
  });

  test("a page of elsewhere ends a session", async () => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    const headers = { "sec-fetch-site": "same-site", origin: HERE };
    expect((await browser.fetch(`${HERE}/session/logout`, "POST", headers)).status).toBe(403);
    expect((await who(browser)).officer).not.toBeNull();
  });

  test("somebody reads the database", async () => {
    const browser = browserAt(usual.gateway);
    await signIn(browser);
    const held = browser.cookie(HERE, COOKIE) as string;
    const { rows } = await database
      .as("sessions")
      .knex.raw(
        "select s::text as row from sessions.session s union all select i::text from sessions.sign_in i",
      );
    const all = rows.map(({ row }: { row: string }) => row).join("\n");
    expect(all).toContain("u-1001");
    expect(all).not.toContain(held);
    expect(all).not.toContain(Buffer.from(held, "base64url").toString("hex"));
  });
});
