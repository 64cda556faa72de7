import { addDays } from "../../schema/scalars/civil-date.ts";
import type { Consumer, FactChange } from "./consumer.ts";
import { type FactFeed, PositionLost } from "./fact-feed.ts";
import type { Kept, Positions } from "./positions.ts";

export interface Following {
  readonly consumer: Consumer;
  /** All feeds; those are followed that the consumer names. */
  readonly feeds: readonly FactFeed[];
  readonly positions: Positions;
  /** Civil day in Asia/Shanghai. */
  today(): string;
  /** Aborted, it comes to an end between two pieces: what is done is done, and the rest is done the next time. */
  readonly stop: AbortSignal;
}

/**
 * How it ended: it has taken in all that can be read; or something is on record that can be read later; or another process
 * was at it; or it was stopped.
 */
export type Followed = "done" | "held" | "busy" | "stopped";

export function followedFeeds({ consumer, feeds }: Pick<Following, "consumer" | "feeds">): FactFeed[] {
  return consumer.feeds.map((name) => {
    const feed = feeds.find((one) => one.name === name);
    if (!feed) throw new Error(`${consumer.name} follows ${name}, which is no feed`);
    return feed;
  });
}

async function reconcileChanges(
  { consumer, today }: Following,
  changes: readonly FactChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const subjects = await consumer.subjectsOf(changes);
  if (subjects.length > 0) await consumer.reconcile(subjects, today(), "mend");
}

/** Goes through everything, and stands where the feeds stood before. Null where it was stopped. */
async function begin(following: Following): Promise<Kept | null> {
  const { consumer, positions, today, stop } = following;
  const heads = await Promise.all(
    followedFeeds(following).map(async (feed) => [feed.name, await feed.head()] as const),
  );
  const kept = { day: today(), cursors: new Map(heads) };
  for await (const subjects of consumer.everything()) {
    if (stop.aborted) return null;
    await consumer.reconcile(subjects, kept.day, "mend");
  }
  await positions.save(consumer.name, kept);
  return kept;
}

/**
 * Turns to today: whoever has a fact that begins or ends on a day since it last did is looked at again, once, whatever the
 * number of days. Null where it was stopped.
 */
async function turn(following: Following, kept: Kept): Promise<Kept | null> {
  const { consumer, positions, today, stop } = following;
  const day = today();
  if (kept.day >= day) return kept;
  for (const feed of followedFeeds(following)) {
    for await (const changes of feed.turning(addDays(kept.day, 1), addDays(day, 1))) {
      if (stop.aborted) return null;
      await reconcileChanges(following, changes);
    }
  }
  const turned = { ...kept, day };
  await positions.save(consumer.name, turned);
  return turned;
}

async function readOn(following: Following, from: Kept): Promise<Followed> {
  const { consumer, positions, stop } = following;
  let kept = from;
  let held = false;
  for (const feed of followedFeeds(following)) {
    for (let more = true; more; ) {
      if (stop.aborted) return "stopped";
      const after = kept.cursors.get(feed.name);
      if (after === undefined) throw new PositionLost(`${consumer.name} stands nowhere in ${feed.name}`);
      const page = await feed.read(after);
      await reconcileChanges(following, page.changes);
      more = page.more;
      held ||= page.held;
      kept = { ...kept, cursors: new Map(kept.cursors).set(feed.name, page.end) };
      // After the work: what was done and not written down is done again, and comes to the same.
      if (page.changes.length > 0) await positions.save(consumer.name, kept);
    }
  }
  return held ? "held" : "done";
}

async function followOnce(following: Following): Promise<Followed> {
  const { consumer, positions } = following;
  const kept = (await positions.read(consumer.name)) ?? (await begin(following));
  const turned = kept && (await turn(following, kept));
  return turned ? await readOn(following, turned) : "stopped";
}

/** Brings a consumer up to what can be read of its feeds, and to today. */
export async function follow(following: Following): Promise<Followed> {
  const { consumer, positions } = following;
  const work = async () => {
    try {
      return await followOnce(following);
    } catch (error) {
      if (!(error instanceof PositionLost)) throw error;
      await positions.forget(consumer.name);
      return await followOnce(following);
    }
  };
  return (await positions.alone(consumer.name, false, work)) ?? "busy";
}
