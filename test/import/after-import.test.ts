import { beforeEach, describe, expect, test } from "vitest";
import { addObjections } from "../../subgraphs/violations/import/add-objections.ts";
import { addSuspensions } from "../../subgraphs/violations/import/add-suspensions.ts";
import { openImportDesk } from "./import-desk.ts";
import { organization, organizationListing } from "./rows.ts";

const desk = await openImportDesk();
beforeEach(async () => {
  await desk.clear();
  await desk.write("organizations", [organization(1)]);
  await desk.write("listings", [organizationListing("A1", 1), organizationListing("A2", 1)]);
  await desk.run();
});

describe("what the import files have no column for", () => {
  test("suspensions are added once", async () => {
    const rows = [
      { listing: "A1", from: "2026-03-01", until: "2026-04-01", reason_zh: "复议期间中止" },
      { listing: "A2", from: "2026-05-01", until: null, reason_zh: "诉讼期间中止" },
    ];
    expect(await addSuspensions(desk.url, rows)).toBe(2);
    expect(await addSuspensions(desk.url, rows)).toBe(0);
    expect(
      await desk.select(
        `select l.number, s.from_day, s.until_day, s.reason
           from violations.suspension_current s join violations.listing l on l.id = s.listing_id order by 1`,
      ),
    ).toEqual([
      { number: "A1", from_day: "2026-03-01", until_day: "2026-04-01", reason: "复议期间中止" },
      { number: "A2", from_day: "2026-05-01", until_day: null, reason: "诉讼期间中止" },
    ]);
  });

  test("objections are added once", async () => {
    const pending = {
      listing: "A1",
      received_on: "2026-03-01",
      accepted_at: "2026-03-02T01:00:00.000000Z",
      decided_at: null,
      outcome: null,
      summary_zh: "对认定事实有异议",
    };
    const decided = {
      ...pending,
      listing: "A2",
      decided_at: "2026-03-05T02:30:00.123456Z",
      outcome: "REJECTED" as const,
    };
    expect(await addObjections(desk.url, [pending, decided])).toBe(2);
    expect(await addObjections(desk.url, [pending, decided])).toBe(0);
    expect(
      await desk.select(
        `select l.number, o.received_on, o.accepted_at, o.decided_at, o.outcome, o.summary
           from violations.objection_current o join violations.listing l on l.id = o.listing_id order by 1`,
      ),
    ).toEqual([
      {
        ...{ number: "A1", received_on: "2026-03-01", accepted_at: "2026-03-02T01:00:00.000000Z" },
        ...{ decided_at: null, outcome: null, summary: "对认定事实有异议" },
      },
      {
        ...{ number: "A2", received_on: "2026-03-01", accepted_at: "2026-03-02T01:00:00.000000Z" },
        ...{ decided_at: "2026-03-05T02:30:00.123456Z", outcome: "REJECTED", summary: "对认定事实有异议" },
      },
    ]);
  });

  test("name a listing that is known", async () => {
    const row = { listing: "A3", from: "2026-03-01", until: null, reason_zh: "中止" };
    await expect(addSuspensions(desk.url, [row])).rejects.toThrow("no listing has the number A3");
    expect(await desk.select("select 1 from violations.suspension_version")).toEqual([]);
  });
});
