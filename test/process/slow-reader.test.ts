import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, test } from "vitest";
import { serve } from "../../gateway/http/serve.ts";
import { contextOf } from "../support/request.ts";

const ANSWER = "x".repeat(30_000_000);
const BODY = '{"query":"{ a }"}';
const REQUEST = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`;

/** Reads a piece every few milliseconds; gives the bytes until the connection ends. */
async function readSlowly(socket: Socket): Promise<number> {
  let read = 0;
  socket.on("error", () => {});
  socket.on("data", (chunk: Buffer) => {
    read += chunk.length;
    socket.pause();
    setTimeout(() => socket.resume(), 2);
  });
  await once(socket.resume(), "close");
  return read;
}

test("an answer is not kept for who does not read it, and is for who takes his time", async () => {
  const server = await serve({
    host: "127.0.0.1",
    port: 0,
    pipeline: { answer: async () => ({ status: 200, headers: {}, body: ANSWER }) },
    contextOf: () => async () => contextOf([]),
    // A connection may be still for 400 ms.
    settings: { requestTimeoutMs: 200, headersTimeoutMs: 200 },
    deadlineMs: 200,
    log: () => {},
  });
  const ask = () => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    socket.write(REQUEST);
    return socket;
  };
  const asleep = ask().pause();
  const start = performance.now();
  expect(await readSlowly(ask())).toBeGreaterThan(ANSWER.length);
  expect(performance.now() - start).toBeGreaterThan(800);
  // What was on its way when the server gave it up.
  expect(await readSlowly(asleep)).toBeLessThan(ANSWER.length);
  await server.close();
});
