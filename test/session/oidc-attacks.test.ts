import { describe, expect, test } from "vitest";
import type { Browser, Page } from "../support/browser.ts";
import { BEARER } from "../support/gateway-of-sessions.ts";
import {
  ask,
  browserAt,
  COOKIE,
  callbackAfter,
  codeOf,
  HERE,
  OFFICER,
  openSigningIn,
  signIn,
  signInCookieOf,
  who,
} from "../support/signing-in.ts";

const { database, usual } = await openSigningIn();

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
