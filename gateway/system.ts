import { readFileSync } from "node:fs";
import pg from "pg";
import {
  createDepartmentsSubgraph,
  departmentsMigrations,
} from "../subgraphs/departments/create-subgraph.ts";
import { createEntitiesSubgraph, entitiesMigrations } from "../subgraphs/entities/create-subgraph.ts";
import { type GraphIndex, openGraphIndex } from "../subgraphs/entities/graph/graph-index.ts";
import { claimIdentityKey } from "../subgraphs/entities/identity/claim-identity-key.ts";
import { createMeasuresSubgraph, measuresMigrations } from "../subgraphs/measures/create-subgraph.ts";
import type { RecordKeys } from "../subgraphs/measures/records/record-keys.ts";
import type { Subgraph } from "../subgraphs/shared/build-subgraph.ts";
import { type Database, openDatabase, type PoolState, type Statement } from "../subgraphs/shared/database.ts";
import { noteStart } from "../subgraphs/shared/feed/note-start.ts";
import { settleFeeds } from "../subgraphs/shared/feed/settle-feeds.ts";
import { type AccessJournal, accessJournal } from "../subgraphs/shared/look-ups/access-journal.ts";
import { migrate, roleOf } from "../subgraphs/shared/migrate.ts";
import { openCopy } from "../subgraphs/shared/open-copy.ts";
import { checkPooled, pooledUrl } from "../subgraphs/shared/pooled.ts";
import { missingMigrations } from "../subgraphs/shared/probe-database.ts";
import { createViolationsSubgraph, violationsMigrations } from "../subgraphs/violations/create-subgraph.ts";
import { SUBGRAPH_NAMES, type SubgraphName } from "./compose/subgraph-names.ts";
import { type Engine, startEngine } from "./execute/engine.ts";
import { inProcessTransport, type LocalExecutor } from "./execute/transports/in-process.ts";
import { LIMITS } from "./limits/limits.ts";
import type { Log } from "./observe/log.ts";
import type { Observer } from "./observe/observer.ts";
import type { Check } from "./observe/readiness.ts";

/** The supergraph of the four subgraphs. */
export const SUPERGRAPH = new URL("../schema/supergraph.graphql", import.meta.url);

/** Milliseconds that the database may take to be connected to, and for each statement of a check. */
const CHECK_MS = 1_500;
/** The same at a start, where nobody waits for an answer yet. */
const START_MS = 10_000;

/** Migrations of all subgraphs, in the order in which they build on each other, of the worker and of the sessions. */
export const migrationFolders = [
  entitiesMigrations,
  violationsMigrations,
  measuresMigrations,
  departmentsMigrations,
  { subgraph: "worker", directory: new URL("./worker/migrations/", import.meta.url) },
  { subgraph: "sessions", directory: new URL("./session/migrations/", import.meta.url) },
];

export interface SubgraphOptions {
  /** URL of the owner of the database. */
  databaseUrl: string;
  /** Of a PgBouncer before it, for what subgraphs ask; they go to the database itself if left out or null. */
  poolUrl?: string | null;
  /** Of a standby of it, for statements that take seconds; there is none if left out or null. */
  replicaUrl?: string | null;
  identityKey: Buffer;
  /** What decision records are signed with; left out where nobody asks for any. */
  recordKeys?: RecordKeys;
  /** Milliseconds that anybody waits for a statement at most; the default limit if left out. */
  deadlineMs?: number;
  /** The rule of law by which natural persons are published; they are not, if left out or null. */
  personPublicationBasis?: string | null;
  /** Told of every statement of a subgraph; tests count them. */
  onStatement?: (statement: Statement) => void;
  /** Told where a standby is not read; nobody is if left out. */
  log?: Log;
  /** Keeps the graph of positions in memory, and is told of it; where left out it is walked by SQL. */
  graphLog?: Log;
}

export interface SystemOptions extends SubgraphOptions {
  executor: LocalExecutor;
  log: Log;
  observer?: Observer;
}

/** A subgraph with connections of its own. */
export interface OpenedSubgraph {
  readonly subgraph: Subgraph;
  /** How its connections to the database stand. */
  pool(): PoolState;
  close(): Promise<void>;
}

/** All subgraphs in this process behind one engine. */
export interface System {
  readonly engine: Engine;
  readonly subgraphs: readonly Subgraph[];
  /** SDL of the supergraph that runs. */
  readonly supergraphSdl: string;
  /** How the connections of each subgraph stand, by its name. */
  pools(): ReadonlyMap<string, PoolState>;
  close(): Promise<void>;
}

/** Notes this start of the server for the feeds, and makes those of a database that was restored from a dump readable. */
async function prepareFeeds(url: string, log: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    await noteStart(client, ["entities", "violations"]);
    const schemas = migrationFolders.map(({ subgraph }) => subgraph);
    if ((await settleFeeds(client, schemas)) > 0) {
      log("数据库由备份恢复，变更流从头开始 / the database was restored from a dump: its feeds begin anew");
    }
  } finally {
    await client.end();
  }
}

/** The database is not at this version, and this service is not to bring it there. The message says what to do. */
export class MigrationsMissing extends Error {
  override readonly name = "MigrationsMissing";
}

async function bringUpToDate(url: string, log: (line: string) => void): Promise<void> {
  const applied = await migrate(url, migrationFolders, { log });
  if (applied.length > 0) log(`数据库 / database: ${applied.length} migrations applied`);
}

async function checkUpToDate(url: string): Promise<void> {
  const { length } = await missingMigrations(url, migrationFolders, START_MS);
  if (length > 0) {
    throw new MigrationsMissing(
      `MIGRATIONS=off: the database lacks ${length} migrations of this version: run npm run migrate`,
    );
  }
}

/**
 * Brings the database up to date and makes sure that its identity hashes are of this key. Rejects where they are of
 * another, under which nobody would be found.
 *
 * @param migrations whether it is brought up to date; where not, MigrationsMissing is thrown where it is not
 */
export async function prepareDatabase(
  url: string,
  identityKey: Buffer,
  log: (line: string) => void,
  migrations = true,
): Promise<void> {
  await (migrations ? bringUpToDate(url, log) : checkUpToDate(url));
  await prepareFeeds(url, log);
  const entities = openDatabase({ url, role: roleOf("entities"), poolSize: 1 });
  try {
    await claimIdentityKey(entities, identityKey);
  } finally {
    await entities.close();
  }
}

/** Whether the database answers, and is at the version of this code. */
export function databaseChecks(url: string): [name: string, check: Check][] {
  let asked: Promise<string[]> | null = null;
  const missing = () => {
    // One question for the two checks.
    asked ??= missingMigrations(url, migrationFolders, CHECK_MS).finally(() => {
      asked = null;
    });
    return asked;
  };
  return [
    [
      "database",
      () =>
        missing().then(
          () => ({ ok: true, said: "数据库可用 / the database answers" }),
          () => ({ ok: false, said: "数据库无应答 / the database does not answer" }),
        ),
    ],
    [
      "migrations",
      async () => {
        const { length } = await missing();
        if (length === 0) return { ok: true, said: "数据库结构为当前版本 / the database is at this version" };
        return { ok: false, said: `缺少 ${length} 项数据库迁移 / migrations are missing: ${length}` };
      },
    ],
  ];
}

/** Makes sure that the connections of a pooler are as those of these subgraphs are to be. Throws PooledError. */
export async function checkPool(poolUrl: string | null, names: readonly SubgraphName[]): Promise<void> {
  if (poolUrl === null) return;
  await Promise.all(names.map((name) => checkPooled(poolUrl, roleOf(name))));
}

/** A subgraph's connections; what is read for nobody any longer is given up. */
function databaseOf(name: SubgraphName, options: SubgraphOptions, poolSize?: number): Database {
  const { databaseUrl, poolUrl = null, onStatement, deadlineMs = LIMITS.deadlineMs } = options;
  const role = roleOf(name);
  return openDatabase({
    url: poolUrl === null ? databaseUrl : pooledUrl(poolUrl, role),
    role,
    deadlineMs,
    ...(poolSize === undefined ? {} : { poolSize }),
    ...(onStatement ? { onStatement } : {}),
  });
}

/** A journal with a connection of its own, on which the look-ups of one moment gather while those before are stored. */
function openJournal(name: SubgraphName, options: SubgraphOptions) {
  const database = databaseOf(name, options, 1);
  return { journal: accessJournal(database), close: () => database.close() };
}

function openDoor(name: SubgraphName, options: SubgraphOptions, journal: AccessJournal): OpenedSubgraph {
  const own = databaseOf(name, options);
  const { databaseUrl, identityKey, recordKeys, graphLog, personPublicationBasis = null } = options;
  const { replicaUrl = null, deadlineMs = LIMITS.deadlineMs, log = () => {} } = options;
  const copy =
    replicaUrl === null ? null : openCopy(own, { url: replicaUrl, role: roleOf(name), deadlineMs, log });
  const database: Database = copy ? Object.assign(own, { copy }) : own;
  let graphIndex: GraphIndex | undefined;
  if (name === "entities" && graphLog) {
    graphIndex = openGraphIndex({ url: databaseUrl, role: roleOf(name), log: graphLog });
  }
  const doors: Record<SubgraphName, () => Subgraph> = {
    entities: () =>
      createEntitiesSubgraph({ database, identityKey, journal, ...(graphIndex ? { graphIndex } : {}) }),
    violations: () => createViolationsSubgraph({ database, journal }),
    measures: () => createMeasuresSubgraph({ database, journal, ...(recordKeys ? { recordKeys } : {}) }),
    departments: () => createDepartmentsSubgraph({ database, personPublicationBasis, journal }),
  };
  return {
    subgraph: doors[name](),
    pool: () => own.pool,
    async close() {
      await Promise.all([graphIndex?.close(), copy?.close(), own.close()]);
    },
  };
}

/** Opens the door of one subgraph on a prepared database. */
export function openSubgraph(name: SubgraphName, options: SubgraphOptions): OpenedSubgraph {
  const { journal, close } = openJournal(name, options);
  const opened = openDoor(name, options, journal);
  return {
    ...opened,
    async close() {
      await opened.close().finally(close);
    },
  };
}

/** Opens the four doors on a prepared database and starts the engine on them. */
export async function startSystem(options: SystemOptions): Promise<System> {
  // One journal for all four: what a request looks up is one row, wherever it was told.
  const { journal, close: closeJournal } = openJournal("departments", options);
  const opened = SUBGRAPH_NAMES.map((name) => openDoor(name, options, journal));
  const closeSubgraphs = () => Promise.all(opened.map((one) => one.close())).finally(closeJournal);
  const subgraphs = opened.map(({ subgraph }) => subgraph);
  const supergraphSdl = readFileSync(SUPERGRAPH, "utf8");
  const transports = new Map(
    subgraphs.map((subgraph) => [subgraph.name, inProcessTransport(subgraph, options.executor)]),
  );
  try {
    const engine = await startEngine({
      supergraphSdl,
      transportOf(name) {
        const transport = transports.get(name);
        if (!transport) throw new Error(`the supergraph names a subgraph that is not here: ${name}`);
        return transport;
      },
      log: options.log,
      settle: (request) => journal.settle(request),
      ...(options.observer ? { observer: options.observer } : {}),
    });
    return {
      engine,
      subgraphs,
      supergraphSdl,
      pools: () => new Map(opened.map(({ subgraph, pool }) => [subgraph.name, pool()])),
      async close() {
        await engine.close().finally(closeSubgraphs);
      },
    };
  } catch (error) {
    await closeSubgraphs();
    throw error;
  }
}
