import pg from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { DatabaseBusy, openDatabase, statement } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { NotWanted } from "../../subgraphs/shared/wanted.ts";
import { openMuteProxy } from "../support/mute-proxy.ts";
import { createTestDatabase } from "../support/test-database.ts";

// What becomes of statements that nobody waits for any longer, on a real server.

const server = await createTestDatabase();
const observer = new pg.Client({ connectionString: server.url });
await observer.connect();
server.beforeDrop(() => observer.end());

const SLEEP = statement("test.sleep", "select pg_sleep($1)::text as slept");
const NOW = statement("test.now", "select pg_backend_pid() as pid");

function open(deadlineMs: number, poolSize = 2) {
  const database = openDatabase({ url: server.url, role: roleOf("entities"), poolSize, deadlineMs });
  closers.push(() => database.close());
  return database;
}
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** Statements of the tests that run at this moment. */
async function running(): Promise<string[]> {
  const { rows } = await observer.query<{ query: string }>(
    `select query from pg_stat_activity
      where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
  );
  return rows.map(({ query }) => query);
}

const untilRunning = (count: number) =>
  vi.waitFor(async () => expect(await running()).toHaveLength(count), { timeout: 5_000, interval: 20 });

test("a statement that runs is cancelled, and its connection is as good as before", async () => {
  const database = open(60_000, 1);
  const [before] = await database.query<{ pid: number }>(NOW, []);
  const request = new AbortController();
  const slept = database.query(SLEEP, [60], () => !request.signal.aborted);
  await untilRunning(1);
  request.abort();
  await expect(slept).rejects.toMatchObject({ code: "57014" });
  await untilRunning(0);
  expect(await database.query(NOW, [])).toEqual([before]);
});

test("one that somebody still waits for runs to its end", async () => {
  const database = open(60_000);
  const given = new AbortController();
  const slept = database.query(SLEEP, [0.4]);
  const other = database.query(SLEEP, [60], () => !given.signal.aborted);
  await untilRunning(2);
  given.abort();
  await expect(other).rejects.toMatchObject({ code: "57014" });
  expect(await slept).toEqual([{ slept: "" }]);
});

test("one that waits for a lock is cancelled too, and its connection, which has not prepared it, not used again", async () => {
  const database = open(60_000, 1);
  const before = await database.query(NOW, []);
  const holder = new pg.Client({ connectionString: server.url });
  await holder.connect();
  closers.push(() => holder.end());
  await holder.query("begin; lock table entities.organization in access exclusive mode");
  const request = new AbortController();
  const read = database.query(
    statement("test.read", "select count(*) from entities.organization"),
    [],
    () => !request.signal.aborted,
  );
  await vi.waitFor(async () => {
    const { rows } = await observer.query(
      `select from pg_locks where not granted
        and database = (select oid from pg_database where datname = current_database())`,
    );
    expect(rows).toHaveLength(1);
  }, 5_000);
  request.abort();
  await expect(read).rejects.toMatchObject({ code: "57014" });
  await holder.query("rollback");
  await untilRunning(0);
  expect(await database.query(NOW, [])).not.toEqual(before);
});

test("one that waits for a connection is not sent when there is one", async () => {
  const database = open(60_000, 1);
  const first = database.query(SLEEP, [0.3]);
  const request = new AbortController();
  const values = vi.fn(() => [60]);
  const second = database.query(SLEEP, values, () => !request.signal.aborted);
  await untilRunning(1);
  request.abort();
  await expect(second).rejects.toThrow(NotWanted);
  expect(values).not.toHaveBeenCalled();
  await first;
});

test("nothing is sent for a request that has given up already", async () => {
  const database = open(60_000);
  await expect(database.query(NOW, [], () => false)).rejects.toThrow(NotWanted);
});

describe("where nobody says anything", () => {
  test("PostgreSQL ends a statement soon after the deadline, an idle transaction after a minute", async () => {
    const [shown] = await open(1_000).query(
      statement(
        "test.settings",
        `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
                current_setting('idle_in_transaction_session_timeout') as idle`,
      ),
      [],
    );
    expect(shown).toEqual({ statement: "6s", lock: "1s", idle: "1min" });
  });

  test("what has no deadline, as a migration, may take as long as it takes", async () => {
    const database = openDatabase({ url: server.url, poolSize: 1 });
    closers.push(() => database.close());
    const { rows } = await database.knex.raw(
      "select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock",
    );
    expect(rows).toEqual([{ statement: "0", lock: "0" }]);
  });
});

describe("without a free connection", () => {
  test("a statement waits no longer than the deadline, and says why", async () => {
    const database = open(300, 1);
    const first = database.query(SLEEP, [0.6]);
    await expect(database.query(NOW, [])).rejects.toThrow(DatabaseBusy);
    await first;
    expect(await database.query(NOW, [])).toHaveLength(1);
  });

  test("a thousand wait, and no more", async () => {
    const database = open(60_000, 1);
    const first = database.query(SLEEP, [0.3]);
    await untilRunning(1);
    const settled = await Promise.allSettled(Array.from({ length: 1001 }, () => database.query(NOW, [])));
    expect(settled.map(({ status }) => status)).toEqual([...Array(1000).fill("fulfilled"), "rejected"]);
    expect(settled.at(-1)).toMatchObject({ reason: expect.any(DatabaseBusy) });
    await first;
  });
});

test("a connection is given up on which nothing is heard any longer, not even of the cancellation", async () => {
  const proxy = await openMuteProxy(server.url);
  closers.push(() => proxy.close());
  const database = openDatabase({
    url: proxy.url,
    role: roleOf("entities"),
    poolSize: 1,
    deadlineMs: 60_000,
  });
  closers.push(() => database.close());
  const request = new AbortController();
  const asked = database.query(SLEEP, [1], () => !request.signal.aborted);
  await untilRunning(1);
  proxy.mute();
  request.abort();
  await expect(asked).rejects.toThrow("Connection terminated");
});
