import fc from "fast-check";
import { expect } from "vitest";
import type { AgreeingSides } from "./agreeing-sides.ts";

/**
 * The property: whatever is asked, the gateway gives the data of the one schema, byte for byte, and the same errors at
 * the same places. An operation that cannot be planned is answered with an error, which the one schema does not have.
 * Rejects with the shortest counterexample that it finds in the time, which is also over when not all runs are done.
 */
export async function assertAgreement(
  { anyQuestion, ask }: AgreeingSides,
  { runs, seed, milliseconds }: { runs: number; seed: number; milliseconds: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyQuestion, async (question) => {
      const { gateway, monolith } = await ask(question);
      expect(gateway).toEqual(monolith);
    }),
    // A counterexample that is not yet as short as it can be is better than none.
    { numRuns: runs, seed, interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: true },
  );
}
