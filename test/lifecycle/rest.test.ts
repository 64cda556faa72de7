import { beforeAll, describe, expect, test, vi } from "vitest";
import { serve } from "../../gateway/http/serve.ts";
import { NO_PROXIES } from "../../gateway/limits/rate/client-address.ts";
import { createRateLimit } from "../../gateway/limits/rate/rate-limit.ts";
import { RATES } from "../../gateway/limits/rate/rates.ts";
import { openRest } from "../../gateway/rest/open-rest.ts";
import { compileValidators } from "../../gateway/rest/validators.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { officerOf } from "../support/record-desk.ts";
import { recordListing } from "../support/record-listings.ts";
import { TODAY } from "../support/request.ts";
import { openRestServer, type RestAnswer, type RestServer } from "../support/rest-server.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

// Calls of older systems over HTTP, each as an officer's system would make it, and as it should not be made.

const OFFICERS = {
  finance: officerOf("FINANCE", ["list:read", "feedback:write"]),
  reader: officerOf("FINANCE", ["list:read"]),
  scopeless: officerOf("FINANCE", []),
  organization: officerOf("ORG_DEPT", ["list:read", "person:match"]),
  purposeless: officerOf("ORG_DEPT", ["list:read", "person:match"], { purpose: null }),
  water: officerOf("WATER", ["list:read", "feedback:write"]),
  hrss: officerOf("HRSS", ["list:read", "person:read", "feedback:write"]),
  auditor: officerOf("AUDIT", ["list:read", "person:read", "audit:read"]),
} as const;
type Officer = keyof typeof OFFICERS;

const CODE = "91350102MAX000015M";
const UNKNOWN = "91350100M000100Y43";
const NUMBER = "350199196701010020";
const ACTION = "GOV_PROCUREMENT_SUPPLIER";

interface Problem {
  readonly code: string;
  readonly requestId: string;
  readonly scopes?: readonly string[];
  readonly policies?: readonly string[];
  readonly errors?: readonly { readonly pointer: string; readonly code?: string }[];
}

let database: TestDatabase;
let liancheng: TestLiancheng;
let rest: RestServer;
/** Operations that came to the pipeline. */
let asked: unknown[] = [];
/** What comes of an answer before it is looked at. */
let tamper: (answer: string) => string = (answer) => answer;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  await mendAll(obligationsOf(database, liancheng), TODAY);
  rest = await openRestServer(database, liancheng, OFFICERS, {
    answering: (pipeline) => ({
      async answer(request) {
        asked.push(request.body.operationName);
        const answer = await pipeline.answer(request);
        return { ...answer, body: tamper(answer.body) };
      },
    }),
  });
});

const validators = compileValidators(openRest().described.components.schemas);

/** That an answer is a problem as it is described, of the request that it says. */
function expectProblem(
  { status, headers, body }: RestAnswer<unknown>,
  expected: number,
  code: string,
): Problem {
  const problem = body as Problem;
  expect({ status, code: problem.code }).toEqual({ status: expected, code });
  expect(headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(problem.requestId).toBe(headers.get("x-request-id"));
  expect(validators.mismatch("Problem", body)).toBeNull();
  expect(problem).toMatchObject({ status, type: "about:blank" });
  return problem;
}

async function done<Body>(who: Officer, name: string, body: unknown): Promise<Body> {
  const answer = await rest.call<Body>(who, name, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return answer.body;
}

describe("a check", () => {
  test("of an organization that is restricted says by what, until when, by whose decision", async () => {
    const body = await done<object>("finance", "check-organization", { code: CODE, action: ACTION });
    expect(body).toMatchObject({
      subject: {
        code: CODE,
        eligibility: {
          verdict: "RESTRICTED",
          evaluatedOn: TODAY,
          restrictions: [
            { limb: { id: "6a" }, grounds: [{ listing: { determination: { authority: { id: "HRSS" } } } }] },
          ],
        },
      },
      inWords: { zh: expect.stringContaining("受限制") },
    });
  });

  test("takes a code in small letters, and a day", async () => {
    const body = { code: CODE.toLowerCase(), action: ACTION, on: "2020-01-01" };
    expect(await done("finance", "check-organization", body)).toMatchObject({
      subject: { code: CODE, eligibility: { verdict: "CLEAR", evaluatedOn: "2020-01-01" } },
    });
  });

  test("of nobody is null, of one and of many", async () => {
    const unknown = { subject: null, inWords: null };
    expect(await done("finance", "check-organization", { code: UNKNOWN, action: ACTION })).toEqual(unknown);
    const many = { codes: [UNKNOWN, CODE], action: ACTION };
    expect(await done("finance", "check-organizations", many)).toMatchObject({
      results: [
        { code: UNKNOWN, outcome: "UNKNOWN", ...unknown, problem: null },
        { code: CODE, outcome: "CHECKED", problem: null },
      ],
    });
    expect(await done("finance", "check-organizations", { ...many, codes: [UNKNOWN] })).toMatchObject({
      results: [{ outcome: "UNKNOWN" }],
    });
  });

  test("of a hundred is one operation", async () => {
    asked = [];
    const codes = Array<string>(100).fill(CODE);
    const { results } = await done<{ results: object[] }>("finance", "check-organizations", {
      codes,
      action: ACTION,
    });
    expect(results).toHaveLength(100);
    expect(asked).toEqual(["RestCheckOrganizations"]);
  });

  test("of a person is by document, and on record with its purpose", async () => {
    const body = { type: "RESIDENT_ID", number: NUMBER, action: "HOLD_OFFICE" };
    const answer = await rest.call("organization", "check-person", body);
    expect(answer).toMatchObject({
      status: 200,
      body: { subject: { identityMask: "3501**********0020", eligibility: { verdict: "RESTRICTED" } } },
    });
    expect(JSON.stringify(answer.body)).not.toContain(NUMBER);
    const { data } = await liancheng.ask(
      "{ accessLog(first: 20) { nodes { operation requestId purpose viewer records { type } } } }",
      { context: OFFICERS.auditor },
    );
    expect((data as { accessLog: { nodes: unknown[] } }).accessLog.nodes).toContainEqual({
      ...{ operation: "RestCheckPerson", requestId: answer.headers.get("x-request-id") },
      ...{ purpose: "test", viewer: "officer", records: expect.arrayContaining([{ type: "Person" }]) },
    });
  });
});

describe("who may not is told so, by a problem", () => {
  const organization = { code: CODE, action: ACTION };
  const person = { type: "RESIDENT_ID", number: NUMBER, action: "HOLD_OFFICE" };

  test.each([
    ["check-organization", organization],
    ["check-organizations", { codes: [CODE, UNKNOWN], action: ACTION }],
    ["check-person", person],
    ["obligations", {}],
    [
      "feedback",
      { idempotencyKey: "k", reports: [{ obligation: "1", expectedVersion: 1, outcome: "LIFTED" }] },
    ],
    ["changes", {}],
  ] as const)("%s", async (name, body) => {
    const anonymous = await rest.call(null, name, body);
    expectProblem(anonymous, 401, "UNAUTHENTICATED");
    expect(anonymous.headers.get("www-authenticate")).toBe("Bearer");
    expectProblem(await rest.call("nobody", name, body), 401, "UNAUTHENTICATED");
    expect(expectProblem(await rest.call("scopeless", name, body), 403, "FORBIDDEN").scopes).not.toEqual([]);
  });

  test("a person without a purpose, or without the right to match", async () => {
    const purposeless = expectProblem(
      await rest.call("purposeless", "check-person", person),
      403,
      "FORBIDDEN",
    );
    expect(purposeless.policies).toEqual(["recorded_purpose"]);
    const reader = expectProblem(await rest.call("reader", "check-person", person), 403, "FORBIDDEN");
    expect(reader.scopes).toEqual(["person:match"]);
  });

  test("reports by who only reads", async () => {
    const body = {
      idempotencyKey: "k",
      reports: [{ obligation: "1", expectedVersion: 1, outcome: "LIFTED" }],
    };
    expect(expectProblem(await rest.call("reader", "feedback", body), 403, "FORBIDDEN").scopes).toEqual([
      "list:read + feedback:write",
    ]);
  });
});

describe("what is not as it is described", () => {
  const organization = { code: CODE, action: ACTION };

  async function send(path: string, init: RequestInit): Promise<RestAnswer<unknown>> {
    const headers = { "content-type": "application/json", authorization: "finance", ...init.headers };
    const response = await fetch(`${rest.origin}${path}`, { method: "POST", ...init, headers });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  test.each([
    ["no object", "check-organization", [organization], [""]],
    ["a member that there is not", "check-organization", { ...organization, knownAt: null }, ["/knownAt"]],
    ["a code that is none", "check-organization", { ...organization, code: "91350102MAX000016M" }, ["/code"]],
    ["an action that is none", "check-organization", { code: CODE, action: "FLY" }, ["/action"]],
    ["one code of many", "check-organizations", { codes: [CODE, "x"], action: ACTION }, ["/codes/1"]],
    ["too many codes", "check-organizations", { codes: Array(101).fill(CODE), action: ACTION }, ["/codes"]],
    ["no number", "check-person", { type: "RESIDENT_ID", action: ACTION }, ["/number"]],
    ["too large a page", "changes", { first: 101 }, ["/first"]],
  ] as const)("%s: 400 with its place, and nothing is executed", async (_what, name, body, pointers) => {
    asked = [];
    const { errors } = expectProblem(await rest.call("finance", name, body), 400, "BAD_USER_INPUT");
    expect(errors?.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(asked).toEqual([]);
  });

  test("what only the subgraph can tell is told with its place too", async () => {
    const { errors } = expectProblem(
      await rest.call("finance", "changes", { after: "x" }),
      400,
      "BAD_USER_INPUT",
    );
    expect(errors).toMatchObject([{ pointer: "/after" }]);
  });

  test.each([
    ["no JSON", "/rest/changes", { body: "{" }, 400],
    ["nothing", "/rest/changes", { body: "" }, 400],
    ["bytes that are no UTF-8", "/rest/changes", { body: new Uint8Array([0x7b, 0xb8, 0x7d]) }, 400],
    ["a form", "/rest/changes", { body: "{}", headers: { "content-type": "text/plain" } }, 415],
    ["compressed", "/rest/changes", { body: "{}", headers: { "content-encoding": "gzip" } }, 415],
    ["too large", "/rest/changes", { body: `{"after":"${"x".repeat(1024 * 1024)}"}` }, 413],
    ["by PUT", "/rest/changes", { method: "PUT", body: "{}" }, 405],
    ["by GET", "/rest/check-organization?code=91350102MAX000015M", { method: "GET" }, 405],
    ["no such call", "/rest/check-everything", { body: "{}" }, 404],
    ["a call within a call", "/rest/changes/x", { body: "{}" }, 404],
    ["none", "/rest/", { body: "{}" }, 404],
  ] as const)("%s", async (_what, path, init, status) => {
    asked = [];
    const answer = await send(path, init);
    expectProblem(answer, status, "BAD_REQUEST");
    if (status === 405) expect(answer.headers.get("allow")).toBe("POST");
    expect(asked).toEqual([]);
  });

  test("a page of elsewhere", async () => {
    const body = JSON.stringify(organization);
    expect(
      (await send("/rest/check-organization", { body, headers: { origin: "https://evil.example" } })).status,
    ).toBe(403);
  });
});

describe("over the rate", () => {
  test("it is 429, with when to come again", async () => {
    const viewer = { ...RATES.requests, viewer: 1 };
    const rate = createRateLimit({ rates: { ...RATES, requests: viewer }, proxies: NO_PROXIES });
    const limited = await openRestServer(database, liancheng, OFFICERS, { rate });
    const body = { code: CODE, action: ACTION };
    expect((await limited.call("finance", "check-organization", body)).status).toBe(200);
    const refused = await limited.call("finance", "check-organization", body);
    expectProblem(refused, 429, "RATE_LIMITED");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

interface Owed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly department: { readonly id: string };
  readonly subject: object | null;
}
interface Obligations {
  readonly nodes: readonly Owed[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
interface Results {
  readonly results: readonly {
    readonly obligation: Owed | null;
    readonly repeated: boolean;
    readonly problems: readonly { readonly code: string }[];
  }[];
}

describe("obligations and reports", () => {
  const implemented = { outcome: "IMPLEMENTED", documentNumber: "榕财〔2026〕9号", doneOn: TODAY };
  const open = { filter: { states: ["OPEN"] } };

  test("a department is told of its own, page by page", async () => {
    const first = await done<Obligations>("finance", "obligations", { ...open, first: 3 });
    expect(first.nodes.map(({ department }) => department.id)).toEqual(["FINANCE", "FINANCE", "FINANCE"]);
    const { endCursor: after } = first.pageInfo;
    const next = await done<Obligations>("finance", "obligations", { ...open, first: 3, after });
    const both = await done<Obligations>("finance", "obligations", { ...open, first: 6 });
    expect(both.nodes).toEqual([...first.nodes, ...next.nodes]);
  });

  test("persons are shown to who may read them, with names and never numbers", async () => {
    const persons = async (who: Officer) => {
      const { nodes } = await done<Obligations>(who, "obligations", { filter: { limb: "14a" }, first: 100 });
      return new Set(nodes.map(({ subject }) => Object.keys(subject ?? {}).join()));
    };
    expect(await persons("finance")).toEqual(new Set([""]));
    expect(await persons("hrss")).toEqual(new Set(["type,id,name,identityMask"]));
  });

  test("what is reported is recorded once, whoever sends it again", async () => {
    const { nodes } = await done<Obligations>("finance", "obligations", { ...open, first: 2 });
    const [one, two] = nodes as [Owed, Owed];
    const others = await done<Obligations>("hrss", "obligations", { ...open, first: 100 });
    const other = others.nodes.find(({ department }) => department.id !== "FINANCE") as Owed;
    const body = {
      idempotencyKey: "rest-1",
      reports: [
        { obligation: one.id, expectedVersion: one.version, ...implemented },
        { obligation: two.id, expectedVersion: two.version + 5, ...implemented },
        { obligation: other.id, expectedVersion: other.version, ...implemented },
      ],
    };
    const first = await done<Results>("finance", "feedback", body);
    expect(first.results).toMatchObject([
      {
        obligation: { id: one.id, version: one.version + 1, state: "IMPLEMENTED" },
        repeated: false,
        problems: [],
      },
      { obligation: { id: two.id, state: "OPEN" }, problems: [{ code: "CHANGED_MEANWHILE" }] },
      { obligation: null, problems: [{ code: "NOT_FOUND" }] },
    ]);
    const again = await done<Results>("finance", "feedback", body);
    expect(again.results).toMatchObject([
      { obligation: { id: one.id, version: one.version + 1 }, repeated: true, problems: [] },
      { problems: [{ code: "CHANGED_MEANWHILE" }] },
      { obligation: null },
    ]);
    const [changed] = body.reports;
    const reused = { ...body, reports: [{ ...changed, documentNumber: "榕财〔2026〕10号" }] };
    expect((await done<Results>("finance", "feedback", reused)).results).toMatchObject([
      { problems: [{ code: "KEY_REUSED" }] },
    ]);
  });

  test("of another department there is nothing to report on", async () => {
    const { nodes } = await done<Obligations>("finance", "obligations", { ...open, first: 1 });
    const [{ id: obligation, version: expectedVersion }] = nodes as [Owed];
    const body = { idempotencyKey: "rest-2", reports: [{ obligation, expectedVersion, ...implemented }] };
    expect((await done<Results>("water", "feedback", body)).results).toMatchObject([
      { obligation: null, problems: [{ code: "NOT_FOUND" }] },
    ]);
  });

  test("a submission that is refused as a whole is no answer", async () => {
    const body = {
      idempotencyKey: "a key",
      reports: [{ obligation: "1", expectedVersion: 1, ...implemented }],
    };
    const { errors } = expectProblem(await rest.call("finance", "feedback", body), 422, "BAD_USER_INPUT");
    expect(errors).toMatchObject([{ pointer: "/idempotencyKey", code: "INVALID_KEY" }]);
  });
});

interface Changes {
  readonly head: string;
  readonly nodes: readonly { readonly listing: { readonly number: string; readonly subjectType: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

describe("changes", () => {
  async function readOn(who: Officer, after: string | null, first: number) {
    const nodes: Changes["nodes"][number][] = [];
    for (let at = after; ; ) {
      const page = await done<Changes>(who, "changes", { after: at, first });
      nodes.push(...page.nodes);
      at = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) return { nodes, end: at };
    }
  }

  test("are read on from where one stood, and nothing comes twice or is lost", async () => {
    const all = await readOn("reader", null, 100);
    const pages = await readOn("reader", null, 17);
    expect(pages.nodes).toEqual(all.nodes);
    expect(all.nodes.length).toBeGreaterThan(100);
    expect((await readOn("reader", pages.end, 17)).nodes).toEqual([]);
    await recordListing(database.as("violations"), {
      number: "X1",
      subjectId: "1",
      recordedAt: `${TODAY}T01:00:00Z`,
    });
    const { nodes } = await readOn("reader", pages.end, 17);
    expect(nodes.map(({ listing }) => listing.number)).toEqual(["X1"]);
  });

  test("of persons are for who may read them", async () => {
    const { nodes } = await readOn("reader", null, 100);
    expect(new Set(nodes.map(({ listing }) => listing.subjectType))).toEqual(new Set(["ORGANIZATION"]));
    const read = await readOn("hrss", null, 100);
    expect(new Set(read.nodes.map(({ listing }) => listing.subjectType))).toContain("PERSON");
  });
});

describe("what goes wrong within", () => {
  const failure = (path: (string | number)[]) => ({
    message: "it could not be had",
    path,
    extensions: { code: "SUBGRAPH_FAILED", messageZh: "未能取得", requestId: "r" },
  });
  interface Body {
    data: Record<string, unknown>;
    errors?: object[];
  }
  async function tampered<Value>(change: (body: Body) => void, call: () => Promise<Value>): Promise<Value> {
    tamper = (answer) => {
      const body = JSON.parse(answer) as Body;
      change(body);
      return JSON.stringify(body);
    };
    return await call().finally(() => {
      tamper = (answer) => answer;
    });
  }

  test("what could not be had of one is a problem", async () => {
    const answer = await tampered(
      (body) => {
        Object.assign(body.data.organization as object, { eligibility: null });
        body.errors = [failure(["organization", "eligibility"])];
      },
      () => rest.call("finance", "check-organization", { code: CODE, action: ACTION }),
    );
    expectProblem(answer, 503, "SUBGRAPH_FAILED");
    expect(answer.headers.get("retry-after")).toBe("5");
  });

  test("of many it is marked, and the others are answered", async () => {
    const body = await tampered(
      (graphql) => {
        Object.assign((graphql.data.organizations as object[])[1] as object, { eligibility: null });
        graphql.errors = [failure(["organizations", 1, "eligibility"])];
      },
      () => done("finance", "check-organizations", { codes: [CODE, CODE], action: ACTION }),
    );
    expect(body).toMatchObject({
      results: [
        { outcome: "CHECKED", subject: { code: CODE }, problem: null },
        { outcome: "FAILED", subject: null, problem: { status: 503, code: "SUBGRAPH_FAILED" } },
      ],
    });
  });

  test.each([
    ["without an error", { eligibility: null }],
    ["with more than is described", { identityNumber: NUMBER }],
  ])("an answer %s is not sent, and the log is told where, not what", async (_what, change) => {
    const before = rest.said.length;
    const answer = await tampered(
      (body) => void Object.assign(body.data.organization as object, change),
      () => rest.call("finance", "check-organization", { code: CODE, action: ACTION }),
    );
    expectProblem(answer, 500, "INTERNAL_SERVER_ERROR");
    expect(rest.said.slice(before)).toEqual([
      expect.stringContaining("/rest/check-organization: the answer is not as described at /subject"),
    ]);
    expect(JSON.stringify(answer.body) + rest.said.join()).not.toContain(NUMBER);
  });
});

describe("/openapi.json", () => {
  test("is for everybody", async () => {
    const response = await fetch(`${rest.origin}/openapi.json`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(openRest().described);
    expect((await fetch(`${rest.origin}/openapi.json`, { method: "HEAD" })).status).toBe(200);
    expect((await fetch(`${rest.origin}/openapi.json`, { method: "POST" })).status).toBe(405);
  });

  test("is not there, nor what it describes, where older systems are not served", async () => {
    const server = await serve({
      ...{
        host: "127.0.0.1",
        port: 0,
        log: () => {},
        pipeline: { answer: () => Promise.reject(new Error("nobody asks")) },
      },
      contextOf: () => async () => OFFICERS.finance,
    });
    const { origin } = new URL(server.url);
    const statuses = await Promise.all(
      ["/openapi.json", "/rest/changes", "/rest/"].map(
        async (path) => (await fetch(`${origin}${path}`)).status,
      ),
    );
    await server.close();
    expect(statuses).toEqual([404, 404, 404]);
  });
});

test("the log was told of nothing else", () => {
  expect(rest.said.filter((line) => !line.includes("not as described"))).toEqual([]);
});
