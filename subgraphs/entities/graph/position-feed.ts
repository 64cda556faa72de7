import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { COPY_POSITIONS, copyRecorded, FEED_POSITION } from "../repository-of-graph.ts";
import { type Columns, growingColumns } from "./columns.ts";
import { copiedRows } from "./copied-rows.ts";
import { slices } from "./slices.ts";

/** Where the feed stands at a moment. */
export interface FeedPosition {
  /** All transactions before this one have ended. */
  readonly ended: bigint;
  /** No transaction from this one on had begun. */
  readonly begun: bigint;
  /** The server's clock, an instant. */
  readonly at: string;
}

/** The positions that are recorded, as a feed that is read from where it was left. */
export interface PositionFeed {
  position(): Promise<FeedPosition>;
  /** All that is recorded, and perhaps some of what is to come. */
  all(): Promise<readonly Columns[]>;
  /** What transactions from `from` until before `until` have recorded, all of which have ended. */
  recorded(from: bigint, until: bigint): Promise<readonly Columns[]>;
}

export function positionFeed(client: pg.Client): PositionFeed {
  async function copied(sql: string): Promise<readonly Columns[]> {
    const columns = growingColumns();
    const rows = copiedRows(columns);
    const pause = slices();
    await pipeline(client.query(copyTo(sql)), async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) {
        rows.take(piece);
        await pause();
      }
    });
    rows.end();
    return columns.blocks();
  }

  return {
    async position() {
      const { rows } = await client.query<{ ended: string; begun: string; at: string }>(FEED_POSITION);
      const [row] = rows;
      if (!row) throw new Error("no snapshot");
      return { ended: BigInt(row.ended), begun: BigInt(row.begun), at: row.at };
    },
    all: () => copied(COPY_POSITIONS),
    recorded: (from, until) => copied(copyRecorded(from, until)),
  };
}
