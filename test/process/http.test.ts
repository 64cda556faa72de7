import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { serverAudits } from "graphql-http";
import { generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Answer, ask, openCommands, type RunningCommand } from "./running-command.ts";

vi.setConfig({ testTimeout: 10_000, hookTimeout: 30_000 });

const { run, makeDirectory, processes } = openCommands();
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const QUERY = '{ department(id: "FINANCE") { id name } }';
const DATA = { data: { department: { id: "FINANCE", name: "市财政局" } } };
const JSON_TYPE = { "content-type": "application/json" };

const now = Math.floor(Date.now() / 1000);
const good: JWTPayload = {
  ...{ iss: "liancheng-development", aud: "liancheng", sub: "officer", iat: now, exp: now + 600 },
  ...{ department: "FINANCE", scope: "person:match" },
};
let server: RunningCommand;
let dataDirectory: string;
let url: string;

beforeAll(async () => {
  dataDirectory = await makeDirectory();
  server = run("main", {
    env: { DATA_DIR: dataDirectory, DEMO: "off", TRUSTED_DOCUMENTS: "off", RATE_LIMIT: "off" },
    shared: true,
  });
  url = await server.ready();
});

afterAll(async () => {
  const { stdout } = await server.stop();
  // Nothing that clients did wrong is a failure of the server's.
  const byItself = /^(graph index|审计封存)/;
  const lines = stdout
    .trim()
    .split("\n")
    .filter((line) => !byItself.test(line));
  const migrated = lines.findIndex((line) => line.includes("migrations applied"));
  expect(lines.slice(migrated + 1)).toEqual([
    expect.stringContaining("RATE_LIMIT=off"),
    expect.stringContaining("ready"),
    expect.stringContaining("SIGTERM"),
  ]);
  expect(processes()).toEqual({ commands: [], servers: [] });
});

const jwk = (): JWK => JSON.parse(readFileSync(join(dataDirectory, "development-key.json"), "utf8"));
const sign = async (claims: JWTPayload) =>
  new SignJWT(claims).setProtectedHeader({ alg: "ES256" }).sign(await importJWK(jwk(), "ES256"));

async function send(init: RequestInit & { duplex?: "half" }, to = url): Promise<Answer> {
  const response = await fetch(to, { method: "POST", ...init, headers: { ...JSON_TYPE, ...init.headers } });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer["body"],
  };
}

/** That a request was refused: the status, the code, both languages, and its id in header and error alike. */
function expectRefusal({ status, headers, body }: Answer, expected: number, code = "BAD_REQUEST"): void {
  const requestId = headers.get("x-request-id");
  expect(requestId).toMatch(UUID);
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect({ status, body }).toEqual({
    status: expected,
    body: {
      errors: [
        {
          message: expect.stringMatching(/^[\x20-\x7e]+$/),
          extensions: { code, messageZh: expect.stringMatching(/\p{sc=Han}/u), requestId },
        },
      ],
    },
  });
}

describe("where and how", () => {
  test.each(["GET", "PUT", "DELETE", "OPTIONS", "PATCH"])(
    "%s is not how a query is sent: 405",
    async (method) => {
      const answer = await send({ method }, `${url}?query=${encodeURIComponent(QUERY)}`);
      expectRefusal(answer, 405);
      expect(answer.headers.get("allow")).toBe(method === "GET" ? "POST" : "GET, POST");
    },
  );

  test.each(["//", "/graphql/", "/GRAPHQL", "/%2e%2e/etc/passwd"])("%s leads nowhere: 404", async (path) => {
    expectRefusal(await send({ body: "{}" }, new URL(url).origin + path), 404);
  });

  test("/healthz tells that it serves", async () => {
    const health = await send({ method: "GET" }, new URL("/healthz", url).href);
    expect(health).toMatchObject({ status: 200, body: { status: "ok" } });
    expectRefusal(await send({ body: "{}" }, new URL("/healthz", url).href), 405);
  });

  test("every answer has an id of its own, in its header and in each of its errors", async () => {
    const answers = await Promise.all([ask(url, QUERY), ask(url, "{ nothing never }"), ask(url, "{")]);
    const ids = answers.map(({ headers }) => headers.get("x-request-id"));
    expect(new Set(ids).size).toBe(3);
    for (const [index, { body }] of answers.entries()) {
      expect(ids[index]).toMatch(UUID);
      for (const { extensions } of body.errors ?? []) expect(extensions.requestId).toBe(ids[index]);
    }
    expect(answers.map(({ body }) => body.errors?.length ?? 0)).toEqual([0, 2, 1]);
  });

  test("the same request twice at once is answered twice", async () => {
    const both = await Promise.all([ask(url, `query Twice ${QUERY}`), ask(url, `query Twice ${QUERY}`)]);
    expect(both.map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 200, body: DATA },
      { status: 200, body: DATA },
    ]);
  });
});

describe("the body", () => {
  const tooLarge = JSON.stringify({ query: QUERY, variables: { text: "x".repeat(1024 * 1024) } });

  test.each([
    ["nothing", ""],
    ["no JSON", "{ departments { id } }"],
    ["half of it", '{"query": "{ depart'],
    [
      "bytes that are no UTF-8",
      Buffer.concat([Buffer.from('{"query":"{ a }","x":"'), Buffer.from([0xb8, 0xa3, 0x22, 0x7d])]),
    ],
    ["a batch", JSON.stringify([{ query: QUERY }])],
    ["an empty batch", "[]"],
    ["null", "null"],
    ["a string", JSON.stringify(QUERY)],
    ["no query", "{}"],
    ["a query that is no text", '{"query": {}}'],
    ["a hash of another version", '{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"ab"}}}'],
    ["variables that are no object", JSON.stringify({ query: QUERY, variables: "{}" })],
    ["an operation name that is no text", JSON.stringify({ query: QUERY, operationName: 1 })],
  ])("%s: 400", async (_what, body) => {
    expectRefusal(await send({ body }), 400);
  });

  test("over 1 MiB: 413, of a length that is told or not", async () => {
    expectRefusal(await send({ body: tooLarge }), 413);
    const stream = new Blob([tooLarge]).stream();
    expectRefusal(await send({ body: stream, duplex: "half" }), 413);
  });

  test("far over it: refused before it is read", async () => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n{`,
    );
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/^connection: close\r$/im);
  });

  test("just 1 MiB is taken", async () => {
    const body = JSON.stringify({ query: QUERY }).padEnd(1024 * 1024, " ");
    expect(await send({ body })).toMatchObject({ status: 200, body: DATA });
  });

  test("with a byte order mark is taken", async () => {
    expect(await send({ body: `\uFEFF${JSON.stringify({ query: QUERY })}` })).toMatchObject({
      status: 200,
      body: DATA,
    });
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=gbk",
    "",
  ])('as "%s": 415', async (type) => {
    expectRefusal(
      await send({ body: JSON.stringify({ query: QUERY }), headers: { "content-type": type } }),
      415,
    );
  });

  test("compressed: 415", async () => {
    expectRefusal(await send({ body: "x", headers: { "content-encoding": "gzip" } }), 415);
  });

  test("as application/json; charset=UTF-8 is taken", async () => {
    const headers = { "content-type": "application/json; charset=UTF-8" };
    expect(await send({ body: JSON.stringify({ query: QUERY }), headers })).toMatchObject({
      status: 200,
      body: DATA,
    });
  });

  test("an answer that the client does not take: 406", async () => {
    const headers = { accept: "text/html" };
    expectRefusal(await send({ body: JSON.stringify({ query: QUERY }), headers }), 406);
  });

  test("of a client that goes away is forgotten", async () => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write(
      "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
    );
    await new Promise((resolve) => socket.once("ready", resolve));
    socket.destroy();
    expect((await ask(url, QUERY)).body).toEqual(DATA);
  });
});

describe("a token", () => {
  const MATCH = '{ personByIdentity(type: PASSPORT, number: "E00000000") { id } }';
  const bearing = (token: string) => ask(url, MATCH, { authorization: `Bearer ${token}` });

  test("of the development key says what its bearer may", async () => {
    expect(await bearing(await sign(good))).toMatchObject({
      status: 200,
      body: { data: { personByIdentity: null } },
    });
  });

  test("without a scope or with unknown ones allows nothing", async () => {
    for (const scope of ["", "list:read", "person:matching admin"]) {
      const { body } = await bearing(await sign({ ...good, scope }));
      expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
    }
  });

  test.each([
    ["has expired", { exp: now - 60 }],
    ["never expires", { exp: undefined }],
    ["is not valid yet", { nbf: now + 600 }],
    ["is of another issuer", { iss: "elsewhere" }],
    ["is for another audience", { aud: "elsewhere" }],
    ["names no subject", { sub: undefined }],
    ["names nobody", { sub: " " }],
    ["names no department", { department: undefined }],
    ["has scopes that are no text", { scope: ["person:match"] }],
  ])("that %s: 401", async (_what, change) => {
    const claims = Object.fromEntries(
      Object.entries({ ...good, ...change }).filter(([, value]) => value !== undefined),
    );
    const answer = await bearing(await sign(claims));
    expectRefusal(answer, 401, "UNAUTHENTICATED");
    expect(answer.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
  });

  test("of another key, of none, or signed with the public half as a secret: 401", async () => {
    const { privateKey } = await generateKeyPair("ES256");
    const [header, payload] = (await sign(good)).split(".");
    const forged = [
      await new SignJWT(good).setProtectedHeader({ alg: "ES256" }).sign(privateKey),
      new UnsecuredJWT(good).encode(),
      `${new UnsecuredJWT(good).encode()}AAAA`,
      await new SignJWT(good)
        .setProtectedHeader({ alg: "HS256" })
        .sign(Buffer.from(jwk().x ?? "", "base64url")),
      `${header}.${payload}.AAAA`,
    ];
    for (const token of forged) expectRefusal(await bearing(token), 401, "UNAUTHENTICATED");
  });

  test.each(["", "Bearer", "Bearer x", "Basic b2ZmaWNlcjpzZWNyZXQ=", "Bearer a.b.c d"])(
    'that "%s" is not: 401, and not the answer for those without one',
    async (authorization) => {
      expectRefusal(await ask(url, QUERY, { authorization }), 401, "UNAUTHENTICATED");
    },
  );

  test("comes with a purpose, percent-encoded where it is Chinese", async () => {
    const authorization = `Bearer ${await sign(good)}`;
    for (const purpose of [
      encodeURIComponent("政府采购资格审查"),
      "100% checked",
      Buffer.from("采购").toString("latin1"),
    ]) {
      expect((await ask(url, MATCH, { authorization, "x-purpose": purpose })).status).toBe(200);
    }
  });
});

describe("GraphQL over HTTP", () => {
  /** What is optional and is refused on purpose, by the audit's id, in its order. */
  const LEFT_OUT = {
    "5A70": "a document that anyone may have written does not come by GET: URLs end up in logs and histories",
    D6D5: "the same with variables, which may hold an identity number",
    "6A70": "the same, for application/json",
  };

  test("everything that its audit asks for, and all that it recommends", async () => {
    const authorization = `Bearer ${await sign({ ...good, scope: "schema:read" })}`;
    const fetchFn: typeof fetch = (input, init) =>
      fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), authorization } });
    const failed = [];
    for (const audit of serverAudits({ url, fetchFn })) {
      const result = await audit.fn();
      if (result.status === "ok") continue;
      // So that one which is not on the list tells what was wrong.
      failed.push(
        result.id in LEFT_OUT && result.status === "notice" ? result.id : { ...result, response: 0 },
      );
    }
    expect(failed).toEqual(Object.keys(LEFT_OUT));
  });
});
