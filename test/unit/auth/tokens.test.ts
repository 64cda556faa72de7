import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { identityKeyOf } from "../../../gateway/auth/kept-key.ts";
import { KeptSecretError, keptSecret } from "../../../gateway/auth/kept-secret.ts";
import { KeysUnavailable } from "../../../gateway/auth/remote-key-set.ts";
import { type Claims, developmentKey } from "../../../gateway/auth/tokens.ts";
import { viewerOf } from "../../../gateway/auth/viewer.ts";
import { requestContextOf } from "../../../gateway/http/request-context.ts";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "liancheng-auth-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

const CLAIMS: Claims = { subject: "officer", department: "FINANCE", scopes: ["list:read"], purpose: null };
const verified =
  (claims: Partial<Claims> = {}) =>
  async () => ({ ...CLAIMS, ...claims });
const refused = () => Promise.reject(new Error("not valid"));
const BEARER = { authorization: "Bearer a.b.c" };

test("a development key that was removed is made anew, and tokens of the former one are void", async () => {
  const place = mkdtempSync(join(directory, "rotated-"));
  const former = await developmentKey(place);
  const token = await former.sign(CLAIMS, "1h");
  rmSync(join(place, "development-key.json"));
  const next = await developmentKey(place);
  await expect(next.verify(token)).rejects.toThrow("signature verification failed");
  // A process that runs keeps its key until it is started anew.
  expect(await former.verify(token)).toEqual(CLAIMS);
});

describe("a kept secret", () => {
  test("is made once, for its owner alone, and is the same for all who ask at once", async () => {
    const file = join(directory, "made/here/secret");
    let made = 0;
    const secrets = await Promise.all(
      Array.from({ length: 8 }, () => keptSecret(file, () => `secret ${made++}`)),
    );
    expect(new Set(secrets).size).toBe(1);
    expect(readFileSync(file, "utf8")).toBe(secrets[0]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(directory, "made/here"))).toEqual(["secret"]);
    expect(await keptSecret(file, () => "another")).toBe(secrets[0]);
  });

  test("that can be neither read nor made is told with its file", async () => {
    const file = join(directory, "file");
    writeFileSync(file, "");
    await expect(keptSecret(join(file, "secret"), () => "x")).rejects.toThrow(KeptSecretError);
    await expect(keptSecret(directory, () => "x")).rejects.toThrow(
      `${directory} cannot be read or made (EISDIR)`,
    );
  });
});

describe("the identity key", () => {
  test("is that of the environment, or else one that the data directory keeps", async () => {
    const identityKey = Buffer.alloc(32, 1);
    expect(await identityKeyOf({ identityKey, dataDirectory: "/nowhere" })).toBe(identityKey);
    const kept = await identityKeyOf({ identityKey: null, dataDirectory: join(directory, "keys") });
    expect(kept).toHaveLength(32);
    expect(await identityKeyOf({ identityKey: null, dataDirectory: join(directory, "keys") })).toEqual(kept);
  });

  test.each(["", "short", "not base64 at all, but long enough to be taken for it"])(
    "is not made of a file that holds %o",
    async (content) => {
      writeFileSync(join(directory, "identity.key"), content);
      await expect(identityKeyOf({ identityKey: null, dataDirectory: directory })).rejects.toThrow(
        /identity\.key holds no key .* Restore it from a backup/,
      );
    },
  );
});

describe("the development key", () => {
  test("verifies what it signed, in another process too", async () => {
    const claims: Claims = { ...CLAIMS, scopes: ["list:read", "person:match"], purpose: "本地开发" };
    const token = await (await developmentKey(join(directory, "one"))).sign(claims, "1h");
    expect(await (await developmentKey(join(directory, "one"))).verify(token)).toEqual(claims);
    await expect((await developmentKey(join(directory, "two"))).verify(token)).rejects.toThrow();
  });

  test.each([
    "",
    "no JSON",
    "{}",
    '{"kty":"oct","k":"AAAA"}',
    '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}',
  ])("is not made of a file that holds %o", async (content) => {
    writeFileSync(join(directory, "development-key.json"), content);
    await expect(developmentKey(directory)).rejects.toThrow(/development-key\.json holds no key of ES256/);
  });
});

describe("who asks", () => {
  test("is nobody without a token, whatever the purpose", async () => {
    expect(await viewerOf({ purpose: "curiosity" }, refused)).toEqual({
      ...{ subject: null, department: null, scopes: new Set(), purpose: null },
    });
  });

  test("is whom the token names", async () => {
    expect(await viewerOf({ ...BEARER, purpose: "采购" }, verified())).toEqual({
      ...{ subject: "officer", department: "FINANCE", scopes: new Set(["list:read"]), purpose: "采购" },
    });
  });

  test.each([undefined, "", " \t", "\u0000\n"])(
    "has the token's purpose where the request gives %o",
    async (purpose) => {
      const viewer = await viewerOf({ ...BEARER, purpose }, verified({ purpose: "本地开发" }));
      expect(viewer.purpose).toBe("本地开发");
    },
  );

  test("has a purpose of one line that can be kept, and of 200 characters at most", async () => {
    const purposeOf = async (purpose: string) => (await viewerOf({ ...BEARER, purpose }, verified())).purpose;
    expect(await purposeOf(" 采购\r\n2026-01-01 FORGED\u0000\u2028line ")).toBe(
      "采购 2026-01-01 FORGED line",
    );
    expect(await purposeOf("𠮷".repeat(300))).toBe("𠮷".repeat(200));
    expect(await purposeOf("half \ud842 of one")).toBe("half of one");
  });

  test.each([
    "",
    "Bearer",
    "Bearer ",
    "Bearer a.b",
    "Basic a.b.c",
    "Bearer a.b.c, Bearer a.b.c",
    "Bearer a..c",
    `Bearer a.b.${"c".repeat(8192)}`,
  ])("is refused, not nobody, where the header is %o", async (authorization) => {
    await expect(viewerOf({ authorization }, verified())).rejects.toMatchObject({
      extensions: { code: "UNAUTHENTICATED" },
    });
  });

  test("is not known where the keys cannot be had, which is no fault of the token's", async () => {
    await expect(viewerOf(BEARER, () => Promise.reject(new KeysUnavailable()))).rejects.toMatchObject({
      extensions: { code: "AUTHENTICATION_UNAVAILABLE" },
    });
  });

  test("is refused where the token is not valid, and nothing of why is told", async () => {
    await expect(viewerOf(BEARER, refused)).rejects.toThrow(/^the token is not valid or has expired$/);
  });
});

describe("the context of a request", () => {
  const contextOf = (headers: Record<string, string>, now = new Date("2026-11-22T16:00:00.123Z")) =>
    requestContextOf(headers, "id", { verify: verified(), now: () => now });

  test("has one instant, and the day that it is then in Shanghai", async () => {
    expect(await contextOf({})).toMatchObject({
      ...{ requestId: "id", now: "2026-11-22T16:00:00.123000Z", today: "2026-11-23" },
    });
  });

  test.each([
    ["percent-encoded", encodeURIComponent("政府采购资格审查"), "政府采购资格审查"],
    ["as the bytes of its UTF-8, as Node gives them", Buffer.from("政府采购").toString("latin1"), "政府采购"],
    ["with a percent sign that encodes nothing", "100% checked", "100% checked"],
    ["in Latin-1", "contr\u00f4le", "contr\u00f4le"],
  ])("has the purpose of a header that comes %s", async (_how, header, purpose) => {
    const context = await contextOf({ ...BEARER, "x-purpose": header });
    expect(context.viewer.purpose).toBe(purpose);
  });
});
