import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Consumer } from "../../gateway/worker/consumer.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { OFFICERS, type OfficerName, officerContext } from "../support/officers.ts";
import { createTestDatabase } from "../support/test-database.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

// The guide is a walk: every step is sent as it is written, by whom and on the day that it says, and must be answered as
// it is written. UPDATE=1 writes what was seen into it, for review; never where CI runs.

const update = process.env.UPDATE === "1" && !process.env.CI;
const file = new URL("../../docs/guide.md", import.meta.url);
const guide = readFileSync(file, "utf8");

const STEP =
  /^### (\w+), (\w+), (\d{4}-\d{2}-\d{2})\n[\s\S]*?```graphql\n([\s\S]*?)\n```[\s\S]*?```json\n([\s\S]*?)\n```/gm;
const steps = [...guide.matchAll(STEP)];

const DUTIES = guide.indexOf("## A department's duties");

let liancheng: TestLiancheng;
let obligations: Consumer;

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  obligations = obligationsOf(database, liancheng);
}, 60_000);

test("every step of the guide is answered as it is written", { timeout: 60_000 }, async () => {
  expect(steps.length).toBe([...guide.matchAll(/^### /gm)].length);
  let written = guide;
  for (const match of steps) {
    const [step, name = "", department, day = "", query = "", answer = ""] = match;
    const officer = name as OfficerName;
    expect(department, `the department of ${name}`).toBe(OFFICERS[officer].department);
    if (match.index > DUTIES) await mendAll(obligations, day);
    const seen = await liancheng.ask(query, { context: officerContext(officer, day) });
    if (update)
      written = written.replace(step, () => step.replace(answer, () => JSON.stringify(seen, null, 2)));
    else expect(seen, step).toEqual(JSON.parse(answer));
  }
  if (update) writeFileSync(file, written);
});
