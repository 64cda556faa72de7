import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Scope } from "../../schema/request-context.ts";
import { blockAfter } from "../support/block-after.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { TODAY } from "../support/request.ts";
import { createTestDatabase } from "../support/test-database.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

let liancheng: TestLiancheng;

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
}, 60_000);

test("the first query of the README gives the answer of the README", async () => {
  const command = blockAfter(readme, "In a second terminal", "sh");
  const scopes = /--scope (\S+)\)/.exec(command)?.[1]?.split(",") as Scope[];
  const body = JSON.parse(/-d '([\s\S]+)'$/.exec(command)?.[1] ?? "") as {
    query: string;
    variables: Record<string, unknown>;
  };
  const answer = await liancheng.ask(body.query, { scopes, variables: body.variables });
  expect(JSON.parse(blockAfter(readme, "The answer on", "json"))).toEqual(answer);
});

test("the answer of the README is that of the day on which its registry was made", () => {
  expect(readme).toContain(`made on ${TODAY}`);
});
