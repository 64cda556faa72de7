import { beforeAll, expect, test, vi } from "vitest";
import { addDays } from "../../schema/scalars/civil-date.ts";
import { encodePosition } from "../../subgraphs/shared/feed/feed-position.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { officerContext } from "../support/officers.ts";
import { obligationsOf, workerComesBy } from "../support/worker-at-work.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

// What is counted of obligations is what the worker has derived: where that is not all, the panel says so.

const LATER = "2031-01-01T00:00:00.000000Z";

let work: ListAtWork;
const comesBy = (day = ENTRY_DAY) =>
  workerComesBy(work.database, obligationsOf(work.database, work.liancheng), day);

beforeAll(async () => {
  work = await openListAtWork();
});

/** The panel as asked on a day at an instant that no clock has reached. */
async function panelOn(day = ENTRY_DAY) {
  const context = officerContext("sun", day);
  const { data, errors } = await work.liancheng.ask(
    "{ panel: obligationStatistics { total asOf complete } }",
    {
      context: {
        ...{ ...context, now: LATER },
        viewer: { ...context.viewer, scopes: new Set(["analytics:read"] as const) },
      },
    },
  );
  const { panel } = data as { panel: { total: number[]; asOf: string; complete: boolean } | null };
  return { panel, code: errors?.[0]?.extensions.code };
}

/** A cursor of a database that this one is not, behind everything that is on record. */
const OF_ANOTHER = encodePosition({
  ...{ epoch: "000000000000", transaction: "999999999999", rank: 0, id: "0", version: 0 },
});

const clock = async () =>
  (await work.database.as("departments").knex.raw("select clock_timestamp() as at")).rows[0].at as string;

test("where nothing has ever been derived there is an error, and no zeros", async () => {
  await work.enter();
  expect(await panelOn()).toEqual({ panel: null, code: "SUBGRAPH_FAILED" });
});

test("what the worker has been through is counted, as of the question", async () => {
  await comesBy();
  const { panel } = await panelOn();
  expect(panel).toMatchObject({ asOf: LATER, complete: true });
  expect(panel?.total[0]).toBeGreaterThan(0);
});

test("many that are of one subject are told to analysts alone", async () => {
  const context = officerContext("sun", ENTRY_DAY);
  const { data } = await work.liancheng.ask("{ panel: obligationStatistics { measures total } }", {
    context: { ...context, viewer: { ...context.viewer, scopes: new Set(["list:read"] as const) } },
  });
  const { panel } = data as { panel: { measures: string[]; total: null[] } };
  expect((await panelOn()).panel?.total[0]).toBeGreaterThan(5);
  expect(panel.total).toEqual(panel.measures.map(() => null));
});

test("what is recorded meanwhile is missing, until the worker has read it", async () => {
  const before = await panelOn();
  const from = await clock();
  await work.enter({ persons: [{ person: work.persons.representative, number: "榕险失信〔2026〕人1号" }] });
  const { panel } = await panelOn();
  expect(panel).toMatchObject({ total: before.panel?.total, complete: false });
  expect(new Date(panel?.asOf ?? "").getTime()).toBeLessThanOrEqual(new Date(from).getTime());
  await comesBy();
  const after = await panelOn();
  expect(after.panel).toMatchObject({ complete: true });
  expect(after.panel?.total[0]).toBeGreaterThan(before.panel?.total[0] ?? 0);
});

test("on another day all is to be looked at again", async () => {
  const day = addDays(ENTRY_DAY, 1);
  expect((await panelOn(day)).panel).toMatchObject({ complete: false });
  await comesBy(day);
  expect((await panelOn(day)).panel).toMatchObject({ complete: true });
  expect((await panelOn()).panel).toMatchObject({ complete: true });
});

test.each([
  [
    "of a subject that cannot be derived",
    `insert into worker.failed (consumer, subject, reason, failed_at, retry_at)
       values ('obligations', 1, 'a fact is away', '2026-01-01', '2999-01-01')`,
    "truncate worker.failed",
  ],
  [
    "while it goes through everything again",
    "update worker.consumer set beginning = 0 where name = 'obligations'",
    "update worker.consumer set beginning = null where name = 'obligations'",
  ],
  [
    "after a restore",
    `create table worker.kept as select * from worker.position;
     update worker.position set cursor = '${OF_ANOTHER}'`,
    `delete from worker.position; insert into worker.position select * from worker.kept; drop table worker.kept`,
  ],
])("%s it is not complete", async (_when, happens, passes) => {
  const day = addDays(ENTRY_DAY, 1);
  await work.database.sql(happens);
  expect((await panelOn(day)).panel).toMatchObject({ complete: false });
  await work.database.sql(passes);
  expect((await panelOn(day)).panel).toMatchObject({ complete: true });
});

test("a start of the server alone changes nothing", async () => {
  await work.database.sql(`
    insert into entities.feed_start (number, started_at) select max(number) + 1, now() from entities.feed_start;
    insert into violations.feed_start (number, started_at) select max(number) + 1, now() from violations.feed_start`);
  expect((await panelOn(addDays(ENTRY_DAY, 1))).panel).toMatchObject({ complete: true });
});

test("after a department was added to a list it is to owe something first", async () => {
  const day = addDays(ENTRY_DAY, 1);
  await work.database.sql(`insert into departments.added_department
    (measure_number, department_id, document_number, reason, actor, idempotency_key, content_hash)
    values (18, 'TAX', '1', '1', '1', '1', '1')`);
  expect((await panelOn(day)).panel).toMatchObject({ complete: false });
  await comesBy(day);
  expect((await panelOn(day)).panel).toMatchObject({ complete: true });
});
