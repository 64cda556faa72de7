import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { blockAfter } from "../support/block-after.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

// The statements that the pages give to operators can be run as they stand; what they do is taken back. Roles are of the
// whole server, so they are made under other names than those of the tests beside.

const read = (page: string) => readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");

const STATEMENT = /`((?:select|delete|truncate|create role) [^`]*)`/g;
/** Ends the standby's being one, which no test database is. */
const OF_A_STANDBY = "select pg_promote()";

const statements = ["operations.md", "security.md"]
  .flatMap((page) => [...read(page).matchAll(STATEMENT)].map(([, sql = ""]) => sql))
  .filter((sql) => sql !== OF_A_STANDBY);

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

const run = (sql: string) => database.sql(`begin; ${sql}; rollback`);

test("there are some", () => expect(statements.length).toBeGreaterThan(4));

test.each(statements)("%s", async (sql) => {
  await run(sql.replace("finance_350102", "finance_of_the_pages"));
});

test("the role and schema of shared rates are made as limits.md says", async () => {
  const sql = blockAfter(read("limits.md"), "is given them", "sql");
  await run(`create role gateway_user; ${sql.replaceAll("liancheng_rate", "liancheng_rate_of_the_pages")}`);
});
