import { beforeAll, describe, expect, test } from "vitest";
import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../gateway/demo/scenario-cast.ts";
import type { RequestContext, Scope } from "../../schema/request-context.ts";
import type { Database } from "../../subgraphs/shared/database.ts";
import {
  type Ask,
  fillWithDemo,
  startDistributed,
  startLiancheng,
  type TestLiancheng,
} from "../support/liancheng.ts";
import { officerContext } from "../support/officers.ts";
import { contextOf } from "../support/request.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

// What a request leaves in the access log, with the subgraphs in the gateway's process and with each behind HTTP, where a
// row comes of each fetch that told something.

interface Row {
  readonly viewer: string;
  readonly department: string | null;
  readonly purpose: string | null;
  readonly operation: string | null;
  readonly document: string | null;
  readonly fields: readonly string[];
  readonly records: readonly string[];
  readonly missing: readonly string[];
}

let database: TestDatabase;
let log: Database;
let liancheng: TestLiancheng;
let distributed: Ask;
/** Ids of the demo registry. */
let person: string;
let listing: string;
let requests = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  log = database.as("departments");
  liancheng = await startLiancheng(database);
  ({ ask: distributed } = await startDistributed(database));
  const { data } = await liancheng.ask(IDENTITY, { scopes: ["list:read", "person:match"] });
  const found = data?.personByIdentity as { id: string; listings: { nodes: [{ id: string }] } };
  person = found.id;
  listing = found.listings.nodes[0].id;
}, 60_000);

const NUMBER = CAST_PERSONS.listedDirector.id_number;
const IDENTITY = `query Match { personByIdentity(type: RESIDENT_ID, number: "${NUMBER}") { id name listings { nodes { id } } } }`;
const { code } = CAST_ORGANIZATIONS.supplier;

/** The rows that a request leaves, put together, and how many they are. */
async function rowsOf(
  ask: Ask,
  query: string,
  context: RequestContext,
): Promise<{ count: number; row: Row | null }> {
  const requestId = `look-up-${++requests}`;
  await ask(query, { context: { ...context, requestId } });
  const { rows } = await log.knex.raw<{ rows: Row[] }>(
    `select viewer, department, purpose, operation, document, fields, records, missing
       from departments.access_log where request_id = ? order by id`,
    [requestId],
  );
  const [first] = rows;
  if (!first) return { count: 0, row: null };
  const all = (part: "fields" | "records" | "missing") =>
    [...new Set(rows.flatMap((row) => row[part]))].sort();
  return {
    count: rows.length,
    row: { ...first, fields: all("fields"), records: all("records"), missing: all("missing") },
  };
}

interface Case {
  readonly what: string;
  query(): string;
  readonly scopes: readonly Scope[] | undefined;
  /** Null: nothing is recorded. */
  logged(): (Pick<Row, "fields" | "records"> & { readonly missing?: readonly string[] }) | null;
}

const CASES: readonly Case[] = [
  {
    what: "the public list, without a token",
    query: () => "{ listings { nodes { number subjectName subject { name } } } }",
    scopes: undefined,
    logged: () => null,
  },
  {
    what: "an organization with what restricts it, and its listing in force",
    query:
      () => `{ organization(code: "${code}") { name listings(status: [IN_FORCE]) { nodes { number objections { id } } }
      restrictions { limb { id } grounds { listing { number } position { role holder { id } } } } } }`,
    scopes: ["list:read"],
    logged: () => null,
  },
  {
    what: "a person who was matched by identity, with a listing",
    query: () => IDENTITY,
    scopes: ["list:read", "person:match"],
    logged: () => ({
      fields: ["Listing", "Person.listings", "Person.name", "Query.personByIdentity"],
      records: [`Listing/${listing}`, `Person/${person}`],
    }),
  },
  {
    what: "a person's restrictions",
    query: () => `{ person(id: "${person}") { restrictions { limb { id } } } }`,
    scopes: ["list:read", "person:read"],
    logged: () => ({ fields: ["Person.restrictions", "Query.person"], records: [`Person/${person}`] }),
  },
  {
    what: "an identity that nobody has",
    query: () => '{ personByIdentity(type: RESIDENT_ID, number: "350199199001010015") { name } }',
    scopes: ["person:match"],
    logged: () => ({ fields: ["Query.personByIdentity"], records: [], missing: ["Person"] }),
  },
  {
    what: "ids, of which one is nobody's",
    query: () => `{ persons(ids: ["${person}", "999999"]) { id } }`,
    scopes: ["person:read"],
    logged: () => ({ fields: ["Query.persons"], records: [`Person/${person}`], missing: ["Person/999999"] }),
  },
  {
    what: "a listing of a person who is withheld",
    query: () =>
      `{ listings(filter: { subjectType: PERSON }, first: 500) { nodes { id withheld subjectName } } }`,
    scopes: ["list:read"],
    logged: () => ({ fields: ["Listing"], records: expect.arrayContaining([`Listing/${listing}`]) }),
  },
  {
    what: "who holds positions, to who may not read persons",
    query: () => `{ organization(code: "${code}") { positions { nodes { role holder { id } withheld } } } }`,
    scopes: ["list:read"],
    logged: () => null,
  },
  {
    what: "who holds positions, to who may",
    query: () => `{ organization(code: "${code}") { positions { nodes { holder { id } } } } }`,
    scopes: ["person:read"],
    logged: () => ({
      fields: ["Position.holder"],
      records: expect.arrayContaining([expect.stringMatching(/^Person\//)]),
    }),
  },
  ...(["list:read", "person:read"] as const).map(
    (scope, i, scopes): Case => ({
      what: `what nearly restricted an organization by its officer's listing, to who has ${scope}`,
      query: () =>
        `{ organization(code: "${CAST_ORGANIZATIONS.firstStep.code}") {
           eligibility(action: PRIORITY_SUPERVISION, on: "2026-01-01") { notApplied { step } } } }`,
      scopes: scopes.slice(0, i + 1),
      logged: () =>
        i === 0
          ? null
          : { fields: ["Eligibility.notApplied"], records: [expect.stringMatching(/^Listing\//)] },
    }),
  ),
  {
    what: "persons that a search found",
    query: () => '{ search(text: "如是") { edges { name } } }',
    scopes: ["person:read"],
    logged: () => ({ fields: ["SearchEdge.name"], records: [`Person/${person}`] }),
  },
  {
    what: "a search without persons",
    query: () => '{ search(text: "福州") { nodes { id name } } }',
    scopes: ["list:read"],
    logged: () => null,
  },
  {
    what: "persons of a network",
    query: () => `{ network(root: "${person}", hops: 1) { nodes { subject { id } } } }`,
    scopes: ["person:read"],
    logged: () => ({
      fields: ["NetworkNode.subject"],
      records: expect.arrayContaining([`Person/${person}`]),
    }),
  },
  {
    what: "offices held against a restriction of their holder",
    query: () => "{ officeConflicts(measure: 14, first: 500) { nodes { kind } } }",
    scopes: ["list:read", "person:read", "audit:read"],
    logged: () => ({
      fields: ["Query.officeConflicts"],
      records: expect.arrayContaining([`Person/${person}`]),
    }),
  },
  {
    what: "the list without its persons",
    query: () =>
      "{ listings(filter: { subjectType: ORGANIZATION, status: [IN_FORCE] }) { nodes { id reason } } }",
    scopes: ["list:read"],
    logged: () => null,
  },
  {
    what: "what was refused",
    query: () => `{ person(id: "${person}") { name } }`,
    scopes: ["list:read"],
    logged: () => null,
  },
];

describe.each([
  ["in one process", () => liancheng.ask],
  ["with subgraphs over HTTP", () => distributed],
] as const)("%s", (_, asker) => {
  test.each(CASES)("$what", async ({ query, scopes, logged }) => {
    const { row } = await rowsOf(asker(), query(), contextOf(scopes));
    const expected = logged();
    if (expected === null) expect(row).toBeNull();
    else expect(row).toMatchObject({ missing: [], ...expected });
  });

  test("who asked, for whom, what for and by which operation", async () => {
    const { row } = await rowsOf(asker(), IDENTITY, contextOf(["person:match"]));
    const renamed = await rowsOf(asker(), IDENTITY.replace("Match", "Other"), contextOf(["person:match"]));
    expect(row).toMatchObject({
      viewer: "officer",
      department: "FINANCE",
      purpose: "test",
      operation: "Match",
    });
    expect(row?.document).toMatch(/^[0-9a-f]{16}$/);
    expect(renamed.row?.operation).toBe("Other");
    const other = await rowsOf(
      asker(),
      IDENTITY.replace(NUMBER, "350199199001010015"),
      contextOf(["person:match"]),
    );
    expect(other.row?.document).toBe(row?.document);
  });

  test("a command, by its event", async () => {
    const draft = (key: string) => `mutation { draftCase(input: { idempotencyKey: "${key}"
      subject: { organization: "${code}" }, behaviours: [{ number: 4, facts: [{ code: "FUND_MISUSE", text: "挪用" }] }]
    }) { case { id state } event { id } } }`;
    const { row } = await rowsOf(asker(), draft(`look-up-${requests}`), officerContext("lin"));
    expect(row?.fields).toContain("Mutation.draftCase");
    expect(row?.records).toContainEqual(expect.stringMatching(/^ListEvent\/CASE\/\d+\/1$/));
    expect(row?.records).toContainEqual(expect.stringMatching(/^DeterminationCase\/\d+$/));
  });

  test("a long number in a purpose is left out", async () => {
    const context = contextOf(["person:match"]);
    const viewer = { ...context.viewer, purpose: `核对 ${NUMBER} 与合同 2026-17 号` };
    const { row } = await rowsOf(asker(), IDENTITY, { ...context, viewer });
    expect(row?.purpose).toBe("核对 … 与合同 2026-17 号");
  });
});

test("a request is one row in one process, whatever told of it", async () => {
  const query = `{ person(id: "${person}") { name listings { nodes { number } } restrictions { limb { id } } } }`;
  const context = contextOf(["list:read", "person:read"]);
  expect((await rowsOf(liancheng.ask, query, context)).count).toBe(1);
  expect((await rowsOf(distributed, query, context)).count).toBeGreaterThan(1);
});

test("requests of one moment share a statement", async () => {
  liancheng.statements();
  const context = contextOf(["person:match"]);
  await Promise.all(Array.from({ length: 50 }, () => rowsOf(liancheng.ask, IDENTITY, context)));
  const statements = liancheng.statements().filter((name) => name === "shared.recordLookUps").length;
  expect(statements).toBeGreaterThan(0);
  expect(statements).toBeLessThan(50);
});

test("no identity number is in the log, nor a part of one", async () => {
  const { rows } = await log.knex.raw<{ rows: { text: string }[] }>(
    "select l::text as text from departments.access_log l",
  );
  expect(rows.length).toBeGreaterThan(20);
  const text = rows.map((row) => row.text).join("\n");
  expect(text).not.toContain(NUMBER.slice(6));
  expect(text).not.toContain("19900101001");
});

test("over HTTP a subgraph that cannot record gives nothing out", async () => {
  await database.sql("revoke insert on departments.access_log from liancheng_entities");
  await database.sql(`revoke insert (asked_at, viewer, department, purpose, request_id, operation, document, fields,
    records, missing) on departments.access_log from liancheng_entities`);
  try {
    const { data, errors } = await distributed(IDENTITY, { scopes: ["person:match"] });
    expect(data).toEqual({ personByIdentity: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["ACCESS_NOT_RECORDED"]);
    expect(JSON.stringify(errors)).not.toContain("access_log");
  } finally {
    await database.sql(`grant insert (asked_at, viewer, department, purpose, request_id, operation, document, fields,
      records, missing) on departments.access_log to liancheng_entities`);
  }
});
