import { beforeEach, describe, expect, test } from "vitest";
import { openImportDesk, type Row } from "./import-desk.ts";
import { creditCode, misspelt, residentId } from "./numbers.ts";
import { organization, person, position } from "./rows.ts";

const desk = await openImportDesk();

/** Organizations 1 and 2, registered on 2001-02-03; persons 1 and 2. */
beforeEach(async () => {
  await desk.clear();
  await desk.write("organizations", [organization(1), organization(2)]);
  await desk.write("persons", [person(1), person(2)]);
  await desk.run();
});

interface Term {
  role: string;
  version: number;
  since: string | null;
  until: string | null;
}

const versions = () =>
  desk.select<Term>(
    "select role, version, since, until from entities.position_version order by position_id, version",
  );

const controlled = (changes: Row = {}): Row =>
  position(1, 1, {
    holder_type: "ORGANIZATION",
    id_type: "",
    id_number: "",
    holder_code: creditCode(2),
    role: "ACTUAL_CONTROLLER",
    ...changes,
  });

describe("positions.csv", () => {
  test("is loaded with persons and organizations as holders and with open ends", async () => {
    const report = await desk.runFile("positions", [
      position(1, 1),
      position(2, 1, { role: "LEGAL_REPRESENTATIVE", since: "", until: "" }),
      controlled(),
    ]);
    expect(report).toMatchObject({ read: 3, added: 3, rejected: 0, warnings: [] });
    expect(
      await desk.select(
        `select s.subject_type, s.name, o.code, p.holder_type, p.role, p.since, p.until
           from entities.position_current p
           join entities.subject_directory_v1 s on s.id = p.holder_id
           join entities.organization o on o.id = p.organization_id
          order by p.position_id`,
      ),
    ).toEqual([
      {
        ...{ subject_type: "PERSON", name: "陈1", code: creditCode(1), holder_type: "PERSON" },
        ...{ role: "DIRECTOR", since: "2010-01-01", until: "2015-01-01" },
      },
      {
        ...{ subject_type: "PERSON", name: "陈2", code: creditCode(1), holder_type: "PERSON" },
        ...{ role: "LEGAL_REPRESENTATIVE", since: null, until: null },
      },
      {
        ...{ subject_type: "ORGANIZATION", name: "福州第2商贸有限公司", code: creditCode(1) },
        ...{
          holder_type: "ORGANIZATION",
          role: "ACTUAL_CONTROLLER",
          since: "2010-01-01",
          until: "2015-01-01",
        },
      },
    ]);
  });

  test.each<[what: string, row: Row, column: string, code: string]>([
    ["an unknown kind of holder", position(1, 1, { holder_type: "COMPANY" }), "holder_type", "UNKNOWN_VALUE"],
    ["an unknown role", position(1, 1, { role: "董事" }), "role", "UNKNOWN_VALUE"],
    ["an organization as director", controlled({ role: "DIRECTOR" }), "role", "UNKNOWN_VALUE"],
    ["an unknown organization", position(1, 3), "organization_code", "UNKNOWN_REFERENCE"],
    ["an unknown person", position(3, 1), "id_number", "UNKNOWN_REFERENCE"],
    ["an unknown holder", controlled({ holder_code: creditCode(3) }), "holder_code", "UNKNOWN_REFERENCE"],
    [
      "a person under another type of document",
      position(1, 1, { id_type: "OTHER" }),
      "id_number",
      "UNKNOWN_REFERENCE",
    ],
    [
      "a holder's code that does not hold",
      controlled({ holder_code: misspelt(creditCode(2)) }),
      "holder_code",
      "CHECK_DIGIT",
    ],
    [
      "an id number that does not hold",
      position(1, 1, { id_number: misspelt(residentId(1)) }),
      "id_number",
      "CHECK_DIGIT",
    ],
    ["no holder", controlled({ holder_code: "" }), "holder_code", "EMPTY"],
    ["an end before the start", position(1, 1, { until: "2009-12-31" }), "until", "EMPTY_INTERVAL"],
    ["an end on the day of the start", position(1, 1, { until: "2010-01-01" }), "until", "EMPTY_INTERVAL"],
    ["a start that is no day", position(1, 1, { since: "2010-13-01" }), "since", "NOT_A_DATE"],
  ])("rejects %s", async (_, row, column, code) => {
    const report = await desk.runFile("positions", [position(2, 2), row, position(2, 1)]);
    expect(report).toMatchObject({ read: 3, added: 2, rejected: 1 });
    expect(await desk.rejected("positions")).toMatchObject([{ line: "3", column, reason_code: code }]);
  });

  test("warns of a term older than the registration, of one in the future and of columns that say nothing", async () => {
    const report = await desk.runFile("positions", [
      position(1, 1, { since: "2001-02-03" }),
      position(2, 1, { since: "2001-02-02" }),
      position(2, 2, { since: "2026-11-24", until: "" }),
      position(1, 2, { since: "", until: "", holder_code: creditCode(1) }),
    ]);
    expect(report).toMatchObject({ added: 4, rejected: 0 });
    expect(report.warnings).toMatchObject([
      { code: "BEFORE_REGISTRATION", count: 1, first: [{ line: 3, column: "since" }] },
      { code: "FUTURE_DAY", count: 1, first: [{ line: 4, column: "since" }] },
      { code: "IGNORED_VALUE", count: 1, first: [{ line: 5, column: "holder_code" }] },
    ]);
  });

  test("records the end of a known term as its next version", async () => {
    await desk.runFile("positions", [position(1, 1, { until: "" }), position(1, 2, { until: "" })]);
    const report = await desk.runFile("positions", [
      position(1, 1, { until: "2020-06-01" }),
      position(1, 2, { until: "" }),
    ]);
    expect(report).toMatchObject({ read: 2, added: 0, changed: 1, unchanged: 1 });
    expect(await versions()).toEqual([
      { role: "DIRECTOR", version: 1, since: "2010-01-01", until: null },
      { role: "DIRECTOR", version: 2, since: "2010-01-01", until: "2020-06-01" },
      { role: "DIRECTOR", version: 1, since: "2010-01-01", until: null },
    ]);
  });

  test("takes the end of a term and the start of the next one from one file, in either order", async () => {
    await desk.runFile("positions", [position(1, 1, { until: "" })]);
    const report = await desk.runFile("positions", [
      position(1, 1, { since: "2020-06-01", until: "" }),
      position(1, 1, { until: "2020-06-01" }),
    ]);
    expect(report).toMatchObject({ added: 1, changed: 1, rejected: 0 });
  });

  test("counts a term that is there twice, and rejects the second of two with different ends", async () => {
    const report = await desk.runFile("positions", [
      position(1, 1),
      position(1, 1),
      position(1, 1, { until: "2016-01-01" }),
      position(1, 1, { since: "", until: "2000-01-01" }),
      position(1, 1, { since: "", until: "2000-01-01" }),
    ]);
    expect(report).toMatchObject({ read: 5, added: 2, duplicates: 2, rejected: 1 });
    expect(await desk.rejected("positions")).toMatchObject([
      { line: "4", column: "until", reason_code: "REPEATED" },
    ]);
  });
});

describe("the same position over overlapping days", () => {
  const term = (since: string, until: string) => position(1, 1, { since, until });
  const held = term("2010-01-01", "2015-01-01");

  test.each<[what: string, other: Row, rejected: boolean]>([
    ["ends on the day the other starts", term("2008-01-01", "2010-01-01"), false],
    ["starts on the day the other ends", term("2015-01-01", "2016-01-01"), false],
    ["lies before it", term("2005-01-01", "2006-01-01"), false],
    ["is open and starts later", term("2018-01-01", ""), false],
    ["has no start and ends earlier", term("", "2009-01-01"), false],
    ["ends one day after the other starts", term("2008-01-01", "2010-01-02"), true],
    ["starts one day before the other ends", term("2014-12-31", "2016-01-01"), true],
    ["lies inside it", term("2011-01-01", "2012-01-01"), true],
    ["contains it", term("2009-01-01", "2016-01-01"), true],
    ["is open and starts inside it", term("2012-01-01", ""), true],
    ["has no start and ends inside it", term("", "2012-01-01"), true],
    ["has neither start nor end", term("", ""), true],
    ["is in another role", { ...term("2011-01-01", "2012-01-01"), role: "SUPERVISOR" }, false],
    ["is in another organization", position(1, 2, { since: "2011-01-01", until: "2012-01-01" }), false],
    ["is of another person", position(2, 1, { since: "2011-01-01", until: "2012-01-01" }), false],
  ])("where one %s", async (_, other, rejected) => {
    const count = rejected ? 1 : 0;
    const together = await desk.runFile("positions", [held, other]);
    expect(together).toMatchObject({ added: 2 - count, rejected: count });
    if (rejected) {
      expect(await desk.rejected("positions")).toMatchObject([
        { line: "3", column: "since", reason_code: "OVERLAP" },
      ]);
    }
    await desk.clear();
    await desk.write("organizations", [organization(1), organization(2)]);
    await desk.write("persons", [person(1), person(2)]);
    await desk.run();
    await desk.runFile("positions", [held]);
    const later = await desk.runFile("positions", [other]);
    expect(later).toMatchObject({ added: 1 - count, rejected: count });
  });

  test("a term that was rejected is in nobody's way", async () => {
    const report = await desk.runFile("positions", [
      term("2010-01-01", "2015-01-01"),
      term("2014-01-01", "2018-01-01"),
      term("2017-01-01", "2019-01-01"),
    ]);
    expect(report).toMatchObject({ added: 2, rejected: 1 });
    expect(await desk.rejected("positions")).toMatchObject([{ line: "3" }]);
  });

  test("a known term is not prolonged over the next one", async () => {
    await desk.runFile("positions", [held, term("2016-01-01", "")]);
    const report = await desk.runFile("positions", [term("2010-01-01", "2016-01-02")]);
    expect(report).toMatchObject({ changed: 0, rejected: 1 });
    expect(await desk.rejected("positions")).toMatchObject([{ line: "2", reason_code: "OVERLAP" }]);
    expect(await desk.runFile("positions", [term("2010-01-01", "2016-01-01")])).toMatchObject({ changed: 1 });
  });
});
