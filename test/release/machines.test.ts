import { beforeAll, describe, expect, test, vi } from "vitest";
import { type MachinesAtWork, startAtWork } from "../../bench/machines/machines-at-work.ts";

// docker-compose.yml as processes of this machine, under load while each of them is killed in turn: no answer may be
// wrong, no command lost that was acknowledged, and what was killed is to come back.

vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

let at: MachinesAtWork;
beforeAll(async () => {
  at = await startAtWork({ readers: 3, writers: 2, log: (line) => process.stderr.write(`${line}\n`) });
  // Enough to meet every kill; at full speed the load would have the time that services need to come back.
  at.load.pace = 20;
  return async () => {
    await at.load.stop();
    await at.machines.close();
  };
});

/** Waits until a number that the load counts has grown, which says that it is answered. */
async function untilMore(count: () => number): Promise<void> {
  const before = count();
  await vi.waitUntil(() => count() > before, { timeout: 120_000, interval: 100 });
}

const answered = () => at.load.samples.filter(({ error }) => error === null).length;

const SERVICES = [
  ...["gateway-1", "gateway-2", "entities", "violations", "measures", "departments", "worker", "office"],
  ...["replica", "pgbouncer", "nginx", "primary"],
];

describe("several machines", () => {
  test("what is killed here is all that runs", () => {
    expect([...at.machines.names].sort()).toEqual([...SERVICES].sort());
  });

  test("commands are read at once, wherever they were given", async () => {
    await untilMore(() => at.load.seen);
    expect(at.load.wrong).toEqual([]);
  });

  test("the standby is read, and while it is behind the primary is", async () => {
    const said = (text: string) => at.machines.said.filter((line) => line.includes(text)).length;
    const reading = `select count(*)::int as n from pg_stat_activity where application_name = 'liancheng_violations'`;
    await vi.waitUntil(async () => (await at.sql<{ n: number }>("replica", reading))[0]?.n, {
      timeout: 60_000,
      interval: 200,
    });
    const away = said("the copy is not read");
    await at.sql("replica", "select pg_wal_replay_pause()");
    await vi.waitUntil(() => said("the copy is not read") > away, { timeout: 60_000, interval: 200 });
    // What was written meanwhile is counted: a writer ends with a count of it.
    await untilMore(() => at.load.seen);
    await untilMore(() => at.load.seen);
    const back = said("the copy is read again");
    await at.sql("replica", "select pg_wal_replay_resume()");
    await vi.waitUntil(() => said("the copy is read again") > back, { timeout: 60_000, interval: 200 });
    expect(at.load.wrong).toEqual([]);
  });

  test.each(SERVICES)("kill -9 of %s", async (name) => {
    const machine = at.machines.machine(name);
    await machine.kill();
    await machine.untilWell();
    await untilMore(answered);
    await untilMore(() => at.load.seen);
    expect(at.load.wrong).toEqual([]);
  });

  test("no acknowledged command is lost, none is there in part, and the standby has them all", async () => {
    await at.load.stop();
    expect(await at.lost()).toEqual([]);
    expect(at.load.wrong).toEqual([]);
    const count = "select count(*)::int as n from violations.event";
    const [there] = await at.sql<{ n: number }>("primary", count);
    await vi.waitUntil(
      async () => {
        const [copied] = await at.sql<{ n: number }>("replica", count);
        return copied?.n === there?.n;
      },
      { timeout: 60_000, interval: 200 },
    );
  });
});
