import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ask, connectTo, openCommands, type RunningCommand } from "./running-command.ts";

vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 });

const { run, npm, makeDirectory } = openCommands();
const RECORD = `mutation { recordDecision(input: { idempotencyKey: "1", organization: "1", action: GOV_PROCUREMENT_SUPPLIER }) {
  problems { code } record { number code verification { genuine } } } }`;

let env: { DATA_DIR: string };
let server: RunningCommand;
let url: string;

beforeAll(async () => {
  env = { DATA_DIR: join(await makeDirectory(), "data") };
  server = run("main", { env, shared: true });
  url = await server.ready();
});
afterAll(() => server.kill());

const verify = (...args: string[]) => run("records-verify", { args, env }).ended;
const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("npm run records:verify", () => {
  test("says that the records of a server are genuine, and which is not", async () => {
    const args = ["--department", "FINANCE", "--scope", "list:read"];
    const { stdout: token } = await run("token", { args, env }).ended;
    const { body } = await ask(url, RECORD, { authorization: `Bearer ${token.trim()}` });
    expect(body.data).toMatchObject({
      recordDecision: { problems: [], record: { verification: { genuine: true } } },
    });
    const { record } = (body.data as { recordDecision: { record: { number: string; code: string } } })
      .recordDecision;
    const check = `{ checkDecisionRecord(number: "${record.number}", code: "${record.code}") { genuine } }`;
    expect((await ask(url, check, {})).body.data).toEqual({ checkDecisionRecord: { genuine: true } });

    const whole = await verify();
    expect(linesOf(whole.stdout)).toEqual([{ records: 1, genuine: 1, ofOtherRules: 0, missing: [] }]);
    expect(whole.code).toBe(0);
    const one = await verify(record.number);
    expect(linesOf(one.stdout)).toMatchObject([{ number: record.number, genuine: true }, { records: 1 }]);

    const client = await connectTo(env.DATA_DIR);
    await client.query("set session_replication_role = replica");
    await client.query(
      `update measures.decision_record set content = replace(content, '"RESTRICTED"', '"CLEAR"')`,
    );
    const altered = await verify();
    expect(altered.code).toBe(1);
    expect(linesOf(altered.stdout)).toMatchObject([
      { number: record.number, genuine: false },
      { records: 1, genuine: 0 },
    ]);
    await client.end();
  });

  test("knows no record that is not there", async () => {
    const { code, stdout } = await verify("FINANCE-2026-99999");
    expect(code).toBe(1);
    expect(linesOf(stdout)[0]).toEqual({ number: "FINANCE-2026-99999", genuine: false, steps: [] });
  });

  test("prints the public key, for when another takes its place", async () => {
    const { code, stdout } = await verify("--public-key");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
  });

  test("refuses an unknown option with the usage and exit code 2", async () => {
    const { code, stdout, stderr } = await verify("--all");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^usage: npm run records:verify -- .*\n$/);
  });

  test("is called as the documents have it", async () => {
    const { stdout } = await npm(["run", "--silent", "records:verify", "--", "--public-key"], { env }).ended;
    expect(stdout).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
    expect((await server.stop()).code).toBe(0);
  });
});
