import { readdir } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import type { Knex } from "knex";
import pg from "pg";
import { openDatabase } from "./database.ts";

/** A subgraph's migrations: files `NNN_name.ts` that export `up` and `down`, run in the order of their names. */
export interface MigrationFolder {
  /** Name of the subgraph: of its schema, and with the prefix `liancheng_` of its role. */
  subgraph: string;
  directory: URL;
  /** The last of them that is run; all, if left out. */
  last?: string | undefined;
}

/** Role that a subgraph's connections act with. */
export function roleOf(subgraph: string): string {
  return `liancheng_${subgraph}`;
}

// Any number will do that nothing else in this database locks: the letters "lcmg".
const MIGRATION_LOCK = 0x6c636d67;

/** The user of the database lacks a right. The message says which, and what to do. */
export class DatabaseRightsError extends Error {
  override readonly name = "DatabaseRightsError";
}

const NO_RIGHT = "42501";

/**
 * Makes a role and has the current user be able to act as it, unless that is so already: who administers the server
 * may have made the roles, for a user who may not make any. From version 16 on a membership says whether it allows that.
 */
async function prepareRole(knex: Knex, role: string): Promise<void> {
  // Roles belong to the whole server: another database of it may make the same one at this moment.
  await knex.raw(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  await knex.raw(`
    do $$ begin
      if not pg_has_role('${role}',
           case when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end) then
        grant ${role} to current_user;
      end if;
    end $$`);
}

async function prepareSchema(knex: Knex, subgraph: string): Promise<void> {
  const role = roleOf(subgraph);
  await prepareRole(knex, role);
  await knex.raw(`create schema if not exists ${subgraph}`);
  await knex.raw(`grant usage on schema ${subgraph} to ${role}`);
  await knex.raw(`alter default privileges in schema ${subgraph} grant select, insert on tables to ${role}`);
  await knex.raw(`alter default privileges in schema ${subgraph} grant usage on sequences to ${role}`);
}

/** Every schema and role first: a migration may grant its views to another subgraph's role. */
async function prepareSchemas(knex: Knex, subgraphs: readonly string[]): Promise<void> {
  try {
    for (const subgraph of subgraphs) await prepareSchema(knex, subgraph);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code !== NO_RIGHT) throw error;
    const roles = subgraphs.map(roleOf);
    throw new DatabaseRightsError(
      "The user of the database must own it, and have CREATEROLE; or whoever administers the server runs, once: " +
        `${roles.map((role) => `create role ${role} nologin;`).join(" ")} grant ${roles.join(", ")} to THAT_USER; ` +
        // Before what PostgreSQL said stands the statement.
        `(PostgreSQL said: ${message.split(" - ").at(-1)})`,
    );
  }
}

/** Those of a directory's files that are migrations, in their order. */
export function migrationFiles(names: readonly string[]): string[] {
  return names.filter((name) => /^\d{3}_.*\.ts$/.test(name)).sort();
}

/** The lock of a table could not be had. The message says what to do. */
export class MigrationBlockedError extends Error {
  override readonly name = "MigrationBlockedError";
}

const LOCK_NOT_AVAILABLE = "55P03";

/** How migrations wait for the locks of tables that are in use. */
export interface LockTerms {
  /**
   * Milliseconds that a lock is waited for. Whoever comes to the table meanwhile waits behind, and readers give up after
   * ten seconds.
   */
  readonly waitMs: number;
  /** Milliseconds until it is tried again, in which those that have waited go on. */
  readonly pauseMs: number;
  readonly tries: number;
}

/** Ten minutes and more, as an import may take. */
const LOCK_TERMS: LockTerms = { waitMs: 2_000, pauseMs: 3_000, tries: 150 };

interface Migration {
  up(knex: Knex): Promise<void>;
  down(knex: Knex): Promise<void>;
  /** An index that is made concurrently cannot be in a transaction, and keeps nobody waiting. */
  readonly config?: { readonly transaction: boolean };
}

async function readMigration({ directory }: MigrationFolder, file: string, { waitMs }: LockTerms) {
  const migration: Migration = await import(new URL(file, directory).href);
  if (migration.config?.transaction === false) return migration;
  return {
    ...migration,
    up: async (knex: Knex) => {
      await knex.raw(`set local lock_timeout = ${waitMs}`);
      await migration.up(knex);
    },
  };
}

async function runFolder(knex: Knex, folder: MigrationFolder, terms: LockTerms): Promise<string[]> {
  const { directory, last } = folder;
  const files = migrationFiles(await readdir(directory)).filter((file) => last === undefined || file <= last);
  const [, applied] = await knex.migrate.latest({
    schemaName: folder.subgraph,
    tableName: "migration",
    // A later version may have been here: this one has to start beside it, and again where it is taken back.
    disableMigrationsListValidation: true,
    // The advisory lock held around all folders makes knex's own lock table superfluous, and unlike it cannot be
    // left locked by a process that was killed.
    migrationSource: {
      getMigrations: async () => files,
      getMigrationName: (file: string) => file,
      getMigration: (file: string) => readMigration(folder, file, terms),
    },
  });
  return applied;
}

/**
 * A folder is migrated whole or not at all, so that nothing is held while it is waited for; with a migration in it that
 * has no transaction, each of them by itself.
 */
async function runFolderInTime(
  knex: Knex,
  folder: MigrationFolder,
  { terms = LOCK_TERMS, log }: MigrateOptions,
): Promise<string[]> {
  for (let tried = 1; ; tried++) {
    try {
      return await runFolder(knex, folder, terms);
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
      if (tried === 1) {
        log?.(
          `迁移在等 ${folder.subgraph} 的表锁 / migrations wait for a lock in ${folder.subgraph}: is an import under way?`,
        );
      }
      if (tried >= terms.tries) {
        throw new MigrationBlockedError(
          `The migrations of ${folder.subgraph} were tried ${tried} times and could not have the lock of a table: ` +
            "let what is under way end, or end it (pg_stat_activity shows the oldest xact_start), and start again.",
        );
      }
      await delay(terms.pauseMs);
    }
  }
}

export interface MigrateOptions {
  readonly log?: (line: string) => void;
  readonly terms?: LockTerms;
}

/** Milliseconds between two looks whether another process has done migrating. */
const LOOK_MS = 100;

async function lockOf(holder: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await holder.query("select pg_try_advisory_lock($1) as locked", [MIGRATION_LOCK]);
    if (rows[0]?.locked) return;
    await delay(LOOK_MS);
  }
}

/**
 * Runs something as the only one of its kind on the database. Neither a transaction that holds the lock nor a statement
 * that waits for it: either keeps a snapshot, whose end an index that is made concurrently waits for.
 */
async function alone<Result>(url: string, run: () => Promise<Result>): Promise<Result> {
  const holder = new pg.Client({ connectionString: url });
  holder.on("error", () => {});
  await holder.connect();
  try {
    await lockOf(holder);
    const result = await run();
    // Fails where the lock was lost on the way.
    await holder.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    return result;
  } finally {
    await holder.end();
  }
}

/**
 * Brings the schemas of all folders up to date, in the order given, and makes their roles. Processes that do this at
 * the same time wait for each other. Returns the migrations that were applied, as `subgraph/file`.
 *
 * Throws MigrationBlockedError, DatabaseRightsError.
 */
export async function migrate(
  url: string,
  folders: readonly MigrationFolder[],
  options: MigrateOptions = {},
): Promise<string[]> {
  const work = openDatabase({ url, poolSize: 1 });
  try {
    return await alone(url, async () => {
      const applied: string[] = [];
      await prepareSchemas(
        work.knex,
        folders.map(({ subgraph }) => subgraph),
      );
      for (const folder of folders) {
        for (const file of await runFolderInTime(work.knex, folder, options))
          applied.push(`${folder.subgraph}/${file}`);
      }
      return applied;
    });
  } finally {
    await work.close();
  }
}
