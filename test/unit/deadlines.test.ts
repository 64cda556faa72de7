import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Deadlines } from "../../gateway/deadlines.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function deadlines() {
  const expired: string[] = [];
  return { expired, it: new Deadlines<string>(100, (task) => expired.push(task)) };
}

test("what takes longer is told of once, each in its time", () => {
  const { expired, it } = deadlines();
  it.add("a");
  vi.advanceTimersByTime(40);
  it.add("b");
  vi.advanceTimersByTime(59);
  expect(expired).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(expired).toEqual(["a"]);
  vi.advanceTimersByTime(40);
  expect(expired).toEqual(["a", "b"]);
  vi.advanceTimersByTime(1000);
  expect(expired).toEqual(["a", "b"]);
});

test("what is done in time is not told of, and one timer serves all", () => {
  const { expired, it } = deadlines();
  for (let i = 0; i < 50; i++) it.add(`${i}`);
  expect(vi.getTimerCount()).toBe(1);
  for (let i = 0; i < 49; i++) it.delete(`${i}`);
  vi.advanceTimersByTime(100);
  expect(expired).toEqual(["49"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("after a pause it begins anew", () => {
  const { expired, it } = deadlines();
  it.add("a");
  it.delete("a");
  vi.advanceTimersByTime(500);
  it.add("b");
  vi.advanceTimersByTime(99);
  expect(expired).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(expired).toEqual(["b"]);
});
