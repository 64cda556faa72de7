import { beforeAll, describe, expect, test } from "vitest";
import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../gateway/demo/scenario-cast.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { CONTEXTS, type Officer } from "../support/screening-officers.ts";
import { doChore, openScreenings, QUERY, type TestScreenings } from "../support/screenings.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

const { supplier } = CAST_ORGANIZATIONS;
const { listedDirector } = CAST_PERSONS;

const CODES = `code\r\n${supplier.code}\r\n`;
const IDENTITIES = `证件号码\r\n${listedDirector.id_number}\r\n`;

let database: TestDatabase;
let liancheng: TestLiancheng;
let screenings: TestScreenings;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  screenings = await openScreenings(database, liancheng, CONTEXTS);
}, 60_000);

/** As the owner of the database, whom the policies hold as well. */
const asOwner = (statement: string) =>
  database.sql(`
    alter table departments.screening no force row level security;
    alter table departments.screening_result no force row level security;
    ${statement};
    alter table departments.screening_result force row level security;
    alter table departments.screening force row level security`);

async function upload(who: Officer, file: string, query?: string): Promise<string> {
  const { body } = await screenings.upload(who, file, query);
  if (!body.screening) throw new Error(JSON.stringify(body));
  return body.screening.id;
}

async function shown(who: Officer, id: string) {
  const { data } = await liancheng.ask(
    `{ screening(id: "${id}") { state failure screened counts { rows } finishedAt deleted } }`,
    { context: CONTEXTS[who] },
  );
  return data?.screening;
}

const run = () => doChore(screenings.chore);
const itsTimeHasCome = (id: string) =>
  asOwner(`update departments.screening set retry_at = clock_timestamp() where id = ${id}`);

/** Has it fail so many times. */
async function failing(id: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    await expect(run()).rejects.toThrow(`screening ${id}: `);
    await itsTimeHasCome(id);
  }
}

interface Break {
  readonly failure: string;
  readonly who: Officer;
  readonly file: string;
  readonly query: string;
  /** SQL of the owner. */
  breaks(id: string): string;
  mends(id: string): string;
}

const BREAKS: readonly Break[] = [
  {
    failure: "SUBGRAPH_FAILED",
    ...{ who: "gao", file: CODES, query: QUERY },
    breaks: () => "revoke select on violations.listing_version from liancheng_violations",
    mends: () => "grant select on violations.listing_version to liancheng_violations",
  },
  {
    failure: "ACCESS_NOT_RECORDED",
    ...{ who: "xu", file: IDENTITIES, query: "?action=HOLD_OFFICE&on=2026-11-23" },
    breaks: () => "alter table departments.access_log add constraint full_up check (false) not valid",
    mends: () => "alter table departments.access_log drop constraint full_up",
  },
  {
    failure: "INTERNAL_SERVER_ERROR",
    ...{ who: "gao", file: CODES, query: QUERY },
    breaks: (id) => `insert into departments.screening_result values (${id}, 2, 'CLEAR', '{}', null, false)`,
    mends: (id) => `delete from departments.screening_result where screening_id = ${id}`,
  },
];

describe.each(BREAKS)("a screening that fails with $failure", ({ failure, who, file, query, ...sql }) => {
  test("is tried again later, and given up in the end", async () => {
    const id = await upload(who, file, query);
    await asOwner(sql.breaks(id));
    await expect(run()).rejects.toThrow(`screening ${id}: `);
    // Before its time has come nothing is done.
    await run();
    expect(await shown(who, id)).toMatchObject({ state: "RUNNING", failure: null, finishedAt: null });
    await itsTimeHasCome(id);
    await failing(id, 4);
    await expect(run()).rejects.toThrow(`screening ${id} was given up: `);
    const givenUp = { state: "FAILED", failure, screened: 0, counts: null, finishedAt: expect.any(String) };
    expect(await shown(who, id)).toEqual({ ...givenUp, deleted: false });
    await asOwner(sql.mends(id));
    await itsTimeHasCome(id);
    await run();
    expect(await shown(who, id)).toEqual({ ...givenUp, deleted: false });
    const refused = await screenings.result(who, id);
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { argument: "id", state: "FAILED" } }] },
    ]);
    await asOwner(`update departments.screening set delete_after = now() where id = ${id}`);
    await run();
    expect(await shown(who, id)).toEqual({ ...givenUp, deleted: true });
    expect((await screenings.result(who, id)).status).toBe(404);
  });

  test("is done where it can be, and is counted anew from then on", async () => {
    const id = await upload(who, file, query);
    await asOwner(sql.breaks(id));
    await failing(id, 5);
    await asOwner(sql.mends(id));
    await run();
    expect(await shown(who, id)).toMatchObject({ state: "DONE", failure: null, screened: 1 });
  });
});

test("what fails keeps nobody waiting", async () => {
  const failing = await upload("gao", CODES);
  await asOwner(
    `insert into departments.screening_result values (${failing}, 2, 'CLEAR', '{}', null, false)`,
  );
  const id = await upload("he", CODES);
  await expect(run()).rejects.toThrow(`screening ${failing}: `);
  expect(await shown("he", id)).toMatchObject({ state: "DONE", screened: 1 });
  const { data } = await liancheng.ask(
    `mutation { cancelScreening(input: { screening: "${failing}" }) { state failure } }`,
    { context: CONTEXTS.gao },
  );
  expect(data).toEqual({ cancelScreening: { state: "CANCELLED", failure: null } });
});
