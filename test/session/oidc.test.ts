import { describe, expect, test } from "vitest";
import { Browser, type Page } from "../support/browser.ts";
import { CLIENT_ID } from "../support/oidc-provider.ts";
import { signInLog } from "../support/sign-in-log.ts";
import {
  ask,
  browserAt,
  COOKIE,
  callbackAfter,
  HERE,
  NAMES,
  OFFICER,
  openSigningIn,
  signIn,
  signInCookieOf,
  who,
} from "../support/signing-in.ts";

const { database, usual, place, gatewayAt } = await openSigningIn();

/** A page for an officer, and not what a script is told. */
function expectWords({ headers, text }: Page): void {
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(text).toMatch(/<h1>暂时不能继续<\/h1><p>.*请.*<\/p>/);
}

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
    const other = await gatewayAt(usual);
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
    const gateway = await gatewayAt(usual, { failures: 1 });
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
    const gateway = await gatewayAt(usual, { requests: 1 });
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
