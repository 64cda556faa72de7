import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { loadDemo } from "../../gateway/demo/load-demo.ts";
import { migrationFolders } from "../../gateway/system.ts";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../subgraphs/shared/embedded-postgres/start-embedded-postgres.ts";
import { migrate } from "../../subgraphs/shared/migrate.ts";
import { ask, openCommands } from "./running-command.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run, makeDirectory } = openCommands();

let given: EmbeddedPostgres;
let directory: string;

/** Runs statements as the superuser of the given server; the rows of the last. */
async function asSuperuser(database: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const sql of statements) rows = (await client.query(sql)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

function urlOf(database: string, user?: string): string {
  const url = new URL(given.url);
  url.pathname = `/${database}`;
  if (user) [url.username, url.password] = [user, "hush"];
  return url.href;
}

beforeAll(async () => {
  directory = await makeDirectory();
  given = await startEmbeddedPostgres({ dataDirectory: join(directory, "given"), log: () => {} });
  await asSuperuser(
    "postgres",
    ...["create role owner login createrole password 'hush'", "create database given owner owner"],
    ...["create role tenant login password 'hush'", "create database poor owner tenant"],
    "create database latin owner owner encoding 'LATIN1' locale_provider libc locale 'C' template template0",
  );
});
afterAll(() => given.stop());

describe("a database that is given by DATABASE_URL, to a user who owns it and is no superuser", () => {
  const env = (database = "given", user = "owner") => ({
    DATA_DIR: join(directory, "data"),
    DATABASE_URL: urlOf(database, user),
    TRUSTED_DOCUMENTS: "off",
  });
  const LISTINGS = `{
    listings(first: 100) { nodes { number subject { __typename ... on Organization { restrictions { limb { id } departments { id } } } } } }
    departments { id }
    measures { number }
  }`;

  test("is left as it is with MIGRATIONS=off, and migrated by npm run migrate", async () => {
    const refused = await run("main", { env: { ...env(), MIGRATIONS: "off" } }).ended;
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(
      /^MIGRATIONS=off: the database lacks \d+ migrations .*: run npm run migrate\n$/,
    );
    const migrated = await run("migrate", { env: env() }).ended;
    expect(migrated).toMatchObject({ code: 0, stdout: "" });
    expect(migrated.stderr).toMatch(/\d+ migrations applied\n.*the database is at this version\n$/);
  });

  test("is migrated and starts without demo data, which are loaded when asked for by name", async () => {
    const empty = run("main", { env: env() });
    const { body } = await ask(await empty.ready(), LISTINGS);
    expect(body).toMatchObject({ data: { listings: { nodes: [] } } });
    expect(empty.output).not.toContain("embedded");
    await empty.stop();

    const filled = run("main", { env: { ...env(), DEMO: "on" } });
    const args = ["--department", "FINANCE", "--scope", "list:read,person:read"];
    const { stdout: token } = await run("token", { args, env: env() }).ended;
    const answer = await ask(await filled.ready(), LISTINGS, { authorization: `Bearer ${token.trim()}` });
    expect(answer.body.errors).toBeUndefined();
    expect(JSON.stringify(answer.body.data?.listings)).toMatch(
      /"limb":\{"id":"7a"\},"departments":\[\{"id":"/,
    );
    await filled.stop();
  });

  test("is refused with the identity key of another DATA_DIR", async () => {
    const other = { ...env(), DATA_DIR: join(directory, "other") };
    const { code, stderr } = await run("main", { env: other }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The identity key is not the one .* \(IDENTITY_KEY, or identity\.key .*\n$/);
  });

  test("is refused, and why is said, where it cannot be used", async () => {
    const refusals = [
      [
        env("poor", "tenant"),
        /^The user of the database must own it, and have CREATEROLE; .* grant liancheng_entities, .*\n$/,
      ],
      [env("latin"), /^DATABASE_URL: the database is encoded in LATIN1; .*\n$/],
      [
        env("given", "nobody"),
        /^DATABASE_URL: no connection .*: password authentication failed for user "nobody"\n$/,
      ],
      [
        { ...env(), DATABASE_URL: "postgres://owner:hush@127.0.0.1:1/given" },
        /^DATABASE_URL: no connection .*: connect ECONNREFUSED .*\n$/,
      ],
    ] as const;
    const all = await Promise.all(refusals.map(([environment]) => run("main", { env: environment }).ended));
    for (const [index, { code, stdout, stderr }] of all.entries()) {
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(refusals[index]?.[1] as RegExp);
      expect(stderr).not.toContain("hush");
    }
  });

  test("is used by a user without CREATEROLE who was granted the roles", async () => {
    const roles = migrationFolders.map(({ subgraph }) => `liancheng_${subgraph}`);
    await asSuperuser("postgres", `grant ${roles.join(", ")} to tenant`);
    const server = run("main", { env: { ...env("poor", "tenant"), DATA_DIR: join(directory, "tenant") } });
    expect((await ask(await server.ready(), LISTINGS)).body).toMatchObject({
      data: { listings: { nodes: [] } },
    });
    await server.stop();
  });
});

describe("the demo data", () => {
  const COUNTS = `
    select (select count(*)::int from entities.organization) as organizations,
           (select count(*)::int from entities.position_version) as positions,
           (select count(*)::int from violations.listing_version) as listings,
           (select count(*)::int from violations.suspension_version) as suspensions,
           (select count(*)::int from violations.objection_version) as objections,
           (select max(published_on)::text from violations.listing_version) as newest,
           to_regclass('demo.under_way') as under_way`;
  const load = (database: string, today: string) =>
    loadDemo({ databaseUrl: urlOf(database), identityKey: Buffer.alloc(32, 1), today, log: () => {} });

  test("are loaded once, however many ask, and a load that was cut off is completed for its day", async () => {
    await asSuperuser("postgres", "create database demo_once", "create database demo_cut_off");
    for (const database of ["demo_once", "demo_cut_off"]) await migrate(urlOf(database), migrationFolders);

    await Promise.all([load("demo_once", "2026-11-23"), load("demo_once", "2026-11-23")]);
    const [once] = await asSuperuser("demo_once", COUNTS);
    expect(once).toMatchObject({ organizations: 2000, under_way: null });

    // As it is found where the process was killed right after it had begun, on that day.
    const begun = ["create schema demo", "create table demo.under_way as select date '2026-11-23' as day"];
    await asSuperuser("demo_cut_off", ...begun);
    await load("demo_cut_off", "2026-12-24");
    expect(await asSuperuser("demo_cut_off", COUNTS)).toEqual([once]);

    // And where it was killed at its very end.
    await asSuperuser("demo_cut_off", ...begun);
    await load("demo_cut_off", "2026-12-24");
    expect(await asSuperuser("demo_cut_off", COUNTS)).toEqual([once]);
  });
});
