import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { compress, encodingOf } from "../../../gateway/http/compress.ts";

const LARGE = 8192;

describe("the coding of an answer", () => {
  test.each<[string | undefined, number, string | null]>([
    ["gzip, deflate, br, zstd", LARGE, "br"],
    ["gzip, deflate, br, zstd", LARGE - 1, null],
    ["gzip, deflate", LARGE, "gzip"],
    ["br", LARGE, "br"],
    ["BR;q=0.5, GZIP;q=0.8", LARGE, "gzip"],
    ["x-gzip", LARGE, "gzip"],
    ["br;q=0, gzip", LARGE, "gzip"],
    ["br;q=0", LARGE, null],
    ["br;q=x", LARGE, null],
    ["gzip ; q=1.0", LARGE, "gzip"],
    ["deflate", LARGE, null],
    ["zstd", LARGE, null],
    ["identity", LARGE, null],
    ["*", LARGE, null],
    ["brr, notgzip", LARGE, null],
    ["", LARGE, null],
    [undefined, LARGE, null],
  ])("for accept-encoding: %s and %i bytes is %s", (acceptEncoding, bytes, encoding) => {
    expect(encodingOf(acceptEncoding, "x".repeat(bytes))).toBe(encoding);
  });
});

test("what was compressed is read again, and is smaller", async () => {
  const body = JSON.stringify(Array.from({ length: 500 }, (_, index) => ({ id: index, name: "福州子虚" })));
  const [br, zipped] = [await compress("br", body), await compress("gzip", body)];
  expect([brotliDecompressSync(br).toString(), gunzipSync(zipped).toString()]).toEqual([body, body]);
  for (const { length } of [br, zipped]) expect(length).toBeLessThan(Buffer.byteLength(body) / 4);
});
