import { expect, test } from "vitest";
import { correctListing } from "../../../subgraphs/violations/rules/correct-listing.ts";
import { extendListing } from "../../../subgraphs/violations/rules/decide-listing.ts";
import type { ListingRecord } from "../../../subgraphs/violations/rules/listing-record.ts";

const BEGUN: ListingRecord = {
  ...{ id: "1", version: 1, authority: "HRSS", subjectId: "11", subjectType: "ORGANIZATION" },
  ...{ subjectKind: "ENTERPRISE", determination: "1", documentNumber: "定", determinedOn: "2026-01-05" },
  ...{
    behaviours: [3],
    firstPublishedOn: "2026-02-01",
    publishedOn: "2026-02-01",
    until: null,
    removedOn: null,
  },
  ...{ removalReason: null, annulled: false, withdrawnOn: null, arisingFrom: null, responsibility: null },
  ...{ suspensions: [], objections: [], repairs: [] },
};
const ON = { idempotencyKey: "k", listing: "1", expectedVersion: 1, reason: "更正" };
const RULES = { publicityCapYears: 3 };
const FACTS = { behaviours: new Map(), arisingFrom: null };
const DAY = { officer: "lin", department: "HRSS", today: "2026-11-20", now: "2026-11-20T00:00:00Z" };

const correct = (listing: ListingRecord, days: { publishedOn?: string; until?: string }) =>
  correctListing(listing, { ...ON, ...days }, FACTS, RULES, DAY).problems.map(({ code, field }) => [
    code,
    field,
  ]);

test("a day of entry that is moved forward brings no longer publicity", () => {
  expect(correct(BEGUN, { publishedOn: "2026-11-01" })).toEqual([["TERM_OVER_CAP", "publishedOn"]]);
  const within = { publishedOn: "2026-11-01", until: "2029-02-01" };
  expect(correct(BEGUN, within)).toEqual([]);
  expect(correct(BEGUN, { ...within, until: "2029-02-02" })).toEqual([["TERM_OVER_CAP", "publishedOn"]]);
  const moved = { ...BEGUN, ...within };
  expect(correct(moved, { until: "2029-10-01" }), "nor in a second step").toEqual([
    ["TERM_OVER_CAP", "until"],
  ]);
  const further = { ...ON, until: "2029-10-01", violationDocument: "查" };
  expect(extendListing(moved, further, RULES, DAY).problems).toMatchObject([{ code: "TERM_OVER_CAP" }]);
});

test("what has not begun is moved with its longest publicity", () => {
  const pending = { ...BEGUN, firstPublishedOn: "2026-12-01", publishedOn: "2026-12-01" };
  expect(correct(pending, { publishedOn: "2026-12-10" })).toEqual([]);
});
