import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test, vi } from "vitest";
import { openCommands } from "./running-command.ts";

// `npm run publications`, beside the server whose database it reads.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { run, npm, makeDirectory } = openCommands();
let env: { DATA_DIR: string };

beforeAll(async () => {
  env = { DATA_DIR: join(await makeDirectory(), "data") };
  await run("main", { env }).ready();
});

const COLUMNS = [
  ...["number", "subject_name", "subject_code", "determined_by", "document_number", "determined_on"],
  ...["entered_on", "state", "due_on", "done_on", "reference", "basis"],
];

test("writes the ledger of a channel to standard output, as JSON and as CSV the same", async () => {
  const of = (format: string) =>
    run("publications", { args: ["--channel", "CREDIT_CHINA", "--format", format], env }).ended;
  const [json, csv] = await Promise.all([of("json"), of("csv")]);
  expect([json.code, csv.code]).toEqual([0, 0]);
  const rows = JSON.parse(json.stdout) as Record<string, string | null>[];
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.every((row) => row.subject_code !== null && row.basis === null)).toBe(true);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["TO_PUBLISH"]));
  const records = parse(csv.stdout, { columns: true, bom: true }) as Record<string, string>[];
  expect(Object.keys(records[0] ?? {})).toEqual(COLUMNS);
  expect(records.map((record) => [record.number, record.due_on])).toEqual(
    rows.map(({ number, due_on }) => [number, due_on ?? ""]),
  );
});

test("has persons where there is a basis for it, and is called as the readme has it", async () => {
  const { code, stdout } = await npm(["run", "--silent", "publications", "--", "--channel", "HRSS_SITE"], {
    env: { ...env, PERSON_PUBLICATION_BASIS: "某法第一条" },
  }).ended;
  expect(code).toBe(0);
  const rows = JSON.parse(stdout) as { subject_code: string | null; subject_name: string }[];
  expect(rows.filter(({ subject_code }) => subject_code === null).length).toBeGreaterThan(0);
});

test.each([
  ["no channel", []],
  ["a channel that is none", ["--channel", "RADIO"]],
  ["a format that is none", ["--channel", "CREDIT_CHINA", "--format", "xml"]],
  ["an unknown option", ["--channel", "CREDIT_CHINA", "--all"]],
])("refuses %s with the usage and exit code 2", async (_what, args) => {
  const { code, stdout, stderr } = await run("publications", { args, env }).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^usage: npm run publications -- --channel CREDIT_CHINA\|/);
});
