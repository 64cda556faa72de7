import { type Consumer, type Difference, NotDerivable, PIECE } from "./consumer.ts";
import type { Failed } from "./failures.ts";

/**
 * Subjects that may fail of one piece. Where there are more, what fails is not of them, and nothing is done until it is
 * mended.
 */
const MOST_FAILED = 20;

/** What came of reconciling subjects, the ones that can be without the others. */
export interface ReconciledApart {
  readonly differences: Difference[];
  readonly failed: Failed[];
}

function* halves(subjects: readonly string[]): Iterable<readonly string[]> {
  const middle = Math.ceil(subjects.length / 2);
  yield subjects.slice(0, middle);
  yield subjects.slice(middle);
}

/**
 * Reconciles subjects in pieces; a piece that cannot be derived is halved until those are found of whom it cannot be.
 * Rejects where that is more than some of them, and with anything else that a consumer rejects with.
 */
export async function reconcileApart(
  consumer: Pick<Consumer, "reconcile" | "piece">,
  subjects: readonly string[],
  asOf: string,
  mode: "mend" | "check",
): Promise<ReconciledApart> {
  const differences: Difference[] = [];
  const failed: Failed[] = [];

  async function reconcile(piece: readonly string[]): Promise<number> {
    try {
      differences.push(...(await consumer.reconcile(piece, asOf, mode)));
      return 0;
    } catch (error) {
      if (!(error instanceof NotDerivable)) throw error;
      const [subject] = piece;
      if (subject !== undefined && piece.length === 1) {
        failed.push({ subject, reason: error.message });
        return 1;
      }
      let among = 0;
      for (const half of halves(piece)) among += await reconcile(half);
      if (among > MOST_FAILED) throw error;
      return among;
    }
  }

  const { piece = PIECE } = consumer;
  for (let from = 0; from < subjects.length; from += piece)
    await reconcile(subjects.slice(from, from + piece));
  return { differences, failed };
}
