import fc from "fast-check";
import { expect, test } from "vitest";
import { idsOf, readRanges, SeenIds, writeRanges } from "../../../subgraphs/departments/audit/id-ranges.ts";

const ids = fc.uniqueArray(fc.bigInt(-20n, 60n), { maxLength: 60 });
const inOrder = (some: readonly bigint[]) => [...some].sort((a, b) => (a < b ? -1 : 1));

test("ranges of ids are read as they were written", () => {
  fc.assert(
    fc.property(ids, (some) => {
      const sorted = inOrder(some);
      expect([...idsOf(readRanges(writeRanges(sorted)) ?? [])]).toEqual(sorted);
    }),
  );
  expect(writeRanges([1n, 2n, 5n])).toBe("{[1,3),[5,6)}");
});

test.each(["{[1,)}", "{(,5)}", "[1,2)", "", "{[1,2),}", "{[a,2)}"])(
  "%s is no list of closed ranges",
  (text) => {
    expect(readRanges(text)).toBeNull();
  },
);

test("what was seen and the gaps are all ids, each once, in whatever order it was seen", () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 5 }), (some, most) => {
      const seen = new SeenIds();
      for (const id of some) expect(seen.add([id, id + 1n])).toBe(true);
      for (const id of some) expect(seen.add([id, id + 1n])).toBe(false);
      const inGap = (id: bigint) =>
        [...seen.gaps(most)].some((gaps) =>
          [...gaps.matchAll(/[[(](-?\d*),(-?\d*)\)/g)].some(
            ([, from = "", until = ""]) =>
              (from === "" || BigInt(from) <= id) && (until === "" || id < BigInt(until)),
          ),
        );
      for (let id = -25n; id < 65n; id++) expect(inGap(id)).toBe(!some.includes(id));
    }),
  );
});
