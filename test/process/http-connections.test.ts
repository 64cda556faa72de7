import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { request, type StubServer, startStub } from "../support/stub-server.ts";

// What comes over a connection that is no request, or does not come.

const POST = ["POST /graphql HTTP/1.1", "Host: x", "Content-Type: application/json"];
const BODY = '{"query":"{ a }"}';
const WHOLE = request([...POST, `Content-Length: ${BODY.length}`], BODY);
const LAST = request([...POST, "Connection: close", `Content-Length: ${BODY.length}`], BODY);

let stub: StubServer;
beforeAll(async () => {
  stub = await startStub({ headersTimeoutMs: 300, requestTimeoutMs: 600 });
});
afterAll(async () => {
  await stub.close();
  // Nothing that clients did wrong is a failure of the server's.
  expect(stub.lines).toEqual([]);
});

/** That the last answer of a conversation is a refusal, whole and in order, after which the connection is closed. */
function expectRefusal(conversation: string, status: number): void {
  const answer = conversation.slice(conversation.lastIndexOf("HTTP/1.1 "));
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  const headers = new Headers(
    head
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(": ") as [string, string]),
  );
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  expect(JSON.parse(body)).toEqual({
    errors: [
      {
        message: expect.any(String),
        extensions: {
          code: "BAD_REQUEST",
          messageZh: expect.stringMatching(/\p{sc=Han}/u),
          requestId: headers.get("x-request-id"),
        },
      },
    ],
  });
}

describe("what does not arrive in time: 408, and the connection is closed", () => {
  test.each([
    ["nothing at all", ""],
    ["half a line", "POST /grap"],
    ["half of the headers", "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Ty"],
    ["no body", request([...POST, "Content-Length: 17"])],
    ["half of a body", request([...POST, "Content-Length: 17"], BODY.slice(0, 9))],
    ["half of the chunks", request([...POST, "Transfer-Encoding: chunked"], "3\r\n{ a\r\n")],
    ["half of a second request", `${WHOLE}POST /graphql HTTP/1.1\r\n`],
    ["the body of a second request", WHOLE + request([...POST, "Content-Length: 17"])],
  ])("%s", async (_what, sent) => {
    expectRefusal(await stub.converse(sent), 408);
  });

  test.each([
    ["headers", "POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: "],
    ["a body", request([...POST, "Content-Length: 1000"])],
  ])("%s, a byte at a time", async (_what, begun) => {
    const socket = stub.open(begun);
    let received = "";
    socket.on("data", (chunk) => {
      received += chunk;
    });
    // A byte that comes after the end resets the connection, and what was not read yet is lost with it.
    socket.on("error", () => {});
    const drip = setInterval(() => socket.write("x"), 20);
    await new Promise((resolve) => socket.once("close", resolve));
    clearInterval(drip);
    expect(received).toMatch(/^(HTTP\/1.1 408 |$)/);
  });

  test("the body of a request that was refused without it is not answered a second time", async () => {
    const conversation = await stub.converse(
      request(["POST /nowhere HTTP/1.1", "Host: x", "Content-Length: 17"], BODY.slice(0, 9)),
    );
    expect(conversation.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 404"]);
  });

  test("and meanwhile others are answered", async () => {
    const slow = Array.from({ length: 100 }, () => stub.open("POST /graphql HTTP/1.1\r\n"));
    await Promise.all(slow.map((socket) => once(socket, "connect")));
    expect(await stub.converse(LAST)).toMatch(/^HTTP\/1.1 200 .*\{"data":\{"query":"\{ a \}"\}\}$/s);
    for (const answer of await Promise.all(slow.map((socket) => text(socket)))) expectRefusal(answer, 408);
  });
});

describe("what is no request is refused, and the connection is closed", () => {
  test.each<[string, string, number]>([
    ["no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400],
    ["no line of a request", "GET\r\n\r\n", 400],
    ["no host", request(["POST /graphql HTTP/1.1", "Content-Length: 0"]), 400],
    ["a header without a name", request(["GET /healthz HTTP/1.1", "Host: x", ": x"]), 400],
    ["a header in two lines", request(["GET /healthz HTTP/1.1", "Host: x", "X-A: b\n c"]), 400],
    ["two lengths", request([...POST, "Content-Length: 17", "Content-Length: 18"], BODY), 400],
    ["a length that is none", request([...POST, "Content-Length: +17"], BODY), 400],
    [
      "a length and chunks",
      request([...POST, "Content-Length: 17", "Transfer-Encoding: chunked"], BODY),
      400,
    ],
    ["chunks under another name", request([...POST, "Transfer-Encoding: xchunked"], BODY), 400],
    ["chunks without a size", request([...POST, "Transfer-Encoding: chunked"], "x\r\n"), 400],
    ["headers of 16 KiB", request([...POST, `X-Large: ${"x".repeat(16_400)}`]), 431],
    ["a URL of 16 KiB", request([`GET /graphql?query=${"x".repeat(16_400)} HTTP/1.1`, "Host: x"]), 431],
    [
      "chunks with extensions of 16 KiB",
      request([...POST, "Transfer-Encoding: chunked"], `1;${"x".repeat(17_000)}\r\n{\r\n`),
      413,
    ],
  ])("%s", async (_what, sent, status) => {
    expectRefusal(await stub.converse(sent), status);
  });

  test("an expectation that is unknown: 417", async () => {
    const answer = await stub.converse(request([...POST, "Expect: a miracle", "Connection: close"]));
    expectRefusal(answer, 417);
  });

  test("a request behind one that is still being answered, which gets no other's answer", async () => {
    const asked = Promise.withResolvers<void>();
    const never = await startStub({}, () => {
      asked.resolve();
      return new Promise(() => {});
    });
    const socket = never.open(WHOLE);
    await asked.promise;
    socket.write("no request\r\n\r\n");
    expect(await text(socket)).toBe("");
    await never.close();
  });
});

test("a request without a host is taken as HTTP/1.0", async () => {
  expect(await stub.converse(request(["GET /healthz HTTP/1.0"]))).toMatch(/^HTTP\/1.1 200 .*"ok"\}$/s);
});

test("more connections than are allowed are closed at once", async () => {
  const two = await startStub({ maxConnections: 2, headersTimeoutMs: 300 });
  const open = [two.open(), two.open()];
  await Promise.all(open.map((socket) => once(socket, "connect")));
  const third = two.open(WHOLE);
  // Where it had sent something, it is told of a reset.
  third.on("error", () => {});
  await new Promise((resolve) => third.once("close", resolve));
  expect(third.bytesRead).toBe(0);
  for (const socket of open) socket.destroy();
  await Promise.all(open.map((socket) => once(socket, "close")));
  await two.close();
});
