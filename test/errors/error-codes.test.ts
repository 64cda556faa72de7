import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { issuerVerifier } from "../../gateway/auth/issuer-tokens.ts";
import { readOwnManifest } from "../../gateway/documents/manifest.ts";
import { TrustedDocuments } from "../../gateway/documents/trusted-documents.ts";
import { requestContextOf } from "../../gateway/http/request-context.ts";
import { serve } from "../../gateway/http/serve.ts";
import { createRateLimit } from "../../gateway/limits/rate/rate-limit.ts";
import type { Rates } from "../../gateway/limits/rate/rates.ts";
import { createLog } from "../../gateway/observe/log.ts";
import { createPipeline } from "../../gateway/pipeline.ts";
import { type ErrorCode, requestError } from "../../schema/error-codes.ts";
import { type Answer, fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { contextOf } from "../support/request.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";
import {
  AUDIENCE,
  claimsWith,
  ISSUER,
  signingKey,
  TokenIssuerServer,
  tokenOf,
} from "../support/token-issuer.ts";

// Every code of the closed list that the pipeline can give, provoked. BAD_REQUEST is HTTP's and is tested with it.

let database: TestDatabase;
let liancheng: TestLiancheng;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
}, 60_000);

const SUPPLIER = "91350102MAX000015M";
const codesOf = (answer: Answer) => answer.errors?.map(({ extensions }) => extensions.code as ErrorCode);

describe("every error", () => {
  test("has a code, two languages and the id of its request, and nothing from within", async () => {
    const { errors } = await liancheng.ask('{ organization(code: "1") { name } person(id: "x") { id } }', {
      scopes: ["person:read"],
    });
    expect(errors?.[0]).toEqual({
      message: 'Argument "code": a credit code has 18 characters',
      locations: [{ line: 1, column: 22 }],
      extensions: {
        code: "BAD_USER_INPUT",
        argument: "code",
        messageZh: "参数 code:统一社会信用代码应为 18 位",
        requestId: "test",
      },
    });
  });
});

describe("GRAPHQL_PARSE_FAILED", () => {
  test("where the document is no GraphQL", async () => {
    expect(codesOf(await liancheng.ask("{ organization"))).toEqual(["GRAPHQL_PARSE_FAILED"]);
  });
});

describe("GRAPHQL_VALIDATION_FAILED", () => {
  test("where the schema has no such field", async () => {
    expect(codesOf(await liancheng.ask("{ organisation { name } }"))).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  });

  test("for a hidden field of facts as for one that does not exist", async () => {
    const query = `{ organization(code: "${SUPPLIER}") { listingFacts { number } } }`;
    const answer = await liancheng.ask(query, { scopes: ["schema:read"] });
    expect(codesOf(answer)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect(answer.errors?.[0]?.message).toMatch(
      /^Cannot query field "listingFacts" on type "Organization"\./,
    );
  });
});

describe("BAD_USER_INPUT names the argument and the reason", () => {
  test.each([
    ["a malformed code", '{ organization(code: "9135010") { name } }', "code"],
    [
      "a day that does not exist",
      `{ organization(code: "${SUPPLIER}") { restrictions(on: "2026-02-30") { effect } } }`,
      "on",
    ],
    [
      "an instant that is none",
      `{ organization(code: "${SUPPLIER}") { restrictions(knownAt: "now") { effect } } }`,
      "knownAt",
    ],
    [
      "a role that does not exist",
      '{ appointment(person: "1", organization: "2", role: BOSS) { role } }',
      "role",
    ],
    ["a number where a text belongs", "{ listing(number: 12) { number } }", "number"],
  ])("in the document: %s", async (_name, query, argument) => {
    const answer = await liancheng.ask(query, { scopes: ["list:read", "person:read"] });
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.errors?.[0]?.extensions.argument).toBe(argument);
    expect(answer.errors?.[0]?.message).toMatch(new RegExp(`^Argument "${argument}": .+`));
    expect(answer.data).toBeUndefined();
  });

  test.each([
    [
      "a malformed code",
      "query($v: UnifiedSocialCreditCode) { organization(code: $v) { name } }",
      "9135010",
      "$v",
    ],
    [
      "a code in a list",
      "query($v: [UnifiedSocialCreditCode!]!) { organizations(codes: $v) { name } }",
      [SUPPLIER, "x"],
      "$v[1]",
    ],
    ["a day", "query($v: Date) { measures(on: $v) { number } }", "2026-13-01", "$v"],
    [
      "a role",
      'query($v: Role!) { appointment(person: "1", organization: "2", role: $v) { role } }',
      "BOSS",
      "$v",
    ],
    ["a variable left out", "query($v: ID!) { person(id: $v) { id } }", undefined, "$v"],
  ])("in a variable: %s", async (_name, query, v, argument) => {
    const answer = await liancheng.ask(query, {
      scopes: ["person:read"],
      variables: v === undefined ? {} : { v },
    });
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.errors?.[0]?.extensions.argument).toBe(argument);
  });

  test("an identity number of the wrong type is not repeated", async () => {
    const query = "query($n: String!) { personByIdentity(type: RESIDENT_ID, number: $n) { id } }";
    const answer = await liancheng.ask(query, {
      scopes: ["person:match"],
      variables: { n: Number("350199196701010020") },
    });
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(JSON.stringify(answer)).not.toContain("35019919670101");
  });

  test.each(["number: 350199196701010020, type: RESIDENT_ID", 'number: "1", type: "350199196701010020"'])(
    "nor where it stands in the document: %s",
    async (args) => {
      const answer = await liancheng.ask(`{ personByIdentity(${args}) { id } }`, {
        scopes: ["person:match"],
      });
      expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
      expect(JSON.stringify(answer)).not.toContain("35019919670101");
    },
  );

  test("more than 1,000 codes: refused with the limit", async () => {
    const query = "query($v: [UnifiedSocialCreditCode!]!) { organizations(codes: $v) { name } }";
    const answer = await liancheng.ask(query, { variables: { v: Array(1001).fill(SUPPLIER) } });
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      argument: "$v",
      limit: 1000,
    });
  });

  test.each([
    ["-1", -1],
    ["1e9", 1e9],
  ])("a page size that is none: %s", async (_name, n) => {
    const inVariable = "query($n: Int) { listings(first: $n) { nodes { number } } }";
    const asked = await liancheng.ask(inVariable, { variables: { n } });
    expect(codesOf(asked)).toEqual(["BAD_USER_INPUT"]);
    expect(asked.errors?.[0]?.extensions).toMatchObject({ argument: "$n", limit: 1000 });
    const written = await liancheng.ask(`{ listings(first: ${n}) { nodes { number } } }`);
    expect(codesOf(written)).toEqual(["BAD_USER_INPUT"]);
    expect(written.errors?.[0]?.extensions).toMatchObject({ argument: "first", limit: 1000 });
  });
});

describe("QUERY_TOO_COMPLEX says which limit, its value and what the query has", () => {
  test("a document over a limit, whatever else is wrong with it", async () => {
    const flood = Array.from({ length: 51 }, (_, i) => `a${i}: nothing`).join(" ");
    const { errors, data } = await liancheng.ask(`{ departments { ${flood} } }`);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: "The query is over a limit: aliases, at most 50, here 51",
        extensions: {
          code: "QUERY_TOO_COMPLEX",
          messageZh: "查询超出上限:别名数最多 50,此处为 51",
          measure: "aliases",
          limit: 50,
          found: 51,
          requestId: "test",
        },
      },
    ]);
  });

  test("a document that is not read to its end", async () => {
    const { errors } = await liancheng.ask(`{ departments(ids: ${"[".repeat(50_000)}`);
    expect(errors).toEqual([
      {
        message: "The query is over a limit: tokens, at most 1350, here more",
        extensions: {
          code: "QUERY_TOO_COMPLEX",
          messageZh: "查询超出上限:词元数最多 1350,此处更多",
          measure: "tokens",
          limit: 1350,
          requestId: "test",
        },
      },
    ]);
  });

  test("an operation that its variables make too dear, before anything is fetched", async () => {
    const query = `query($codes: [UnifiedSocialCreditCode!]!) {
      organizations(codes: $codes) { restrictions { grounds { listing { subject { restrictions { effect } } } } } }
    }`;
    const ask = (length: number) =>
      liancheng.ask(query, { scopes: ["list:read"], variables: { codes: Array(length).fill(SUPPLIER) } });
    expect((await ask(1)).errors).toBeUndefined();
    liancheng.statements();
    const { errors, data } = await ask(1000);
    expect(liancheng.statements()).toEqual([]);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toEqual({
      code: "QUERY_TOO_COMPLEX",
      messageZh: "查询超出上限:估算开销最多 1000000,此处为 2581000",
      measure: "cost",
      limit: 1_000_000,
      found: 2_581_000,
      requestId: "test",
    });
  });
});

describe("DOCUMENT_NOT_TRUSTED, PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_SUPPORTED", () => {
  test("where only trusted documents are answered, and where a hash is of none", async () => {
    const { engine } = liancheng.system;
    const log = () => {};
    const enforcing = new TrustedDocuments("enforce", readOwnManifest(), log);
    const pipelines = {
      enforcing: await createPipeline(engine, log, { documents: enforcing }),
      without: await createPipeline(engine, log),
    };
    database.beforeDrop(async () => {
      for (const pipeline of Object.values(pipelines)) await pipeline.close();
    });
    const ask = async (name: keyof typeof pipelines, body: Record<string, unknown>) => {
      const request = { method: "POST", mediaType: "application/json", body } as const;
      const answer = await pipelines[name].answer({ ...request, context: contextOf(["list:read"]) });
      return [answer.status, ...(codesOf(JSON.parse(answer.body) as Answer) ?? [])];
    };
    const documentId = `sha256:${"0".repeat(64)}`;
    expect(await ask("enforcing", { query: "{ departments { id } }" })).toEqual([
      403,
      "DOCUMENT_NOT_TRUSTED",
    ]);
    expect(await ask("enforcing", { documentId })).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);
    expect(await ask("without", { documentId })).toEqual([200, "PERSISTED_QUERY_NOT_SUPPORTED"]);
  });
});

describe("RATE_LIMITED", () => {
  /** Serves the pipeline to an officer, and to nobody where the token is said not to be valid. */
  async function serveWith(rates: Rates, tokenIsValid = true) {
    const rate = createRateLimit({ rates, proxies: { hops: 0 } });
    const pipeline = await createPipeline(liancheng.system.engine, () => {}, { rate });
    const context = () => contextOf(["list:read"]);
    const server = await serve({
      ...{ host: "127.0.0.1", port: 0, pipeline, rate, log: () => {} },
      contextOf: () => async () => {
        if (tokenIsValid) return context();
        throw requestError("UNAUTHENTICATED", { zh: "令牌无效", en: "the token is not valid" });
      },
    });
    database.beforeDrop(async () => {
      await server.close();
      await pipeline.close();
    });
    return async (query: string) => {
      const response = await fetch(server.url, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
        body: JSON.stringify({ query }),
      });
      return { response, status: response.status, body: (await response.json()) as Answer };
    };
  }
  const rate = { viewer: 1_000_000, department: 1_000_000, address: 1_000_000 };
  const LOOSE: Rates = { requests: rate, cost: rate, failures: 1_000_000 };

  test("where a viewer asks too often: 429, when to ask again, and nothing is parsed", async () => {
    const ask = await serveWith({ ...LOOSE, requests: { ...rate, viewer: 2 } });
    expect((await ask("{ departments { id } }")).status).toBe(200);
    expect((await ask("{")).status).toBe(400);
    const { response, status, body } = await ask("{");
    expect(status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(response.headers.get("ratelimit-policy")).toBe('"viewer-requests";q=2;w=60');
    expect(body).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^too much was asked with this token; ask again in \d+ seconds$/),
          extensions: {
            code: "RATE_LIMITED",
            messageZh: expect.stringMatching(/^此令牌的请求过于频繁，请在 \d+ 秒后再试$/),
            measure: "viewer-requests",
            rate: 2,
            retryAfter: Number(response.headers.get("retry-after")),
            requestId: response.headers.get("x-request-id"),
          },
        },
      ],
    });
  });

  test("where what a viewer asked has cost too much, known operation or not", async () => {
    const ask = await serveWith({ ...LOOSE, cost: { ...rate, viewer: 45 } });
    // 24 departments each time; the second is known.
    const query = "{ departments { id } }";
    expect((await ask(query)).status).toBe(200);
    expect((await ask(query)).status).toBe(200);
    const { status, body } = await ask(query);
    expect({ status, measure: body.errors?.[0]?.extensions.measure }).toEqual({
      status: 429,
      measure: "viewer-cost",
    });
  });

  test("where too many tokens from an address were not valid", async () => {
    const ask = await serveWith({ ...LOOSE, failures: 2 }, false);
    const answers = [await ask("{"), await ask("{"), await ask("{")];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 429]);
    expect(codesOf(answers[2]?.body ?? {})).toEqual(["RATE_LIMITED"]);
  });
});

describe("QUERY_PLANNING_FAILED", () => {
  test("where the planner cannot plan a document, one that it planned before is answered all the same", async () => {
    const alone = await startLiancheng(database);
    const known = "{ departments { id } }";
    await alone.ask(known);
    await alone.system.engine.close();
    expect(codesOf(await alone.ask("{ departments { name } }"))).toEqual(["QUERY_PLANNING_FAILED"]);
    expect((await alone.ask(known)).errors).toBeUndefined();
  });
});

describe("INTERNAL_SERVER_ERROR", () => {
  test("where the gateway itself is at fault, of which the client is told nothing and the log all", async () => {
    const lines: string[] = [];
    const pipeline = await createPipeline(liancheng.system.engine, () => {});
    const server = await serve({
      host: "127.0.0.1",
      port: 0,
      pipeline,
      contextOf: () => () => Promise.reject(new Error("no clock at 10.0.0.1")),
      log: createLog({ logLevel: "info", logFormat: "lines" }, { write: (text) => lines.push(text) }),
    });
    database.beforeDrop(async () => {
      await server.close();
      await pipeline.close();
    });
    const response = await fetch(server.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query":"{ departments { id } }"}',
    });
    const requestId = response.headers.get("x-request-id");
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: "internal error",
          extensions: { code: "INTERNAL_SERVER_ERROR", messageZh: "内部错误", requestId },
        },
      ],
    });
    expect(lines.join("\n")).toContain(`${requestId} Error: no clock at 10.0.0.1`);
  });
});

describe("OPERATION_RESOLUTION_FAILURE", () => {
  test("where it is not said which of two operations is meant", async () => {
    const answer = await liancheng.ask("query A { departments { id } } query B { departments { id } }");
    expect(codesOf(answer)).toEqual(["OPERATION_RESOLUTION_FAILURE"]);
  });
});

describe("UNAUTHENTICATED and FORBIDDEN", () => {
  test("without a token, restrictions are null with an error, not an empty list", async () => {
    const answer = await liancheng.ask(
      `{ organization(code: "${SUPPLIER}") { name restrictions { effect } } }`,
    );
    expect(answer.data).toEqual({ organization: { name: "福州子虚建设工程有限公司", restrictions: null } });
    expect(answer.errors?.[0]).toMatchObject({
      path: ["organization", "restrictions"],
      extensions: { code: "UNAUTHENTICATED", scopes: ["list:read"] },
    });
  });

  test("with a token that lacks the scope", async () => {
    const answer = await liancheng.ask('{ person(id: "1") { name } }', { scopes: ["list:read"] });
    expect(answer.data).toEqual({ person: null });
    expect(codesOf(answer)).toEqual(["FORBIDDEN"]);
  });
});

describe("AUTHENTICATION_UNAVAILABLE", () => {
  test("where the keys of the issuer cannot be had: 503, and when to ask again", async () => {
    const away = new TokenIssuerServer(null);
    await away.start();
    const keys = new URL(away.origin);
    const issuer = { keys, keysMaxAge: 600, issuer: ISSUER, audience: AUDIENCE, clockTolerance: 30 };
    const verify = await issuerVerifier(issuer, () => {});
    const server = await serve({
      host: "127.0.0.1",
      port: 0,
      pipeline: { answer: () => Promise.reject(new Error("it is not for a viewer who is not known")) },
      contextOf:
        ({ headers }, requestId) =>
        () =>
          requestContextOf(headers, requestId, { verify, now: () => new Date() }),
      log: () => {},
    });
    database.beforeDrop(async () => {
      await server.close();
      await away.stop();
    });
    const token = tokenOf({ alg: "ES256" }, claimsWith(), signingKey("P-256", {}).privateKey);
    const response = await fetch(server.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: '{"query":"{ departments { id } }"}',
    });
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: "whether the token is valid cannot be found out at the moment",
          extensions: {
            code: "AUTHENTICATION_UNAVAILABLE",
            messageZh: "暂时无法核验令牌，请稍后再试",
            requestId: response.headers.get("x-request-id"),
          },
        },
      ],
    });
  });
});

describe("SUBGRAPH_FAILED", () => {
  const away: string[] = [];
  afterEach(async () => {
    for (const schema of away.splice(0))
      await database.sql(`alter schema ${schema}_away rename to ${schema}`);
  });
  async function takeAway(schema: string): Promise<void> {
    await database.sql(`alter schema ${schema} rename to ${schema}_away`);
    away.push(schema);
  }

  test("the list cannot be read: restrictions and listings are null with an error, the rest answers", async () => {
    await takeAway("violations");
    const answer = await liancheng.ask(
      `{ organization(code: "${SUPPLIER}") { name listings { nodes { number } } restrictions { effect } } }`,
      { scopes: ["list:read"] },
    );
    expect(answer.data).toEqual({
      organization: { name: "福州子虚建设工程有限公司", listings: null, restrictions: null },
    });
    expect(answer.errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ["organization", "listings"],
        ["organization", "restrictions"],
      ]),
    );
    expect(new Set(codesOf(answer))).toEqual(new Set(["SUBGRAPH_FAILED"]));
    // Neither SQL nor names of tables.
    expect(JSON.stringify(answer.errors)).not.toMatch(/relation|select|listing_version|schema/i);
  });

  test("the registry cannot be read: the officers are unknown, so no restriction is claimed or denied", async () => {
    await takeAway("entities");
    const answer = await liancheng.ask(
      `{ organization(code: "${SUPPLIER}") { name restrictions { effect } } }`,
      {
        scopes: ["list:read"],
      },
    );
    expect(answer.data).toEqual({ organization: null });
    expect(codesOf(answer)).toEqual(["SUBGRAPH_FAILED"]);
  });

  test("and after it came back everything is answered again, without a restart", async () => {
    const answer = await liancheng.ask(`{ organization(code: "${SUPPLIER}") { restrictions { effect } } }`, {
      scopes: ["list:read"],
    });
    expect(answer.errors).toBeUndefined();
  });
});

describe("ACCESS_NOT_RECORDED", () => {
  test("a look-up that cannot be recorded is not answered; what needs no record is", async () => {
    await database.sql("alter table departments.access_log rename to access_log_away");
    try {
      const person = '{ personByIdentity(type: RESIDENT_ID, number: "350199196701010020") { name } }';
      const refused = await liancheng.ask(person, { scopes: ["person:match"] });
      expect(refused).toEqual({
        errors: [
          {
            message: "the look-up could not be recorded, so it is not answered; try again later",
            extensions: {
              code: "ACCESS_NOT_RECORDED",
              messageZh: "查询未能登记，故不予答复，请稍后再试",
              requestId: "test",
            },
          },
        ],
      });
      const open = await liancheng.ask(
        `{ organization(code: "${SUPPLIER}") { name restrictions { effect } } }`,
        { scopes: ["list:read"] },
      );
      expect(open.errors).toBeUndefined();
    } finally {
      await database.sql("alter table departments.access_log_away rename to access_log");
    }
  });
});
