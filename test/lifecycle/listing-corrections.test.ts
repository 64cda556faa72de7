import { describe, expect, test } from "vitest";
import { stated } from "../support/list-at-work.ts";
import { LATER, openListingsAtWork } from "../support/listings-at-work.ts";
import { problemsOf } from "../support/officers.ts";
import { recordListing } from "../support/record-listings.ts";

const { list, listed, restrictingOn, instantOf } = await openListingsAtWork();

describe("correction", () => {
  test("is a new version with its reason; what was known before stays", async () => {
    const one = await listed();
    const corrected = await one.give(
      "correctListing",
      { until: "2027-11-23", reason: "期限录入有误" },
      "2026-12-01",
    );
    expect(corrected.listing).toMatchObject({ until: "2027-11-23", status: "IN_FORCE" });
    expect(corrected.event).toMatchObject({
      command: "CORRECT",
      stateBefore: "IN_FORCE",
      stateAfter: "IN_FORCE",
    });
    expect(await restrictingOn("2028-01-01")).not.toContain(one.number);
    expect(await restrictingOn("2028-01-01", await instantOf(one.number, "LIST"))).toContain(one.number);
  });

  test("is refused where it changes nothing or cannot be", async () => {
    const one = await listed();
    expect(
      problemsOf(await one.give("correctListing", { until: "2028-11-23", reason: "x" }, "2026-12-01")),
    ).toEqual(["NOTHING_CHANGED"]);
    const impossible = { until: "2030-01-01", responsibility: "DIRECTLY_RESPONSIBLE", reason: "x" };
    expect(problemsOf(await one.give("correctListing", impossible, "2026-12-01"))).toEqual([
      "TERM_OVER_CAP until",
      "NOT_FOUND responsibility",
    ]);
    expect(
      problemsOf(await one.give("correctListing", { until: "2026-12-01", reason: "x" }, "2026-12-01")),
    ).toEqual(["DATE_ORDER until"]);
  });
});

describe("correction of what was entered", () => {
  const DECISION = "determination { documentNumber determinedOn behaviours { number } }";

  async function determinationOf(number: string, knownAt: string | null = null): Promise<object> {
    const query = `query ($number: String!, $knownAt: DateTime) { listing(number: $number, knownAt: $knownAt) { ${DECISION} } }`;
    const variables = { number, knownAt };
    return (await list.read<{ listing: { determination: object } }>("lin", query, variables, LATER)).listing
      .determination;
  }

  test("of the decision holds for the persons' listings that arise from it; what was known before stays", async () => {
    const person = { person: list.persons.representative, number: "榕险失信〔2026〕乙-1号" };
    const one = await listed({ persons: [person] });
    const before = await determinationOf(one.number);
    const listing = await instantOf(one.number, "LIST");
    const corrected = await one.give(
      "correctListing",
      {
        documentNumber: "榕险定〔2026〕900号",
        determinedOn: "2026-11-19",
        behaviours: [stated(4)],
        reason: "文号有误",
      },
      "2026-12-01",
    );
    expect(corrected.problems).toEqual([]);
    const after = {
      documentNumber: "榕险定〔2026〕900号",
      ...{ determinedOn: "2026-11-19", behaviours: [{ number: 4 }] },
    };
    expect(await determinationOf(one.number)).toEqual(after);
    expect(await determinationOf(person.number)).toEqual(after);
    expect(await determinationOf(one.number, listing)).toEqual(before);
    const { listing: read } = await list.read<{ listing: object }>(
      "lin",
      `query ($number: String!) {
        listing(number: $number) {
          arising { number version responsibility }
          events { command reason changes { field before after } }
        }
      }`,
      { number: one.number },
    );
    expect(read).toEqual({
      arising: [{ number: person.number, version: 2, responsibility: "LEGAL_REPRESENTATIVE" }],
      events: [
        expect.objectContaining({ command: "LIST" }),
        {
          command: "CORRECT",
          reason: "文号有误",
          changes: [
            { field: "documentNumber", before: expect.any(String), after: '"榕险定〔2026〕900号"' },
            { field: "determinedOn", before: '"2026-11-20"', after: '"2026-11-19"' },
            { field: "behaviours", before: "[3]", after: "[4]" },
            { field: "facts", before: null, after: expect.stringContaining("FUND_MISUSE的事实") },
          ],
        },
      ],
    });
    // The person's is corrected by itself, under the decision that there is now.
    const alone = { listing: one.persons[0]?.id, expectedVersion: 2, documentNumber: "榕险定〔2026〕901号" };
    const own = await list.give("lin", "correctListing", { ...alone, reason: "另行决定" }, "2026-12-02");
    expect(own.problems).toEqual([]);
    expect(await determinationOf(one.number)).toEqual(after);
    const third = { documentNumber: "榕险定〔2026〕902号", reason: "文号有误" };
    await one.give("correctListing", third, "2026-12-03");
    expect(await determinationOf(person.number)).toMatchObject({ documentNumber: "榕险定〔2026〕901号" });
  });

  test("of the day of entry moves the longest publicity with it", async () => {
    const one = await listed({ until: null });
    const corrected = await one.give(
      "correctListing",
      { publishedOn: "2026-11-21", reason: "列入日有误" },
      "2026-12-01",
    );
    expect(corrected.listing).toMatchObject({ status: "IN_FORCE", effectiveUntil: "2029-11-21" });
    expect(await restrictingOn("2026-11-22")).toContain(one.number);
    expect(await restrictingOn("2026-11-22", await instantOf(one.number, "LIST"))).not.toContain(one.number);
  });

  test("neither begins nor ends a listing, nor lets one begin again", async () => {
    const pending = await listed({ publishedOn: "2026-12-20", until: "2027-12-20" });
    const on = (publishedOn: string) => ({ publishedOn, reason: "列入日有误" });
    expect(problemsOf(await pending.give("correctListing", on("2026-12-01"), "2026-12-01"))).toEqual([
      "DATE_ORDER publishedOn",
    ]);
    expect((await pending.give("correctListing", on("2027-01-10"), "2026-12-01")).problems).toEqual([]);
    const one = await listed();
    expect(problemsOf(await one.give("correctListing", on("2026-12-02"), "2026-12-01"))).toEqual([
      "DATE_ORDER publishedOn",
    ]);
    expect(problemsOf(await one.give("correctListing", on("2025-11-22"), "2026-12-01"))).toEqual([
      "DATE_ORDER publishedOn",
      "TERM_OVER_CAP publishedOn",
    ]);
    const again = { until: "2029-11-23", reason: "期限有误" };
    expect(problemsOf(await one.give("correctListing", again, "2028-11-23"))).toEqual(["DATE_ORDER until"]);
    const number = { documentNumber: "榕险定〔2026〕903号", reason: "文号有误" };
    expect((await one.give("correctListing", number, "2028-11-23")).listing?.status).toBe("EXPIRED");
  });

  test("is refused where it cannot be so", async () => {
    const one = await listed();
    const wrong = {
      ...{
        documentNumber: "文".repeat(201),
        determinedOn: "2026-12-02",
        behaviours: [{ number: 4, facts: [] }],
      },
      ...{ arisingFrom: one.id, reason: " " },
    };
    expect(problemsOf(await one.give("correctListing", wrong, "2026-12-01"))).toEqual([
      "DATE_IN_FUTURE determinedOn",
      "DATE_ORDER determinedOn",
      "TEXT documentNumber",
      "MISSING_FACT behaviours.0.facts.FUND_MISUSE",
      "SUBJECT_OUTSIDE_SCOPE arisingFrom",
      "MISSING reason",
    ]);
  });

  test("of an import that named no enterprise, or another one", async () => {
    const one = await listed();
    const violations = list.database.as("violations");
    const person = { subjectType: "PERSON" as const, subjectId: list.persons.other, subjectName: "陈二" };
    const listing = await recordListing(violations, { number: "导入人员", ...person });
    const give = (expectedVersion: number, input: object) =>
      list.give("lin", "correctListing", { listing, expectedVersion, reason: "漏录", ...input });
    expect(problemsOf(await give(0, { arisingFrom: one.id }))).toEqual(["MISSING responsibility"]);
    const finding = { arisingFrom: one.id, responsibility: "DIRECTLY_RESPONSIBLE" };
    expect((await give(0, finding)).problems).toEqual([]);
    expect(problemsOf(await give(1, { arisingFrom: listing }))).toEqual(["NOT_FOUND arisingFrom"]);
    expect(problemsOf(await give(1, { arisingFrom: "x" }))).toEqual(["NOT_FOUND arisingFrom"]);
    const other = await listed();
    expect((await give(1, { arisingFrom: other.id })).problems).toEqual([]);
    const { listing: read } = await list.read<{ listing: object }>(
      "lin",
      `{ listing(number: "导入人员") { arisingFrom { number } responsibility } }`,
    );
    expect(read).toEqual({ arisingFrom: { number: other.number }, responsibility: "DIRECTLY_RESPONSIBLE" });
  });
});
