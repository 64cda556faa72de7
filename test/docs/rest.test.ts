import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "../../schema/request-context.ts";
import { fillWithDemo, startLiancheng } from "../support/liancheng.ts";
import { officerOf } from "../support/record-desk.ts";
import { TODAY } from "../support/request.ts";
import { openRestServer, type RestServer } from "../support/rest-server.ts";
import { createTestDatabase } from "../support/test-database.ts";
import { mendAll, obligationsOf } from "../support/worker-at-work.ts";

const EXAMPLES = new URL("../../gateway/rest/examples.json", import.meta.url);
const document = readFileSync(new URL("../../docs/rest.md", import.meta.url), "utf8");
const examples = JSON.parse(readFileSync(EXAMPLES, "utf8")) as Record<
  string,
  { body: unknown; answer: unknown }
>;

/** The officers of the document, by their departments. */
const OFFICERS = {
  FINANCE: officerOf("FINANCE", ["list:read", "feedback:write"]),
  ORG_DEPT: officerOf("ORG_DEPT", ["list:read", "person:match"]),
};

let rest: RestServer;

beforeAll(async () => {
  const database = await createTestDatabase();
  await fillWithDemo(database);
  const liancheng = await startLiancheng(database);
  await mendAll(obligationsOf(database, liancheng), TODAY);
  rest = await openRestServer(database, liancheng, OFFICERS);
}, 120_000);

const officerFor = (name: string): keyof typeof OFFICERS =>
  name === "check-person" ? "ORG_DEPT" : "FINANCE";

/** What is another one each time that a registry is made. */
const OF_THE_MOMENT = new Set(["dataVersion", "head", "endCursor", "recordedAt"]);
const masked = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, part) => (OF_THE_MOMENT.has(key) && part !== null ? key : part)));

describe("the examples of the description are answered as they are written", () => {
  test.each(Object.keys(examples))("%s", async (name) => {
    const example = examples[name];
    const { status, body } = await rest.call(officerFor(name), name, example?.body);
    expect({ status, body }).toMatchObject({ status: 200 });
    if (process.env.UPDATE === "1" && !process.env.CI) {
      const written = JSON.parse(readFileSync(EXAMPLES, "utf8"));
      written[name].answer = body;
      writeFileSync(EXAMPLES, `${JSON.stringify(written, null, 2)}\n`);
    } else expect(masked(body)).toEqual(masked(example?.answer));
  });
});

/** The calls that the document shows, with what it shows of their answers. */
const shown = [
  ...document.matchAll(
    /```sh\n((?:(?!```)[\s\S])*?\/rest\/([\w-]+)[\s\S]*?)```(?:[^`]*?```json\n([\s\S]*?)```)?/g,
  ),
].map(([, command = "", name = "", answer]) => ({
  name,
  department: /--department (\w+)/.exec(command)?.[1] ?? officerFor(name),
  scopes: (/--scope (\S+?)\)/.exec(command)?.[1]?.split(",") ?? []) as Scope[],
  body: JSON.parse(/-d '([\s\S]+?)'/.exec(command)?.[1] ?? "") as unknown,
  answer: answer === undefined ? null : (JSON.parse(answer) as object),
}));

describe("the calls of docs/rest.md are answered as it says", () => {
  test("there are some, by officers who may make them", () => {
    expect(shown.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "check-organization",
        "check-person",
        "check-organizations",
        "feedback",
        "changes",
      ]),
    );
    for (const { department, scopes } of shown) {
      const { viewer } = OFFICERS[department as keyof typeof OFFICERS];
      if (scopes.length > 0) expect(new Set(scopes)).toEqual(viewer.scopes);
    }
  });

  test.each(shown)("$name $body", async ({ name, department, body, answer }) => {
    const answered = await rest.call(department, name, body);
    if (answer) expect(masked(answered.body)).toMatchObject(masked(answer));
    expect(answered.status).toBe((answer as { status?: number } | null)?.status ?? 200);
  });
});
