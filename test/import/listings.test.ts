import { beforeEach, describe, expect, test } from "vitest";
import { openImportDesk, type Row } from "./import-desk.ts";
import { creditCode, misspelt, residentId } from "./numbers.ts";
import { organization, organizationListing, person, personListing, position } from "./rows.ts";

const desk = await openImportDesk();

/** Enterprise 1, agency 2; person 1, who is a director of 1, and person 2, who holds no position. */
beforeEach(async () => {
  await desk.clear();
  await desk.write("organizations", [organization(1), organization(2, { kind: "GOVERNMENT_AGENCY" })]);
  await desk.write("persons", [person(1), person(2)]);
  await desk.write("positions", [position(1, 1)]);
  await desk.run();
});

const listed = () =>
  desk.select<Record<string, unknown>>("select * from violations.listing_current order by number");

describe("listings.csv", () => {
  test("is loaded with the determination and with the subject as the registry has it", async () => {
    const report = await desk.runFile("listings", [
      organizationListing("A1", 1, { behaviours: "3; 1", determined_by: "TAX" }),
      personListing("A2", 1, { until: "" }),
    ]);
    expect(report).toMatchObject({ refused: null, read: 2, added: 2, rejected: 0, warnings: [] });
    expect(await listed()).toMatchObject([
      {
        ...{ number: "A1", subject_type: "ORGANIZATION", subject_name: "福州第1商贸有限公司" },
        ...{ subject_kind: "ENTERPRISE", subject_division: "350102", subject_industry: "F5211" },
        ...{ authority: "TAX", document_number: "榕人社认〔2026〕A1号", determined_on: "2026-01-05" },
        ...{ behaviours: [1, 3], published_on: "2026-01-10", until: "2028-01-10", removed_on: null },
        ...{ removal_reason: null, annulled: false, arising_from: null, responsibility: null },
      },
      { number: "A2", subject_type: "PERSON", subject_name: "陈1", subject_kind: null, until: null },
    ]);
  });

  test("finds what a listing arises from wherever it stands in the file, and in earlier files", async () => {
    const finding = { arising_from: "A9", responsibility: "DIRECTLY_RESPONSIBLE", behaviours: "1" };
    const one = { determined_on: "2026-01-05", document_number: "榕人社认〔2026〕9号" };
    const report = await desk.runFile("listings", [
      personListing("A1", 1, { ...finding, ...one }),
      organizationListing("A9", 1, one),
    ]);
    expect(report).toMatchObject({ added: 2, rejected: 0, warnings: [] });
    const later = { ...finding, responsibility: "LEGAL_REPRESENTATIVE" };
    expect(await desk.runFile("listings", [personListing("B1", 2, later)])).toMatchObject({
      added: 1,
      warnings: [],
    });
    expect(
      await desk.select(
        `select l.number, l.responsibility, o.number as "from", l.document_number = o.document_number as shared
           from violations.listing_current l join violations.listing_current o on o.id = l.arising_from
          order by 1`,
      ),
    ).toEqual([
      { number: "A1", responsibility: "DIRECTLY_RESPONSIBLE", from: "A9", shared: true },
      { number: "B1", responsibility: "LEGAL_REPRESENTATIVE", from: "A9", shared: false },
    ]);
  });

  const finding = (arising_from: string, responsibility: string) => ({ arising_from, responsibility });

  test.each<[what: string, row: Row, column: string, code: string]>([
    ["no number", organizationListing("", 1), "number", "EMPTY"],
    ["a number of 101 characters", organizationListing("9".repeat(101), 1), "number", "TOO_LONG"],
    [
      "an unknown kind of subject",
      organizationListing("A1", 1, { subject_type: "COMPANY" }),
      "subject_type",
      "UNKNOWN_VALUE",
    ],
    ["an unknown organization", organizationListing("A1", 3), "organization_code", "UNKNOWN_REFERENCE"],
    ["an unknown person", personListing("A1", 3), "id_number", "UNKNOWN_REFERENCE"],
    [
      "a code that does not hold",
      organizationListing("A1", 1, { organization_code: misspelt(creditCode(1)) }),
      "organization_code",
      "CHECK_DIGIT",
    ],
    [
      "an id number that does not hold",
      personListing("A1", 1, { id_number: misspelt(residentId(1)) }),
      "id_number",
      "CHECK_DIGIT",
    ],
    ["no behaviour", organizationListing("A1", 1, { behaviours: "" }), "behaviours", "EMPTY"],
    [
      "a behaviour that is no number",
      organizationListing("A1", 1, { behaviours: "1;一" }),
      "behaviours",
      "BEHAVIOURS",
    ],
    ["a behaviour twice", organizationListing("A1", 1, { behaviours: "1;3;1" }), "behaviours", "BEHAVIOURS"],
    [
      "behaviours with a comma",
      organizationListing("A1", 1, { behaviours: "1,3" }),
      "behaviours",
      "BEHAVIOURS",
    ],
    ["a tenth behaviour", organizationListing("A1", 1, { behaviours: "10" }), "behaviours", "UNKNOWN_VALUE"],
    ["behaviour 0", organizationListing("A1", 1, { behaviours: "0" }), "behaviours", "UNKNOWN_VALUE"],
    [
      "an unknown authority",
      organizationListing("A1", 1, { determined_by: "NDRC" }),
      "determined_by",
      "UNKNOWN_VALUE",
    ],
    ["no document", organizationListing("A1", 1, { document_number: "" }), "document_number", "EMPTY"],
    [
      "no day of determination",
      organizationListing("A1", 1, { determined_on: "" }),
      "determined_on",
      "EMPTY",
    ],
    ["no day of entry", organizationListing("A1", 1, { published_on: "" }), "published_on", "EMPTY"],
    [
      "a day of entry that is none",
      organizationListing("A1", 1, { published_on: "2026-02-30" }),
      "published_on",
      "NOT_A_DATE",
    ],
    [
      "a term that ends on the day of entry",
      organizationListing("A1", 1, { until: "2026-01-10" }),
      "until",
      "EMPTY_INTERVAL",
    ],
    [
      "a removal without its day",
      organizationListing("A1", 1, { removal_reason: "REPAIR" }),
      "removed_on",
      "REMOVAL_DAY",
    ],
    [
      "a responsibility for nothing",
      personListing("A1", 1, finding("", "DIRECTLY_RESPONSIBLE")),
      "arising_from",
      "FINDING",
    ],
    [
      "an origin without responsibility",
      personListing("A1", 1, finding("Z1", "")),
      "responsibility",
      "FINDING",
    ],
    [
      "an unknown responsibility",
      personListing("A1", 1, finding("Z1", "MANAGER")),
      "responsibility",
      "UNKNOWN_VALUE",
    ],
    [
      "a finding about an organization",
      organizationListing("A1", 1, finding("Z1", "DIRECTLY_RESPONSIBLE")),
      "arising_from",
      "FINDING",
    ],
    [
      "an unknown origin",
      personListing("A1", 1, finding("Y1", "DIRECTLY_RESPONSIBLE")),
      "arising_from",
      "UNKNOWN_REFERENCE",
    ],
    [
      "a person's listing as origin",
      personListing("A1", 1, finding("Z2", "DIRECTLY_RESPONSIBLE")),
      "arising_from",
      "UNKNOWN_REFERENCE",
    ],
  ])("rejects %s", async (_, row, column, code) => {
    const report = await desk.runFile("listings", [
      organizationListing("Z1", 1),
      row,
      personListing("Z2", 1),
    ]);
    expect(report).toMatchObject({ read: 3, added: 2, rejected: 1 });
    expect(await desk.rejected("listings")).toMatchObject([{ line: "3", column, reason_code: code }]);
  });

  test("rejects what arises from a row that was rejected itself", async () => {
    const report = await desk.runFile("listings", [
      personListing("A1", 1, { ...finding("A2", "DIRECTLY_RESPONSIBLE") }),
      organizationListing("A2", 3),
    ]);
    expect(report).toMatchObject({ added: 0, rejected: 2 });
    expect(await desk.rejected("listings")).toMatchObject([
      { line: "2", column: "arising_from", reason_code: "UNKNOWN_REFERENCE" },
      { line: "3", column: "organization_code", reason_code: "UNKNOWN_REFERENCE" },
    ]);
  });

  test("counts a row that is there twice, and rejects the second of two that differ", async () => {
    const report = await desk.runFile("listings", [
      organizationListing("A1", 1),
      organizationListing("A1", 1),
      organizationListing("A1", 1, { until: "2027-01-10" }),
      organizationListing("A1", 2),
    ]);
    expect(report).toMatchObject({ added: 1, duplicates: 1, rejected: 2 });
    expect(await desk.rejected("listings")).toMatchObject([
      { line: "4", column: "number", reason_code: "REPEATED" },
      { line: "5", column: "number", reason_code: "REPEATED" },
    ]);
  });

  test.each<[what: string, changes: Row]>([
    ["term", { until: "" }],
    ["behaviours", { behaviours: "1;2" }],
    ["document", { document_number: "榕人社认〔2026〕77号" }],
    ["removal", { removed_on: "2026-05-05", removal_reason: "REPAIR" }],
    ["subject", { organization_code: creditCode(2) }],
  ])("rejects a known number with another %s", async (_, changes) => {
    await desk.runFile("listings", [organizationListing("A1", 1)]);
    const report = await desk.runFile("listings", [
      organizationListing("A1", 1, changes),
      organizationListing("A2", 1),
    ]);
    expect(report).toMatchObject({ added: 1, changed: 0, unchanged: 0, rejected: 1 });
    expect(await desk.rejected("listings")).toMatchObject([
      { line: "2", column: "number", reason_code: "KNOWN_NUMBER" },
    ]);
  });

  test("takes a row for known that says what was recorded first, though the listing was removed since", async () => {
    await desk.runFile("listings", [organizationListing("A1", 1)]);
    await desk.select(
      `insert into violations.listing_version
         (listing_id, version, determination_id, subject_name, published_on, until, removed_on, removal_reason)
       select listing_id, 2, determination_id, subject_name, published_on, until, '2026-06-01', 'REPAIR'
         from violations.listing_version`,
    );
    expect(await desk.runFile("listings", [organizationListing("A1", 1)])).toMatchObject({
      unchanged: 1,
      rejected: 0,
    });
    expect(await listed()).toMatchObject([{ removed_on: "2026-06-01", removal_reason: "REPAIR" }]);
  });
});

describe("removals in listings.csv", () => {
  test.each([
    ["REPAIR", "REPAIR", false],
    ["repaired", "REPAIR", false],
    ["信用修复", "REPAIR", false],
    ["修复", "REPAIR", false],
    ["EXPIRED", "EXPIRY", false],
    ["期满", "EXPIRY", false],
    ["届满", "EXPIRY", false],
    ["ANNULLED", "ANNULMENT", true],
    ["认定撤销", "ANNULMENT", true],
    ["撤销", "ANNULMENT", true],
    ["其他", "OTHER", false],
  ])("%s is recorded as %s", async (removal_reason, reason, annulled) => {
    const report = await desk.runFile("listings", [
      organizationListing("A1", 1, { removed_on: "2026-03-01", removal_reason }),
    ]);
    expect(report).toMatchObject({ added: 1, warnings: [] });
    expect(await listed()).toMatchObject([{ removed_on: "2026-03-01", removal_reason: reason, annulled }]);
  });

  test("an annulment needs no day", async () => {
    await desk.runFile("listings", [organizationListing("A1", 1, { removal_reason: "认定撤销" })]);
    expect(await listed()).toMatchObject([{ removed_on: null, removal_reason: "ANNULMENT", annulled: true }]);
  });

  test("another reason, or none, is recorded as OTHER with a warning", async () => {
    const report = await desk.runFile("listings", [
      organizationListing("A1", 1, { removed_on: "2026-03-01", removal_reason: "主体注销" }),
      organizationListing("A2", 1, { removed_on: "2026-03-01" }),
    ]);
    expect(report.warnings).toMatchObject([
      { code: "REMOVAL_REASON", first: [{ line: 2, column: "removal_reason" }] },
      { code: "REMOVAL_REASON_MISSING", first: [{ line: 3, column: "removal_reason" }] },
    ]);
    expect(await listed()).toMatchObject([{ removal_reason: "OTHER" }, { removal_reason: "OTHER" }]);
  });
});

describe("warnings of listings.csv", () => {
  test.each<[what: string, row: Row, code: string, column: string]>([
    [
      "a term of three years and a day",
      organizationListing("A1", 1, { until: "2029-01-11" }),
      "TERM_OVER_CAP",
      "until",
    ],
    [
      "a determination in the future",
      organizationListing("A1", 1, { determined_on: "2026-12-01", published_on: "2026-11-01" }),
      "FUTURE_DAY",
      "determined_on",
    ],
    [
      "an entry in the future",
      organizationListing("A1", 1, { published_on: "2026-12-01" }),
      "FUTURE_DAY",
      "published_on",
    ],
    [
      "a removal in the future",
      organizationListing("A1", 1, { removed_on: "2026-12-01", removal_reason: "REPAIR" }),
      "FUTURE_DAY",
      "removed_on",
    ],
    [
      "a determination after the entry",
      organizationListing("A1", 1, { determined_on: "2026-01-11" }),
      "DETERMINED_AFTER_PUBLICATION",
      "determined_on",
    ],
    [
      "a removal before the entry",
      organizationListing("A1", 1, { removed_on: "2026-01-09", removal_reason: "REPAIR" }),
      "REMOVED_BEFORE_PUBLICATION",
      "removed_on",
    ],
    [
      "a person's listing for a behaviour of employers",
      personListing("A1", 1, { behaviours: "1" }),
      "BEHAVIOUR_OF_SUBJECT",
      "behaviours",
    ],
    [
      "a finding for what the organization was not listed for",
      personListing("A1", 1, { behaviours: "2", arising_from: "Z1", responsibility: "DIRECTLY_RESPONSIBLE" }),
      "BEHAVIOUR_OF_SUBJECT",
      "behaviours",
    ],
    ["a government agency", organizationListing("A1", 2), "SUBJECT_OUTSIDE_SCOPE", "organization_code"],
    ["a person without position or origin", personListing("A1", 2), "SUBJECT_OUTSIDE_SCOPE", "id_number"],
    [
      "a code beside a person",
      personListing("A1", 1, { organization_code: creditCode(1) }),
      "IGNORED_VALUE",
      "organization_code",
    ],
  ])("%s is loaded", async (_, row, code, column) => {
    const report = await desk.runFile("listings", [organizationListing("Z1", 1), row]);
    expect(report).toMatchObject({ added: 2, rejected: 0 });
    expect(report.warnings.find((warning) => warning.code === code)).toMatchObject({
      count: 1,
      first: [{ line: 3, column }],
    });
  });

  test("nothing is said of what is as it should be", async () => {
    const report = await desk.runFile("listings", [
      organizationListing("A1", 1, { until: "2029-01-10", behaviours: "1;2;3;4;5;6;7;8;9" }),
      organizationListing("A2", 1, { determined_on: "2026-11-23", published_on: "2026-11-23" }),
      personListing("A3", 1, { behaviours: "5;6;8;9" }),
      personListing("A4", 2, {
        behaviours: "1;7",
        arising_from: "A1",
        responsibility: "DIRECTLY_RESPONSIBLE",
      }),
    ]);
    expect(report).toMatchObject({ added: 4, warnings: [] });
  });

  test("no warning counts a row that was rejected", async () => {
    const report = await desk.runFile("listings", [
      organizationListing("A1", 3, { published_on: "2026-12-01" }),
    ]);
    expect(report).toMatchObject({ rejected: 1, warnings: [] });
  });
});
