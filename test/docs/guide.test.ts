import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { verifyLogs } from "../../gateway/audit/verify-audit.ts";
import type { Consumer } from "../../gateway/worker/consumer.ts";
import { sealOnce } from "../../subgraphs/departments/audit/seal-once.ts";
import { compactJson } from "../support/compact-json.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { OFFICERS, type OfficerName, officerContext } from "../support/officers.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

// The guide is a walk over three pages, one after the other on one registry: every step is sent as it is written, by whom
// and on the day that it says, and must be answered as it is written; what stands there as SQL is done by a superuser, and
// what is run on the server is run. UPDATE=1 writes what was seen into them, for review; never where CI runs.

const update = process.env.UPDATE === "1" && !process.env.CI;
const PAGES = ["guide.md", "duties.md", "auditing.md"];

/** Before each of its steps the worker has come by. */
const DUTIES = "duties.md";

const STEP =
  /^### (\w+), (\w+), (\d{4}-\d{2}-\d{2})\n[\s\S]*?```graphql\n([\s\S]*?)\n```[\s\S]*?```json\n([\s\S]*?)\n```/gm;
const VERIFY = /```sh\nnpm run --silent audit:verify [^\n]*\n```\s*```json\n([\s\S]*?)\n```/g;
const SQL = /```sql\n([\s\S]*?)\n```/g;

let database: TestDatabase;
let liancheng: TestLiancheng;
let obligations: Consumer;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  obligations = obligationsOf(database, liancheng);
}, 60_000);

/** Something that is done in the guide, and, if it says so, what is seen of it. */
interface Act {
  readonly at: number;
  readonly text: string;
  readonly shown: string | null;
  /** Gives what is seen, as it is written. */
  run(): Promise<string | null>;
}

function steps(page: string, guide: string): Act[] {
  return [...guide.matchAll(STEP)].map((match) => {
    const [text, name = "", department, day = "", query = "", shown = ""] = match;
    const officer = name as OfficerName;
    expect(department, `the department of ${name}`).toBe(OFFICERS[officer].department);
    const run = async () => {
      if (page === DUTIES) await mendAll(obligations, day);
      const seen = await liancheng.ask(query, { context: officerContext(officer, day) });
      return compactJson(seen);
    };
    return { at: match.index, text, shown, run };
  });
}

/** As `jq` makes it of what the command prints, once the sealer has come by. */
async function verify(): Promise<string> {
  await sealOnce(database.as("departments"));
  const verified = await verifyLogs(database.url);
  return verified
    .map(({ log, problemCount, problems }) => JSON.stringify({ log, problemCount, problems }))
    .join("\n");
}

function onTheServer(guide: string): Act[] {
  const verifications = [...guide.matchAll(VERIFY)].map((match) => {
    const [text, shown = ""] = match;
    return { at: match.index, text, shown, run: verify };
  });
  const statements = [...guide.matchAll(SQL)].map((match) => {
    const [text, sql = ""] = match;
    return { at: match.index, text, shown: null, run: () => database.sql(sql).then(() => null) };
  });
  return [...verifications, ...statements];
}

async function walk(page: string): Promise<void> {
  const file = new URL(`../../docs/${page}`, import.meta.url);
  const guide = readFileSync(file, "utf8");
  const acts = [...steps(page, guide), ...onTheServer(guide)].sort((a, b) => a.at - b.at);
  expect(acts.length, page).toBe([...guide.matchAll(/^### |^```sh|^```sql/gm)].length);
  let written = "";
  let done = 0;
  for (const { at, text, shown, run } of acts) {
    const seen = await run();
    if (!update) expect(seen, text).toBe(shown);
    if (shown === null) continue;
    const answered = at + text.length - shown.length - "\n```".length;
    written += guide.slice(done, answered) + seen;
    done = answered + shown.length;
  }
  if (update) writeFileSync(file, written + guide.slice(done));
}

test("every step of the guide is answered as it is written", { timeout: 60_000 }, async () => {
  for (const page of PAGES) await walk(page);
});
