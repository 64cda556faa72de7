import { beforeAll, describe, expect, test } from "vitest";
import { SUBGRAPH_NAMES, type SubgraphName } from "../../gateway/compose/subgraph-names.ts";
import { serve } from "../../gateway/http/serve.ts";
import { createLog } from "../../gateway/observe/log.ts";
import type { Pipeline } from "../../gateway/pipeline.ts";
import { FAULTS, type Fault, FaultyProxy } from "../support/faulty-proxy.ts";
import { type Answer, type Ask, fillWithDemo, startDistributed } from "../support/liancheng.ts";
import { contextOf } from "../support/request.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Each subgraph behind a proxy that fails in every way, one at a time: what the others know is answered, what cannot be
// found out is null with an error, and it is answered again when the subgraph is back.

const SUPPLIER = "91350102MAX000015M";
const QUERY = `{
  organization(code: "${SUPPLIER}") {
    name
    listings(first: 5) { nodes { number } }
    restrictions { limb { id } departments { name } }
  }
  behaviours { number }
  measures { number }
  departments { id }
}`;

const proxies = new Map<SubgraphName, FaultyProxy>();
const lines: string[] = [];
let ask: Ask;
let pipeline: Pipeline;
let whole: Answer;

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  ({ ask, pipeline } = await startDistributed(database, {
    async urlOf(name, url) {
      const proxy = new FaultyProxy(url);
      proxies.set(name, proxy);
      database.beforeDrop(() => proxy.stop());
      return await proxy.start();
    },
    limits: { timeoutMs: 2_000, connectMs: 1_000, breakerFailures: 3, breakerOpenMs: 100 },
    log: createLog({ logLevel: "info", logFormat: "lines" }, { write: (text) => lines.push(text) }),
  }));
  whole = await asked();
  expect(whole.errors).toBeUndefined();
}, 60_000);

const asked = () => ask(QUERY, { scopes: ["list:read"] });

type Organization = Record<"name" | "listings" | "restrictions", unknown> | null;

/** What is left of the whole answer without a subgraph. */
function withoutData(subgraph: SubgraphName): Record<string, unknown> {
  const data = structuredClone(whole.data) as Record<string, unknown> & { organization: Organization };
  const { organization } = data;
  if (!organization) throw new Error("no such organization");
  switch (subgraph) {
    case "entities":
      return { ...data, organization: null };
    case "violations":
      // Restrictions rest on listings: they are not found out either.
      return {
        ...data,
        organization: { ...organization, listings: null, restrictions: null },
        behaviours: null,
      };
    case "measures":
      return { ...data, organization: { ...organization, restrictions: null }, measures: null };
    case "departments": {
      const restrictions = (organization.restrictions as object[]).map((restriction) => ({
        ...restriction,
        departments: null,
      }));
      return { ...data, organization: { ...organization, restrictions }, departments: null };
    }
  }
}

function nullsIn(value: unknown, path: readonly (string | number)[] = []): string[] {
  if (value === null) return [path.join(".")];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, below]) => nullsIn(below, [...path, key]));
}

const cases = SUBGRAPH_NAMES.flatMap((subgraph) =>
  ([...Object.keys(FAULTS), "is stopped"] as Fault[]).map((fault): [SubgraphName, Fault] => [
    subgraph,
    fault,
  ]),
);

describe.each(cases)("where %s %s", (subgraph, fault) => {
  test("the other fields are answered, each null has an error that names the subgraph and no host", async () => {
    const proxy = proxies.get(subgraph);
    await proxy?.breakDown(fault);
    const { data, errors = [] } = await asked();
    expect(data).toEqual(withoutData(subgraph));
    const nulls = nullsIn(data);
    // An error stands where the value was lost: at the null, or below it where the schema allows none.
    const explained = errors.map(({ path = [] }) =>
      nulls.find((place) => `${path.join(".")}.`.startsWith(`${place}.`)),
    );
    expect(new Set(explained)).toEqual(new Set(nulls));
    for (const { message, extensions } of errors) {
      expect(extensions).toMatchObject({ code: "SUBGRAPH_FAILED", subgraph });
      expect(`${message} ${JSON.stringify(extensions)}`).not.toMatch(
        /\d+\.\d+\.\d+\.\d+|:\d{4}|localhost|http/,
      );
    }
    await proxy?.recover();
    await expect.poll(() => asked(), { timeout: 10_000 }).toEqual(whole);
  }, 30_000);
});

test("at the deadline of a request, what is still waited for is given up, and the rest is answered", async () => {
  await proxies.get("violations")?.breakDown("never answers");
  const server = await serve({
    host: "127.0.0.1",
    port: 0,
    pipeline,
    deadlineMs: 300,
    contextOf: () => async () => contextOf(["list:read"]),
    log: () => {},
  });
  const response = await fetch(server.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ behaviours { number } departments { id } }" }),
  });
  const { data, errors } = (await response.json()) as Answer;
  expect(data).toEqual({ behaviours: null, departments: whole.data?.departments });
  expect(errors?.map(({ extensions }) => extensions.subgraph)).toEqual(["violations"]);
  expect(lines).toContainEqual(expect.stringMatching(/^[\w-]+ subgraph violations: CANCELLED/));
  await server.close();
  await proxies.get("violations")?.recover();
});

test("the log says which subgraph failed, and in which request", () => {
  expect(lines.join("\n")).toMatch(/^[\w-]+ subgraph violations: TIMEOUT: /m);
});
