import pg from "pg";

/** What a server says of itself, for who asks whether all is well with it. */
export interface ServerState {
  /** Such as `17.10`. */
  readonly version: string;
  /** Milliseconds by which its clock is ahead of ours; half of the way to it is in that. */
  readonly clockAheadMs: number;
  readonly connections: number;
  readonly mostConnections: number;
  /** Bytes of this database. */
  readonly size: number;
  /** Seconds that the oldest transaction that has written is under way; null where there is none. */
  readonly oldestWriteSeconds: number | null;
  /** Fingerprint of the key of its identity hashes; null where nothing has been hashed. */
  readonly fingerprint: Buffer | null;
  /** Keys that decision records were signed with, 100 at most. */
  readonly signedWith: readonly { readonly algorithm: string; readonly keyId: string }[];
  /** Replication slots that nobody reads: the server keeps its log for them, until the disk is full. */
  readonly idleSlots: number;
  /** Whether the last file of the log could not be archived, and is kept therefore. */
  readonly archiveFails: boolean;
  /** Standbys that commits wait for, as `synchronous_standby_names` has it; empty where they wait for none. */
  readonly waitsFor: string;
  /** Those that its log is sent to at this moment. */
  readonly standbys: number;
}

interface Row {
  version: string;
  clock: number;
  connections: number;
  most: number;
  size: string;
  oldest: number | null;
  hashed: boolean;
  recorded: boolean;
  idle: number;
  unarchived: boolean | null;
  waits: string;
  standbys: number;
}

const STATE = `/* lookAtServer */
  select current_setting('server_version') as version,
         extract(epoch from clock_timestamp())::float8 * 1000 as clock,
         (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as connections,
         current_setting('max_connections')::int as most,
         pg_database_size(current_database()) as size,
         (select extract(epoch from max(now() - xact_start)) from pg_stat_activity
           where backend_xid is not null)::float8 as oldest,
         to_regclass('entities.identity_key') is not null as hashed,
         to_regclass('measures.decision_record') is not null as recorded,
         (select count(*) from pg_replication_slots where not active)::int as idle,
         (select last_failed_time > coalesce(last_archived_time, '-infinity') from pg_stat_archiver) as unarchived,
         current_setting('synchronous_standby_names') as waits,
         (select count(*) from pg_stat_replication)::int as standbys`;

/**
 * Asks a server over a connection of its own, and writes nothing. Rejects where it does not answer in time.
 * @param deadlineMs milliseconds to connect, and for each statement
 */
export async function lookAtServer(url: string, deadlineMs: number): Promise<ServerState> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: deadlineMs,
    query_timeout: deadlineMs,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const asked = Date.now();
    const { rows } = await client.query<Row>(STATE);
    const [row] = rows as [Row];
    return {
      version: row.version.split(" ", 1).join(),
      clockAheadMs: row.clock - (asked + Date.now()) / 2,
      connections: row.connections,
      mostConnections: row.most,
      size: Number(row.size),
      oldestWriteSeconds: row.oldest,
      fingerprint: row.hashed ? await fingerprintOf(client) : null,
      signedWith: row.recorded ? await signedWith(client) : [],
      idleSlots: row.idle,
      archiveFails: row.unarchived ?? false,
      waitsFor: row.waits,
      standbys: row.standbys,
    };
  } finally {
    client.end().catch(() => {});
  }
}

async function fingerprintOf(client: pg.Client): Promise<Buffer | null> {
  const { rows } = await client.query<{ fingerprint: Buffer }>(
    "/* lookAtServer.fingerprint */ select fingerprint from entities.identity_key limit 1",
  );
  return rows[0]?.fingerprint ?? null;
}

/** Seen by who owns the table: the policies are for the subgraph's role. */
async function signedWith(client: pg.Client): Promise<ServerState["signedWith"]> {
  const { rows } = await client.query<ServerState["signedWith"][number]>(
    `/* lookAtServer.signedWith */ select algorithm, key_id as "keyId" from measures.decision_record
      group by 1, 2 order by 1, 2 limit 100`,
  );
  return rows;
}
