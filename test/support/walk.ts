import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import type { RequestContext } from "../../schema/request-context.ts";
import { compactJson } from "./compact-json.ts";
import type { TestLiancheng } from "./liancheng.ts";

// UPDATE=1 writes what was seen into the document, for review; never where CI runs.
const update = process.env.UPDATE === "1" && !process.env.CI;

const STEP =
  /^### (\w+), (\w+), (\d{4}-\d{2}-\d{2})\n[\s\S]*?```graphql\n([\s\S]*?)\n```[\s\S]*?```json\n([\s\S]*?)\n```/gm;

/** An officer of a document: who it is of, and the request that they send on a day. */
export type OfficerOf = (name: string) => { department: string; contextOn(day: string): RequestContext };

/**
 * Sends every step of a document (`### officer, DEPARTMENT, day`, a GraphQL block, a JSON block) as it is written, by
 * whom and on the day that it says; it must be answered as it is written. Every heading of that level has to be a step.
 */
export async function walk(document: string, liancheng: TestLiancheng, officerOf: OfficerOf): Promise<void> {
  const file = new URL(`../../docs/${document}`, import.meta.url);
  const text = readFileSync(file, "utf8");
  const steps = [...text.matchAll(STEP)];
  expect(steps.length).toBe([...text.matchAll(/^### /gm)].length);
  let written = text;
  for (const [step, name = "", department, day = "", query = "", answer = ""] of steps) {
    const officer = officerOf(name);
    expect(department, `the department of ${name}`).toBe(officer.department);
    const seen = await liancheng.ask(query, { context: officer.contextOn(day) });
    if (update) written = written.replace(step, () => step.replace(answer, () => compactJson(seen)));
    else expect(seen, step).toEqual(JSON.parse(answer));
  }
  if (update) writeFileSync(file, written);
}
