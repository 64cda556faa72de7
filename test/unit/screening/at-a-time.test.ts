import { expect, test } from "vitest";
import { atATime } from "../../../gateway/screening/at-a-time.ts";

test("so many are under way, the others wait in their order, and one that fails lets the next one go", async () => {
  const inTime = atATime(2);
  const begun: number[] = [];
  const ends: ((failed: boolean) => void)[] = [];
  const all = [0, 1, 2, 3].map((n) =>
    inTime(async () => {
      begun.push(n);
      if (await new Promise<boolean>((resolve) => ends.push(resolve))) throw new Error(`${n} failed`);
      return n;
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  ends[1]?.(true);
  await expect(all[1]).rejects.toThrow("1 failed");
  expect(begun).toEqual([0, 1, 2]);
  ends[2]?.(false);
  expect(await all[2]).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3]);
  ends[0]?.(false);
  ends[3]?.(false);
  expect(await Promise.all([all[0], all[3]])).toEqual([0, 3]);
});
