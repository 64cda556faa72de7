import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { request, type StubServer, startStub } from "../support/stub-server.ts";

// What pages in browsers may do, and what browsers may do with answers.

const FRONTEND = "https://cases.finance.example";
const JSON_TYPE = { "content-type": "application/json" };
const BODY = '{"query":"{ a }"}';
const HARDENED = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
};

let stub: StubServer;
beforeAll(async () => {
  stub = await startStub({ corsOrigins: [FRONTEND] });
});
afterAll(() => stub.close());

/** Its status, headers and body; fetch would not send an origin or where it comes from. */
async function send(
  method: string,
  path: string,
  headers: Record<string, string>,
  body = "",
): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const lines = Object.entries({ host: `127.0.0.1:${stub.port}`, ...headers, connection: "close" });
  const answer = await stub.converse(
    request(
      [
        `${method} ${path} HTTP/1.1`,
        ...lines.map(([name, value]) => `${name}: ${value}`),
        `content-length: ${Buffer.byteLength(body)}`,
      ],
      body,
    ),
  );
  const [head = "", ...rest] = answer.split("\r\n\r\n");
  const [first = "", ...fields] = head.split("\r\n");
  return {
    status: Number(first.split(" ")[1]),
    headers: Object.fromEntries(fields.map((field) => field.split(": "))),
    body: rest.join("\r\n\r\n"),
  };
}

function corsOf(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith("access-control-")));
}

describe("a page of a configured origin", () => {
  test("may ask, and read the answer, its id and when to ask again", async () => {
    const { status, headers, body } = await send(
      "POST",
      "/graphql",
      { ...JSON_TYPE, origin: FRONTEND },
      BODY,
    );
    expect({ status, body, cors: corsOf(headers) }).toEqual({
      status: 200,
      body: '{"data":{"query":"{ a }"}}',
      cors: {
        "access-control-allow-origin": FRONTEND,
        "access-control-expose-headers":
          "x-request-id, retry-after, ratelimit, ratelimit-policy, www-authenticate",
      },
    });
    expect(headers.vary).toMatch(/\borigin\b/);
  });

  test("may read a refusal", async () => {
    const { status, headers } = await send("POST", "/graphql", { ...JSON_TYPE, origin: FRONTEND }, "{");
    expect([status, headers["access-control-allow-origin"]]).toEqual([400, FRONTEND]);
  });

  test("is told before what it may send", async () => {
    const asked = { origin: FRONTEND, "access-control-request-method": "POST" };
    const { status, headers, body } = await send("OPTIONS", "/graphql", asked);
    expect({ status, body, cors: corsOf(headers) }).toEqual({
      status: 204,
      body: "",
      cors: {
        "access-control-allow-origin": FRONTEND,
        "access-control-expose-headers":
          "x-request-id, retry-after, ratelimit, ratelimit-policy, www-authenticate",
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-headers":
          "authorization, content-type, x-purpose, x-explain, x-request-id, traceparent, tracestate, apollo-require-preflight, x-apollo-operation-name",
        "access-control-max-age": "7200",
      },
    });
  });
});

describe("a page of any other origin", () => {
  test.each([
    ["POST", { ...JSON_TYPE, origin: "https://evil.example" }],
    ["POST", { ...JSON_TYPE, origin: "null" }],
    ["POST", { ...JSON_TYPE, origin: "https://evil.example", host: "evil.example" }],
    ["POST", { ...JSON_TYPE, "sec-fetch-site": "cross-site" }],
    ["POST", { "content-type": "text/plain", origin: "https://evil.example" }],
    ["GET", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }],
    ["OPTIONS", { origin: "https://evil.example", "access-control-request-method": "POST" }],
  ])("is refused, and not told what it might read: %s %j", async (method, headers) => {
    const answer = await send(method, "/graphql", headers, method === "POST" ? BODY : "");
    expect({ status: answer.status, cors: corsOf(answer.headers) }).toEqual({ status: 403, cors: {} });
    expect(JSON.parse(answer.body)).toEqual({
      errors: [
        {
          message: "pages of this origin may not ask; where they may, it is one of CORS_ORIGINS",
          extensions: {
            code: "BAD_REQUEST",
            messageZh: "不接受来自此来源的网页的请求（CORS_ORIGINS）",
            requestId: answer.headers["x-request-id"],
          },
        },
      ],
    });
  });
});

test("a page of the address itself may ask", async () => {
  const origin = `http://127.0.0.1:${stub.port}`;
  const { status, headers } = await send("POST", "/graphql", { ...JSON_TYPE, origin }, BODY);
  expect({ status, cors: corsOf(headers) }).toEqual({ status: 200, cors: {} });
});

describe("a query in a URL", () => {
  const path = `/graphql?query=${encodeURIComponent("{ a }")}`;

  test.each([
    { "apollo-require-preflight": "true" },
    { "x-apollo-operation-name": "A" },
    { "content-type": "application/json" },
  ])("needs what no page can send unasked: %j", async (headers) => {
    expect(await send("GET", path, headers)).toMatchObject({
      status: 200,
      body: '{"data":{"query":"{ a }"}}',
    });
  });

  test.each([
    {},
    { accept: "text/html,*/*;q=0.8", "sec-fetch-site": "none", "sec-fetch-mode": "navigate" },
    { "content-type": "text/plain" },
    { "apollo-require-preflight": "" },
  ])("is refused without: %j", async (headers) => {
    const { status, body } = await send("GET", path, headers);
    expect({ status, body: JSON.parse(body) }).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining("apollo-require-preflight") }] },
    });
  });
});

describe("every answer", () => {
  test.each<[string, string, Record<string, string>, string, number]>([
    ["POST", "/graphql", JSON_TYPE, BODY, 200],
    ["POST", "/graphql", JSON_TYPE, "{", 400],
    ["POST", "/graphql", { ...JSON_TYPE, origin: "null" }, BODY, 403],
    ["GET", "/nowhere", {}, "", 404],
    ["PUT", "/graphql", JSON_TYPE, BODY, 405],
    ["POST", "/graphql", { ...JSON_TYPE, accept: "text/html" }, BODY, 406],
    ["POST", "/graphql", { "content-type": "text/plain" }, BODY, 415],
    ["GET", "/healthz", {}, "", 200],
    ["HEAD", "/healthz", {}, "", 200],
    ["HEAD", "/nowhere", {}, "", 404],
  ])(
    "is nothing that a browser would show or keep: %s %s %j %s",
    async (method, path, headers, body, status) => {
      const answer = await send(method, path, headers, body);
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject({ ...HARDENED, "cache-control": "no-store" });
      expect(Object.keys(answer.headers)).not.toContain("strict-transport-security");
      expect(Object.keys(answer.headers)).not.toContain("server");
      expect(Object.keys(answer.headers)).not.toContain("x-powered-by");
      expect(answer.headers["content-type"]).toMatch(/^application\/json; charset=utf-8$/);
      if (method === "HEAD") expect(answer.body).toBe("");
      else expect(Buffer.byteLength(answer.body)).toBe(Number(answer.headers["content-length"]));
    },
  );

  test("says that browsers are to come over TLS alone where that is configured", async () => {
    const behindTls = await startStub({ hstsMaxAge: 3600 });
    const answer = await fetch(new URL("/healthz", behindTls.url));
    expect(answer.headers.get("strict-transport-security")).toBe("max-age=3600");
    await behindTls.close();
  });

  test("is in the type that is asked for, a refusal too", async () => {
    const accept = "application/graphql-response+json";
    for (const body of [BODY, "{"]) {
      const { headers } = await send("POST", "/graphql", { ...JSON_TYPE, accept }, body);
      expect(headers["content-type"]).toBe(`${accept}; charset=utf-8`);
    }
  });

  test.each([
    ["br", "br"],
    ["gzip, deflate", "gzip"],
    ["identity", null],
  ])("is compressed where it is large and that is taken: %s", async (accepted, encoding) => {
    const query = `{ ${"a ".repeat(5000)}}`;
    const response = await fetch(stub.url, {
      method: "POST",
      headers: { ...JSON_TYPE, "accept-encoding": accepted },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toEqual({ data: { query } });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("vary")).toMatch(/\baccept-encoding\b/);
    expect(Number(response.headers.get("content-length")) < query.length).toBe(encoding !== null);
  });
});
