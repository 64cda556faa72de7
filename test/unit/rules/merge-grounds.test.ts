import { describe, expect, test } from "vitest";
import type { Ground } from "../../../subgraphs/measures/rules/facts.ts";
import { mergeGrounds } from "../../../subgraphs/measures/rules/merge-grounds.ts";
import { applied, inALine } from "../../support/answers.ts";
import { enterprise, listing, officer, periods } from "../../support/facts.ts";

const ground = (limb: string, number: string, more: Partial<Ground> = {}): Ground => ({
  limb,
  pattern: "DIRECT",
  effect: "RESTRICT",
  since: "2024-01-10",
  until: "2026-01-10",
  listing: `id of ${number}`,
  listingNumber: number,
  listed: { type: "ORGANIZATION", isSubject: true },
  position: null,
  objectionPending: false,
  offices: [],
  ...more,
});

/** The interval of the one restriction that these grounds make. */
function intervalOf(...grounds: Ground[]) {
  const merged = mergeGrounds(grounds);
  expect(merged).toHaveLength(1);
  return [merged[0]?.since, merged[0]?.until];
}

describe("grounds of one limb make one restriction", () => {
  test("no grounds make none", () => {
    expect(mergeGrounds([])).toEqual([]);
  });

  test("from the earliest start to the latest end", () => {
    const early = ground("6a", "L1", { since: "2024-01-10", until: "2025-01-10" });
    const late = ground("6a", "L2", { since: "2024-06-01", until: "2026-06-01" });
    const merged = { limb: "6a", effect: "RESTRICT", objectionPending: false, offices: [] };
    expect(mergeGrounds([late, early])).toEqual([
      { ...merged, since: "2024-01-10", until: "2026-06-01", grounds: [early, late] },
    ]);
  });

  test("always, where one ground holds always; without an end, where one has none", () => {
    const bounded = ground("6a", "L1");
    expect(intervalOf(bounded, ground("6a", "L2", { since: null }))).toEqual([null, "2026-01-10"]);
    expect(intervalOf(ground("6a", "L2", { until: null }), bounded)).toEqual(["2024-01-10", null]);
  });

  test("an objection to one of two listings marks the restriction, and of the grounds its own alone", () => {
    const merged = mergeGrounds([ground("6a", "L1"), ground("6a", "L2", { objectionPending: true })]);
    expect(merged.map(({ objectionPending }) => objectionPending)).toEqual([true]);
    expect(merged[0]?.grounds.map(({ objectionPending }) => objectionPending)).toEqual([false, true]);
    expect(mergeGrounds([ground("6a", "L1"), ground("6a", "L2")])[0]?.objectionPending).toBe(false);
  });

  test("of a weaker ground an objection marks it too: the answer rests on both listings", () => {
    const weak = ground("18a", "L2", { effect: "REFERENCE", objectionPending: true });
    expect(mergeGrounds([ground("18a", "L1", { effect: "PROHIBIT" }), weak])[0]?.objectionPending).toBe(true);
  });

  test("offices of several grounds are named once each, by number", () => {
    const merged = mergeGrounds([
      ground("14d", "L1", { offices: ["100", "9"] }),
      ground("14d", "L2", { offices: ["9", "20"] }),
    ]);
    expect(merged[0]?.offices).toEqual(["9", "20", "100"]);
  });
});

describe("the strongest effect", () => {
  const strongestFirst = [
    "PROHIBIT",
    "RESTRICT_OR_PROHIBIT",
    "RESTRICT",
    "REDUCE_CONVENIENCE",
    "PROPOSE_REMOVAL",
    "REVOKE_HONOUR",
    "PUBLICISE",
    "EXTEND_PUBLICITY",
    "SUPERVISE",
    "REFERENCE",
  ] as const;

  test.each(
    strongestFirst.slice(1).map((weaker, i) => [strongestFirst[i] as (typeof strongestFirst)[0], weaker]),
  )("%s is before %s", (stronger, weaker) => {
    const grounds = [ground("1a", "L1", { effect: weaker }), ground("1a", "L2", { effect: stronger })];
    for (const order of [grounds, grounds.toReversed()]) {
      const merged = mergeGrounds(order);
      expect(merged.map(({ effect }) => effect)).toEqual([stronger]);
      expect(merged[0]?.grounds.map(({ effect }) => effect)).toEqual([stronger, weaker]);
    }
  });

  test("gives the restriction its interval; weaker grounds are named and do not stretch it", () => {
    const strong = ground("18a", "L2", { effect: "PROHIBIT", since: "2024-06-01", until: "2025-06-01" });
    const weak = ground("18a", "L1", { effect: "REFERENCE", since: null, until: null });
    expect(intervalOf(weak, strong)).toEqual(["2024-06-01", "2025-06-01"]);
  });

  test("of a listed unit with a listed director is 不得 (18a) while its own listing lasts, then a reference", () => {
    const facts = enterprise(
      listing("L2", { inForce: periods("2024-06-01/2025-06-01") }),
      officer("DIRECTOR", { listings: [listing("L1")] }),
    );
    const on = (day: string) =>
      applied(facts, day, "18a").map(({ effect, since, until, grounds }) => ({
        effect,
        interval: `${since}/${until}`,
        grounds: grounds.map(inALine),
      }));
    const director = "L1 (1) 2024-01-10/2026-01-10";
    const reference = { effect: "REFERENCE", interval: "2024-01-10/2026-01-10", grounds: [director] };
    const prohibition = {
      effect: "PROHIBIT",
      interval: "2024-06-01/2025-06-01",
      grounds: ["L2 2024-06-01/2025-06-01", director],
    };
    expect(on("2024-05-31")).toEqual([reference]);
    expect(on("2024-06-01")).toEqual([prohibition]);
    expect(on("2025-05-31")).toEqual([prohibition]);
    expect(on("2025-06-01")).toEqual([reference]);
  });
});

describe("order", () => {
  test("limbs go by measure, then by letter", () => {
    const limbs = ["14d", "2c", "10a", "18b", "1b", "2a", "14a", "9a", "1a"];
    expect(mergeGrounds(limbs.map((limb) => ground(limb, "L1"))).map(({ limb }) => limb)).toEqual([
      "1a",
      "1b",
      "2a",
      "2c",
      "9a",
      "10a",
      "14a",
      "14d",
      "18b",
    ]);
  });

  test("grounds go by effect, then by number of the listing, then by position, none first", () => {
    const grounds = [
      ground("18a", "L2", { effect: "PROHIBIT" }),
      ground("18a", "L1", { effect: "REFERENCE" }),
      ground("18a", "L1", { effect: "REFERENCE", position: "3", pattern: "OFFICER" }),
      ground("18a", "L1", { effect: "REFERENCE", position: "4", pattern: "OFFICER" }),
      ground("18a", "L3", { effect: "REFERENCE", position: "1", pattern: "OFFICER" }),
    ];
    for (let turn = 0; turn < grounds.length; turn += 1) {
      const turned = [...grounds.slice(turn), ...grounds.slice(0, turn)];
      for (const order of [turned, turned.toReversed()]) {
        expect(mergeGrounds(order)[0]?.grounds).toEqual(grounds);
      }
    }
  });

  test("what it is given is left as it was", () => {
    const grounds = [ground("6a", "L2", { offices: ["2", "1"] }), ground("2a", "L1"), ground("6a", "L1")];
    const before = structuredClone(grounds);
    mergeGrounds(grounds);
    expect(grounds).toEqual(before);
  });
});
