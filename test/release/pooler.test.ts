import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { CAST_ORGANIZATIONS } from "../../gateway/demo/scenario-cast.ts";
import { type Database, openDatabase, statement } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { checkPooled, pooledUrl } from "../../subgraphs/shared/pooled.ts";
import { openCommands, type RunningCommand } from "../process/running-command.ts";
import { type Pooler, startPooler } from "../support/pooler.ts";
import { type SystemServer, startSystemServer, systemPrograms } from "../support/system-postgres.ts";

// A real PgBouncer before a real server, with the settings of deploy/pgbouncer.ini and with others: what nobody waits for
// any longer is cancelled through it too, and `npm run doctor` sees how it hands out connections.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const { run, makeDirectory } = openCommands();
const { supplier } = CAST_ORGANIZATIONS;
const role = roleOf("entities");

let directory: string;
let server: SystemServer;
let observer: pg.Client;
let env: Readonly<Record<string, string>>;

const closers: (() => Promise<unknown>)[] = [];
const closeAll = async () => {
  for (const close of closers.splice(0).reverse()) await close();
};
afterEach(closeAll);

beforeAll(async () => {
  directory = await makeDirectory();
  server = await startSystemServer(await systemPrograms(), join(directory, "server"));
  env = { DATA_DIR: join(directory, "data"), DATABASE_URL: server.url, TRUSTED_DOCUMENTS: "off" };
  // Every role and table, with a registry.
  const loading = run("main", { env: { ...env, DEMO: "on", WORKER: "off" } });
  await loading.ready();
  await loading.stop();
  observer = new pg.Client({ connectionString: server.url });
  await observer.connect();
});
afterAll(async () => {
  await observer?.end();
  await server?.stop();
});

let poolers = 0;
async function pooler(changed: Readonly<Record<string, string>> = {}): Promise<Pooler> {
  const started = await startPooler(server.url, join(directory, `pooler-${poolers++}`), changed);
  closers.push(() => started.stop());
  return started;
}

/** How many statements of subgraphs are under way, in a state. */
async function underWay(where = "state <> 'idle'"): Promise<number> {
  const { rows } = await observer.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
      where datname = current_database() and application_name like 'liancheng_%' and ${where}`,
  );
  return rows[0]?.count ?? 0;
}
const untilUnderWay = (count: number, where?: string) =>
  vi.waitUntil(async () => (await underWay(where)) === count, { timeout: 20_000, interval: 20 });

/** Holds what every look-up of an organization reads. */
async function lockRegistry(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("begin; lock table entities.organization_version in access exclusive mode");
  return () => client.end();
}

describe("statements that nobody waits for any longer", () => {
  const SLEEP = statement("test.sleep", "select pg_sleep($1)::text as slept");
  const PID = statement("test.pid", "select pg_backend_pid() as pid");

  async function open(changed?: Readonly<Record<string, string>>): Promise<Database> {
    const { url } = await pooler(changed);
    const database = openDatabase({ url: pooledUrl(url, role), role, poolSize: 2, deadlineMs: 60_000 });
    closers.push(() => database.close());
    return database;
  }

  test("are cancelled, and the connection is as good as before", async () => {
    const database = await open({ default_pool_size: "1" });
    const before = await database.query(PID, []);
    const request = new AbortController();
    const slept = database.query(SLEEP, [60], () => !request.signal.aborted);
    await untilUnderWay(1, "query like '%pg_sleep%' and state = 'active'");
    request.abort();
    await expect(slept).rejects.toMatchObject({ code: "57014" });
    await untilUnderWay(0);
    expect(await database.query(PID, [])).toEqual(before);
  });

  test("are cancelled before they are prepared, and can be prepared again", async () => {
    const database = await open();
    const release = await lockRegistry();
    const COUNT = statement("test.count", "select count(*) > 0 as some from entities.organization_version");
    const request = new AbortController();
    const counted = database.query(COUNT, [], () => !request.signal.aborted);
    await untilUnderWay(1, "wait_event_type = 'Lock'");
    request.abort();
    await expect(counted).rejects.toMatchObject({ code: "57014" });
    await release();
    expect(await database.query(COUNT, [])).toEqual([{ some: true }]);
  });

  test("are cancelled alone: who is given the connection next is not", async () => {
    const database = await open({ default_pool_size: "1" });
    for (let round = 0; round < 10; round++) {
      const request = new AbortController();
      const slept = database.query(SLEEP, [60], () => !request.signal.aborted);
      await untilUnderWay(1, "query like '%pg_sleep%' and state = 'active'");
      const other = database.query(SLEEP, [0.05]);
      request.abort();
      await expect(slept).rejects.toMatchObject({ code: "57014" });
      expect(await other).toEqual([{ slept: "" }]);
    }
  });
});

describe("the whole of it, through the pooler", () => {
  async function start(more: Readonly<Record<string, string>> = {}): Promise<RunningCommand> {
    const { url } = await pooler();
    const started = run("main", { env: { ...env, DATABASE_POOL_URL: url, WORKER: "off", ...more } });
    await started.ready();
    closers.push(() => started.stop());
    return started;
  }

  const ask = (url: string, signal?: AbortSignal) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `{ organization(code: "${supplier.code}") { name } }` }),
      ...(signal ? { signal } : {}),
    });

  test("when clients have gone, nothing runs for them any longer", async () => {
    const url = await (await start()).ready();
    const release = await lockRegistry();
    const clients = Array.from({ length: 6 }, () => new AbortController());
    const asked = Promise.allSettled(clients.map(({ signal }) => ask(url, signal)));
    await vi.waitUntil(async () => (await underWay("wait_event_type = 'Lock'")) > 0, { timeout: 20_000 });
    for (const client of clients) client.abort();
    await asked;
    await untilUnderWay(0);
    await release();
    expect(await (await ask(url)).json()).toEqual({ data: { organization: { name: supplier.name } } });
  });

  test("at its deadline a request has its answer, and PostgreSQL nothing to do", async () => {
    const url = await (await start({ LIMIT_DEADLINE_MS: "1000" })).ready();
    const release = await lockRegistry();
    const answer = await (await ask(url)).json();
    expect(answer).toMatchObject({
      data: { organization: null },
      errors: [{ extensions: { code: "SUBGRAPH_FAILED" } }],
    });
    await untilUnderWay(0);
    await release();
    const data = { organization: { name: supplier.name } };
    await vi.waitFor(async () => expect(await (await ask(url)).json()).toEqual({ data }), 20_000);
  });
});

describe("the doctor", () => {
  async function said(changed: Readonly<Record<string, string>>) {
    const { url } = await pooler(changed);
    const { code, stdout } = await run("doctor", { env: { ...env, DATABASE_POOL_URL: url } }).ended;
    const about = stdout.split("\n").filter((line) => /pooler:/.test(line));
    return { code, about };
  }
  const ofEach = (pattern: RegExp) => Array(4).fill(expect.stringMatching(pattern));

  test("as deploy/pgbouncer.ini has it all is well", async () => {
    const { code, about } = await said({});
    expect(about).toEqual(ofEach(/^✓ .*liancheng_\w+: transaction mode, named statements are kept$/));
    expect(code).toBe(0);
  });

  test("without prepared statements", async () => {
    const { code, about } = await said({ max_prepared_statements: "0" });
    expect(about).toEqual(ofEach(/^✗ .*named statements are lost between connections$/));
    expect(code).toBe(1);
  });

  test("in statement mode", async () => {
    const { code, about } = await said({ pool_mode: "statement" });
    expect(about).toEqual(ofEach(/^✗ .*statement mode$/));
    expect(code).toBe(1);
  });

  test("in session mode, in which nobody starts either: a connection loses its role when it is used again", async () => {
    const { code, about } = await said({ pool_mode: "session" });
    expect(about).toEqual(ofEach(/^✗ .*pool_mode must be transaction\.$/));
    expect(code).toBe(1);
    const { url } = await pooler({ pool_mode: "session" });
    await expect(checkPooled(url, role)).rejects.toThrow("pool_mode must be transaction");
  });

  test("what a pool of one connection does not show is not said to be well", async () => {
    const { code, about } = await said({ default_pool_size: "1" });
    expect(about).toEqual(ofEach(/^! .*could not be looked at: /));
    expect(code).toBe(0);
  });
});
