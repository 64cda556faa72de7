import { readdir } from "node:fs/promises";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { migrationFolders } from "../../gateway/system.ts";
import { migrate, migrationFiles } from "../../subgraphs/shared/migrate.ts";
import { breaksOf, type Catalog, readCatalog } from "../support/schema-catalog.ts";
import { createTestDatabase } from "../support/test-database.ts";

// docs/operations.md, "Upgrades": while a version is rolled out, and where it is taken back, the one before runs on the
// schema of the later one. So a migration adds. What is no longer used is dropped by a migration of a later release,
// whose baseline then no longer has it.

/** The last migrations of the version that may still be running. */
const BASELINE: Readonly<Record<string, string>> = {
  entities: "012_registration_facts.ts",
  violations: "012_statistics.ts",
  measures: "004_view_of_limbs.ts",
  departments: "011_sign_ins_sealed.ts",
  worker: "004_derived_up_to.ts",
  sessions: "003_leaving.ts",
};

/** What looks like a break and is none, with the reason. */
const ACCEPTED: Readonly<Record<string, string>> = {
  "trigger departments.obligation_event.obligation_event_ranked: new, CREATE TRIGGER obligation_event_ranked AFTER INSERT ON departments.obligation_event REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION departments.rank_obligations()":
    "keeps a table of its own, of what every event has; refuses none",
  "trigger measures.decision_record.tells_about: new, CREATE TRIGGER tells_about BEFORE INSERT ON measures.decision_record FOR EACH ROW EXECUTE FUNCTION measures.tell_about()":
    "fills two new columns from the content; refuses none",
};

const SCHEMAS = migrationFolders.map(({ subgraph }) => subgraph);

async function catalogOf(url: string): Promise<Catalog> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await readCatalog(client, SCHEMAS);
  } finally {
    await client.end();
  }
}

/** A database of the calling test's own, empty, at the version of the baseline. */
async function atBaseline() {
  const database = await createTestDatabase();
  const { pathname } = new URL(database.url);
  const server = new URL(inject("templateUrl"));
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  await client.query(`drop database ${pathname.slice(1)}`);
  await client.query(`create database ${pathname.slice(1)} template template0`);
  await client.end();
  return database;
}

test("what the migrations since the baseline do, the version before lives with", {
  timeout: 120_000,
}, async () => {
  const database = await atBaseline();
  const upTo = migrationFolders.map((folder) => ({ ...folder, last: BASELINE[folder.subgraph] }));
  await migrate(database.url, upTo);
  const before = await catalogOf(database.url);
  expect(before.size).toBeGreaterThan(500);
  const since: string[] = [];
  for (const { subgraph, directory, last = "" } of upTo) {
    const files = migrationFiles(await readdir(directory));
    expect(files).toContain(last);
    since.push(...files.filter((file) => file > last).map((file) => `${subgraph}/${file}`));
  }
  expect(await migrate(database.url, migrationFolders)).toEqual(since);
  expect(breaksOf(before, await catalogOf(database.url))).toEqual(Object.keys(ACCEPTED).sort());
});

test.each([
  ["drop view departments.sealed_acts_v1", /^column departments.sealed_acts_v1.id: gone$/],
  [
    "alter table entities.person_version rename column name to called",
    /^column .*person_version.name: gone$/,
  ],
  [
    "alter table departments.access_log alter column operation type varchar(9)",
    /access_log.operation: text → character/,
  ],
  [
    "alter table departments.access_log add column why text not null",
    /access_log.why: text, has to be given/,
  ],
  [
    "alter table departments.access_log alter column department set not null",
    /access_log.department: text →/,
  ],
  [
    "alter table violations.listing add constraint short check (length(number) < 9) not valid",
    /listing.short: new/,
  ],
  [
    "create trigger halt before insert on departments.access_log for each row execute function departments.refuse_change()",
    /access_log.halt: new/,
  ],
  [
    "revoke insert (viewer) on departments.access_log from liancheng_entities",
    /entities to insert .*viewer: gone/,
  ],
  ["drop function departments.reads_all() cascade", /^function departments.reads_all\(\): gone$/],
])("%s is noticed", async (sql, expected) => {
  const database = await createTestDatabase();
  const before = await catalogOf(database.url);
  await database.sql(sql);
  expect(breaksOf(before, await catalogOf(database.url)).join("\n")).toMatch(
    new RegExp(expected.source, "m"),
  );
});

test("what is added, or held no longer, is no break", async () => {
  const database = await createTestDatabase();
  const before = await catalogOf(database.url);
  await database.sql(`
    create table departments.more (id integer primary key, said text not null);
    alter table departments.access_log add column more text, add column kind text not null default 'A';
    alter table departments.access_log alter column request_id drop not null;
    alter table departments.audit_seal drop constraint audit_seal_log_check;
    create index on departments.access_log (kind);
  `);
  expect(breaksOf(before, await catalogOf(database.url))).toEqual([]);
});
