import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOfFew, suppressSmall } from "../../../subgraphs/shared/rules/suppress-small.ts";

const THRESHOLD = 5;
const numbers = fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, fc.nat(200), fc.constant(0));
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((measures) =>
    fc.array(fc.array(numbers, { minLength: measures, maxLength: measures }), { maxLength: 12 }),
  );
const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
const measuresOf = (groups: readonly (readonly number[])[]) => [...(groups[0] ?? [0]).keys()];
const totalOf = (groups: readonly (readonly number[])[]) =>
  measuresOf(groups).map((measure) => sum(groups.map((group) => group[measure] ?? 0)));

const hidden = (groups: readonly (readonly number[])[]) =>
  suppressSmall(groups, totalOf(groups), measuresOf(groups), THRESHOLD);

test("no small number is shown, of a group or of all", () => {
  fc.assert(
    fc.property(table, (groups) => {
      const kept = hidden(groups);
      const shown = groups.filter((_, place) => !kept.groups.has(place));
      expect(shown.flat().filter((number) => number > 0 && number < THRESHOLD)).toEqual([]);
      if (!kept.total) {
        expect(totalOf(groups).filter((number) => number > 0 && number < THRESHOLD)).toEqual([]);
      }
    }),
  );
});

test("what is kept back of a measure is no group by itself, and not small together", () => {
  fc.assert(
    fc.property(table, (groups) => {
      const kept = hidden(groups);
      if (kept.total) return;
      for (const measure of measuresOf(groups)) {
        const values = groups.map((group) => group[measure] ?? 0);
        const left = values.filter((value, place) => value > 0 && kept.groups.has(place));
        // The total less what is shown.
        const computed = sum(left);
        const isAlone = left.length === 1 && values.filter((value) => value > 0).length > 1;
        expect(isAlone).toBe(false);
        expect(computed > 0 && computed < THRESHOLD).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test("where nothing is small everything is shown", () => {
  fc.assert(
    fc.property(table, (groups) => {
      const large = groups.map((group) => group.map((number) => number * THRESHOLD));
      expect(hidden(large)).toEqual({ groups: new Set(), total: false });
    }),
  );
});

describe("groups that overlap", () => {
  /** Members of groups, as bits: whoever is counted may be in several. */
  const members = fc.tuple(
    fc.integer({ min: 2, max: 6 }),
    fc.array(fc.integer({ min: 1, max: 63 }), { maxLength: 120 }),
    fc.array(fc.integer({ min: 1, max: 63 }), { maxLength: 3 }),
  );
  const isFew = (number: number) => number > 0 && number < THRESHOLD;

  test("of no two that are shown, nor of one and all, a small number is left", () => {
    fc.assert(
      fc.property(members, ([size, some, common]) => {
        // Many alike beside some few, so that groups which nearly contain one another are no rarity.
        const counted = [...some, ...common.flatMap((one) => Array.from({ length: 20 }, () => one))];
        const inGroup = (place: number) => counted.filter((one) => (one >> place) % 2 === 1).length;
        const groups = Array.from({ length: size }, (_, place) => [inGroup(place)]);
        const total = counted.filter((one) => one % 2 ** size > 0).length;
        const kept = suppressSmall(groups, [total], [0], THRESHOLD, { overlapping: true });
        const shown = groups.flatMap(([number = 0], place) => (kept.groups.has(place) ? [] : [number]));
        const told = [...shown, ...(kept.total ? [] : [total])].filter((number) => number > 0);
        const left = told.flatMap((one) => told.map((other) => Math.abs(one - other)));
        expect([...told, ...left].filter(isFew)).toEqual([]);
        const hiddenNumbers = groups.filter(([number = 0], place) => kept.groups.has(place) && number > 0);
        if (hiddenNumbers.length > 0 && shown.some((number) => number > 0) && !kept.total)
          expect(isFew(total - sum(shown))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test("two that differ by two are both kept back, as is one that lacks two of all", () => {
    const kept = (numbers: number[], total: number) => [
      ...suppressSmall(
        numbers.map((number) => [number]),
        [total],
        [0],
        THRESHOLD,
        { overlapping: true },
      ).groups,
    ];
    expect(kept([39, 37, 60], 174)).toEqual([0, 1]);
    expect(kept([172, 60, 80], 174)).toEqual([0, 1]);
    expect(kept([39, 39, 60], 174)).toEqual([]);
  });
});

describe("groups that follow one another", () => {
  const [CAME, WENT] = [0, 1];
  /** What comes by month, and which share of those who are there goes. */
  const months = fc.array(fc.tuple(numbers, fc.constantFrom(0, 0, 0.5, 0.9, 1)), { maxLength: 12 });
  const flows = (drawn: readonly (readonly [number, number])[]) => {
    let there = 0;
    return drawn.map(([came, share]): [number, number] => {
      const went = Math.floor((there + came) * share);
      there += came - went;
      return [came, went];
    });
  };
  const net = (groups: readonly (readonly number[])[]) =>
    sum(groups.map(([came = 0, went = 0]) => came - went));
  const keep = (groups: readonly [number, number][]) => {
    const values = groups.map(([came, went]) => [came, went, 0]);
    const total = [...totalOf(groups.length > 0 ? groups : [[0, 0]]), net(groups)];
    return suppressSmall(values, total, [0, 1, 2], THRESHOLD, { stock: { came: CAME, went: WENT } });
  };

  test("a small stock is not what is shown before it, nor the total less what is shown after it", () => {
    fc.assert(
      fc.property(months.map(flows), (groups) => {
        const kept = keep(groups);
        const isHidden = (place: number) => kept.groups.has(place) && sum(groups[place] ?? []) > 0;
        for (const end of groups.keys()) {
          const stock = net(groups.slice(0, end + 1));
          if (stock === 0 || stock >= THRESHOLD) continue;
          const places = [...groups.keys()];
          expect(places.some((place) => place <= end && isHidden(place))).toBe(true);
          const after = groups.slice(end + 1).filter((flow) => sum(flow) > 0);
          // Where nothing comes or goes any more it is the stock of today, which is no more told than the total.
          expect(
            after.length === 0 ? kept.total : places.some((place) => place > end && isHidden(place)),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("of seven who came five went: that two are left cannot be computed from either side", () => {
    const groups: [number, number][] = [
      [7, 0],
      [0, 5],
      [20, 0],
      [30, 0],
      [40, 9],
    ];
    expect([...keep(groups).groups].sort()).toEqual([0, 1, 2, 4]);
  });

  test("a stock of today that is small takes the total with it", () => {
    expect(
      keep([
        [20, 0],
        [0, 17],
      ]).total,
    ).toBe(true);
    expect(
      keep([
        [20, 0],
        [0, 15],
      ]).total,
    ).toBe(false);
  });
});

test.each([
  [0.5, 8, true],
  [0.5, 9, false],
  [0.9, 39, true],
  [0.9, 40, false],
  [0.9, 41, false],
  [1, 1000, true],
  [0.5, 0, false],
])("the %d quantile of %d numbers is of few: %s", (share, of, isFew) => {
  expect(isOfFew(share, of, THRESHOLD)).toBe(isFew);
  const atMost = Array.from({ length: of }, (_, rank) => rank + 1).find((rank) => rank / of >= share) ?? 0;
  expect(of > 0 && Math.min(atMost, of - atMost + 1) < THRESHOLD).toBe(isFew);
});

test("the least of the others is taken along, and rates count for nothing", () => {
  const groups = [
    [100, 0.5],
    [3, 0.1],
    [9, 1],
  ];
  expect(suppressSmall(groups, [112, 0.5], [0], THRESHOLD)).toEqual({
    groups: new Set([1, 2]),
    total: false,
  });
});

test("a number that is not known is not small", () => {
  expect(suppressSmall([[null], [8]], [null], [0], THRESHOLD)).toEqual({ groups: new Set(), total: false });
});
