import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { createViolationsSubgraph } from "../../subgraphs/violations/create-subgraph.ts";
import type { ListingStatus } from "../../subgraphs/violations/generated/resolvers.ts";
import { statusOn } from "../../subgraphs/violations/rules/in-force.ts";
import { asking, holding } from "../support/ask-violations.ts";
import { anyDay, anySuspensions, anyTerm } from "../support/random-listings.ts";
import { recordListing, recordSuspension, recordVersion } from "../support/record-listings.ts";
import { createTestDatabase } from "../support/test-database.ts";

// The filter on the status is SQL, the status of a listing is a rule: over random listings they say the same.

const database = (await createTestDatabase()).as("violations");
const { ask } = asking(createViolationsSubgraph({ database }));
const officer = holding("list:read");

const anyListing = fc.record({ earlier: anyTerm, term: anyTerm, suspensions: anySuspensions });
const drawn = fc.sample(anyListing, { numRuns: 150, seed: 20190219 });
const days = fc.sample(anyDay, { numRuns: 12, seed: 20190219 });
const STATUSES: ListingStatus[] = ["PENDING", "IN_FORCE", "SUSPENDED", "EXPIRED", "REMOVED", "ANNULLED"];
const NUMBERS = `query ($filter: ListingFilter) { listings(filter: $filter, first: 500) { nodes { number } } }`;

beforeAll(async () => {
  for (const [index, { earlier, term, suspensions }] of drawn.entries()) {
    const id = await recordListing(database, { number: `R${index}`, subjectId: "11", ...earlier });
    await recordVersion(database, id, {
      published_on: term.publishedOn,
      until: term.until,
      removed_on: term.removedOn,
      removal_reason: term.removalReason,
      annulled: term.annulled,
      recorded_at: "2026-01-02T00:00:00.000000Z",
    });
    for (const { from, until } of suspensions) {
      const suspension = await recordSuspension(database, id, { from: "2024-01-01", until: null });
      await recordSuspension(database, id, { of: { id: suspension, version: 2 }, from, until });
    }
    const everything = { from: "2023-01-01", until: null };
    const taken = await recordSuspension(database, id, everything);
    await recordSuspension(database, id, { of: { id: taken, version: 2 }, ...everything, withdrawn: true });
  }
}, 60_000);

test.each(days)("the listings of each status on %s are those of the rule", async (on) => {
  const byRule = drawn.map(({ term, suspensions }) => statusOn(term, suspensions, 3, on));
  for (const status of STATUSES) {
    const filter = { on, status: [status] };
    const { data } = await ask<{ listings: { nodes: { number: string }[] } }>(officer, NUMBERS, {
      filter,
    });
    const expected = byRule.flatMap((one, index) => (one === status ? [`R${index}`] : []));
    expect(data.listings.nodes.map(({ number }) => number).sort()).toEqual(expected.sort());
  }
});

test("each of the six statuses is that of some listing on some day, so that something was compared", () => {
  const met = drawn.flatMap(({ term, suspensions }) =>
    days.map((day) => statusOn(term, suspensions, 3, day)),
  );
  expect(new Set(met)).toEqual(new Set(STATUSES));
});
