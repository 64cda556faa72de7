import { describe, expect, test } from "vitest";
import { divisionName, industryName } from "../../../subgraphs/entities/code-tables.ts";
import { chartOf, monthsThrough } from "../../../web/console/pages/statistics/chart-of.ts";
import { columnsOf } from "../../../web/console/pages/statistics/columns-of.ts";
import { keyNamesOf } from "../../../web/console/pages/statistics/key-names.ts";
import { absencesIn, numberText, rowsOf, totalOf } from "../../../web/console/pages/statistics/numbers.ts";
import { dimensionsIn, filtersIn } from "../../../web/console/pages/statistics/question.ts";
import { DIVISIONS, INDUSTRIES } from "../../../web/console/words/of-registry.ts";

type Panel = Parameters<typeof rowsOf>[0];
type Group = Panel["groups"][number];

const names = keyNamesOf(null);
const group = (keys: Group["keys"], values: Group["values"], suppressed = false): Group => ({
  ...{ __typename: "StatisticsGroup", keys, values, suppressed },
});
const panel = (more: Partial<Panel>): Panel => ({
  ...{ __typename: "Statistics", dimensions: ["STATUS"], measures: ["ENTERED", "ON_LIST"], groups: [] },
  ...{ total: [0, 0], on: "2026-11-23", complete: true, asOf: "2026-11-23T01:00:00Z", suppression: null },
  ...more,
});
const KEPT: Panel["suppression"] = {
  __typename: "StatisticsSuppression",
  ...{ threshold: 5, groups: 1, source: "…", messageZh: "…", messageEn: "…" },
};

describe("columns", () => {
  const row = (...values: readonly (number | "KEPT" | "UNKNOWN")[]) => ({ keys: ["A"], values });
  const inShort = (columns: ReturnType<typeof columnsOf>) =>
    columns.map(({ title, measures }) => [title, measures.map(({ measure, at }) => `${measure} ${at}`)]);
  const groups = [
    { title: "逾期", measures: ["OVERDUE", "OVERDUE_UNKNOWN", "LIFT_OVERDUE"] },
    { title: "比例", measures: ["IMPLEMENTATION_RATE"] },
  ] as const;

  test("stand by group, each with its place among the values, and what belongs to none last", () => {
    const measures = ["OWED", "OVERDUE", "IMPLEMENTATION_RATE", "LIFT_OVERDUE"] as const;
    expect(inShort(columnsOf(measures, groups, [row(3, 1, 0.5, 0)]))).toEqual([
      ["逾期", ["OVERDUE 1", "LIFT_OVERDUE 3"]],
      ["比例", ["IMPLEMENTATION_RATE 2"]],
      ["", ["OWED 0"]],
    ]);
  });

  test("of what could not be found out are there where there is any", () => {
    const measures = ["OWED", "OVERDUE_UNKNOWN"] as const;
    const shown = (...rows: ReturnType<typeof row>[]) =>
      inShort(columnsOf(measures, [], rows)).flatMap(([, of]) => of);
    expect(shown(row(3, 0), row(0, 0))).toEqual(["OWED 0"]);
    expect(shown(row(3, 0), row(2, 1))).toEqual(["OWED 0", "OVERDUE_UNKNOWN 1"]);
    expect(shown(row("KEPT", "KEPT"), row(0, 0))).toEqual(["OWED 0"]);
    expect(shown(row(3, "UNKNOWN"), row(0, 0))).toEqual(["OWED 0", "OVERDUE_UNKNOWN 1"]);
  });
});

describe("numbers", () => {
  test("both shares are told in per cent", () => {
    expect(numberText("IMPLEMENTATION_RATE", 0.5)).toBe("50%");
    expect(numberText("IMPLEMENTATION_RATE_LEAST", 0.25)).toBe("25%");
  });

  test("what is not there is never zero, and says why", () => {
    const of = panel({
      measures: ["OWED", "OVERDUE", "LIFT_OVERDUE", "LIFT_OVERDUE_DAYS", "IMPLEMENTATION_RATE"],
      dimensions: ["MEASURE"],
      groups: [
        group(["2"], [3, null, 0, null, null]),
        group(["10"], [3, 1, null, null, 0.5]),
        group(["1"], [null, null, null, null, null], true),
      ],
      total: [null, null, null, null, null],
      suppression: KEPT,
    });
    const rows = rowsOf(of, "OWED");
    expect(rows).toEqual([
      { keys: ["1"], values: ["KEPT", "KEPT", "KEPT", "KEPT", "KEPT"] },
      { keys: ["2"], values: [3, "UNKNOWN", 0, "NONE", "NONE"] },
      { keys: ["10"], values: [3, 1, "UNKNOWN", "UNKNOWN", 0.5] },
    ]);
    expect(totalOf(of).values).toEqual(["KEPT", "KEPT", "KEPT", "KEPT", "KEPT"]);
    expect(absencesIn(rows)).toEqual(["KEPT", "NONE", "UNKNOWN"]);
    expect(absencesIn([{ keys: [], values: [0] }])).toEqual([]);
  });

  test("days that few have are kept back, those of nothing are none", () => {
    const of = panel({
      measures: ["REPAIRED", "MEDIAN_DAYS", "P90_DAYS"],
      groups: [group(["A"], [19, 540, null]), group(["B"], [0, null, null])],
      suppression: { ...KEPT, groups: 0 },
    });
    expect(rowsOf(of, "REPAIRED").map(({ values }) => values)).toEqual([
      [19, 540, "KEPT"],
      [0, "NONE", "NONE"],
    ]);
    const lifts = panel({ measures: ["LIFT_OVERDUE", "LIFT_OVERDUE_DAYS"], total: [50, null] });
    expect(totalOf(lifts).values).toEqual([50, "KEPT"]);
  });

  test("a total of which nothing is kept back is what it is", () => {
    expect(totalOf(panel({ measures: ["TO_PUBLISH", "MEDIAN_DAYS"], total: [7, null] })).values).toEqual([
      7,
      "NONE",
    ]);
  });

  test("groups without an order of their own come by size, months from the latest, limbs as they are cited", () => {
    const by = (dimension: Panel["dimensions"][number], ...groups: readonly (readonly [string, number])[]) =>
      rowsOf(
        panel({ dimensions: [dimension], groups: groups.map(([key, n]) => group([key], [n, n])) }),
        "ON_LIST",
      ).map(({ keys }) => keys[0]);
    expect(by("DIVISION", ["350102", 1], ["350103", 9])).toEqual(["350103", "350102"]);
    expect(by("MONTH", ["2026-09", 1], ["2026-10", 0])).toEqual(["2026-10", "2026-09"]);
    expect(by("LIMB", ["10a", 1], ["1b", 2], ["1a", 3])).toEqual(["1a", "1b", "10a"]);
  });

  test("shares are in per cent, counts in groups of three digits", () => {
    expect(numberText("REPEAT_RATE", 0.0641)).toBe("6.4%");
    expect(numberText("IMPLEMENTATION_RATE_LEAST", 0.5)).toBe("50%");
    expect(numberText("OWED", 4671)).toBe("4,671");
  });
});

describe("what is drawn", () => {
  const view = { title: "…", measures: ["ENTERED", "ON_LIST"] } as const;
  const drawn = (of: Panel) => chartOf(of, rowsOf(of, "ENTERED"), view, names);

  test("by one dimension each measure is a series", () => {
    const of = panel({ groups: [group(["IN_FORCE"], [2, 1]), group(["ANNULLED"], [0, 0])] });
    expect(drawn(of)).toEqual({
      ...{ measure: "ENTERED", isInTime: false, lacksKept: false, categories: ["认定已撤销", "在列"] },
      ...{ isGroupedBySeries: false, groups: ["ANNULLED", "IN_FORCE"] },
      series: [
        { name: "列入", values: [0, 2] },
        { name: "期末在列", values: [0, 1] },
      ],
    });
  });

  test("months are all there; one that nothing is told of has had nothing", () => {
    const of = panel({
      dimensions: ["MONTH"],
      groups: [group(["2025-11"], [2, 1]), group(["2026-02"], [1, 2])],
    });
    expect(drawn(of)).toMatchObject({
      isInTime: true,
      categories: ["2025-11", "2025-12", "2026-01", "2026-02"],
      series: [{ values: [2, 0, 0, 1] }, { values: [1, 0, 0, 2] }],
    });
    expect(monthsThrough([])).toEqual([]);
  });

  test("by two dimensions one measure is drawn, the dimension with more keys along", () => {
    const keys = ["A", "B", "C", "D", "E"];
    const of = panel({
      dimensions: ["SUBJECT_TYPE", "INDUSTRY"],
      groups: keys.map((key) => group(["ORGANIZATION", key], [1, 1])).concat(group(["PERSON", null], [7, 7])),
    });
    expect(drawn(of)).toMatchObject({
      categories: [...keys.map((key) => industryName(key)), "登记中没有（含个人）"],
      series: [
        { name: "单位", values: [1, 1, 1, 1, 1, 0] },
        { name: "个人", values: [0, 0, 0, 0, 0, 7] },
      ],
    });
  });

  test("what is kept back is no zero; where most is, nothing is drawn", () => {
    const kept = group(["EXPIRED"], [null, null], true);
    const of = panel({
      groups: [group(["IN_FORCE"], [9, 9]), group(["ANNULLED"], [0, 0]), kept],
      suppression: KEPT,
    });
    expect(drawn(of)).toMatchObject({ lacksKept: true, series: [{ values: [0, "KEPT", 9] }, {}] });
    expect(drawn(panel({ groups: [kept], suppression: KEPT }))).toBeNull();
  });

  test("nothing is drawn of what would be too many series", () => {
    const groups = Array.from("ABCDEFGH", (key) =>
      ["350102", "350103", "350104", "350105", "350111"].map((division) => group([division, key], [1, 1])),
    ).flat();
    expect(drawn(panel({ dimensions: ["DIVISION", "INDUSTRY"], groups }))).toBeNull();
  });
});

describe("the question in the URL", () => {
  const of = (text: string) => new URLSearchParams(text);

  test("filters that a panel has are taken, if they can be", () => {
    const names = ["monthFrom", "behaviour", "status", "division"] as const;
    expect(
      filtersIn(of("monthFrom=2026-01&behaviour=3&status=IN_FORCE&division=350102&limb=1a"), names),
    ).toEqual({ monthFrom: "2026-01", behaviour: 3, status: "IN_FORCE", division: "350102" });
    expect(filtersIn(of("monthFrom=2026-13&behaviour=x&status=toString&division="), names)).toEqual({});
  });

  test("two dimensions at most, each once", () => {
    const dimensions = ["MONTH", "STATUS", "DIVISION"] as const;
    expect(dimensionsIn(of("by=STATUS.STATUS.LIMB.DIVISION.MONTH"), dimensions, "MONTH")).toEqual([
      "STATUS",
      "DIVISION",
    ]);
    expect(dimensionsIn(of(""), dimensions, "MONTH")).toEqual(["MONTH"]);
  });
});

test("divisions and industries are called as the registry calls them", () => {
  for (const [code, name] of DIVISIONS) expect(name.replace(/（.*）$/, "")).toBe(divisionName(code));
  for (const [section, name] of INDUSTRIES) expect(name).toBe(industryName(section));
  expect([...INDUSTRIES.keys()].join("")).toBe("ABCDEFGHIJKLMNOPQRST");
});
