import { expect, test, vi } from "vitest";
import { openDatabase, statement } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { slowLane } from "../../subgraphs/shared/slow-lane.ts";
import { NotWanted } from "../../subgraphs/shared/wanted.ts";
import { createTestDatabase } from "../support/test-database.ts";

const server = await createTestDatabase();
const database = openDatabase({ url: server.url, role: roleOf("violations") });
server.beforeDrop(() => database.close());
const other = server.as("violations");

const SLOW = statement(
  "test.slow",
  "select $1::int as number, pg_advisory_xact_lock_shared(815)::text as waited",
);

test("slow statements take one connection, one after the other, and pass over who waits no longer", async () => {
  let isWanted = true;
  const done: number[] = [];
  const slow = slowLane(database);
  const ask = async (number: number, wanted = () => true) => {
    const rows = await slow.query(SLOW, [number], wanted);
    done.push(number);
    return rows;
  };
  const held = await other.knex.transaction();
  await held.raw("select pg_advisory_xact_lock(815)");
  const first = ask(1);
  const second = ask(2, () => isWanted);
  const third = ask(3);
  second.catch(() => {});
  const waiting = async () => {
    const { rows } = await other.knex.raw(
      `select from pg_locks l join pg_database d on d.oid = l.database
        where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`,
    );
    return rows.length;
  };
  await vi.waitUntil(async () => (await waiting()) > 0, { timeout: 15_000 });
  // Others go past them; and had another of them been sent, it would be waiting by now.
  await database.query(statement("test.quick", "select 1"), []);
  expect(await waiting()).toBe(1);
  expect(done).toEqual([]);
  isWanted = false;
  await held.commit();
  await Promise.all([first, third]);
  await expect(second).rejects.toThrow(NotWanted);
  expect(done).toEqual([1, 3]);
});
