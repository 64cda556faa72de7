import type { FeedReader } from "../../subgraphs/shared/feed/read-feed.ts";
import type { TurningFact } from "../../subgraphs/shared/feed/turning-fact.ts";
import type { FactChange } from "./consumer.ts";

/** Changes read in one go. */
const PAGE = 500;
/** Facts of a day read in one go. */
const TURNING = 5_000;

/** Where a consumer stood is not a place in this feed: the database was restored, or another has taken over. */
export class PositionLost extends Error {
  override readonly name = "PositionLost";
}

/** Changes of one page, and where a reader stands who has them. */
export interface ReadChanges {
  readonly changes: readonly FactChange[];
  readonly end: string;
  /** Whether more can be read now. */
  readonly more: boolean;
  /** Whether something is on record that can be read later, when older transactions have ended. */
  readonly held: boolean;
}

/** The facts of one subgraph as consumers follow them. */
export interface FactFeed {
  readonly name: string;
  /** Reads on. Rejects with PositionLost. */
  read(after: string): Promise<ReadChanges>;
  /** Where a reader stands who wants none of what is on record. */
  head(): Promise<string>;
  /** Facts that begin or end on a day from `from` until before `until`, in pieces. */
  turning(from: string, until: string): AsyncIterable<readonly FactChange[]>;
}

/**
 * @param kind of the facts that days make begin and end
 * @param turning gives those by id after `after`, at most `first`
 */
export function factFeed(
  name: string,
  reader: FeedReader,
  kind: string,
  turning: (days: readonly [string, string], after: string, first: number) => Promise<readonly TurningFact[]>,
): FactFeed {
  return {
    name,
    async read(after) {
      const page = await reader.read(after, PAGE).catch((error: unknown) => {
        const { extensions } = error as { extensions?: { code?: unknown } };
        if (extensions?.code !== "BAD_USER_INPUT") throw error;
        throw new PositionLost((error as Error).message);
      });
      const changes = page.rows.map(
        (row): FactChange => ({
          ...{ feed: name, kind: row.kind, fact: row.fact, subjects: row.subjects },
          cause: "RECORDED",
        }),
      );
      return { changes, end: page.end, more: page.more, held: page.held };
    },
    head: async () => (await reader.read(null, 1)).head,
    async *turning(from, until) {
      for (let after = "0"; ; ) {
        const found = await turning([from, until], after, TURNING);
        const last = found.at(-1);
        if (!last) return;
        after = last.fact;
        yield found.map(
          ({ fact, subjects }): FactChange => ({ feed: name, kind, fact, subjects, cause: "DAY" }),
        );
      }
    },
  };
}
