import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createViolationsSubgraph } from "../../subgraphs/violations/create-subgraph.ts";
import { asking, holding } from "../support/ask-violations.ts";
import { functionOf } from "../support/function-of-statement.ts";
import { recordSmallList } from "../support/small-list.ts";
import { createTestDatabase } from "../support/test-database.ts";

const officer = holding("list:read");
const statements: string[] = [];

const small = await createTestDatabase();
const database = small.as("violations", (statement) => statements.push(functionOf(statement)));
const { ask, askEntities } = asking(createViolationsSubgraph({ database }));

interface Page {
  nodes: { number: string }[];
  edges: { cursor: string; node: { number: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const LISTINGS = `query ($filter: ListingFilter, $first: Int, $after: String) {
  listings(filter: $filter, first: $first, after: $after) {
    nodes { number } edges { cursor node { number } } pageInfo { hasNextPage endCursor }
  }
}`;

async function listings(variables: { filter?: object; first?: number; after?: string | null }) {
  const { data, errors } = await ask<{ listings: Page | null }>(officer, LISTINGS, variables);
  return { page: data.listings, errors };
}

const numbersOf = (page: Page | null) => page?.nodes.map(({ number }) => number).join(" ");

beforeAll(async () => {
  await recordSmallList(database);
});

beforeEach(() => {
  statements.length = 0;
});

describe("a listing by its number", () => {
  test("with everything about it", async () => {
    const { data, errors } = await ask(
      holding("list:read", "person:read"),
      `{ listing(number: "P1") {
        number status subjectType withheld subjectKind publishedOn until effectiveUntil removedOn removalReason annulled
        responsibility objectionPending
        determination { authority { id } documentNumber determinedOn behaviours { number text requiresRefusal } }
        arisingFrom {
          number subject { __typename id } withheld subjectName subjectKind subjectDivision subjectIndustry status
          objectionPending objections { receivedOn acceptedAt decidedAt outcome summary }
        }
        suspensions { from until reason }
      } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      listing: {
        number: "P1",
        status: "IN_FORCE",
        subjectType: "PERSON",
        withheld: false,
        subjectKind: null,
        publishedOn: "2025-01-10",
        until: "2027-01-10",
        effectiveUntil: "2027-01-10",
        removedOn: null,
        removalReason: null,
        annulled: false,
        responsibility: "LEGAL_REPRESENTATIVE",
        objectionPending: false,
        determination: {
          authority: { id: "HRSS" },
          documentNumber: "〔2025〕P1号",
          determinedOn: "2025-01-02",
          behaviours: [{ number: 3, text: "应缴纳社会保险费却拒不缴纳的", requiresRefusal: true }],
        },
        arisingFrom: {
          number: "O1",
          subject: { __typename: "Organization", id: "11" },
          withheld: false,
          subjectName: "福州甲有限公司",
          subjectKind: "ENTERPRISE",
          subjectDivision: "350102",
          subjectIndustry: "F51",
          status: "IN_FORCE",
          objectionPending: true,
          objections: [
            {
              receivedOn: "2026-02-01",
              acceptedAt: "2026-02-03T01:00:00.500000Z",
              decidedAt: null,
              outcome: null,
              summary: "费款已于列入前缴清",
            },
          ],
        },
        suspensions: [],
      },
    });
  });

  test("is null where there is none", async () => {
    expect(await ask(officer, `{ listing(number: "X1") { id } }`)).toEqual({
      data: { listing: null },
      errors: [],
    });
  });

  test("has the status of the day asked for", async () => {
    const { data } = await ask(
      officer,
      `{ o3: listing(number: "O3") {
        before: status(on: "2025-01-09") first: status(on: "2025-01-10") within: status(on: "2026-06-30")
        after: status(on: "2026-07-01") ended: status(on: "2027-01-10") suspensions { from until reason }
      }
      o5: listing(number: "O5") { status effectiveUntil }
      o6: listing(number: "O6") { status effectiveUntil annulled } }`,
    );
    expect(data).toEqual({
      o3: {
        before: "PENDING",
        first: "IN_FORCE",
        within: "SUSPENDED",
        after: "IN_FORCE",
        ended: "EXPIRED",
        suspensions: [{ from: "2026-05-01", until: "2026-07-01", reason: "复核期间中止" }],
      },
      o5: { status: "PENDING", effectiveUntil: "2029-07-01" },
      o6: { status: "ANNULLED", effectiveUntil: null, annulled: true },
    });
  });
});

describe("the catalogue", () => {
  test("has the nine behaviours in the order of the document", async () => {
    const { data } = await ask<{
      behaviours: { number: number; note: string | null; legalHooks: string[] }[];
    }>(officer, "{ behaviours { number text titleEn requiresRefusal legalHooks note } }");
    expect(data.behaviours.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(data.behaviours[0]).toMatchObject({
      text: "用人单位未按规定参加社会保险且拒不整改的",
      legalHooks: ["《中华人民共和国社会保险法》第八十四条"],
    });
  });

  test("has dated numbers, and says of which none was found", async () => {
    const { data } = await ask<{ datedNumbers: { key: string }[] }>(
      officer,
      "{ datedNumbers { key known value valueMax unit national } }",
    );
    const wanted = ["serious_publicity_max", "general_publicity", "objection_handling_fuzhou_fujian"];
    expect(data.datedNumbers.filter(({ key }) => wanted.includes(key))).toEqual([
      { key: wanted[0], known: true, value: 3, valueMax: null, unit: "YEAR", national: true },
      { key: wanted[1], known: true, value: 3, valueMax: 12, unit: "MONTH", national: true },
      { key: wanted[2], known: false, value: null, valueMax: null, unit: null, national: false },
    ]);
  });
});

describe("the list", () => {
  test("is in the order of entry, the latest first, and of one day the last recorded first", async () => {
    const { page } = await listings({});
    expect(numbersOf(page)).toBe("O5 O4 O6 P2 P1 O3 O1 O2");
  });

  test.each([1, 2, 3, 7, 8])("comes whole in pages of %i", async (first) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { page }: { page: Page | null } = await listings({ first, after });
      seen.push(...(page?.edges.map(({ node }) => node.number) ?? []));
      expect(page?.nodes.length).toBeLessThanOrEqual(first);
      expect(page?.pageInfo.endCursor).toBe(page?.edges.at(-1)?.cursor);
      after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(seen.join(" ")).toBe("O5 O4 O6 P2 P1 O3 O1 O2");
  });

  const cursor = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString("base64url");

  test.each([
    ["a page of none", { first: 0 }],
    ["a page of more than 500", { first: 501 }],
    ["a cursor that is no code", { after: "没有" }],
    ["a cursor of one part", { after: cursor("2025-01-10") }],
    ["a cursor of a day that does not exist", { after: cursor("2025-02-30", "1") }],
    ["a cursor of infinity", { after: cursor("infinity", "1") }],
    ["a cursor with SQL in it", { after: cursor("2025-01-10", "1; drop table x") }],
    ["a cursor with a number in it", { after: cursor("2025-01-10", 1) }],
    ["more than 1000 keys", { filter: { divisions: Array(1001).fill("350102") } }],
  ])("refuses %s before any statement", async (_name, variables) => {
    expect(await listings(variables)).toEqual({ page: null, errors: ["listings: BAD_USER_INPUT"] });
    expect(statements).toEqual([]);
  });

  test.each([
    ["filter.behaviours", { behaviours: [42] }],
    ["filter.authorities", { authorities: ["NOPE"] }],
    ["filter.divisions", { divisions: ["zz"] }],
    ["filter.industries", { industries: ["C\u0000"] }],
    ["filter.publishedUntil", { publishedFrom: "2025-02-01", publishedUntil: "2025-02-01" }],
  ])("refuses what nothing can be found by instead of finding nothing: %s", async (_argument, filter) => {
    expect(await listings({ filter })).toEqual({ page: null, errors: ["listings: BAD_USER_INPUT"] });
  });

  test.each([
    [{ subjectType: "PERSON" }, "P2 P1"],
    [{ subjectType: "ORGANIZATION" }, "O5 O4 O6 O3 O1 O2"],
    [{ behaviours: [2, 5] }, "O3 O2"],
    [{ authorities: ["TAX", "MEDICAL_SECURITY"] }, "O3 O2"],
    [{ divisions: ["350104"] }, "O3"],
    [{ industries: ["Q84", "C13"] }, "O3 O2"],
    [{ publishedFrom: "2025-03-01" }, "O5 O4 O6"],
    [{ publishedUntil: "2025-01-10" }, "O2"],
    [{ publishedFrom: "2025-01-10", publishedUntil: "2025-01-11" }, "P1 O3 O1"],
    [{ status: ["IN_FORCE"] }, "P2 P1 O1"],
    [{ status: ["SUSPENDED", "REMOVED"] }, "O4 O3"],
    [{ status: ["PENDING", "ANNULLED", "EXPIRED"] }, "O5 O6 O2"],
    [{ status: ["IN_FORCE"], on: "2025-01-10" }, "P1 O3 O1 O2"],
    [{ status: ["IN_FORCE"], on: "2029-06-30" }, "O5"],
    [{ status: [] }, ""],
    [{ status: ["IN_FORCE"], subjectType: "ORGANIZATION", behaviours: [3], divisions: ["350102"] }, "O1"],
  ])("filtered by %j", async (filter, numbers) => {
    const { page, errors } = await listings({ filter });
    expect(errors).toEqual([]);
    expect(numbersOf(page)).toBe(numbers);
  });
});

describe("a listing that was removed later", () => {
  test("is in force with what was known before, and was not with what is known now", async () => {
    const { data } = await askEntities<{ listingFacts: object[] }>(
      officer,
      [{ __typename: "Organization", id: "12" }],
      `... on Organization { listingFacts {
        number determinedOn publishedOn until removedOn annulled inForce { from until } responsibility objectionPending
        recordedFrom recordedUntil
      } }`,
    );
    const o4 = {
      ...{ number: "O4", determinedOn: "2025-01-02", publishedOn: "2025-06-01", until: "2027-01-10" },
      ...{ annulled: false, responsibility: null, objectionPending: false },
    };
    expect(data[0]?.listingFacts.filter((fact) => "number" in fact && fact.number === "O4")).toEqual([
      {
        ...o4,
        removedOn: null,
        inForce: [{ from: "2025-06-01", until: "2027-01-10" }],
        recordedFrom: "2026-01-01T00:00:00.000000Z",
        recordedUntil: "2026-03-01T02:00:00.000000Z",
      },
      {
        ...o4,
        removedOn: "2026-03-01",
        inForce: [{ from: "2025-06-01", until: "2026-03-01" }],
        recordedFrom: "2026-03-01T02:00:00.000000Z",
        recordedUntil: null,
      },
    ]);
  });

  test("shows its latest version everywhere else", async () => {
    const { data } = await ask(
      officer,
      `{ listing(number: "O4") { status removedOn removalReason effectiveUntil } }`,
    );
    expect(data).toEqual({
      listing: {
        status: "REMOVED",
        removedOn: "2026-03-01",
        removalReason: "REPAIR",
        effectiveUntil: "2026-03-01",
      },
    });
  });
});

describe("the role of the subgraph", () => {
  test.each([
    "update violations.listing_version set annulled = true",
    "delete from violations.objection_version",
    "truncate violations.suspension_version",
    "update violations.dated_number set value = 10",
    "select 1 from entities.organization",
    "select 1 from entities.person_current",
  ])("may not: %s", async (sql) => {
    await expect(database.query({ name: sql, text: sql }, [])).rejects.toThrow("permission denied");
  });

  test("reads of the registry only the published directory, and changes nothing but its own sums", async () => {
    const owner = new pg.Client({ connectionString: small.url });
    await owner.connect();
    const { rows } = await owner.query(
      `select format('%s.%s', n.nspname, c.relname) as relation, p.privilege
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join unnest('{select,insert,update,delete,truncate}'::text[]) as p (privilege)
        where c.relkind in ('r', 'v', 'm', 'p') and n.nspname in ('entities', 'violations', 'measures', 'departments')
          and has_table_privilege('liancheng_violations', c.oid, p.privilege)
        order by 1, 2`,
    );
    await owner.end();
    const held = rows as { relation: string; privilege: string }[];
    const elsewhere = held.filter(({ relation }) => !relation.startsWith("violations."));
    expect(elsewhere).toEqual([{ relation: "entities.subject_directory_v1", privilege: "select" }]);
    const changed = held.filter(({ privilege }) => privilege !== "select" && privilege !== "insert");
    expect(changed).toEqual(
      ["listing_counted", "listing_tally"].flatMap((table) =>
        ["delete", "update"].map((privilege) => ({ relation: `violations.${table}`, privilege })),
      ),
    );
  });
});
