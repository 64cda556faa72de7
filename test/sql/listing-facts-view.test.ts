import fc from "fast-check";
import { expect, test } from "vitest";
import { statement } from "../../subgraphs/shared/database.ts";
import { effectiveUntil, endOf, inForcePeriods } from "../../subgraphs/violations/rules/in-force.ts";
import { sealedFrom } from "../../subgraphs/violations/rules/visibility.ts";
import { anySuspensions, anyTerm } from "../support/random-listings.ts";
import { recordListing, recordSuspension, recordVersion } from "../support/record-listings.ts";
import { createTestDatabase } from "../support/test-database.ts";

// The days of force are said twice: by a rule, for the facts of one subject, and in SQL, for questions about all.

const CAP = 3;
const ARCHIVE = 1;
const server = await createTestDatabase();
const database = server.as("violations");
const measures = server.as("measures");

const FACTS = statement(
  "test.listingFacts",
  `select number, sealed_from as "sealedFrom", ends_on as "endsOn", ended_by as "endedBy", objection_pending as "objectionPending",
          coalesce((select json_agg(json_build_object('from', lower(r), 'until', upper(r)) order by r)
                      from unnest(in_force) r), '[]') as "inForce"
     from violations.listing_facts_v1`,
);

interface Fact {
  number: string;
  sealedFrom: string | null;
  endsOn: string | null;
  endedBy: string;
  objectionPending: boolean;
  inForce: { from: string; until: string }[];
}

const factsByNumber = async () =>
  new Map((await measures.query<Fact>(FACTS, [])).map((fact) => [fact.number, fact]));

test("the view and the rule have the same days of force, end, cause and seal, whatever was recorded", async () => {
  const listings = fc.sample(fc.tuple(anyTerm, anySuspensions), { numRuns: 300, seed: 2019 });
  for (const [i, [term, suspensions]] of listings.entries()) {
    const subjectType = i % 2 === 0 ? ("PERSON" as const) : ("ORGANIZATION" as const);
    const id = await recordListing(database, {
      number: `V${i}`,
      subjectId: String(i + 1),
      subjectType,
      ...term,
    });
    for (const suspension of suspensions) await recordSuspension(database, id, suspension);
  }
  const seen = await factsByNumber();
  for (const [i, [term, suspensions]] of listings.entries()) {
    expect({ term, suspensions, ...seen.get(`V${i}`) }).toMatchObject({
      inForce: inForcePeriods(term, suspensions, CAP),
      endsOn: effectiveUntil(term, CAP),
      endedBy: endOf(term, CAP),
      sealedFrom: sealedFrom({ ...term, subjectType: i % 2 === 0 ? "PERSON" : "ORGANIZATION" }, CAP, ARCHIVE),
    });
  }
}, 60_000);

test("of each listing the last version counts, and of its suspensions those that were not taken back", async () => {
  const id = await recordListing(database, { number: "last", subjectId: "9001" });
  const days = { from: "2025-03-01", until: "2025-04-01" };
  const suspension = await recordSuspension(database, id, days);
  await recordSuspension(database, id, { ...days, of: { id: suspension, version: 2 }, withdrawn: true });
  await recordVersion(database, id, { until: "2026-06-01", recorded_at: "2026-02-01T00:00:00Z" });
  expect((await factsByNumber()).get("last")).toMatchObject({
    inForce: [{ from: "2025-01-10", until: "2026-06-01" }],
    objectionPending: false,
  });
});

test("an objection is pending from its acceptance until its decision", async () => {
  const id = await recordListing(database, { number: "objected", subjectId: "9002" });
  const pending = async () => (await factsByNumber()).get("objected")?.objectionPending;
  const record = (version: number, accepted: string | null, decided: string | null) =>
    server.sql(`insert into violations.objection_version
      (objection_id, version, listing_id, received_on, accepted_at, decided_at, outcome, summary)
      values (77, ${version}, ${id}, '2026-02-01', ${accepted}, ${decided}, ${decided && "'REJECTED'"}, '主张已补缴')`);
  await record(1, null, null);
  expect(await pending()).toBe(false);
  await record(2, "'2026-02-02T00:00:00Z'", null);
  expect(await pending()).toBe(true);
  await record(3, "'2026-02-02T00:00:00Z'", "'2026-02-03T00:00:00Z'");
  expect(await pending()).toBe(false);
});

test.each([
  "select 1 from violations.listing_version",
  "select 1 from violations.listing_current",
  "select 1 from entities.position_version",
  "select 1 from entities.subject_directory_v1",
])("measures reads of the others what they publish for it, and may not: %s", async (sql) => {
  await expect(measures.query({ name: sql, text: sql }, [])).rejects.toThrow("permission denied");
});
