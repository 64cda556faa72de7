import { type ChildProcess, fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runImport } from "../../gateway/import/run-import.ts";
import type { Following } from "../../gateway/worker/follow.ts";
import { follow } from "../../gateway/worker/follow.ts";
import { openFollowings } from "../../gateway/worker/open-followings.ts";
import { reconcileAll } from "../../gateway/worker/reconcile-all.ts";
import { reportLines } from "../../gateway/worker/report-lines.ts";
import { addDays } from "../../schema/scalars/civil-date.ts";
import type { Database } from "../../subgraphs/shared/database.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { creditCode, residentId } from "../import/numbers.ts";
import { derivedList, makeDerived } from "../support/derived-list.ts";
import { insertPosition } from "../support/entities-rows.ts";
import { IDENTITY_KEY } from "../support/liancheng.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

// What is derived of the list and the registry, kept by a worker: brought up to every change and every day, by a process
// that is killed and started again.

let work: ListAtWork;
let departments: Database;
let entities: Database;
let following: Following;
let today = ENTRY_DAY;
let directory = "";

beforeAll(async () => {
  work = await openListAtWork();
  await makeDerived(work.database);
  departments = work.database.as("departments");
  entities = work.database.as("entities");
  const opened = openFollowings(work.database.url, [derivedList(departments)], () => today);
  work.database.beforeDrop(opened.close);
  const [first] = opened.followings;
  if (!first) throw new Error("no consumer");
  following = { ...first, stop: new AbortController().signal };
  directory = await mkdtemp(join(tmpdir(), "liancheng-worker-"));
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

const stored = async () => {
  const { rows } = await departments.knex.raw("select subject, listing from derived.listed");
  return rows.length;
};

/** Until nothing is left that can be read: others' transactions may hold back what is recorded. */
async function catchUp(): Promise<void> {
  await vi.waitUntil(async () => (await follow(following)) === "done", { timeout: 60_000 });
}

describe("one who follows", () => {
  test("begins with everything, and has each change from then on", async () => {
    await work.enter();
    await catchUp();
    expect(await stored()).toBe(1);
    await work.enter({ persons: [{ person: work.persons.representative, number: "榕险失信〔2026〕人1号" }] });
    await catchUp();
    // Two of the enterprise, one of its representative, and that one once more for the enterprise.
    expect(await stored()).toBe(4);
    expect(await reconcileAll(following, "check")).toMatchObject({
      subjects: 2,
      differences: [],
      underWay: 0,
    });
  });

  test("turns to a day with all that began and ended since the last", async () => {
    await insertPosition(entities, {
      holder: work.persons.representative,
      organization: await idOf(work.codes.institution),
      role: "DIRECTOR",
      since: addDays(ENTRY_DAY, 3),
      until: addDays(ENTRY_DAY, 9),
    });
    await catchUp();
    expect(await stored()).toBe(4);
    today = addDays(ENTRY_DAY, 5);
    await catchUp();
    expect(await stored()).toBe(5);
    // Off for longer than the term of the position: its end is not missed.
    today = addDays(ENTRY_DAY, 30);
    await catchUp();
    expect(await stored()).toBe(4);
  });

  test("what is changed by hand is found, told of, and mended", async () => {
    await work.database.sql(
      "delete from derived.listed where listing = (select min(listing) from derived.listed)",
    );
    const found = await reconcileAll(following, "check");
    expect(found.differences).toHaveLength(1);
    expect(reportLines(found, "check").join("\n")).toMatch(
      /3 subjects compared, 1 differ\n {2}\d+: listing 1 is missing/,
    );
    expect((await reconcileAll(following, "mend")).differences).toHaveLength(1);
    expect((await reconcileAll(following, "check")).differences).toEqual([]);
  });

  test("what the worker has yet to look at is told apart", async () => {
    await work.enter();
    expect(await reconcileAll(following, "check")).toMatchObject({ differences: [], underWay: 1 });
    today = addDays(today, 1200);
    const expired = await reconcileAll(following, "check");
    expect(expired.differences).toEqual([]);
    expect(expired.underWay).toBeGreaterThan(1);
    expect(reportLines(expired, "check").at(-1)).toMatch(/more that the worker is about to look at/);
    await catchUp();
    expect(await reconcileAll(following, "check")).toMatchObject({ differences: [], underWay: 0 });
    today = addDays(ENTRY_DAY, 31);
  });

  test("after a restore it begins with everything again", async () => {
    await work.database.sql(`update worker.position set cursor = translate(cursor, 'abcdefghijklm', 'nopqrstuvwxyz');
      delete from derived.listed`);
    await catchUp();
    expect(await reconcileAll(following, "check")).toMatchObject({ differences: [], underWay: 0 });
    expect(await stored()).toBeGreaterThan(0);
  });

  test("a second one leaves it to the first", async () => {
    await following.positions.alone("derived", false, async () => {
      expect(await follow(following)).toBe("busy");
    });
  });
});

async function idOf(code: string): Promise<string> {
  const { rows } = await entities.knex.raw("select id from entities.organization where code = ?", [code]);
  return rows[0].id;
}

/** A worker in a process of its own. */
async function startChild(): Promise<ChildProcess> {
  const child = fork(
    fileURLToPath(new URL("../support/worker-child.ts", import.meta.url)),
    [work.database.url, today],
    {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      execArgv: [],
    },
  );
  await once(child, "message");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

test("after random commands, imports, days and kills nothing differs", async () => {
  today = ENTRY_DAY;
  await work.database.sql("truncate worker.consumer, worker.position, derived.listed");
  let child = await startChild();
  const listings: { id: string; version: number }[] = [];
  let imported = 0;
  let commands = 0;

  async function command(): Promise<void> {
    const one = listings[randomInt(listings.length)];
    if (!one) return;
    const [mutation, more] = [
      ["suspendListing", { from: today, reason: "复核" }],
      ["removeListing", { on: today, reason: "更正" }],
      [
        "extendListing",
        { until: addDays(today, 900), violationDocument: "榕人社罚〔2026〕1号", reason: "再次失信" },
      ],
      ["annulListing", { on: today, documentNumber: "榕人社撤〔2026〕1号", reason: "认定撤销" }],
    ][randomInt(4)] as [string, object];
    const input = { listing: one.id, expectedVersion: one.version, ...more };
    const result = await work.give("lin", mutation, input, today);
    if (result.problems.length > 0) return;
    one.version += 1;
    commands += 1;
  }

  async function enter(): Promise<void> {
    const person = { person: work.persons.representative, number: `榕险失信〔2026〕随${listings.length}号` };
    const entered = await work.enter({ publishedOn: today, ...(randomInt(2) ? { persons: [person] } : {}) });
    for (const { id, version } of entered.case?.listings ?? []) listings.push({ id, version });
  }

  /** More people, companies and positions of them that begin and end in these days. */
  async function importMore(): Promise<void> {
    const from = imported;
    imported += 20;
    const numbers = Array.from({ length: 20 }, (_, n) => from + n);
    await writeFile(
      join(directory, "organizations.csv"),
      `code,name,kind,listed_company\n${numbers.map((n) => `${creditCode(100 + n)},福州随${n}有限公司,ENTERPRISE,false`).join("\n")}\n`,
    );
    await writeFile(
      join(directory, "persons.csv"),
      `id_type,id_number,name\n${numbers.map((n) => `RESIDENT_ID,${residentId(100 + n)},随${n}`).join("\n")}\n`,
    );
    const days = () => `${addDays(today, randomInt(5) - 2)},${addDays(today, 3 + randomInt(10))}`;
    await writeFile(
      join(directory, "positions.csv"),
      `holder_type,id_type,id_number,holder_code,organization_code,role,since,until\n${numbers
        .map((n) =>
          n % 2
            ? `PERSON,RESIDENT_ID,${residentId(100 + n)},,${creditCode(100 + n)},DIRECTOR,${days()}`
            : `ORGANIZATION,,,${work.codes.enterprise},${creditCode(100 + n)},ACTUAL_CONTROLLER,${days()}`,
        )
        .join("\n")}\n`,
    );
    await runImport({
      ...{ url: work.database.url, directory, identityKey: IDENTITY_KEY, output: silentOutput },
    });
  }

  async function dayPasses(): Promise<void> {
    today = addDays(today, 1 + randomInt(4));
    if (child.connected) child.send(today);
  }

  await enter();
  await importMore();
  for (let step = 0; step < 60; step++) {
    if (step % 15 === 7) {
      await kill(child);
      child = await startChild();
    }
    const steps = [command, command, command, dayPasses, dayPasses, enter];
    await (step % 20 === 10 ? importMore : (steps[randomInt(steps.length)] as () => Promise<void>))();
  }
  // What it was told of last.
  await enter();
  child.send(today);
  await vi.waitUntil(
    async () => {
      const { differences, underWay } = await reconcileAll(following, "check");
      // The worker is at it: what it has read and not reconciled yet cannot differ for long.
      return differences.length + underWay === 0;
    },
    { timeout: 120_000, interval: 500 },
  );
  const { rows } = await departments.knex.raw("select count(*)::int as count from derived.listed");
  expect(rows[0].count).toBeGreaterThan(3);
  expect(commands).toBeGreaterThan(3);
  const killed = once(child, "exit");
  child.kill("SIGTERM");
  await killed;
});
