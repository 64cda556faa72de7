import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ask, connectTo, openCommands, type RunningCommand } from "./running-command.ts";
import { until } from "./running-program.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { run, npm, makeDirectory } = openCommands();

let env: { DATA_DIR: string };
let server: RunningCommand;
let url: string;

beforeAll(async () => {
  env = { DATA_DIR: join(await makeDirectory(), "data") };
  server = run("main", { env: { ...env, AUDIT_SEAL_INTERVAL: "1" }, shared: true });
  url = await server.ready();
});
afterAll(() => server.kill());

const verify = (...args: string[]) => run("audit-verify", { args, env }).ended;

const QUERY = '{ personByIdentity(type: RESIDENT_ID, number: "350199196701010020") { name } }';

describe("npm run audit:verify", () => {
  test("says that the log of a server is whole, by the head that the server told, and what was altered", async () => {
    const scope = ["--department", "ORG_DEPT", "--scope", "person:match", "--subject", "he"];
    const { stdout: token } = await run("token", { args: scope, env }).ended;
    const { body } = await ask(url, QUERY, { authorization: `Bearer ${token.trim()}` });
    expect(body.data).toEqual({ personByIdentity: { name: "贾如是" } });
    const headOf = () => /sealed (ACCESS 1:[0-9a-f]{64})/.exec(server.output)?.[1];
    await until(() => headOf() !== undefined);
    const head = headOf()?.replace(" ", ":") ?? "";

    const whole = await verify("--head", head);
    expect(
      whole.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { log: "ACCESS", seals: 1, rows: 1, head: { number: 1 }, problems: [] },
      { log: "COMMANDS", seals: 0, rows: 0, head: null, problems: [] },
      { log: "DECISIONS", seals: 0, rows: 0, head: null, problems: [] },
      { log: "DEPARTMENTS", seals: 0, rows: 0, head: null, problems: [] },
      { log: "SIGN_INS", seals: 0, rows: 0, head: null, problems: [] },
    ]);
    expect(whole.code).toBe(0);

    const client = await connectTo(env.DATA_DIR);
    await client.query("set session_replication_role = replica");
    await client.query("update departments.access_log set viewer = 'chen'");
    const altered = await verify();
    expect(altered.code).toBe(1);
    expect(altered.stdout).toContain('"problems":[{"kind":"ROW_ALTERED","seal":1,"row":"1"}]');

    await client.query("truncate departments.access_log, departments.audit_seal");
    expect((await verify()).code).toBe(0);
    const gone = await verify("--head", head);
    expect(gone.code).toBe(1);
    expect(gone.stdout).toContain('"problems":[{"kind":"HEAD_NOT_FOUND","seal":1}]');
    await client.end();
    expect((await server.stop()).code).toBe(0);
  });

  test("what is still to be sealed when a server stops is sealed by it", async () => {
    const slow = run("main", { env: { ...env, AUDIT_SEAL_INTERVAL: "60" } });
    const address = await slow.ready();
    const scope = ["--department", "ORG_DEPT", "--scope", "person:match"];
    const { stdout: token } = await run("token", { args: scope, env }).ended;
    await ask(address, QUERY, { authorization: `Bearer ${token.trim()}` });
    await slow.stop();
    expect(JSON.parse((await verify()).stdout.split("\n")[0] ?? "")).toMatchObject({
      ...{ log: "ACCESS", seals: 1, rows: 1, pending: 0, problems: [] },
    });
  });

  test.each([
    ["a head that is none", ["--head", "ACCESS:1:abc"]],
    ["a log that is none", ["--head", `LOGINS:1:${"0".repeat(64)}`]],
    ["an unknown option", ["--fix"]],
    ["an argument without an option", ["ACCESS"]],
  ])("refuses %s with the usage and exit code 2", async (_what, args) => {
    const { code, stdout, stderr } = await verify(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^usage: npm run audit:verify -- .*\n$/);
  });

  test("is called as the guide has it", async () => {
    const { code, stdout } = await npm(["run", "--silent", "audit:verify"], { env }).ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^\{"log":"ACCESS",.*\}\n\{"log":"COMMANDS",.*\}\n\{"log":"DECISIONS",.*\}\n\{"log":"DEPARTMENTS",.*\}\n\{"log":"SIGN_INS",.*\}\n$/,
    );
  });
});
