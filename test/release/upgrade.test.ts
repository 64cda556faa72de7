import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "../process/running-program.ts";

// The version before the last migration, taken from the history of this repository, runs on the schema of this one: its
// own tests, which fill a database, ask it and give commands, on databases that this version has migrated.

const run = promisify(execFile);
const git = async (...args: string[]) => (await run("git", args, { cwd: repository })).stdout.trim();

const MIGRATIONS = [":(glob)subgraphs/*/migrations/*.ts", ":(glob)gateway/*/migrations/*.ts"];
const TESTS = ["test/e2e", "test/session/demo.test.ts", "test/lifecycle/listing", "test/lifecycle/repair"];

/** What vitest's reporter of JSON tells. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

let former: string;

/** The commit before the one that brought the last migration. */
async function formerCommit(): Promise<string> {
  const last = await git("log", "-1", "--diff-filter=A", "--format=%H", "--", ...MIGRATIONS);
  return await git("rev-parse", "--verify", `${last}^`).catch(() => {
    throw new Error(
      "This test needs the history of the repository: git fetch --unshallow, or clone it without --depth",
    );
  });
}

beforeAll(async () => {
  const commit = await formerCommit();
  former = await mkdtemp(join(tmpdir(), "liancheng-former-"));
  const archive = join(former, "former.tar");
  await git("archive", "--output", archive, commit);
  await run("tar", ["-xf", archive, "-C", former]);
  await symlink(join(repository, "node_modules"), join(former, "node_modules"));
  const own = join(repository, "test/support/start-postgres.ts");
  const theirs = join(former, "test/support/start-postgres.ts");
  await access(theirs);
  await writeFile(theirs, `export { setup } from ${JSON.stringify(own)};\n`);
}, 120_000);
afterAll(() => rm(former, { recursive: true, force: true }), 120_000);

test("the version before the last migration answers and writes on the schema of this one", {
  timeout: 900_000,
}, async () => {
  const vitest = join(repository, "node_modules/vitest/vitest.mjs");
  const report = join(former, "report.json");
  const args = [
    vitest,
    "run",
    "--project",
    "database",
    "--reporter",
    "json",
    "--outputFile",
    report,
    ...TESTS,
  ];
  // What this vitest says to its own workers is none of the other's.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST")));
  const ended = await run(process.execPath, args, { cwd: former, env, maxBuffer: 2 ** 26 }).catch(
    (error: { stdout: string; stderr: string }) => error,
  );
  const text = await readFile(report, "utf8").catch(() => {
    throw new Error(`it gave no report: ${ended.stdout}${ended.stderr}`);
  });
  const { testResults } = JSON.parse(text) as Report;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = results.filter(({ status }) => status === "failed");
  expect(failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`)).toEqual([]);
  expect(results.filter(({ status }) => status === "passed").length).toBeGreaterThan(20);
});
