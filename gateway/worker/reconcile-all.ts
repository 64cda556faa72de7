import { addDays } from "../../schema/scalars/civil-date.ts";
import type { Difference } from "./consumer.ts";
import { PositionLost } from "./fact-feed.ts";
import { type Following, followedFeeds } from "./follow.ts";

/** What came of comparing all that a consumer keeps with the facts. */
export interface Reconciled {
  readonly consumer: string;
  readonly subjects: number;
  readonly differences: readonly Difference[];
  /** Those of subjects whom the worker has yet to look at, as something of them was recorded or a day has turned. */
  readonly underWay: number;
}

/** Whom the worker has yet to look at; null is everybody, where it has not begun. */
async function pendingSubjects(following: Following): Promise<ReadonlySet<string> | null> {
  const { consumer, positions, today } = following;
  const kept = await positions.read(consumer.name);
  if (!kept) return null;
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
  return pending;
}

/**
 * Compares all that a consumer keeps with what the facts give today; with `mend` makes it so. A worker beside it waits
 * meanwhile.
 */
export async function reconcileAll(following: Following, mode: "mend" | "check"): Promise<Reconciled> {
  const { consumer, positions, today, stop } = following;
  const found = await positions.alone(consumer.name, true, async (): Promise<Reconciled> => {
    const differences: Difference[] = [];
    const seen = new Set<string>();
    for await (const subjects of consumer.everything()) {
      stop.throwIfAborted();
      for (const subject of subjects) seen.add(subject);
      differences.push(...(await consumer.reconcile(subjects, today(), mode)));
    }
    const counted = { consumer: consumer.name, subjects: seen.size };
    if (mode === "mend" || differences.length === 0) return { ...counted, differences, underWay: 0 };
    const pending = await pendingSubjects(following).catch((error: unknown) => {
      if (error instanceof PositionLost) return null;
      throw error;
    });
    if (pending === null) return { ...counted, differences, underWay: 0 };
    const lasting = differences.filter(({ subject }) => !pending.has(subject));
    return { ...counted, differences: lasting, underWay: differences.length - lasting.length };
  });
  if (!found) throw new Error("unreachable: it waits");
  return found;
}
