import { describe, expect, test } from "vitest";
import { addWorkingDays, type Calendar, isWorkingDay } from "../../../subgraphs/shared/rules/working-days.ts";
import workingDays from "../../../subgraphs/violations/catalogue/working-days.json" with { type: "json" };

const NATIONAL_DAY_2026: Calendar = {
  years: new Set([2026]),
  exceptions: new Map([
    ["2026-09-20", true],
    ...["01", "02", "03", "04", "05", "06", "07"].map((day) => [`2026-10-${day}`, false] as const),
    ["2026-10-10", true],
  ]),
};

describe("a working day", () => {
  test.each([
    ["2026-09-30", "a Wednesday", true],
    ["2026-10-01", "a day off in the week", false],
    ["2026-10-10", "a Saturday made up for", true],
    ["2026-10-11", "a Sunday", false],
    ["2027-01-04", "of a year that was not entered", null],
  ])("%s is %s: %s", (day, _what, worked) => {
    expect(isWorkingDay(NATIONAL_DAY_2026, day)).toBe(worked);
  });
});

describe("a term of working days", () => {
  test("does not count the day on which it begins, nor days off, but days made up", () => {
    expect(addWorkingDays(NATIONAL_DAY_2026, "2026-09-29", 1)).toBe("2026-09-30");
    expect(addWorkingDays(NATIONAL_DAY_2026, "2026-09-30", 3)).toBe("2026-10-10");
    expect(addWorkingDays(NATIONAL_DAY_2026, "2026-09-30", 4)).toBe("2026-10-12");
  });

  test("is unknown where it leads out of the years that were entered", () => {
    expect(addWorkingDays(NATIONAL_DAY_2026, "2026-12-30", 1)).toBe("2026-12-31");
    expect(addWorkingDays(NATIONAL_DAY_2026, "2026-12-30", 2)).toBeNull();
    expect(addWorkingDays(NATIONAL_DAY_2026, "2025-12-30", 1)).toBeNull();
  });
});

// Working days of each year, counted by hand from the notices: days of the week from Monday to Friday, without those
// off, with those made up.
describe("the calendar that was entered", () => {
  test("is of the years 2019 to 2026, each by its notices", () => {
    expect(workingDays.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const { notices } of workingDays) {
      for (const notice of notices) expect(notice).toMatch(/^国办发明电〔\d{4}〕\d+号$/);
    }
  });

  test("makes up on weekends only", () => {
    const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
    for (const day of workingDays.flatMap(({ work }) => work)) expect([0, 6], day).toContain(weekdayOf(day));
  });

  test.each([
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("has in %i so many working days: %i", (year, count) => {
    const entry = workingDays.find((one) => one.year === year);
    const days: string[] = [];
    for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000) {
      days.push(new Date(time).toISOString().slice(0, 10));
    }
    const off = (entry?.off ?? []).map((range) => range.split("/") as [string, string]);
    const exceptions = new Map([
      ...days
        .filter((day) => off.some(([first, last]) => first <= day && day <= last))
        .map((day) => [day, false] as const),
      ...(entry?.work ?? []).map((day) => [day, true] as const),
    ]);
    const calendar = { years: new Set([year]), exceptions };
    expect(days.filter((day) => isWorkingDay(calendar, day)).length).toBe(count);
  });
});
