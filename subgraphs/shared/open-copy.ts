import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { type DatabaseOptions, openDatabase, statement } from "./database.ts";
import type { Queries } from "./slow-lane.ts";
import { NotWanted, type Wanted } from "./wanted.ts";

/** Milliseconds that a copy may take to catch up, and to answer that it has; then the database itself is asked. */
export const CATCH_UP_MS = 500;
/** Milliseconds between two looks at how far it is. */
export const LOOK_MS = 10;
/** Milliseconds for which a copy is left alone that failed: not every question is to find out anew that it is away. */
const REST_MS = 10_000;

/** The copy cannot be read, or not as of now. The message is for the log. */
class CopyBehind extends Error {
  override readonly name = "CopyBehind";
}

/**
 * Where the database stands: what was committed before is at or below that place of its log, on that timeline of that
 * cluster. A place of another timeline says nothing, as where a standby took over from a primary that had written on.
 */
export const STANDS = statement(
  "copy.stands",
  `select pg_current_wal_flush_lsn()::text as place,
          (select system_identifier from pg_control_system())::text as cluster,
          (select timeline_id from pg_control_checkpoint()) as timeline`,
);

const REACHED = statement(
  "copy.reached",
  `select coalesce(pg_is_in_recovery() and pg_last_wal_replay_lsn() >= $1::pg_lsn
          and (select system_identifier from pg_control_system())::text = $2
          and (select timeline_id from pg_control_checkpoint()) = $3, false) as reached`,
);

export interface Stand {
  readonly place: string;
  readonly cluster: string;
  readonly timeline: number;
}

export interface OpenedCopy extends Queries {
  close(): Promise<void>;
}

export interface CopyOptions extends Omit<DatabaseOptions, "before" | "connectMs" | "poolSize"> {
  log(line: string): void;
}

/**
 * A standby of a database, for statements that only read. Each is answered as of an instant after it was asked: before it
 * is sent, on the same connection, the standby has to have replayed all that the database had written by then. Where it
 * has not in half a second, or fails, the database itself is asked. So nobody can tell by an answer which of the two gave
 * it, and what somebody wrote through whichever process is in what they read.
 *
 * One connection: who reads here waits for one another anyway (`slowLane`).
 */
export function openCopy(database: Queries, { log, ...options }: CopyOptions): OpenedCopy {
  let restUntil = 0;
  let isAway = false;

  async function reach(connection: pg.Client, wanted: Wanted): Promise<void> {
    const [stand] = await database.query<Stand>(STANDS, [], wanted);
    if (!stand) throw new Error("the database does not say where it stands");
    const patience = AbortSignal.timeout(CATCH_UP_MS);
    // One that is there and says nothing would hold up whoever comes after.
    const giveUp = () => void connection.end().catch(() => {});
    patience.addEventListener("abort", giveUp);
    try {
      for (;;) {
        const { place, cluster, timeline } = stand;
        const { rows } = await connection.query<{ reached: boolean }>({
          ...REACHED,
          values: [place, cluster, timeline],
        });
        if (rows[0]?.reached) return;
        if (!wanted()) throw new NotWanted();
        await delay(LOOK_MS);
      }
    } catch (error) {
      if (!patience.aborted) throw error;
      throw new CopyBehind(`it has not caught up in ${CATCH_UP_MS} ms`, { cause: error });
    } finally {
      patience.removeEventListener("abort", giveUp);
    }
  }

  const copy = openDatabase({ ...options, poolSize: 1, connectMs: CATCH_UP_MS, before: reach });
  return {
    async query(prepared, parameters, wanted = () => true) {
      if (Date.now() < restUntil) return await database.query(prepared, parameters, wanted);
      try {
        const rows = await copy.query<never>(prepared, parameters, wanted);
        if (isAway) log("副本已恢复 / the copy is read again");
        isAway = false;
        return rows;
      } catch (error) {
        if (error instanceof NotWanted || !wanted()) throw error;
        if (!isAway) log(`副本不可用，改读主库 / the copy is not read: ${(error as Error).message}`);
        isAway = true;
        restUntil = Date.now() + REST_MS;
        return await database.query(prepared, parameters, wanted);
      }
    },
    close: () => copy.close(),
  };
}
