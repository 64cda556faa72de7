import { afterAll, describe, expect, test } from "vitest";
import { documentId, type ManifestOperation } from "../../../gateway/documents/manifest.ts";
import { TrustedDocuments, type TrustMode } from "../../../gateway/documents/trusted-documents.ts";
import type { Engine } from "../../../gateway/execute/engine.ts";
import { LIMITS } from "../../../gateway/limits/limits.ts";
import { createPipeline, type GraphqlRequest, type Pipeline } from "../../../gateway/pipeline.ts";
import type { Scope } from "../../../schema/request-context.ts";
import { federate } from "../../support/federation.ts";
import { contextOf } from "../../support/request.ts";

const { engine, close } = await federate({
  a: {
    sdl: `
      type Query { thing(id: ID): Thing things: [Thing] }
      type Mutation { rename(name: String!): Thing }
      type Thing @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Query: { thing: () => ({ id: "1", name: "one" }), things: () => [{ id: "1", name: "one" }] },
      Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ id: "1", name }) },
    },
  },
});

const trusted = (name: string, body: string, type = "query"): ManifestOperation => ({
  ...{ id: documentId(body), name, type, body },
});
const THING = trusted("Thing", "query Thing($id: ID) { thing(id: $id) { name } }");
const THINGS = trusted("Things", "query Things { things { name } }");
const RENAME = trusted("Rename", 'mutation Rename { rename(name: "x") { name } }', "mutation");
const INVALID = trusted("Invalid", "query Invalid { nothing }");
const BROKEN = trusted("Broken", "query Broken {");
const FREE = "{ thing { id } }";
const DATA = { data: { thing: { name: "one" } } };

const open: Pipeline[] = [];
afterAll(async () => {
  for (const pipeline of open) await pipeline.close();
  await close();
});

interface Asked {
  method?: "GET" | "POST";
  body: Record<string, unknown>;
  scopes?: readonly Scope[];
  mediaType?: GraphqlRequest["mediaType"];
}

/** A pipeline, and what it says to requests and to the log. */
async function gate(
  mode: TrustMode,
  operations: readonly ManifestOperation[] = [THING, THINGS, RENAME, INVALID, BROKEN],
) {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  let prepared = 0;
  let known = 0;
  const counting: Engine = {
    ...engine,
    prepare(asked) {
      prepared++;
      return engine.prepare(asked);
    },
    known(source, operationName) {
      const operation = engine.known(source, operationName);
      if (operation) known++;
      return operation;
    },
  };
  const documents = new TrustedDocuments(mode, operations, log);
  const limits = { ...LIMITS, cost: { ...LIMITS.cost, freeForm: 5 } };
  const pipeline = await createPipeline(counting, log, { limits, documents });
  open.push(pipeline);
  return {
    lines,
    documents,
    async ask({ method = "POST", mediaType = "application/json", body, scopes }: Asked) {
      [prepared, known] = [0, 0];
      const answer = await pipeline.answer({ method, mediaType, body, context: contextOf(scopes) });
      const told = JSON.parse(answer.body) as {
        data?: unknown;
        errors?: { message: string; extensions: Record<string, unknown> }[];
      };
      const way = known > 0 ? "known" : prepared > 0 ? "Apollo Server" : "none";
      return { ...answer, told, code: told.errors?.[0]?.extensions.code, way };
    },
  };
}

const persistedQuery = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});

describe("a trusted document is asked for", () => {
  const variables = { id: "1" };
  test.each<[string, Record<string, unknown>]>([
    ["by its text", { query: THING.body, variables }],
    ["by documentId", { documentId: `sha256:${THING.id}`, variables }],
    ["by documentId without a prefix", { documentId: THING.id, variables }],
    ["by the hash of Apollo's clients", { ...persistedQuery(THING.id), variables }],
    ["by both", { documentId: `sha256:${THING.id}`, ...persistedQuery(THING.id), variables }],
    ["by text and hash", { query: THING.body, ...persistedQuery(THING.id), variables }],
    ["with its name", { documentId: THING.id, operationName: "Thing", variables }],
    ["beside other extensions", { documentId: THING.id, extensions: { client: "x" }, variables }],
    ["and null for all else", { documentId: THING.id, query: null, extensions: null, operationName: null }],
  ])("%s, and is answered past Apollo Server from the second time on", async (_how, body) => {
    const { ask } = await gate("enforce");
    await ask({ body });
    const { status, told, way } = await ask({ body });
    expect({ status, told, way }).toEqual({ status: 200, told: DATA, way: "known" });
  });

  test("by a name that its document has not, and is told so by Apollo Server", async () => {
    const { ask } = await gate("enforce");
    const { code } = await ask({ body: { documentId: THING.id, operationName: "Other" } });
    expect(code).toBe("OPERATION_RESOLUTION_FAILURE");
  });
});

describe("a request that does not say which document it means: 400", () => {
  const other = documentId(FREE);
  test.each<[string, Record<string, unknown>]>([
    ["nothing", { variables: {} }],
    ["a query that is no text", { query: 1 }],
    ["a query that is an object", { query: { kind: "Document" } }],
    ["a documentId that is no text", { documentId: 1 }],
    ["a hash that is no text", persistedQuery({})],
    ["a hash of another version", persistedQuery(THING.id, 2)],
    ["no hash", { extensions: { persistedQuery: {} } }],
    ["a hash in a list", { extensions: { persistedQuery: [THING.id] } }],
    ["two hashes", { documentId: `sha256:${THING.id}`, ...persistedQuery(THINGS.id) }],
    ["a trusted document and the hash of another", { query: THING.body, ...persistedQuery(THINGS.id) }],
    ["a document and the hash of a trusted one", { query: FREE, documentId: `sha256:${THING.id}` }],
    ["a hash in capitals", { query: THING.body, ...persistedQuery(THING.id.toUpperCase()) }],
    ["an identifier that is no hash", { query: FREE, documentId: `x-md5:${other}` }],
  ])("%s", async (_what, body) => {
    for (const mode of ["enforce", "log", "off"] as const) {
      const { ask } = await gate(mode);
      const { status, code, way } = await ask({ body, scopes: ["adhoc:query"] });
      expect({ status, code, way }).toEqual({ status: 400, code: "BAD_REQUEST", way: "none" });
    }
  });
});

describe("a hash that is not known", () => {
  const bodies = [
    persistedQuery(documentId(FREE)),
    { documentId: `sha256:${documentId(FREE)}` },
    { documentId: "__proto__" },
  ];

  test("is told as clients know it, by the status that goes with the type of the answer", async () => {
    const { ask } = await gate("log");
    for (const body of bodies) {
      const { status, told, headers } = await ask({ body });
      expect({ status, headers, told }).toEqual({
        status: 200,
        headers: { "cache-control": "no-store", "content-type": "application/json; charset=utf-8" },
        told: {
          errors: [
            {
              message: "PersistedQueryNotFound",
              extensions: {
                code: "PERSISTED_QUERY_NOT_FOUND",
                messageZh: "没有此编号的文档，请发送其全文",
                requestId: "test",
              },
            },
          ],
        },
      });
      const other = await ask({ body, mediaType: "application/graphql-response+json" });
      expect([other.status, other.headers["content-type"]]).toEqual([
        404,
        "application/graphql-response+json; charset=utf-8",
      ]);
    }
  });

  test("is not known either after it came with its text", async () => {
    const { ask } = await gate("log");
    const both = await ask({ body: { query: FREE, ...bodies[0] } });
    expect(both.told).toEqual({ data: { thing: { id: "1" } } });
    expect((await ask({ body: bodies[0] as object as Record<string, unknown> })).code).toBe(
      "PERSISTED_QUERY_NOT_FOUND",
    );
  });

  test("is not asked for again where no manifest is given: clients are told to send the text", async () => {
    const { ask } = await gate("off", []);
    for (const body of bodies) {
      const { status, told } = await ask({ body });
      expect([status, told.errors?.[0]?.message]).toEqual([200, "PersistedQueryNotSupported"]);
      expect(told.errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_SUPPORTED");
    }
    expect((await ask({ body: { query: FREE, ...bodies[0] } })).status).toBe(200);
  });
});

describe("a document that is not trusted", () => {
  const bodies = {
    "of one's own": FREE,
    "with a blank more": `${THING.body} `,
    "with a line end of another kind": THINGS.body.replace(" {", "\r\n{"),
    "without what its cache needs": THING.body.replace("name", "id"),
    "that is none": "{",
    "that is nothing": "",
    "with brackets beyond all limits": "{ a".repeat(50_000),
  };

  test.each(Object.entries(bodies))("%s is refused before it is parsed", async (_what, query) => {
    const { ask, lines } = await gate("enforce");
    for (const scopes of [undefined, [], ["list:read", "schema:read"]] as const) {
      const { status, code, way } = await ask({ body: { query }, ...(scopes ? { scopes } : {}) });
      expect({ status, code, way }).toEqual({ status: 403, code: "DOCUMENT_NOT_TRUSTED", way: "none" });
    }
    expect(lines).toEqual([]);
  });

  test("is answered to who has the scope for it, within a budget of its own", async () => {
    const { ask } = await gate("enforce");
    const many = (n: number) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: thing { id }`).join(" ")} }`;
    const scopes: Scope[] = ["adhoc:query"];
    expect((await ask({ body: { query: many(5) }, scopes })).told.errors).toBeUndefined();
    for (const expected of ["Apollo Server", "known"]) {
      const { told, way } = await ask({ body: { query: many(6) }, scopes });
      expect(told.errors?.[0]?.extensions).toMatchObject({
        ...{ code: "QUERY_TOO_COMPLEX", measure: "cost", limit: 5, found: 6 },
      });
      expect(way).toBe(expected);
    }
    // What is trusted has the budget of a department.
    const dear = trusted("Dear", many(6));
    const trusting = await gate("enforce", [dear]);
    expect((await trusting.ask({ body: { query: dear.body }, scopes })).told.errors).toBeUndefined();
  });

  test("is taken like any other where nothing is enforced", async () => {
    const { ask, lines } = await gate("off");
    expect((await ask({ body: { query: FREE } })).told).toEqual({ data: { thing: { id: "1" } } });
    expect(lines).toEqual([]);
  });

  test("is no longer, or not yet, when the manifest changes", async () => {
    const { ask, documents } = await gate("enforce");
    const body = { documentId: THINGS.id };
    expect((await ask({ body })).status).toBe(200);
    documents.replace([THING]);
    expect((await ask({ body })).code).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect((await ask({ body: { query: THINGS.body } })).code).toBe("DOCUMENT_NOT_TRUSTED");
    documents.replace([THING, trusted("Free", FREE)]);
    expect((await ask({ body: { query: FREE } })).status).toBe(200);
  });
});

describe("where it is told to the log", () => {
  test("each is told once, by its hash, with the name where that is none of a person", async () => {
    const { ask, lines } = await gate("log");
    const query = 'query Own { thing(id: "350199196701010020") { name } }';
    await ask({ body: { query, operationName: "Own" } });
    await ask({ body: { query, operationName: "Own" } });
    await ask({ body: { query: FREE } });
    await ask({
      body: { query: "query A350199196701010020 { __typename }", operationName: "A350199196701010020" },
    });
    await ask({ body: { query: "{ __typename }", operationName: "张三\n" } });
    await ask({ body: { query: THING.body } });
    await ask({ body: { query: "{ things { id } }" }, scopes: ["adhoc:query"] });
    const line = (text: string, name = "") =>
      `未登记的文档 / a document that is not trusted: ${name}sha256:${documentId(text)}`;
    expect(lines).toEqual([
      line(query, "Own "),
      line(FREE),
      line("query A350199196701010020 { __typename }"),
      line("{ __typename }"),
    ]);
  });

  test("a thousand are, and then no more", async () => {
    const lines: string[] = [];
    const documents = new TrustedDocuments("log", [], (line) => lines.push(line));
    for (let i = 0; i < 1200; i++) documents.tellUntrusted(`{ a${i} }`, undefined);
    expect(lines).toHaveLength(1001);
    expect(lines[1000]).toContain("they are not told of");
  });
});

describe("by GET", () => {
  test.each<[string, Asked]>([
    ["by text", { body: { query: THINGS.body } }],
    ["by hash", { body: { documentId: `sha256:${THINGS.id}` } }],
    ["by the hash of Apollo's clients", { body: persistedQuery(THINGS.id) }],
  ])("a trusted query that is of no person is answered, %s", async (_how, asked) => {
    for (const mode of ["enforce", "log", "off"] as const) {
      const { ask } = await gate(mode);
      const { status, told, headers } = await ask({ ...asked, method: "GET" });
      expect({ status, told }).toEqual({ status: 200, told: { data: { things: [{ name: "one" }] } } });
      expect(headers["cache-control"]).toBe("no-store");
    }
  });

  test.each<[string, Asked, string]>([
    ["an id in a variable", { body: { documentId: THING.id } }, "the value of $id may be of a person"],
    ["a mutation", { body: { query: RENAME.body } }, "it is no query"],
    ["what is not valid", { body: { query: INVALID.body } }, "it is not valid for the schema"],
    ["what is no GraphQL", { body: { query: BROKEN.body } }, "it is no GraphQL"],
    ["what is not trusted", { body: { query: FREE } }, "by GET come only documents that are trusted"],
    [
      "the bearer of a token",
      { body: { documentId: THINGS.id }, scopes: ["adhoc:query"] },
      "what is answered to the bearer of a token may be of a person",
    ],
  ])("%s: 405, and why", async (_what, asked, reason) => {
    for (const mode of ["enforce", "log", "off"] as const) {
      const { ask } = await gate(mode);
      const { status, told, headers, code, way } = await ask({ ...asked, method: "GET" });
      expect({ status, code, way, allow: headers.allow }).toEqual({
        ...{ status: 405, code: "BAD_REQUEST", way: "none", allow: "POST" },
      });
      expect(told.errors?.[0]?.message).toBe(`use POST: ${reason}`);
    }
  });

  test("a hash that is not known is told as by POST, so that clients ask again by text", async () => {
    const { ask } = await gate("enforce");
    const { status, code } = await ask({ method: "GET", body: persistedQuery(documentId(FREE)) });
    expect([status, code]).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);
  });
});
