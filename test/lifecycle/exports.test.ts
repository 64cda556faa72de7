import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { ExportSettings } from "../../gateway/http/export/answer-export.ts";
import { type RunningServer, serve } from "../../gateway/http/serve.ts";
import { createPipeline, type Pipeline } from "../../gateway/pipeline.ts";
import { requestError } from "../../schema/error-codes.ts";
import type { Scope } from "../../schema/request-context.ts";
import { createCsvReader } from "../../subgraphs/shared/import/csv-records.ts";
import { type Ask, fillWithDemo, startLiancheng } from "../support/liancheng.ts";
import { recordListing } from "../support/record-listings.ts";
import { contextOf, TODAY } from "../support/request.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";
import { obligationsOf, workerComesBy } from "../support/worker-at-work.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

// Panels and listings as files over HTTP: what GraphQL tells the same viewer, and no more is kept of it than a page.

let database: TestDatabase;
let pipeline: Pipeline;
let ask: Ask;
const servers: RunningServer[] = [];
/** How many more times a token is valid. */
let validFor = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  await recordListing(database.as("violations"), {
    number: "X1",
    subjectId: "1",
    subjectName: '=HYPERLINK("http://x.example","福州")',
    documentNumber: "-1,\n2",
  });
  const liancheng = await startLiancheng(database);
  ask = liancheng.ask;
  await workerComesBy(database, obligationsOf(database, liancheng), TODAY);
  pipeline = await createPipeline(liancheng.system.engine, () => {});
  database.beforeDrop(() => pipeline.close());
});

afterEach(async () => {
  validFor = Number.POSITIVE_INFINITY;
  for (const server of servers.splice(0)) await server.close();
});

/** A server whose tokens are lists of scopes. */
async function open(exports: Partial<ExportSettings> = {}, answering: Pick<Pipeline, "answer"> = pipeline) {
  const server = await serve({
    ...{ host: "127.0.0.1", port: 0, pipeline: answering, log: () => {}, exports },
    contextOf:
      ({ headers: { authorization } }, requestId) =>
      async () => {
        if (authorization === undefined) return { ...contextOf(undefined), requestId };
        validFor -= 1;
        if (validFor < 0) throw requestError("UNAUTHENTICATED", { zh: "令牌已过期", en: "it has expired" });
        return { ...contextOf(authorization.split(",") as Scope[]), requestId };
      },
  });
  servers.push(server);
  return `${new URL(server.url).origin}/export`;
}

/** What is exported to who has these scopes; without a token where none are given. */
async function get(path: string, scopes?: string, variables?: object): Promise<Response> {
  return await fetch(`${await open({ page: 20 })}/${path}`, {
    headers: {
      ...(scopes === undefined ? {} : { authorization: scopes }),
      ...(variables ? { "content-type": "application/json" } : {}),
    },
    ...(variables ? { method: "POST", body: JSON.stringify({ variables }) } : {}),
  });
}

/** The lines of an export as JSON, one by one. */
async function linesOf(response: Response): Promise<Record<string, unknown>[]> {
  expect(response.status).toBe(200);
  const text = await response.text();
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** The records of a CSV file, by the reader of imports. */
async function recordsOf(response: Response): Promise<string[][]> {
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const reader = createCsvReader();
  const records = [...reader.read(bytes.subarray(3).toString("utf8")), ...reader.end()];
  return records.map(({ cells }) => [...cells]);
}

async function listed(scopes: readonly Scope[] | undefined, filter: string, selection: string) {
  const nodes: Record<string, unknown>[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await ask(
      `query ($after: String) { listings(first: 500, after: $after${filter}) {
        nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      { ...(scopes ? { scopes } : {}), variables: { after } },
    );
    const page = (data as { listings: { nodes: []; pageInfo: { hasNextPage: boolean; endCursor: string } } })
      .listings;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

describe("the listings", () => {
  test.each([
    ["who reads persons", ["list:read", "person:read"]],
    ["who reads the list", ["list:read"]],
    ["nobody that is known", undefined],
  ] as const)("are to %s what GraphQL tells", async (_name, scopes) => {
    const lines = await linesOf(await get("listings?format=ndjson", scopes?.join(",")));
    const nodes = await listed(scopes, "", "number status withheld subjectName publishedOn");
    expect(nodes.length).toBeGreaterThan(40);
    expect(
      lines.map(({ number, status, withheld, subject_name, published_on }) => ({
        ...{ number, status, withheld, subjectName: subject_name, publishedOn: published_on },
      })),
    ).toEqual(nodes);
  });

  test("as CSV have the same records, and no cell that a spreadsheet would run", async () => {
    const lines = await linesOf(await get("listings?format=ndjson", "list:read"));
    const [columns = [], ...records] = await recordsOf(await get("listings", "list:read"));
    expect(columns).toEqual(Object.keys(lines[0] ?? {}));
    const written = (value: unknown) => (Array.isArray(value) ? value.join(";") : String(value ?? ""));
    const harmless = (text: string) => (/^\s*[=+\-@]/.test(text) ? `'${text}` : text);
    expect(records).toEqual(lines.map((line) => Object.values(line).map(written).map(harmless)));
    expect(records.flat()).toContain(`'=HYPERLINK("http://x.example","福州")`);
    expect(records.flat()).toContain("'-1,\n2");
  });

  test("are those of the filter that is given", async () => {
    const response = await get("listings?format=ndjson", "list:read", {
      filter: { authorities: ["TAX"], subjectType: "ORGANIZATION" },
    });
    const nodes = await listed(
      ["list:read"],
      ', filter: { authorities: ["TAX"], subjectType: ORGANIZATION }',
      "number",
    );
    expect(nodes).not.toEqual([]);
    expect((await linesOf(response)).map(({ number }) => number)).toEqual(nodes.map(({ number }) => number));
  });

  test("that name persons are in the access log", async () => {
    const response = await get("listings?format=ndjson", "list:read,person:read", {
      filter: { subjectType: "PERSON" },
    });
    const requestId = response.headers.get("x-request-id");
    const lines = await linesOf(response);
    const { rows } = await database.as("departments").knex.raw(
      `select set_config('liancheng.department', 'auditor', false),
              count(distinct r)::int as persons
         from departments.access_log, unnest(records) r where request_id = ? and r like 'Person/%'`,
      [requestId],
    );
    const persons = await listed(
      ["list:read", "person:read"],
      ", filter: { subjectType: PERSON }",
      "subject { id }",
    );
    // Of those that are sealed nobody is named.
    const told = persons.filter(({ subject }) => subject !== null);
    expect(lines.length).toBe(persons.length);
    expect(rows[0].persons).toBe(new Set(told.map((one) => JSON.stringify(one))).size);
  });
});

describe("a panel", () => {
  test("is a record for each group and one for all, and what is kept back is nothing", async () => {
    const asked = { by: ["DIVISION"] };
    const { data } = await ask(
      "{ listingStatistics(by: [DIVISION]) { measures groups { keys values suppressed } total on asOf } }",
      {
        scopes: ["list:read"],
      },
    );
    const panel = (
      data as {
        listingStatistics: {
          measures: string[];
          groups: { keys: (string | null)[]; values: (number | null)[]; suppressed: boolean }[];
          total: (number | null)[];
          on: string;
          asOf: string;
        };
      }
    ).listingStatistics;
    const [columns, ...records] = await recordsOf(await get("listingStatistics", "list:read", asked));
    expect(columns).toEqual(["row", "DIVISION", ...panel.measures, "suppressed", "complete", "on", "as_of"]);
    const text = (values: readonly unknown[]) => values.map((value) => String(value ?? ""));
    // Asked twice, it is of two instants.
    for (const record of records) {
      expect(record.at(-2)).toBe(panel.on);
      expect(Date.parse(record.at(-1) ?? "")).toBeGreaterThanOrEqual(Date.parse(panel.asOf));
    }
    expect(records.map((record) => record.slice(0, -2))).toEqual([
      ...panel.groups.map(({ keys, values, suppressed }) =>
        text(["GROUP", ...keys, ...values, suppressed, true]),
      ),
      text(["TOTAL", null, ...panel.total, panel.total.every((value) => value === null), true]),
    ]);
    expect(records.some((record) => record.at(-4) === "true" && record[2] === "")).toBe(true);
  });

  test.each([
    ["repairStatistics", { by: ["AUTHORITY"] }],
    ["repeatStatistics", { by: ["SUBJECT_TYPE"] }],
    ["objectionStatistics", {}],
    ["obligationStatistics", { by: ["MEASURE"] }],
    ["publicationStatistics", { channel: "CREDIT_CHINA", by: ["AUTHORITY"] }],
    ["restrictionStatistics", { by: ["LIMB", "SUBJECT_TYPE"], filter: { subjectType: "PERSON" } }],
    ["mostConnectedListed", { first: 3 }],
  ])("%s is exported", async (name, variables) => {
    const scopes = "list:read,person:read,analytics:read";
    const response = await get(`${name}?format=ndjson`, scopes, variables);
    expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}.ndjson"`);
    const lines = await linesOf(response);
    expect(lines.length).toBeGreaterThan(0);
    if (name !== "mostConnectedListed") expect(lines.at(-1)).toMatchObject({ row: "TOTAL" });
    else
      expect(lines[0]).toMatchObject({ name: expect.any(String), identity: expect.stringContaining("****") });
  });
});

test.each([
  ["nothing", "list:read", undefined, 404, "BAD_REQUEST"],
  ["listings?format=xls", "list:read", undefined, 400, "BAD_REQUEST"],
  ["listingStatistics", undefined, undefined, 401, "UNAUTHENTICATED"],
  ["listingStatistics", "person:read", undefined, 403, "FORBIDDEN"],
  ["listingStatistics", "list:read", { by: ["MONTH", "DIVISION"] }, 403, "FORBIDDEN"],
  ["listingStatistics", "list:read", { by: ["WEEK"] }, 400, "BAD_USER_INPUT"],
  ["listings", "list:read", { filters: { authorities: ["TAX"] } }, 400, "BAD_USER_INPUT"],
  ["listings", "list:read", { first: 1 }, 400, "BAD_USER_INPUT"],
  ["listings?status=IN_FORCE", "list:read", undefined, 400, "BAD_USER_INPUT"],
  ["listingStatistics?by=STATUS", "list:read", undefined, 400, "BAD_USER_INPUT"],
  ["mostConnectedListed", "list:read", undefined, 403, "FORBIDDEN"],
  ["publicationStatistics", "list:read", undefined, 400, "BAD_USER_INPUT"],
])("%s, to %s with %j: %i", async (path, scopes, variables, status, code) => {
  const response = await get(path, scopes, variables);
  expect(response.status).toBe(status);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors[0]?.extensions.code).toBe(code);
});

test("arguments beside `variables` are refused: without them all would be exported", async () => {
  const response = await fetch(`${await open()}/listings`, {
    method: "POST",
    headers: { authorization: "list:read", "content-type": "application/json" },
    body: JSON.stringify({ filter: { status: ["IN_FORCE"] } }),
  });
  expect(response.status).toBe(400);
  const { errors } = (await response.json()) as { errors: { extensions: object }[] };
  expect(errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "body" });
});

test("what is not GET or POST is not answered", async () => {
  const response = await fetch(`${await open()}/listings`, { method: "PUT" });
  expect(response.status).toBe(405);
});

test("a file that could not be read to its end breaks off", async () => {
  validFor = 2;
  const response = await get("listings?format=ndjson", "list:read");
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow();
});

/** Pages of listings without an end, and how many were asked for. */
function endless() {
  const node = {
    ...{ number: "x".repeat(1000), behaviours: [], determination: { authority: null, behaviours: [] } },
    ...{ subject: null, status: "IN_FORCE" },
  };
  const body = JSON.stringify({
    data: {
      exported: {
        nodes: Array(500).fill(node),
        pageInfo: { hasNextPage: true, endCursor: "more" },
      },
    },
  });
  const seen = { pages: 0, closed: false };
  const answering: Pick<Pipeline, "answer"> = {
    async answer({ signal }) {
      seen.pages += 1;
      signal?.addEventListener("abort", () => {
        seen.closed = true;
      });
      await new Promise((resolve) => setImmediate(resolve));
      return { status: 200, headers: {}, body };
    },
  };
  return { seen, answering };
}

/** Asks for an export on a socket of its own, and reads nothing of it. */
function askAsleep(url: string) {
  const { port, pathname } = new URL(url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.on("error", () => {});
  socket.write(`GET ${pathname}/listings HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: list:read\r\n\r\n`);
  return socket.pause();
}

/** Until nothing has been asked for a while that would have had to come by then. */
async function settled(seen: { pages: number }): Promise<number> {
  let before = -1;
  await vi.waitUntil(
    () => {
      const same = seen.pages > 0 && seen.pages === before;
      before = seen.pages;
      return same;
    },
    { interval: 300, timeout: 30_000 },
  );
  return seen.pages;
}

test("who does not read has no more read for them, and who goes has nothing", async () => {
  const { seen, answering } = endless();
  const socket = askAsleep(await open({}, answering));
  const pages = await settled(seen);
  // A page is half a megabyte; what was read fills the buffers of the sockets.
  expect(pages).toBeLessThan(60);
  socket.resume();
  await vi.waitUntil(() => seen.pages > pages + 5);
  socket.destroy();
  await once(socket, "close");
  const left = await settled(seen);
  expect(await settled(seen)).toBe(left);
});

test("who never reads on is disconnected", async () => {
  const { seen, answering } = endless();
  const socket = askAsleep(await open({ stallMs: 100 }, answering));
  await settled(seen);
  socket.resume();
  await once(socket, "close");
});

test("one viewer has so many exports at a time", async () => {
  const { seen, answering } = endless();
  const url = await open({ perViewer: 1 }, answering);
  const socket = askAsleep(url);
  await settled(seen);
  const response = await fetch(`${url}/listings`, { headers: { authorization: "list:read" } });
  expect(response.status).toBe(429);
  socket.destroy();
  await vi.waitUntil(async () => {
    const again = await fetch(`${url}/nothing`, { headers: { authorization: "list:read" } });
    return again.status === 404;
  });
});
