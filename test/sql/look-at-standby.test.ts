import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { examineStandby } from "../../gateway/doctor/examine-standby.ts";
import type { Finding } from "../../gateway/doctor/finding.ts";
import { findInstalledPackage } from "../../subgraphs/shared/embedded-postgres/installed-package.ts";
import { chooseAccount } from "../../subgraphs/shared/embedded-postgres/unprivileged-account.ts";
import { findUsablePrograms } from "../../subgraphs/shared/embedded-postgres/usable-programs.ts";
import { type SystemServer, startStandby, startSystemServer } from "../support/system-postgres.ts";
import { createTestDatabase } from "../support/test-database.ts";

// What `npm run doctor` says of a real standby, and of what is none.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let directory: string;
let primary: SystemServer;
let standby: SystemServer;
const other = await createTestDatabase();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "liancheng-standby-"));
  await chmod(directory, 0o755);
  const account = await chooseAccount(directory, undefined);
  const programs = await findUsablePrograms(await findInstalledPackage(), directory, account, () => {});
  primary = await startSystemServer(join(programs, "bin"), join(directory, "primary"));
  standby = await startStandby(join(programs, "bin"), primary, join(directory, "standby"));
});
afterAll(async () => {
  await standby?.stop();
  await primary?.stop();
  await rm(directory, { recursive: true, force: true });
});

async function on(server: SystemServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const look = () => examineStandby(standby.url, primary.url);
const said = (findings: readonly Finding[]) => findings.map(({ state, said: words }) => `${state}: ${words}`);
const untilSaid = (words: RegExp[]) =>
  vi.waitFor(async () => expect(said(await look())).toEqual(words.map((one) => expect.stringMatching(one))), {
    timeout: 30_000,
    interval: 100,
  });

const WELL = /^ok: streaming, and as far as the primary$/;

test("one that is as far as its primary", async () => {
  await on(primary, "create table public.written (number integer)");
  await untilSaid([WELL]);
});

test("one whose replaying was paused, and what has come meanwhile", async () => {
  await on(standby, "select pg_wal_replay_pause()");
  await on(primary, "insert into public.written select generate_series(1, 1000)");
  await untilSaid([
    /^attention: its replaying is paused$/,
    /^attention: [\d,]+ bytes behind, 0 bytes of them not received, its last commit is \d+ s old$/,
  ]);
  await on(standby, "select pg_wal_replay_resume()");
  await untilSaid([WELL]);
});

test("one that nothing is streamed to, and what it has not received", async () => {
  await on(standby, "alter system set primary_conninfo = 'host=127.0.0.1 port=1'");
  await on(standby, "select pg_reload_conf()");
  await on(primary, "insert into public.written select generate_series(1, 1000)");
  await untilSaid([/nothing is streamed/, /^attention: ([\d,]+ bytes) behind, \1 of them not received/]);
});

test("where the primary is away nobody knows how far the standby is", async () => {
  await primary.stop();
  await untilSaid([
    /nothing is streamed/,
    /^attention: how far it is could not be found out: the primary does not answer$/,
  ]);
  await primary.start();
});

test("one that has taken over is none any longer, and two can be written to", async () => {
  await on(standby, "select pg_promote()");
  const [finding] = await look();
  expect(finding).toMatchObject({ state: "failed", said: expect.stringContaining("not in recovery") });
  expect(finding?.remedy).toContain("the former primary must not run");
});

test("a server of its own is of another cluster", async () => {
  expect(said(await examineStandby(other.url, primary.url))).toEqual([
    "failed: of another cluster (system identifier)",
  ]);
});

test("one that is away", async () => {
  await standby.stop();
  expect(said(await look())).toEqual([expect.stringMatching(/^attention: no connection: .*ECONNREFUSED/)]);
  await standby.start();
});
