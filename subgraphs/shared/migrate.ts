import { readdir } from "node:fs/promises";
import type { Knex } from "knex";
import { openDatabase } from "./database.ts";

/** A subgraph's migrations: files `NNN_name.ts` that export `up` and `down`, run in the order of their names. */
export interface MigrationFolder {
  /** Name of the subgraph: of its schema, and with the prefix `liancheng_` of its role. */
  subgraph: string;
  directory: URL;
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

async function runFolder(knex: Knex, folder: MigrationFolder): Promise<string[]> {
  const files = migrationFiles(await readdir(folder.directory));
  const [, applied] = await knex.migrate.latest({
    schemaName: folder.subgraph,
    tableName: "migration",
    // The advisory lock held around all folders makes knex's own lock table superfluous, and unlike it cannot be
    // left locked by a process that was killed.
    migrationSource: {
      getMigrations: async () => files,
      getMigrationName: (file: string) => file,
      getMigration: async (file: string) => await import(new URL(file, folder.directory).href),
    },
  });
  return applied;
}

/**
 * Brings the schemas of all folders up to date, in the order given, and makes their roles. Processes that do this at
 * the same time wait for each other. Returns the migrations that were applied, as `subgraph/file`.
 */
export async function migrate(url: string, folders: readonly MigrationFolder[]): Promise<string[]> {
  const lock = openDatabase({ url, poolSize: 1 });
  const work = openDatabase({ url, poolSize: 1 });
  try {
    return await lock.knex.transaction(async (holder) => {
      await holder.raw("select pg_advisory_xact_lock(?)", [MIGRATION_LOCK]);
      const applied: string[] = [];
      await prepareSchemas(
        work.knex,
        folders.map(({ subgraph }) => subgraph),
      );
      for (const folder of folders) {
        for (const file of await runFolder(work.knex, folder)) applied.push(`${folder.subgraph}/${file}`);
      }
      return applied;
    });
  } finally {
    await Promise.all([lock.close(), work.close()]);
  }
}
