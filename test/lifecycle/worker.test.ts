import { type ChildProcess, fork } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runImport } from "../../gateway/import/run-import.ts";
import { type Consumer, NotDerivable } from "../../gateway/worker/consumer.ts";
import { type Following, follow } from "../../gateway/worker/follow.ts";
import { openFollowings } from "../../gateway/worker/open-followings.ts";
import { reconcileAll } from "../../gateway/worker/reconcile-all.ts";
import { reportLines } from "../../gateway/worker/report-lines.ts";
import { addDays } from "../../schema/scalars/civil-date.ts";
import type { Database } from "../../subgraphs/shared/database.ts";
import { listenForChanges } from "../../subgraphs/shared/feed/listen-for-changes.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { creditCode, residentId } from "../import/numbers.ts";
import { derivedList, makeDerived } from "../support/derived-list.ts";
import { insertPosition } from "../support/entities-rows.ts";
import { IDENTITY_KEY } from "../support/liancheng.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { obligationsOf } from "../support/worker-at-work.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

// What is derived of the list and the registry, kept by a worker: brought up to every change and every day, by a process
// that is killed and started again.

let work: ListAtWork;
let departments: Database;
let entities: Database;
let following: Following;
/** What is told to an operator. */
const told: string[] = [];
let today = ENTRY_DAY;
let directory = "";

beforeAll(async () => {
  work = await openListAtWork();
  await makeDerived(work.database);
  departments = work.database.as("departments");
  entities = work.database.as("entities");
  following = followingOf(derivedList(departments));
  directory = await mkdtemp(join(tmpdir(), "liancheng-worker-"));
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

function followingOf(consumer: Consumer): Following {
  const opened = openFollowings(
    work.database.url,
    [consumer],
    () => today,
    (line) => told.push(line),
  );
  work.database.beforeDrop(opened.close);
  const [first] = opened.followings;
  if (!first) throw new Error("no consumer");
  return { ...first, stop: new AbortController().signal };
}

const stored = async () => {
  const { rows } = await departments.knex.raw("select subject, listing from derived.listed");
  return rows.length;
};

/** Until nothing is left that can be read: others' transactions may hold back what is recorded. */
async function catchUp(one: Following = following): Promise<void> {
  await vi.waitUntil(async () => (await follow(one)) === "done", { timeout: 60_000 });
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

describe("a subject that cannot be derived", () => {
  let broken: string;
  let isBroken = true;
  let one: Following;
  const others = async () => {
    const { rows } = await departments.knex.raw(
      "select distinct subject::text from derived.listed order by 1",
    );
    return rows.map(({ subject }: { subject: string }) => subject);
  };

  beforeAll(async () => {
    await work.database.sql("truncate derived.listed");
    broken = work.enterprise;
    const consumer = derivedList(departments);
    one = followingOf({
      ...consumer,
      name: "with-one-broken",
      async reconcile(subjects, asOf, mode) {
        if (isBroken && subjects.includes(broken)) throw new NotDerivable("a fact is away");
        return await consumer.reconcile(subjects, asOf, mode);
      },
    });
  });

  test("is told of once, and the others go on without it", async () => {
    await catchUp(one);
    const rest = await others();
    expect(rest.length).toBeGreaterThan(0);
    expect(rest).not.toContain(broken);
    await work.enter();
    await catchUp(one);
    expect(told).toEqual([
      `with-one-broken: subject ${broken} cannot be derived, and is tried again: a fact is away`,
    ]);
    expect(await one.failures.standing("with-one-broken")).toMatchObject([
      { subject: broken, reason: "a fact is away", attempts: 2 },
    ]);
  });

  test("is told of by who compares, and counted for who watches", async () => {
    const found = await reconcileAll(one, "check");
    expect(found).toMatchObject({ differences: [], failed: [{ subject: broken, reason: "a fact is away" }] });
    expect(reportLines(found, "check").slice(-2)).toEqual([
      "  1 个主体无法推算 / 1 subjects cannot be derived:",
      `  ${broken}: a fact is away`,
    ]);
    const states = await one.positions.states();
    expect(states.find(({ consumer }) => consumer === "with-one-broken")).toMatchObject({ failed: 1 });
    expect(states.every(({ lagMs }) => lagMs !== null && lagMs >= 0)).toBe(true);
  });

  test("is tried again when its time has come, and then is as any other", async () => {
    isBroken = false;
    await catchUp(one);
    expect(await others()).not.toContain(broken);
    await work.database.sql("update worker.failed set retry_at = clock_timestamp()");
    await catchUp(one);
    expect(await others()).toContain(broken);
    expect(await one.failures.standing("with-one-broken")).toEqual([]);
    expect(await reconcileAll(one, "check")).toMatchObject({ differences: [], underWay: 0, failed: [] });
  });

  test("where hardly any can be, nothing is passed over", async () => {
    const never = followingOf({
      ...derivedList(departments),
      name: "never",
      everything: async function* () {
        yield Array.from({ length: 30 }, (_, n) => String(n + 1));
      },
      async reconcile() {
        throw new NotDerivable("nothing is there");
      },
    });
    await expect(follow(never)).rejects.toThrow("nothing is there");
    expect(await never.failures.standing("never")).toEqual([]);
  });
});

test("one who is stopped while he goes through everything goes on from there", async () => {
  const seen: string[] = [];
  const stopped = new AbortController();
  const consumer: Consumer = {
    ...derivedList(departments),
    name: "stopped",
    async *everything(after) {
      for (const id of ["1", "2", "3", "4", "10"].filter((one) => BigInt(one) > BigInt(after))) yield [id];
    },
    async reconcile(subjects) {
      seen.push(...subjects);
      if (seen.length === 2) stopped.abort();
      return [];
    },
  };
  const one = followingOf(consumer);
  expect(await follow({ ...one, stop: stopped.signal })).toBe("stopped");
  expect(seen).toEqual(["1", "2"]);
  expect(await one.positions.read("stopped")).toMatchObject({ beginning: "2" });
  await catchUp(one);
  expect(seen).toEqual(["1", "2", "3", "4", "10"]);
  expect(await one.positions.read("stopped")).toMatchObject({ beginning: null });
});

describe("what obligations are derived from beside facts", () => {
  let keeping: Following;
  const owed = async (department: string, limb: string) => {
    const { rows } = await work.database.as("departments").knex.raw(
      `with acting as materialized (select set_config('liancheng.department', 'system', true) as unit)
         select count(*)::int as count from acting cross join lateral (
           select from departments.obligation where acting.unit is not null and department_id = ? and limb_id = ?
           offset 0) o`,
      [department, limb],
    );
    return rows[0].count;
  };
  const keep = (publishesPersons: boolean) =>
    followingOf(obligationsOf(work.database, work.liancheng, { publishesPersons }));

  beforeAll(async () => {
    keeping = keep(false);
    today = addDays(ENTRY_DAY, 32);
    const person = { person: work.persons.representative, number: "榕险失信〔2026〕派1号" };
    await work.enter({ publishedOn: today, persons: [person] });
    await catchUp(keeping);
  });

  test("a department that is added owes at once", async () => {
    const rang = vi.fn();
    const bell = listenForChanges(work.database.url, () => {});
    bell.listen(rang);
    await vi.waitUntil(() => rang.mock.calls.length > 0);
    expect(await owed("TAX", "3a")).toBe(0);
    const input = {
      idempotencyKey: "add",
      measure: 3,
      department: "TAX",
      documentNumber: "文",
      reason: "等",
    };
    await work.read(
      "sun",
      "mutation ($input: AddDepartmentInput!) { addDepartment(input: $input) { repeated } }",
      { input },
    );
    await vi.waitUntil(() => rang.mock.calls.some(([subgraph]) => subgraph === "departments"));
    await bell.close();
    await catchUp(keeping);
    expect(await owed("TAX", "3a")).toBe(1);
  });

  test("so does the regulator of an industry that is entered", async () => {
    await work.database.sql(
      `insert into entities.organization_version (organization_id, version, name, kind, listed_company, industry)
       select ${work.enterprise}, 2, '福州甲有限公司', 'ENTERPRISE', false, 'S'`,
    );
    await catchUp(keeping);
    expect([await owed("SECTOR_REGULATORS", "16a"), await owed("WATER", "16a")]).toEqual([1, 0]);
    await work.database.sql("insert into departments.sector_regulator values ('S', 'WATER')");
    expect(await reconcileAll(keeping, "check")).toMatchObject({ differences: [], underWay: 1 });
    await catchUp(keeping);
    expect(await owed("WATER", "16a")).toBe(1);
  });

  test("and who owes the publication of persons, once there is a basis for it", async () => {
    expect(await owed("CYBERSPACE_OFFICE", "17a")).toBe(1);
    const publishing = keep(true);
    await catchUp(publishing);
    expect(await owed("CYBERSPACE_OFFICE", "17a")).toBe(2);
    await catchUp(keeping);
    expect(await reconcileAll(keeping, "check")).toMatchObject({ differences: [], underWay: 0 });
  });

  test("and what a migration brought", async () => {
    const before = await keeping.positions.migrated();
    await work.database.sql("insert into measures.migration (name, batch) values ('999_more.ts', 9)");
    expect(await keeping.positions.migrated()).not.toBe(before);
    await work.database.sql("delete from measures.migration where name = '999_more.ts'");
  });
});

async function idOf(code: string): Promise<string> {
  const { rows } = await entities.knex.raw("select id from entities.organization where code = ?", [code]);
  return rows[0].id;
}

interface OpenObligation {
  readonly id: string;
  readonly version: number;
  readonly state: "OPEN" | "TO_LIFT";
}

/** A worker in a process of its own. */
async function startChild(): Promise<ChildProcess> {
  const child = fork(
    fileURLToPath(new URL("../support/worker-child.ts", import.meta.url)),
    [work.database.url, today, IDENTITY_KEY.toString("base64")],
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
  today = addDays(ENTRY_DAY, 40);
  await work.database.sql("truncate worker.consumer, worker.position, worker.failed");
  const keeping = followingOf(obligationsOf(work.database, work.liancheng));
  let child = await startChild();
  const listings: { id: string; version: number }[] = [];
  let imported = 0;
  let commands = 0;
  let keys = 0;
  let reported = 0;

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

  /** What a department does about what it owes, as the worker does what follows from the facts. */
  async function report(): Promise<void> {
    const { obligations } = await work.read<{ obligations: { nodes: OpenObligation[] } }>(
      "xu",
      "{ obligations(filter: { states: [OPEN, TO_LIFT] }, first: 50) { nodes { id version state } } }",
      {},
      today,
    );
    const reports = obligations.nodes.map(({ id, version, state }, index) => {
      const on = { obligation: id, expectedVersion: version };
      if (state === "OPEN" && index % 3 === 0)
        return { ...on, outcome: "NOT_APPLICABLE", reason: "无此类项目" };
      const outcome = state === "OPEN" ? "IMPLEMENTED" : "LIFTED";
      return { ...on, outcome, documentNumber: "榕财〔2026〕9号", doneOn: today };
    });
    keys += 1;
    const { reportObligations } = await work.read<{ reportObligations: { results: { problems: [] }[] } }>(
      "xu",
      `mutation ($input: ReportObligationsInput!) {
        reportObligations(input: $input) { results { problems { code } } }
      }`,
      { input: { idempotencyKey: `walk-${keys}`, reports } },
      today,
    );
    reported += reportObligations.results.filter(({ problems }) => problems.length === 0).length;
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
    const steps = [command, command, command, report, dayPasses, dayPasses, enter];
    await (step % 20 === 10 ? importMore : (steps[randomInt(steps.length)] as () => Promise<void>))();
  }
  // What it was told of last.
  await enter();
  child.send(today);
  await vi.waitUntil(
    async () => {
      const { differences, underWay, failed } = await reconcileAll(keeping, "check");
      // The worker is at it: what it has read and not reconciled yet cannot differ for long.
      return differences.length + underWay + failed.length === 0;
    },
    { timeout: 120_000, interval: 500 },
  );
  expect(commands).toBeGreaterThan(3);
  expect(reported).toBeGreaterThan(3);
  const killed = once(child, "exit");
  child.kill("SIGTERM");
  await killed;
});
