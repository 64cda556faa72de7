import { afterEach, describe, expect, test, vi } from "vitest";
import { Browser } from "../support/browser.ts";
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
  who,
} from "../support/signing-in.ts";

const { usual, place, gatewayAt } = await openSigningIn();

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
    const other = await gatewayAt({ provider, clock });
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
