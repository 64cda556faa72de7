import { expect, test } from "vitest";
import { PIECE } from "../../../gateway/worker/consumer.ts";
import { listingTallyConsumer, TALLY_PIECE } from "../../../gateway/worker/listing-tally.ts";
import { reconcileApart } from "../../../gateway/worker/reconcile-apart.ts";

/** Sizes of the pieces in which so many subjects are reconciled. */
async function piecesOf(count: number, piece?: number): Promise<number[]> {
  const sizes: number[] = [];
  const consumer = {
    ...(piece === undefined ? {} : { piece }),
    reconcile: async (subjects: readonly string[]) => {
      sizes.push(subjects.length);
      return [];
    },
  };
  const subjects = Array.from({ length: count }, (_, place) => `${place + 1}`);
  await reconcileApart(consumer, subjects, "2026-11-23", "mend");
  return sizes;
}

test("subjects are reconciled in pieces, as large as their consumer says", async () => {
  expect(await piecesOf(2 * PIECE + 1)).toEqual([PIECE, PIECE, 1]);
  expect(await piecesOf(2 * PIECE + 1, 3 * PIECE)).toEqual([2 * PIECE + 1]);
});

test("the tally of the list is counted in the pieces in which it tells of everybody", async () => {
  const counted: number[] = [];
  const consumer = listingTallyConsumer({
    everyone: async () => Array.from({ length: TALLY_PIECE + 1 }, (_, place) => `${place + 1}`),
    reconcile: async (subjects) => {
      counted.push(subjects.length);
      return [];
    },
    reconcileCells: async () => 0,
  });
  for await (const subjects of consumer.everything("0")) {
    await reconcileApart(consumer, subjects, "2026-11-23", "mend");
  }
  expect(counted).toEqual([TALLY_PIECE, 1]);
});
