import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashIdentity, keyFingerprint } from "../../subgraphs/entities/identity/hash-identity.ts";
import { maskIdentity } from "../../subgraphs/entities/identity/mask-identity.ts";

const KEY = Buffer.alloc(32, 7);
const OTHER_KEY = Buffer.alloc(32, 8);
const SPECIMEN = "11010519491231002X";

describe("the hash of an identity", () => {
  test("is an HMAC-SHA256 over its purpose, the type and the number, and stays what it is", () => {
    const expected = createHmac("sha256", KEY)
      .update(`liancheng/identity/v1\0RESIDENT_ID\0${SPECIMEN}`)
      .digest();
    expect(hashIdentity(KEY, "RESIDENT_ID", SPECIMEN)).toEqual(expected);
    expect(expected.toString("hex")).toBe("618dd5a8bf559db1cd0b7270617683d221865201388e339a0977c90b2c24f07c");
  });

  test("differs by key, by type and by number", () => {
    const hashes = [
      hashIdentity(KEY, "PASSPORT", "E1"),
      hashIdentity(OTHER_KEY, "PASSPORT", "E1"),
      hashIdentity(KEY, "OTHER", "E1"),
      hashIdentity(KEY, "PASSPORT", "E2"),
      hashIdentity(KEY, "PASSPORT", "1E"),
    ];
    expect(new Set(hashes.map((hash) => hash.toString("hex"))).size).toBe(hashes.length);
  });
});

describe("the fingerprint of a key", () => {
  test("is 32 bytes, the same each time, and differs by key", () => {
    expect(keyFingerprint(KEY)).toHaveLength(32);
    expect(keyFingerprint(KEY)).toEqual(keyFingerprint(Buffer.from(KEY)));
    expect(keyFingerprint(KEY)).not.toEqual(keyFingerprint(OTHER_KEY));
  });
});

describe("the mask of a number", () => {
  test.each([
    ["350102199001011234", "3501**********1234"],
    ["E12345678", "E1*****78"],
    ["H1234567890", "H12******90"],
    ["12345678", "12****78"],
    ["123", "1**"],
    ["12", "1*"],
    ["1", "*"],
    ["军字第0012345号", "军字第******5号"],
  ])("%s is shown as %s", (number, mask) => {
    expect(maskIdentity(number)).toBe(mask);
  });

  test("is as long as the number and shows its ends, eight characters and half of it at most", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,32}$/), (number) => {
        const mask = maskIdentity(number);
        const shown = mask.replaceAll("*", "");
        expect(mask).toHaveLength(number.length);
        expect(mask).toMatch(/^[A-Z0-9]*\*+[A-Z0-9]*$/);
        expect(shown.length).toBeLessThanOrEqual(Math.min(8, number.length / 2));
        expect(number.startsWith(mask.slice(0, mask.indexOf("*")))).toBe(true);
        expect(number.endsWith(mask.slice(mask.lastIndexOf("*") + 1))).toBe(true);
      }),
    );
  });
});
