import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Meter, type SharedCounts } from "../../../../gateway/limits/rate/meter.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function addTimes(meter: Meter, key: string, times: number, points = 1): Promise<void> {
  for (let i = 0; i < times; i++) await meter.add(key, points);
}

describe("a key", () => {
  test("goes on until it has taken its rate, and again when the minute is over that began with its first", async () => {
    const meter = new Meter(10);
    await addTimes(meter, "a", 9);
    vi.advanceTimersByTime(20_000);
    expect(meter.waitOf("a")).toBe(0);
    await meter.add("a", 1);
    expect(meter.waitOf("a")).toBe(40_000);
    expect(meter.waitOf("b")).toBe(0);
    vi.advanceTimersByTime(39_999);
    expect(meter.waitOf("a")).toBe(1);
    vi.advanceTimersByTime(1);
    expect(meter.waitOf("a")).toBe(0);
    await addTimes(meter, "a", 9);
    expect(meter.waitOf("a")).toBe(0);
  });

  test("that takes more than its rate in one go waits for the rest of the minute", async () => {
    const meter = new Meter(10);
    await meter.add("a", 1_000);
    expect(meter.waitOf("a")).toBe(60_000);
  });

  test("is counted before whoever counts goes on", () => {
    const meter = new Meter(2);
    void meter.add("a", 1);
    void meter.add("a", 1);
    return Promise.resolve().then(() => expect(meter.waitOf("a")).toBe(60_000));
  });
});

test("of many keys those that were quiet longest are forgotten, with the timers that they had", async () => {
  const meter = new Meter(2, null, 3);
  await addTimes(meter, "a", 2);
  for (const key of ["b", "c"]) await meter.add(key, 1);
  expect(meter.waitOf("a")).toBe(60_000);
  for (const key of ["d", "e"]) await meter.add(key, 1);
  expect(vi.getTimerCount()).toBe(3);
  expect(meter.waitOf("a")).toBe(60_000);
  await meter.add("b", 1);
  expect(meter.waitOf("b")).toBe(0);
});

describe("gateways that share their counts", () => {
  /** Counts of others, and what they were told. */
  function others() {
    const told: number[] = [];
    const state = { consumed: 0, msLeft: 30_000, away: false };
    const shared: SharedCounts = {
      async add(_key, points) {
        if (state.away) return null;
        told.push(points);
        state.consumed += points;
        return { consumed: state.consumed, msLeft: state.msLeft };
      },
    };
    return { told, state, shared };
  }

  test("are told of a key by each twentieth of its rate, and not of each request", async () => {
    const { told, shared } = others();
    const meter = new Meter(100, shared);
    await addTimes(meter, "a", 14);
    expect(told).toEqual([5, 5]);
  });

  test("count what all of them let through, in the minute of all", async () => {
    const { state, shared } = others();
    const meter = new Meter(100, shared);
    state.consumed = 90;
    await addTimes(meter, "a", 5);
    expect(meter.waitOf("a")).toBe(0);
    state.consumed = 98;
    await addTimes(meter, "a", 5);
    expect(meter.waitOf("a")).toBe(30_000);
  });

  test("count by themselves while they cannot tell, and tell later what they counted", async () => {
    const { told, state, shared } = others();
    const meter = new Meter(100, shared);
    state.away = true;
    await addTimes(meter, "a", 30);
    expect(told).toEqual([]);
    state.away = false;
    await meter.add("a", 1);
    expect(told).toEqual([31]);
    state.away = true;
    await addTimes(meter, "a", 69);
    expect(meter.waitOf("a")).toBeGreaterThan(0);
  });
});
