import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { repository } from "../process/running-program.ts";
import { blockAfter } from "../support/block-after.ts";
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
  const seen = JSON.stringify(
    await ask(blockAfter(text, HEADING, "graphql"), { scopes: ["list:read"] }),
    null,
    2,
  );
  const shown = blockAfter(text, HEADING, "json");
  if (update) writeFileSync(file, text.replace(`json\n${shown}\n`, `json\n${seen}\n`));
  else expect(seen).toBe(shown);
});

test("the files that it names are there", () => {
  const named = [...text.matchAll(/`((?:gateway|subgraphs|test|schema|docs)\/[\w./-]*)`/g)].map(
    ([, path = ""]) => path,
  );
  const missing = named.filter((path) => !/NAME|NNN/.test(path) && !existsSync(`${repository}/${path}`));
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
