import pg from "pg";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { serve } from "../../gateway/http/serve.ts";
import { createPipeline, type Pipeline } from "../../gateway/pipeline.ts";
import { fillWithDemo, startDistributed, startLiancheng } from "../support/liancheng.ts";
import { contextOf } from "../support/request.ts";
import { createTestDatabase } from "../support/test-database.ts";

// A statement that does not come to an end: what the client is told at its deadline, and what is left in PostgreSQL.

const database = await createTestDatabase();
const observer = new pg.Client({ connectionString: database.url });
const holder = new pg.Client({ connectionString: database.url });
await Promise.all([observer.connect(), holder.connect()]);
database.beforeDrop(async () => {
  await Promise.all([observer.end(), holder.end()]);
});
await fillWithDemo(database);
const { system } = await startLiancheng(database);
const inProcess = await createPipeline(system.engine, () => {});
database.beforeDrop(() => inProcess.close());
const { pipeline: overHttp } = await startDistributed(database);

const SUPPLIER = "91350102MAX000015M";

const lockRegistry = () =>
  holder.query("begin; lock table entities.organization_version in access exclusive mode");
afterEach(() => holder.query("rollback"));

const countWhere = async (state: string): Promise<number> => {
  const { rows } = await observer.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
      where application_name like 'liancheng_%' and datname = current_database() and ${state}`,
  );
  return rows[0]?.count ?? 0;
};
const untilLocked = () =>
  vi.waitFor(async () => expect(await countWhere("wait_event_type = 'Lock'")).toBeGreaterThan(0), {
    timeout: 5_000,
  });
const untilIdle = () =>
  vi.waitFor(async () => expect(await countWhere("state <> 'idle'")).toBe(0), { timeout: 5_000 });

describe.each<[string, Pipeline]>([
  ["all in one process", inProcess],
  ["subgraphs behind HTTP", overHttp],
])("%s", (_name, pipeline) => {
  async function serveWith(deadlineMs: number): Promise<string> {
    const server = await serve({
      host: "127.0.0.1",
      port: 0,
      pipeline,
      deadlineMs,
      contextOf: () => async () => ({ ...contextOf(["list:read"]), deadline: Date.now() + deadlineMs }),
      log: () => {},
    });
    database.beforeDrop(() => server.close());
    return server.url;
  }
  let soon: string;
  let late: string;
  beforeAll(async () => {
    soon = await serveWith(400);
    late = await serveWith(60_000);
  });

  const post = (url: string, signal?: AbortSignal) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `{ organization(code: "${SUPPLIER}") { name } }` }),
      ...(signal ? { signal } : {}),
    });

  async function expectWhole(): Promise<void> {
    const answers = await Promise.all(
      Array.from({ length: 16 }, async () => await (await post(late)).json()),
    );
    expect(answers).toEqual(Array(16).fill({ data: { organization: { name: "福州子虚建设工程有限公司" } } }));
  }

  test("at the deadline the client has its answer, and PostgreSQL nothing to do", async () => {
    await expectWhole();
    await lockRegistry();
    const response = await post(soon);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      data: { organization: null },
      errors: [{ extensions: { code: "SUBGRAPH_FAILED" } }],
    });
    await untilIdle();
    await holder.query("rollback");
    await expectWhole();
  });

  test("when the clients have gone, nothing runs for them any longer", async () => {
    await lockRegistry();
    const clients = Array.from({ length: 6 }, () => new AbortController());
    const asked = Promise.allSettled(clients.map(({ signal }) => post(late, signal)));
    await untilLocked();
    for (const client of clients) client.abort();
    expect((await asked).every(({ status }) => status === "rejected")).toBe(true);
    await untilIdle();
    await holder.query("rollback");
    await expectWhole();
  });
});
