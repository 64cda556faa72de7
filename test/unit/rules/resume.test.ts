import { expect, test } from "vitest";
import { resumeListing } from "../../../subgraphs/violations/rules/decide-listing.ts";
import type { ListingRecord } from "../../../subgraphs/violations/rules/listing-record.ts";

const SUSPENDED: ListingRecord = {
  ...{ id: "1", version: 2, authority: "HRSS", subjectId: "11", subjectType: "ORGANIZATION" },
  ...{ subjectKind: "ENTERPRISE", determination: "1", documentNumber: "定", determinedOn: "2026-01-05" },
  ...{
    behaviours: [3],
    firstPublishedOn: "2026-02-01",
    publishedOn: "2026-02-01",
    until: null,
    removedOn: null,
  },
  ...{ removalReason: null, annulled: false, withdrawnOn: null, arisingFrom: null, responsibility: null },
  suspensions: [{ id: "5", version: 1, from: "2026-11-01", until: null, reason: "停止" }],
  ...{ objections: [], repairs: [] },
};

const resume = (on: string, today: string) =>
  resumeListing(
    SUSPENDED,
    { idempotencyKey: "k", listing: "1", expectedVersion: 2, on, reason: "恢复" },
    { publicityCapYears: 3 },
    { officer: "lin", department: "HRSS", today, now: `${today}T00:00:00Z` },
  );

test.each(["2026-11-01", "2026-11-19"])("days of a suspension that have passed stay so (%s)", (on) => {
  expect(resume(on, "2026-11-20").problems).toMatchObject([{ code: "DATE_ORDER", field: "on" }]);
});

test("it ends today; on its first day it is taken back", () => {
  expect(resume("2026-11-20", "2026-11-20").change?.version).toMatchObject({
    suspension: { until: "2026-11-20", withdrawn: false },
  });
  expect(resume("2026-11-01", "2026-11-01").change?.version).toMatchObject({
    suspension: { withdrawn: true },
  });
});
