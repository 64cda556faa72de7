import { describe, expect, test } from "vitest";
import { PlanCache } from "../../../gateway/plan/plan-cache.ts";

const roomy = { maxEntries: 100, maxBytes: 10_000 };

/** Makes values of `bytes` bytes and remembers for which keys. */
function maker(bytes = 1) {
  const made: string[] = [];
  return {
    made,
    make: (key: string) => async () => {
      made.push(key);
      return { value: { key }, bytes };
    },
  };
}

describe("a plan cache", () => {
  test("makes a value once", async () => {
    const cache = new PlanCache<{ key: string }>(roomy);
    const { made, make } = maker();
    const first = await cache.get("a", make("a"));
    expect(await cache.get("a", make("a"))).toBe(first);
    expect(made).toEqual(["a"]);
  });

  test("makes it once for all who ask meanwhile", async () => {
    const cache = new PlanCache<{ key: string }>(roomy);
    const { made, make } = maker();
    const values = await Promise.all(Array.from({ length: 50 }, () => cache.get("a", make("a"))));
    expect(new Set(values).size).toBe(1);
    expect(made).toEqual(["a"]);
  });

  test("tells all who ask meanwhile of a failure, and tries again for the next", async () => {
    const cache = new PlanCache<{ key: string }>(roomy);
    let tries = 0;
    const failing = async () => {
      tries++;
      throw new Error("no plan");
    };
    const asked = await Promise.allSettled([cache.get("a", failing), cache.get("a", failing)]);
    expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(tries).toBe(1);
    const { make } = maker();
    expect(await cache.get("a", make("a"))).toEqual({ key: "a" });
  });

  test("keeps a number of values, those that were asked for last", async () => {
    const cache = new PlanCache<{ key: string }>({ maxEntries: 2, maxBytes: 10_000 });
    const { made, make } = maker();
    for (const key of ["a", "b", "a", "c", "a", "b"]) await cache.get(key, make(key));
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  test("keeps a number of bytes, those of the keys among them", async () => {
    const cache = new PlanCache<{ key: string }>({ maxEntries: 100, maxBytes: 30 });
    const { made, make } = maker(10);
    for (const key of ["aaaaa", "bbbbb", "aaaaa", "ccccc", "aaaaa", "bbbbb"]) await cache.get(key, make(key));
    expect(made).toEqual(["aaaaa", "bbbbb", "ccccc", "bbbbb"]);
  });

  test("does not keep what is larger than all of it, and does not drop the others for it", async () => {
    const cache = new PlanCache<{ key: string }>({ maxEntries: 100, maxBytes: 30 });
    const small = maker(1);
    const large = maker(31);
    await cache.get("a", small.make("a"));
    for (let i = 0; i < 2; i++)
      expect(await cache.get("large", large.make("large"))).toEqual({ key: "large" });
    await cache.get("a", small.make("a"));
    expect(large.made).toHaveLength(2);
    expect(small.made).toHaveLength(1);
  });
});
