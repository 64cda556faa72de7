import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { CAST_ORGANIZATIONS } from "../../gateway/demo/scenario-cast.ts";
import { ask, openCommands, type RunningCommand } from "../process/running-command.ts";
import { repository } from "../process/running-program.ts";
import { startSystemServer, systemPrograms } from "../support/system-postgres.ts";

// What docs/operations.md says of backups, done: a registry with listings, records, sealed logs and screenings is put
// away, destroyed, and brought back; what it said before, it says again.

vi.setConfig({ testTimeout: 600_000 });

const { run, makeDirectory } = openCommands();
const { supplier, clean } = CAST_ORGANIZATIONS;

type Environment = Readonly<Record<string, string>>;

/** What it said of itself before it was destroyed: its answers, and what verifies it. */
interface Before {
  readonly shown: unknown;
  readonly said: readonly string[];
}

const SCOPES = "list:read,list:write,person:read,person:match,analytics:read";
const PERSON = '{ personByIdentity(type: RESIDENT_ID, number: "350199196701010020") { id name } }';
const RECORD = `mutation { recordDecision(input: { idempotencyKey: "1", organization: "1", action: GOV_PROCUREMENT_SUPPLIER }) {
  problems { code } record { number } } }`;
const SEEN = `{
  personByIdentity(type: RESIDENT_ID, number: "350199196701010020") { name restrictions { limb { id } since until } }
  organization(code: "${supplier.code}") { restrictions { limb { id } departments { id } } }
  network(root: "1", hops: 3, limit: 500) { nodes { subject { id } distance } edges { id } }
  listingStatistics(by: [BEHAVIOUR, AUTHORITY]) { groups { keys values } total }
  obligationStatistics(by: [DEPARTMENT]) { groups { keys values } total }
  listings(first: 50) { nodes { id number status } }
  decisionRecords { nodes { number code hash content verification { genuine } } }
  screenings { nodes { id state rows screened counts { outcome rows } } }
}`;

async function bearer(env: Environment): Promise<{ authorization: string }> {
  const args = ["--department", "FINANCE", "--scope", SCOPES, "--subject", "gao"];
  const { stdout } = await run("token", { args, env }).ended;
  return { authorization: `Bearer ${stdout.trim()}` };
}

/** All that is asked of it, once the worker has come as far as the facts. */
async function seen(server: RunningCommand, env: Environment): Promise<unknown> {
  const url = await server.ready();
  const headers = await bearer(env);
  // After a restore from a dump the worker begins with everybody.
  const far = async () => {
    const { body } = await ask(
      url,
      "{ obligationStatistics(by: []) { complete } screenings { nodes { state } } }",
      headers,
    );
    const answer = JSON.stringify(body);
    return answer.includes('"complete":true') && !/WAITING|RUNNING/.test(answer);
  };
  await vi.waitUntil(far, { timeout: 300_000, interval: 200 });
  const { body } = await ask(url, SEEN, headers);
  expect(body.errors).toBeUndefined();
  return body.data;
}

/** What verifies, compares and says so by its exit code; each prints the same of the same. */
async function verified(env: Environment): Promise<string[]> {
  const said: string[] = [];
  for (const name of ["audit-verify", "records-verify"] as const) {
    const { code, stdout } = await run(name, { env }).ended;
    expect([name, code, stdout]).toEqual([name, 0, stdout]);
    said.push(stdout);
  }
  return said;
}

/** A registry with something of everything in it. */
async function fill(env: Environment, directory: string): Promise<Before> {
  const server = run("main", { env: { ...env, DEMO: "on" } });
  const url = await server.ready();
  const headers = await bearer(env);
  expect((await ask(url, PERSON, headers)).body.data).toMatchObject({ personByIdentity: { name: "贾如是" } });
  expect((await ask(url, RECORD, headers)).body.data).toMatchObject({ recordDecision: { problems: [] } });
  const file = join(directory, "codes.csv");
  await writeFile(file, `code\r\n${supplier.code}\r\n${clean.code}\r\n`);
  const args = [file, "--action", "GOV_PROCUREMENT_SUPPLIER", "--out", join(directory, "out.csv")];
  const asker = { LIANCHENG_URL: new URL(url).origin, TOKEN: headers.authorization.slice("Bearer ".length) };
  expect((await run("screen", { args, env: asker }).ended).code).toBe(0);
  const shown = await seen(server, env);
  await server.stop();
  return { shown, said: await verified(env) };
}

/** Brought back, it is what it was; and it is told at once where it is started with another identity key. */
async function expectBack(env: Environment, before: Before): Promise<void> {
  expect(await verified(env)).toEqual(before.said);
  const server = run("main", { env });
  expect(await seen(server, env)).toEqual(before.shown);
  await server.stop();
  const { code, stdout } = await run("reconcile", { args: ["--check"], env }).ended;
  expect([code, stdout]).toEqual([0, stdout]);

  const other = { ...env, IDENTITY_KEY: Buffer.alloc(32, 9).toString("base64") };
  const refused = await run("main", { env: other }).ended;
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("The identity key is not")]);
  const doctor = await run("doctor", { env: other }).ended;
  expect(doctor.code).toBe(1);
  expect(doctor.stdout).toMatch(/^✗ .*another key$/m);
  const unsigned = await run("doctor", {
    env: { ...env, RECORD_KEY: Buffer.alloc(32, 9).toString("base64") },
  }).ended;
  expect([unsigned.code, unsigned.stdout]).toEqual([1, expect.stringContaining("records of other keys: ")]);
}

const DOCUMENT = readFileSync(join(repository, "docs/operations.md"), "utf8");

/** Runs the commands that the document has for something, as it has them. */
async function asDocumented(beginning: string, cwd: string, env: Environment): Promise<void> {
  const found = [...DOCUMENT.matchAll(/```sh\n([\s\S]*?)```/g)].filter(([, text]) =>
    text?.startsWith(beginning),
  );
  expect(found).toHaveLength(1);
  await promisify(execFile)("sh", ["-euc", found[0]?.[1] ?? ""], { cwd, env: { ...process.env, ...env } });
}

describe("a registry that is put away and brought back", () => {
  test("by a copy of the stopped data directory", async () => {
    const directory = await makeDirectory();
    const env = { DATA_DIR: join(directory, "data"), TRUSTED_DOCUMENTS: "off" };
    const before = await fill(env, directory);
    const BACKUP = join(directory, "backup");
    await asDocumented("cp -a", directory, { ...env, BACKUP });
    await rm(env.DATA_DIR, { recursive: true });
    await rename(BACKUP, env.DATA_DIR);
    await expectBack(env, before);
  });

  test("by pg_dump and pg_restore, into a server that is new and empty", async () => {
    const programs = await systemPrograms();
    const directory = await makeDirectory();
    const shelf = join(directory, "shelf");
    await mkdir(shelf);
    const common = { DATA_DIR: join(directory, "keys"), TRUSTED_DOCUMENTS: "off" };
    const toolsFor = (url: string) => ({ SUPERUSER_URL: url, PATH: `${programs}:${process.env.PATH}` });
    const former = await startSystemServer(programs, join(directory, "former"));
    let before: Before;
    try {
      before = await fill({ ...common, DATABASE_URL: former.url }, directory);
      // Who has rights by row would get a part of it.
      const rows = ["--data-only", "-t", "departments.screening_row"];
      const asSubgraph = ["--role", "liancheng_departments", ...rows, "-d", former.url];
      const refused = promisify(execFile)(join(programs, "pg_dump"), asSubgraph);
      await expect(refused).rejects.toThrow("row-level security");
      await asDocumented("pg_dumpall", shelf, toolsFor(former.url));
    } finally {
      await former.stop();
    }
    await rm(former.directory, { recursive: true });
    const server = await startSystemServer(programs, join(directory, "new"));
    try {
      await asDocumented("psql", shelf, toolsFor(server.url));
      await expectBack({ ...common, DATABASE_URL: server.url }, before);
    } finally {
      await server.stop();
    }
  });
});
