import fc from "fast-check";
import { expect, test } from "vitest";
import { inForcePeriods } from "../../subgraphs/violations/rules/in-force.ts";
import { insertOrganization, insertPerson, insertPosition } from "../support/entities-rows.ts";
import {
  recordListing,
  recordObjection,
  recordSuspension,
  recordVersion,
} from "../support/record-listings.ts";
import { createTestDatabase } from "../support/test-database.ts";

// What subgraphs publish for sets: by the role that reads them, against the rules that answer by the piece.

const CAP_YEARS = 3;
const server = await createTestDatabase();
const violations = server.as("violations");
const departments = server.as("departments");

const days = fc
  .integer({ min: 0, max: 1600 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const periods = fc
  .tuple(days, fc.option(days))
  .filter(([from, until]) => until === null || from < until)
  .map(([from, until]) => ({ from, until }));

test("listing_facts_v1 has the days on which a listing is in force, as the rule has them", async () => {
  let number = 0;
  const listing = fc.record({
    publishedOn: days,
    until: fc.option(days),
    removedOn: fc.option(days),
    annulled: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    suspensions: fc.array(periods, { maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(
      listing.filter(({ publishedOn, until }) => until === null || publishedOn < until),
      async ({ suspensions, ...term }) => {
        number += 1;
        const removalReason = term.removedOn === null ? null : "REPAIR";
        const id = await recordListing(violations, {
          number: `N${number}`,
          subjectId: "1",
          removalReason,
          ...term,
        });
        for (const suspension of suspensions) await recordSuspension(violations, id, suspension);
        const { rows } = await departments.knex.raw(
          `select lower(p)::text as "from", upper(p)::text as until
             from violations.listing_facts_v1 l, unnest(l.in_force) p where l.listing_id = ? order by 1`,
          [id],
        );
        expect(rows).toEqual(inForcePeriods(term, suspensions, CAP_YEARS));
      },
    ),
    { numRuns: 150 },
  );
});

test("listing_facts_v1 shows the latest version, and whether an objection is pending", async () => {
  const id = await recordListing(violations, { number: "V", subjectId: "7", subjectType: "PERSON" });
  await recordVersion(violations, id, { until: "2026-12-31", recorded_at: "2026-02-01T00:00:00.000000Z" });
  await recordObjection(violations, id, { acceptedAt: "2026-02-03T01:00:00.000000Z" });
  const { rows } = await departments.knex.raw(
    "select number, subject_id, subject_type, until, objection_pending from violations.listing_facts_v1 where listing_id = ?",
    [id],
  );
  expect(rows).toEqual([
    { number: "V", subject_id: "7", subject_type: "PERSON", until: "2026-12-31", objection_pending: true },
  ]);
});

test("office_facts_v1 shows positions with what decides of their organization", async () => {
  const entities = server.as("entities");
  const holder = await insertPerson(entities);
  const organization = await insertOrganization(entities, {
    kind: "ENTERPRISE",
    stateCapital: "STATE_CONTROLLED_COMPANY",
    division: "350102",
  });
  const position = await insertPosition(entities, {
    holder,
    organization,
    role: "DIRECTOR",
    since: "2020-01-01",
  });
  const { rows } = await departments.knex.raw("select * from entities.office_facts_v1 where holder_id = ?", [
    holder,
  ]);
  expect(rows).toEqual([
    {
      ...{ position_id: position, holder_id: holder, holder_type: "PERSON", organization_id: organization },
      ...{ role: "DIRECTOR", since: "2020-01-01", until: null, organization_kind: "ENTERPRISE" },
      ...{ state_capital: "STATE_CONTROLLED_COMPANY", financial_sector: null, listed_company: false },
      division: "350102",
    },
  ]);
});

test.each(["violations.listing_facts_v1", "entities.office_facts_v1"])(
  "%s is read and never written",
  async (view) => {
    await expect(departments.knex.raw(`delete from ${view}`)).rejects.toThrow("cannot delete from view");
    const table = view.replace(/_facts_v1$/, "_version").replace("office", "position");
    await expect(departments.knex.raw(`select 1 from ${table}`)).rejects.toThrow("permission denied");
    await expect(server.as("measures").knex.raw(`delete from ${view}`)).rejects.toThrow(
      "cannot delete from view",
    );
  },
);
