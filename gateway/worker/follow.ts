import { addDays } from "../../schema/scalars/civil-date.ts";
import { decodePosition } from "../../subgraphs/shared/feed/feed-position.ts";
import { type Consumer, type FactChange, FIRST } from "./consumer.ts";
import { type FactFeed, PositionLost } from "./fact-feed.ts";
import type { Failures } from "./failures.ts";
import type { Kept, Positions } from "./positions.ts";
import { reconcileApart } from "./reconcile-apart.ts";

export interface Following {
  readonly consumer: Consumer;
  /** All feeds; those are followed that the consumer names. */
  readonly feeds: readonly FactFeed[];
  readonly positions: Positions;
  readonly failures: Failures;
  /** Tells an operator of a subject that cannot be derived. */
  tell(line: string): void;
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

/** Digest of what is derived from beside facts: what a migration brought, and what the consumer says. */
export async function inputsOf({
  consumer,
  positions,
}: Pick<Following, "consumer" | "positions">): Promise<string> {
  return `${await positions.migrated()} ${await consumer.inputs()}`;
}

/** Makes what is kept of subjects as the facts give it; those of whom it cannot be derived are noted, and told of once. */
async function mend(
  { consumer, failures, today, tell }: Following,
  subjects: readonly string[],
): Promise<void> {
  const { failed } = await reconcileApart(consumer, subjects, today(), "mend");
  for (const { subject, reason } of await failures.note(consumer.name, subjects, failed)) {
    tell(`${consumer.name}: subject ${subject} cannot be derived, and is tried again: ${reason}`);
  }
}

async function reconcileChanges(following: Following, changes: readonly FactChange[]): Promise<void> {
  if (changes.length === 0) return;
  const subjects = await following.consumer.subjectsOf(changes);
  if (subjects.length > 0) await mend(following, subjects);
}

/**
 * Where it stands. One who has not begun stands where the feeds are now, before everything; and before everything too, in
 * the feeds where it was, one that derived from something else than there is today.
 */
async function standing(following: Following): Promise<Kept> {
  const { consumer, positions, today } = following;
  const inputs = await inputsOf(following);
  const kept = await positions.read(consumer.name);
  if (kept?.inputs === inputs) return kept;
  const cursors =
    kept?.cursors ??
    new Map(
      await Promise.all(
        followedFeeds(following).map(async (feed) => [feed.name, await feed.head()] as const),
      ),
    );
  const begun = { day: kept?.day ?? today(), cursors, beginning: FIRST, inputs };
  await positions.save(consumer.name, begun);
  return begun;
}

/** Goes through everything that it has not been through. Null where it was stopped; the next goes on from there. */
async function goThrough(following: Following, kept: Kept): Promise<Kept | null> {
  const { consumer, positions, stop } = following;
  if (kept.beginning === null) return kept;
  for await (const subjects of consumer.everything(kept.beginning)) {
    if (stop.aborted) return null;
    await mend(following, subjects);
    await positions.save(consumer.name, { ...kept, beginning: subjects.at(-1) ?? kept.beginning });
  }
  const through = { ...kept, beginning: null };
  await positions.save(consumer.name, through);
  return through;
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

const epochOf = (cursor: string) => decodePosition(cursor)?.epoch;

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
      // After the work: what was done and not written down is done again, and comes to the same. A new start of the
      // server is written down without any: who reads what is derived asks whether it has been gone through.
      if (page.changes.length > 0 || epochOf(page.end) !== epochOf(after))
        await positions.save(consumer.name, kept);
    }
  }
  return held ? "held" : "done";
}

async function followOnce(following: Following): Promise<Followed> {
  const { consumer, positions, failures } = following;
  const through = await goThrough(following, await standing(following));
  const turned = through && (await turn(following, through));
  if (!turned) return "stopped";
  const again = await failures.due(consumer.name);
  if (again.length > 0) await mend(following, again);
  const followed = await readOn(following, turned);
  if (followed === "done") await positions.caughtUp(consumer.name);
  return followed;
}

/** Brings a consumer up to what can be read of its feeds, and to today. */
export async function follow(following: Following): Promise<Followed> {
  const { consumer, positions } = following;
  const work = async (lost: AbortSignal) => {
    const alone = { ...following, stop: AbortSignal.any([following.stop, lost]) };
    try {
      return await followOnce(alone);
    } catch (error) {
      if (!(error instanceof PositionLost)) throw error;
      await positions.forget(consumer.name);
      return await followOnce(alone);
    }
  };
  return (await positions.alone(consumer.name, false, work)) ?? "busy";
}
