import { addDays } from "../../schema/scalars/civil-date.ts";
import { type Difference, FIRST } from "./consumer.ts";
import { PositionLost } from "./fact-feed.ts";
import type { Failed } from "./failures.ts";
import { type Following, followedFeeds, inputsOf } from "./follow.ts";
import { reconcileApart } from "./reconcile-apart.ts";

/** What came of comparing all that a consumer keeps with the facts. */
export interface Reconciled {
  readonly consumer: string;
  readonly subjects: number;
  readonly differences: readonly Difference[];
  /** Those of subjects whom the worker has yet to look at, as something of them was recorded or a day has turned. */
  readonly underWay: number;
  /** Of whom it cannot be said what the facts give. */
  readonly failed: readonly Failed[];
}

/** Whether the worker has yet to look at a subject; null where it has not begun, or is somewhere else. */
async function pendingSubjects(following: Following): Promise<((subject: string) => boolean) | null> {
  const { consumer, positions, today } = following;
  const kept = await positions.read(consumer.name);
  if (!kept) return null;
  if (kept.inputs !== (await inputsOf(following))) return () => true;
  const pending = new Set<string>();
  for (const feed of followedFeeds(following)) {
    const add = async (changes: Parameters<typeof consumer.subjectsOf>[0]) => {
      for (const subject of await consumer.subjectsOf(changes)) pending.add(subject);
    };
    for (let after = kept.cursors.get(feed.name), more = true; after !== undefined && more; ) {
      const page = await feed.read(after);
      await add(page.changes);
      after = page.end;
      more = page.more;
    }
    if (kept.day >= today()) continue;
    for await (const changes of feed.turning(addDays(kept.day, 1), addDays(today(), 1))) await add(changes);
  }
  const { beginning } = kept;
  return (subject) => pending.has(subject) || (beginning !== null && BigInt(subject) > BigInt(beginning));
}

/**
 * Compares all that a consumer keeps with what the facts give today; with `mend` makes it so. A worker beside it waits
 * meanwhile.
 */
export async function reconcileAll(following: Following, mode: "mend" | "check"): Promise<Reconciled> {
  const { consumer, positions, failures, today, stop } = following;
  const found = await positions.alone(consumer.name, true, async (lost): Promise<Reconciled> => {
    const differences: Difference[] = [];
    const failed: Failed[] = [];
    const seen = new Set<string>();
    for await (const subjects of consumer.everything(FIRST)) {
      stop.throwIfAborted();
      lost.throwIfAborted();
      for (const subject of subjects) seen.add(subject);
      const piece = await reconcileApart(consumer, subjects, today(), mode);
      if (mode === "mend") await failures.note(consumer.name, subjects, piece.failed);
      differences.push(...piece.differences);
      failed.push(...piece.failed);
    }
    // Those too that nothing is kept of, and nothing but the worker's failure tells of.
    for (const one of await failures.standing(consumer.name)) if (!seen.has(one.subject)) failed.push(one);
    const counted = { consumer: consumer.name, subjects: seen.size, failed };
    if (mode === "mend" || differences.length === 0) return { ...counted, differences, underWay: 0 };
    const isPending = await pendingSubjects(following).catch((error: unknown) => {
      if (error instanceof PositionLost) return null;
      throw error;
    });
    if (isPending === null) return { ...counted, differences, underWay: 0 };
    const lasting = differences.filter(({ subject }) => !isPending(subject));
    return { ...counted, differences: lasting, underWay: differences.length - lasting.length };
  });
  if (!found) throw new Error("unreachable: it waits");
  return found;
}
