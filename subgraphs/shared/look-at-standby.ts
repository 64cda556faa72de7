import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { CATCH_UP_MS, LOOK_MS, STANDS, type Stand } from "./open-copy.ts";

/** What a server says of itself that is given as a standby, for who asks whether it is read, and could take over. */
export interface StandbyState {
  /** Whether it replays what another server writes; one that does not is none. */
  readonly inRecovery: boolean;
  /** Whether something is sent to it at this moment. */
  readonly streaming: boolean;
  /** Whether somebody has halted its replaying. */
  readonly paused: boolean;
  /** How it stands to its primary; null where that was not there to be asked. */
  readonly beside: {
    readonly sameCluster: boolean;
    readonly sameTimeline: boolean;
    /** Bytes of what the primary had written before, that it has not received, or received and not replayed. */
    readonly notReceived: number;
    readonly notReplayed: number;
    /** Seconds since the last commit that it has replayed, by its clock; null where there is none. */
    readonly lastCommitSeconds: number | null;
  } | null;
}

interface Row {
  recovering: boolean;
  streaming: boolean;
  paused: boolean;
  cluster: string;
  timeline: number;
  unreceived: number | null;
  unreplayed: number | null;
  seconds: number | null;
}

// Only whether there is a receiver is told to everybody, and that is told once it is connected.
const STATE = `/* lookAtStandby */
  select pg_is_in_recovery() as recovering,
         exists (select from pg_stat_wal_receiver) as streaming,
         case when pg_is_in_recovery() then pg_is_wal_replay_paused() else false end as paused,
         (select system_identifier from pg_control_system())::text as cluster,
         (select timeline_id from pg_control_checkpoint()) as timeline,
         -- Of what was there when it started nothing is received.
         ($1::pg_lsn - greatest(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()))::float8 as unreceived,
         ($1::pg_lsn - pg_last_wal_replay_lsn())::float8 as unreplayed,
         extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 as seconds`;

async function connected<Result>(
  url: string,
  deadlineMs: number,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    ...{ connectionTimeoutMillis: deadlineMs, query_timeout: deadlineMs },
  });
  client.on("error", () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    client.end().catch(() => {});
  }
}

/**
 * Asks a primary where it stands. Rejects where it does not answer in time, or is none itself.
 * @param deadlineMs milliseconds to connect, and for the statement
 */
export async function standOf(url: string, deadlineMs: number): Promise<Stand> {
  return await connected(url, deadlineMs, async (client) => {
    const { rows } = await client.query<Stand>(STANDS.text);
    return rows[0] as Stand;
  });
}

function stateOf(row: Row, stand: Stand | null): StandbyState {
  const {
    recovering: inRecovery,
    streaming,
    paused,
    cluster,
    timeline,
    unreceived,
    unreplayed,
    seconds,
  } = row;
  return {
    ...{ inRecovery, streaming, paused },
    beside: stand && {
      sameCluster: cluster === stand.cluster,
      sameTimeline: timeline === stand.timeline,
      notReceived: Math.max(0, unreceived ?? 0),
      notReplayed: Math.max(0, unreplayed ?? 0),
      lastCommitSeconds: seconds,
    },
  };
}

/**
 * Asks a standby over a connection of its own, and writes nothing: for as long as who reads it waits for it to have come
 * as far as the primary was before, and then how far it is. Rejects where it does not answer in time.
 * @param stand where the primary stood; null where that is not known
 * @param deadlineMs milliseconds to connect, and for each statement
 */
export async function lookAtStandby(
  url: string,
  stand: Stand | null,
  deadlineMs: number,
): Promise<StandbyState> {
  return await connected(url, deadlineMs, async (client) => {
    const last = performance.now() + CATCH_UP_MS;
    for (;;) {
      const { rows } = await client.query<Row>(STATE, [stand?.place ?? null]);
      const state = stateOf(rows[0] as Row, stand);
      const isBehind = state.inRecovery && (state.beside?.notReplayed ?? 0) > 0;
      if (!isBehind || performance.now() > last) return state;
      await delay(LOOK_MS);
    }
  });
}
