import { describe, expect, test } from "vitest";
import { ENTRY_DAY } from "../support/list-at-work.ts";
import { LATER, openListingsAtWork } from "../support/listings-at-work.ts";
import { officerContext, problemsOf } from "../support/officers.ts";
import { recordListing } from "../support/record-listings.ts";

const { list, listed, restrictingOn, instantOf } = await openListingsAtWork();

describe("suspension", () => {
  test("holds from its day until it ends, in every answer at once", async () => {
    const one = await listed();
    const suspended = await one.give(
      "suspendListing",
      { from: "2026-12-01", reason: "复议停止执行" },
      "2026-12-01",
    );
    expect(suspended.listing?.status).toBe("SUSPENDED");
    expect(suspended.event).toMatchObject({ stateBefore: "IN_FORCE", stateAfter: "SUSPENDED" });
    expect(await restrictingOn("2026-11-30")).toContain(one.number);
    expect(await restrictingOn("2026-12-01")).not.toContain(one.number);
    const resumed = await one.give("resumeListing", { on: "2026-12-15", reason: "复议维持" }, "2026-12-15");
    expect(resumed.event).toMatchObject({
      stateBefore: "SUSPENDED",
      stateAfter: "IN_FORCE",
      reason: "复议维持",
    });
    expect(await restrictingOn("2026-12-14")).not.toContain(one.number);
    expect(await restrictingOn("2026-12-15")).toContain(one.number);
  });

  test("that ends on its first day is as if it had never been ordered", async () => {
    const one = await listed();
    await one.give("suspendListing", { from: "2026-12-01", reason: "误录" }, "2026-12-01");
    expect(await restrictingOn("2026-12-01")).not.toContain(one.number);
    expect(
      (await one.give("resumeListing", { on: "2026-12-01", reason: "误录" }, "2026-12-01")).problems,
    ).toEqual([]);
    expect(await restrictingOn("2026-12-01")).toContain(one.number);
  });

  test("is refused for days to come, within another, and without a reason", async () => {
    const one = await listed();
    expect(problemsOf(await one.give("resumeListing", { on: ENTRY_DAY, reason: "x" }, ENTRY_DAY))).toEqual([
      "WRONG_STATE",
    ]);
    const future = await one.give("suspendListing", { from: "2026-12-02", reason: " " }, "2026-12-01");
    expect(problemsOf(future)).toEqual(["DATE_IN_FUTURE from", "MISSING reason"]);
    await one.give("suspendListing", { from: "2026-12-01", reason: "停止" }, "2026-12-01");
    const twice = await one.give("suspendListing", { from: "2026-12-02", reason: "停止" }, "2026-12-02");
    expect(problemsOf(twice)).toEqual(["WRONG_STATE"]);
    await one.give("resumeListing", { on: "2026-12-05", reason: "恢复" }, "2026-12-05");
    const within = await one.give("suspendListing", { from: "2026-12-04", reason: "停止" }, "2026-12-06");
    expect(problemsOf(within)).toEqual(["DATE_ORDER from"]);
  });
});

describe("extension under measure 2", () => {
  const further = { violationDocument: "榕险查〔2027〕3号", reason: "再次欠缴" };

  test("moves the end up to the longest publicity, and no further", async () => {
    const one = await listed();
    const over = await one.give("extendListing", { until: "2029-11-24", ...further }, "2027-03-01");
    expect(problemsOf(over)).toEqual(["TERM_OVER_CAP until"]);
    const shorter = await one.give("extendListing", { until: "2028-11-23", ...further }, "2027-03-01");
    expect(problemsOf(shorter)).toEqual(["DATE_ORDER until"]);
    const extended = await one.give("extendListing", { until: "2029-11-23", ...further }, "2027-03-01");
    expect(extended.listing).toMatchObject({ until: "2029-11-23", effectiveUntil: "2029-11-23" });
    expect(extended.event?.reason).toBe("榕险查〔2027〕3号：再次欠缴");
    expect(await restrictingOn("2029-11-22")).toContain(one.number);
    expect(await restrictingOn("2029-11-22", await instantOf(one.number, "LIST"))).not.toContain(one.number);
  });

  test("is for enterprises with a term", async () => {
    const open = await listed({ until: null });
    expect(
      problemsOf(await open.give("extendListing", { until: "2028-01-01", ...further }, "2027-03-01")),
    ).toEqual(["NOT_EXTENDABLE"]);
    const institution = await listed({ code: list.codes.institution });
    expect(
      problemsOf(await institution.give("extendListing", { until: "2029-01-01", ...further }, "2027-03-01")),
    ).toEqual(["NOT_EXTENDABLE"]);
  });

  test("comes too late for what has expired", async () => {
    const one = await listed();
    const late = await one.give("extendListing", { until: "2029-01-01", ...further }, "2028-11-23");
    expect(problemsOf(late)).toEqual(["WRONG_STATE"]);
  });
});

describe("removal", () => {
  test("ends publication and restrictions on its day; the responsible person stays listed", async () => {
    const person = { person: list.persons.representative, number: "榕险失信〔2026〕甲-1号" };
    const one = await listed({ persons: [person] });
    const removed = await one.give("removeListing", { on: "2026-12-01", reason: "判决" }, "2026-12-01");
    expect(removed.listing).toMatchObject({ removedOn: "2026-12-01", removalReason: "OTHER" });
    expect(await restrictingOn("2026-11-30")).toContain(one.number);
    expect(await restrictingOn("2026-12-01")).not.toContain(one.number);
    const data = await list.read(
      "lin",
      `{ removed: listing(number: "${one.number}") { status(on: "2026-12-01") reason }
         person: listing(number: "${person.number}") { status(on: "2026-12-01") } }`,
    );
    expect(data).toEqual({ removed: { status: "REMOVED", reason: "判决" }, person: { status: "IN_FORCE" } });
    const again = await one.give("removeListing", { on: "2026-12-02", reason: "判决" }, "2026-12-02");
    expect(problemsOf(again)).toEqual(["WRONG_STATE"]);
  });

  test("is refused before the entry, for days to come, and to another authority", async () => {
    const one = await listed();
    expect(
      problemsOf(await one.give("removeListing", { on: "2026-11-22", reason: "x" }, "2026-12-01")),
    ).toEqual(["DATE_ORDER on"]);
    expect(
      problemsOf(await one.give("removeListing", { on: "2026-12-02", reason: "x" }, "2026-12-01")),
    ).toEqual(["DATE_IN_FUTURE on"]);
    const other = await one.give("removeListing", { on: "2026-12-01", reason: "x" }, "2026-12-01", "huang");
    expect(problemsOf(other)).toEqual(["NOT_COMPETENT listing"]);
    expect(other.listing).toBeNull();
  });
});

describe("annulment", () => {
  test("means that it never was in force, as it is known now; what was published is taken back", async () => {
    const one = await listed();
    const annulment = { on: "2026-12-10", documentNumber: "榕政行复〔2026〕9号", reason: "事实不清" };
    const annulled = await one.give("annulListing", annulment, "2026-12-10");
    expect(annulled.listing).toMatchObject({ status: "ANNULLED", removalReason: "ANNULMENT" });
    expect(await restrictingOn("2026-11-24")).not.toContain(one.number);
    expect(await restrictingOn("2026-11-24", await instantOf(one.number, "LIST"))).toContain(one.number);

    const early = await one.give("recordWithdrawal", { on: "2026-12-09" }, "2026-12-11");
    expect(problemsOf(early)).toEqual(["DATE_ORDER on"]);
    const withdrawn = await one.give("recordWithdrawal", { on: "2026-12-11" }, "2026-12-11");
    expect(withdrawn.event).toMatchObject({ stateBefore: "ANNULLED", stateAfter: "WITHDRAWN" });
    expect(problemsOf(await one.give("recordWithdrawal", { on: "2026-12-11" }, "2026-12-12"))).toEqual([
      "WRONG_STATE",
    ]);
    expect(problemsOf(await one.give("annulListing", annulment, "2026-12-12"))).toEqual(["WRONG_STATE"]);
  });
});

describe("a listing as it was known at an instant", () => {
  test("has the terms, suspensions, objections and version that were on record then", async () => {
    const one = await listed();
    await one.give("suspendListing", { from: "2026-12-01", reason: "停止" }, "2026-12-01");
    const objection = await one.give(
      "receiveObjection",
      { receivedOn: "2026-12-01", summary: "不服" },
      "2026-12-01",
    );
    await one.give("acceptObjection", { objection: objection.objection?.id, accepted: true }, "2026-12-01");
    await one.give("resumeListing", { on: "2026-12-05", reason: "恢复" }, "2026-12-05");
    await one.give("removeListing", { on: "2026-12-10", reason: "判决" }, "2026-12-10");
    const query = `query ($number: String!, $knownAt: DateTime) {
      listing(number: $number, knownAt: $knownAt) {
        version status(on: "2026-12-10") removedOn reason suspensions { from until } objections { acceptedAt } objectionPending
      }
    }`;
    const knownAt = async (command: string | null) => {
      const instant = command && (await instantOf(one.number, command));
      const variables = { number: one.number, knownAt: instant };
      return (await list.read<{ listing: object }>("lin", query, variables, LATER)).listing;
    };
    expect(await knownAt("LIST")).toEqual({
      ...{ version: 1, status: "IN_FORCE", removedOn: null, reason: null },
      ...{ suspensions: [], objections: [], objectionPending: false },
    });
    expect(await knownAt("RECEIVE_OBJECTION")).toEqual({
      ...{ version: 3, status: "SUSPENDED", removedOn: null, reason: null },
      suspensions: [{ from: "2026-12-01", until: null }],
      ...{ objections: [{ acceptedAt: null }], objectionPending: false },
    });
    const latest = {
      ...{ version: 6, status: "REMOVED", removedOn: "2026-12-10", reason: "判决" },
      suspensions: [{ from: "2026-12-01", until: "2026-12-05" }],
      ...{ objections: [{ acceptedAt: "2026-12-01T02:00:00.000000Z" }], objectionPending: true },
    };
    expect(await knownAt("REMOVE")).toEqual(latest);
    expect(await knownAt(null)).toEqual(latest);
  });

  test("is not told before it was on record, nor to whom the list is not open, nor of times to come", async () => {
    const one = await listed();
    const at = (knownAt: string) => `{ listing(number: "${one.number}", knownAt: "${knownAt}") { id } }`;
    expect(await list.read("lin", at("2020-01-01T00:00:00Z"))).toEqual({ listing: null });
    const codes = async (query: string, context?: ReturnType<typeof officerContext>) => {
      const { errors = [] } = await list.liancheng.ask(query, context ? { context } : {});
      return errors.map(({ extensions }) => extensions.code);
    };
    expect(await codes(at("2020-01-01T00:00:00Z"))).toEqual(["UNAUTHENTICATED"]);
    expect(await codes(at("2099-01-01T00:00:00Z"), officerContext("lin"))).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("an imported listing", () => {
  test("has no events, and goes on from there", async () => {
    const violations = list.database.as("violations");
    const listing = await recordListing(violations, {
      ...{ number: "导入1号", subjectId: list.enterprise, subjectName: "福州甲有限公司", authority: "HRSS" },
      ...{ publishedOn: "2026-01-01", until: "2027-01-01" },
    });
    const removal = { listing, expectedVersion: 0, on: "2026-11-23", reason: "判决" };
    const { listing: removed, problems } = await list.give("lin", "removeListing", removal);
    expect(problems).toEqual([]);
    expect(removed).toMatchObject({ status: "REMOVED", version: 1 });
  });
});
