import { keyFingerprint } from "../../subgraphs/entities/identity/hash-identity.ts";
import type { RecordKeys } from "../../subgraphs/measures/records/record-keys.ts";
import { lookAtServer, type ServerState } from "../../subgraphs/shared/look-at-server.ts";
import { missingMigrations } from "../../subgraphs/shared/probe-database.ts";
import { migrationFolders } from "../system.ts";
import { attention, type Finding, failed, ok } from "./finding.ts";

const DATABASE = "数据库 / database";
const MIGRATIONS = "数据库结构 / migrations";
const CLOCK = "时钟 / clock";
const FEEDS = "变更流 / feeds";
const BELONGS = "密钥与数据 / key and data";
const SIGNED = "存证与密钥 / records and keys";
const WAL = "预写日志 / write-ahead log";
const COMMITS = "提交 / commits";

/** Milliseconds to connect, and for each statement. */
const DEADLINE_MS = 5_000;

/** Tokens are taken with a clock that is 30 s off, and days turn by it. */
const CLOCK_OFF_MS = 5_000;

/** What four subgraphs, the worker and the sealer of one process have open. */
const CONNECTIONS_OF_ONE = 24;

/** Longer than any command or look-up takes; an import may. */
const LONG_WRITE_SECONDS = 600;

/** The keys that a start with these settings would have; null where there is none. */
export interface KeysHere {
  readonly identity: Buffer | null;
  readonly records: RecordKeys | null;
}

/** Whether every decision record can be verified. */
function readRecords({ signedWith }: ServerState, keys: RecordKeys | null): Finding[] {
  if (signedWith.length === 0) return [];
  const unknown = signedWith.filter((key) => !keys?.knows(key)).map(({ keyId }) => keyId);
  if (unknown.length === 0) return [ok(SIGNED, `${signedWith.length} keys, all known here`)];
  const remedy =
    "Start with the RECORD_KEY or records.key that belongs to this database, or name its public key in RECORD_KEYS_BEFORE.";
  return [failed(SIGNED, `records of other keys: ${unknown.join(", ")}`, remedy)];
}

/** What makes a server keep its log until the disk is full. */
function readLog({ idleSlots, archiveFails }: ServerState): Finding[] {
  const findings: Finding[] = [];
  if (idleSlots > 0) {
    const remedy = "Is a replica away? Start it, or pg_drop_replication_slot: the log is kept for it.";
    findings.push(attention(WAL, `${idleSlots} replication slots that nobody reads`, remedy));
  }
  if (archiveFails) {
    const remedy =
      "Mend archive_command (pg_stat_archiver): the log is kept until then, and backups end before it.";
    findings.push(attention(WAL, "its last file could not be archived", remedy));
  }
  return findings;
}

/** Whether what is written is acknowledged at all. */
function readCommits({ waitsFor, standbys }: ServerState): Finding[] {
  if (waitsFor === "" || standbys > 0) return [];
  const remedy =
    "Start it, or have commits wait for none (synchronous_standby_names): they are in one place alone then.";
  return [failed(COMMITS, `wait for a standby (${waitsFor}), and none is there`, remedy)];
}

/** What a server that answers says of itself. */
export function readState(state: ServerState, { identity, records }: KeysHere): Finding[] {
  const { connections, mostConnections, oldestWriteSeconds, fingerprint } = state;
  const size = `${Math.ceil(state.size / 2 ** 20).toLocaleString("en")} MiB`;
  const said = `PostgreSQL ${state.version}, ${size}, ${connections}/${mostConnections} connections`;
  const room = mostConnections - connections >= CONNECTIONS_OF_ONE;
  const findings = [
    room
      ? ok(DATABASE, said)
      : attention(
          DATABASE,
          said,
          `One process takes ${CONNECTIONS_OF_ONE}: raise max_connections, or use a pooler.`,
        ),
  ];
  const ahead = `${Math.round(state.clockAheadMs)} ms`;
  findings.push(
    Math.abs(state.clockAheadMs) < CLOCK_OFF_MS
      ? ok(CLOCK, `${new Date().toISOString()}, database ${ahead} ahead`)
      : failed(
          CLOCK,
          `database ${ahead} ahead of this machine`,
          "Keep both by NTP: tokens and days go by the clock.",
        ),
  );
  if (oldestWriteSeconds !== null && oldestWriteSeconds > LONG_WRITE_SECONDS) {
    const long = `a transaction has written for ${Math.round(oldestWriteSeconds)} s`;
    findings.push(
      attention(FEEDS, long, "Feeds wait for it. An import? Else find it in pg_stat_activity and end it."),
    );
  }
  if (fingerprint) {
    const same = identity && keyFingerprint(identity).equals(fingerprint);
    const remedy =
      "Start with the IDENTITY_KEY or identity.key that belongs to this database: another finds nobody.";
    findings.push(
      same ? ok(BELONGS, "the key is that of the database") : failed(BELONGS, "another key", remedy),
    );
  }
  return [...findings, ...readRecords(state, records), ...readLog(state), ...readCommits(state)];
}

/** Looks at a server that was reached or given. Nothing is written, and nothing migrated. */
export async function examineDatabase(url: string, keys: KeysHere): Promise<Finding[]> {
  const findings = readState(await lookAtServer(url, DEADLINE_MS), keys);
  const missing = await missingMigrations(url, migrationFolders, DEADLINE_MS);
  findings.push(
    missing.length === 0
      ? ok(MIGRATIONS, "the database is at this version")
      : attention(
          MIGRATIONS,
          `missing: ${missing.join(", ")}`,
          "Start one process of this version: it migrates.",
        ),
  );
  return findings;
}

/** Why there is no server to look at. */
export const unreachable = (reason: string): Finding =>
  failed(DATABASE, reason, "Nothing can be answered without it: mend that first.");

/** There is no embedded database yet. */
export const notMadeYet = (dataDirectory: string): Finding =>
  attention(
    DATABASE,
    `尚无 / none yet in ${dataDirectory}`,
    "`npm start` makes one; to use a given one set DATABASE_URL.",
  );
