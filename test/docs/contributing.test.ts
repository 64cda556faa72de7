import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { blockAfter } from "../support/block-after.ts";
import { compactJson } from "../support/compact-json.ts";
import { fillWithDemo, startLiancheng } from "../support/liancheng.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

// What docs/contributing.md does by data is done, and answered as it says. UPDATE=1 writes what was seen into it.

const update = process.env.UPDATE === "1" && !process.env.CI;
const file = new URL("../../docs/contributing.md", import.meta.url);
const text = readFileSync(file, "utf8");
const HEADING = "## A measure, by data";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
}, 60_000);

test("a measure that is added by data is in the answers", async () => {
  await database.sql(blockAfter(text, HEADING, "sql"));
  const { ask } = await startLiancheng(database);
  const seen = compactJson(await ask(blockAfter(text, HEADING, "graphql"), { scopes: ["list:read"] }));
  const shown = blockAfter(text, HEADING, "json");
  if (update) writeFileSync(file, text.replace(`json\n${shown}\n`, `json\n${seen}\n`));
  else expect(seen).toBe(shown);
});
