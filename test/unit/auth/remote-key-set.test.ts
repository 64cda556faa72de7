import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { KeysUnavailable, remoteKeySet } from "../../../gateway/auth/remote-key-set.ts";
import { type SigningKey, signingKey } from "../../support/token-issuer.ts";

const URL_OF_KEYS = new URL("https://tokens.example/keys");
const one = signingKey("P-256", { kid: "one" });
const two = signingKey("P-256", { kid: "two" });
const MINUTE = 60_000;

/** What the issuer answers with. */
let answer: () => Promise<Response>;
let asked: number;
let lines: string[];

const giving = (...keys: SigningKey[]) => {
  answer = async () => Response.json({ keys: keys.map(({ jwk }) => jwk) });
};
const away = () => {
  answer = () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } }));
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  asked = 0;
  lines = [];
  vi.stubGlobal("fetch", () => {
    asked++;
    return answer();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether a token would find its key: by `kid`. */
async function opened(maxAge = 600) {
  const keyOf = await remoteKeySet(URL_OF_KEYS, maxAge, (line) => lines.push(line));
  return async (kid: string): Promise<string> => {
    try {
      await keyOf({ alg: "ES256", kid }, { payload: "", signature: "" });
      return "found";
    } catch (error) {
      return error instanceof KeysUnavailable ? "unavailable" : (error as Error).name;
    }
  };
}

describe("the keys", () => {
  test("are asked for at once, and again when they are older than they may be", async () => {
    giving(one);
    const find = await opened();
    expect([await find("one"), await find("one"), asked]).toEqual(["found", "found", 1]);
    giving(two);
    vi.advanceTimersByTime(10 * MINUTE - 1);
    expect([await find("one"), asked]).toEqual(["found", 1]);
    vi.advanceTimersByTime(1);
    expect([await find("one"), asked]).toEqual(["JWKSNoMatchingKey", 2]);
  });

  test("are asked for once by all who need them at once", async () => {
    giving(one);
    const find = await opened();
    vi.advanceTimersByTime(10 * MINUTE);
    expect(await Promise.all([find("one"), find("one"), find("one")])).toEqual(["found", "found", "found"]);
    expect(asked).toBe(2);
  });

  test("are asked for when one is not among them, every five seconds at most", async () => {
    giving(one);
    const find = await opened();
    giving(one, two);
    expect([await find("two"), asked]).toEqual(["JWKSNoMatchingKey", 1]);
    vi.advanceTimersByTime(5_000);
    expect([await find("two"), asked]).toEqual(["found", 2]);
    for (let guess = 0; guess < 10; guess++) expect(await find(`guess ${guess}`)).toBe("JWKSNoMatchingKey");
    expect(asked).toBe(2);
  });
});

describe("an issuer that is away", () => {
  test("leaves its keys in use for an hour after they were last had, and no longer", async () => {
    giving(one);
    const find = await opened();
    away();
    vi.advanceTimersByTime(60 * MINUTE - 1);
    expect(await find("one")).toBe("found");
    vi.advanceTimersByTime(1);
    expect(await find("one")).toBe("unavailable");
    expect(lines).toEqual([expect.stringMatching(/cannot be had: JWKS_URL: fetch failed \(ECONNREFUSED\)$/)]);
  });

  test("is not waited for while there are keys to use", async () => {
    giving(one);
    const find = await opened();
    away();
    vi.advanceTimersByTime(20 * MINUTE);
    expect(await find("one")).toBe("found");
    vi.advanceTimersByTime(5_000);
    answer = () => new Promise(() => {});
    expect([await find("one"), asked]).toEqual(["found", 3]);
  });

  test("leaves it unknown whether it has a key that is new to us", async () => {
    giving(one);
    const find = await opened();
    away();
    vi.advanceTimersByTime(MINUTE);
    expect([await find("two"), await find("two"), await find("one")]).toEqual([
      ...["unavailable", "unavailable", "found"],
    ]);
    expect(asked, "once in five seconds").toBe(2);
  });

  test("from the start is asked again every five seconds, and told of once", async () => {
    away();
    const find = await opened();
    expect([await find("one"), await find("one"), asked]).toEqual(["unavailable", "unavailable", 1]);
    vi.advanceTimersByTime(5_000);
    expect([await find("one"), asked]).toEqual(["unavailable", 2]);
    giving(one);
    vi.advanceTimersByTime(5_000);
    expect([await find("one"), asked]).toEqual(["found", 3]);
    expect(lines).toEqual([
      expect.stringContaining("cannot be had"),
      expect.stringContaining("can be had again"),
    ]);
  });

  test.each<[string, () => Response]>([
    ["an error", () => new Response("no", { status: 500 })],
    [
      "another address",
      () => new Response(null, { status: 302, headers: { location: "https://elsewhere" } }),
    ],
    ["no JSON", () => new Response("<html>")],
    ["no set", () => Response.json({})],
    ["a list", () => Response.json([one.jwk])],
    ["a set of no keys", () => Response.json({ keys: ["one"] })],
  ])("in that it answers with %s", async (_what, response) => {
    answer = async () => response();
    expect(await (await opened())("one")).toBe("unavailable");
    expect(lines).toHaveLength(1);
  });
});

describe("a key that the issuer gives", () => {
  test.each<[string, Record<string, unknown>]>([
    ["a private key", one.privateKey.export({ format: "jwk" })],
    ["one for encryption", { ...one.jwk, use: "enc" }],
    ["one for another algorithm", { ...one.jwk, alg: "ES384" }],
    ["one of another curve", signingKey("P-384", {}).jwk],
    ["one that is none", { kty: "EC", crv: "P-256", x: "AA", y: "AA" }],
  ])("is not used where it is %s", async (_what, jwk) => {
    answer = async () => Response.json({ keys: [{ ...jwk, kid: "one" }] });
    expect(await (await opened())("one")).not.toBe("found");
  });
});
