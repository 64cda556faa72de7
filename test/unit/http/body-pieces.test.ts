import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readBody } from "../../../gateway/http/read-body.ts";

const LIMIT = 1024 * 1024;

function requestOf(pieces: Iterable<Buffer>): IncomingMessage {
  const headers = { "content-type": "application/json" };
  return Object.assign(Readable.from(pieces, { objectMode: false }), {
    headers,
  }) as unknown as IncomingMessage;
}

test("a body in packets of a slow network is taken", async () => {
  const pieces = Array.from({ length: 1900 }, () => Buffer.alloc(536, " "));
  expect(await readBody(requestOf(pieces), LIMIT)).toEqual({ bytes: Buffer.concat(pieces) });
});

test("a small body is taken, byte by byte", async () => {
  const pieces = Array.from({ length: 1000 }, () => Buffer.from(" "));
  expect(await readBody(requestOf(pieces), LIMIT)).toEqual({ bytes: Buffer.concat(pieces) });
});

test("a large one is not, and the rest of it is not read", async () => {
  let sent = 0;
  function* bytes() {
    for (; sent < LIMIT; sent++) yield Buffer.from(" ");
  }
  expect(await readBody(requestOf(bytes()), LIMIT)).toMatchObject({ refusal: { status: 400, close: true } });
  expect(sent).toBeLessThan(100_000);
});
