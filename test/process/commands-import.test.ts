import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { creditCode } from "../import/numbers.ts";
import { ask, connectTo, openCommands, type RunningCommand, untilBlocked } from "./running-command.ts";
import { repository, until } from "./running-program.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run, npm, makeDirectory, processes } = openCommands();
const NOTHING = { commands: [], servers: [] };

const HEADER =
  "code,name,kind,state_capital,financial_sector,listed_company,industry,division,registration_status,registered_on";
const organization = (n: number) =>
  `${creditCode(n)},福州第${n}商贸有限公司,ENTERPRISE,,,false,,,,2001-02-03`;

let home: string;
let env: { DATA_DIR: string; DEMO: string };

/** A directory of files with these lines in organizations.csv. */
async function filesOf(name: string, ...lines: string[]): Promise<string> {
  const directory = join(home, name);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, "organizations.csv"), [HEADER, ...lines, ""].join("\n"));
  return directory;
}

const manyLines = Array.from({ length: 20_000 }, (_, index) => organization(100_000 + index));

beforeAll(async () => {
  home = await makeDirectory();
  env = { DATA_DIR: join(home, "data"), DEMO: "off" };
});

/** Has an import come to a table that is locked, interrupts it there, and lets the table go. */
async function interrupt(command: RunningCommand, begun: RegExp): Promise<void> {
  await command.says(begun);
  const client = await connectTo(env.DATA_DIR);
  await client.query("begin; lock table entities.organization in access exclusive mode");
  await untilBlocked(client, "entities.organization");
  command.process.kill("SIGINT");
  const { code, stderr } = await command.ended;
  expect(code).toBe(130);
  expect(stderr).toMatch(/\nSIGINT: 导入已中止.*stopped: of the files in hand nothing was loaded\n$/);
  await client.end();
}

describe("npm run import without a server", () => {
  test("interrupted, it loads nothing and leaves nothing running", async () => {
    const files = await filesOf("many", ...manyLines);
    await interrupt(run("import", { args: [files], env }), /migrations applied/);
    expect(processes()).toEqual(NOTHING);
    expect(await readdir(files)).toEqual(["organizations.csv"]);
  });

  test("starts the embedded one and ends it again; DIR is meant from where npm was called", async () => {
    await filesOf("first", organization(1));
    const args = ["--prefix", repository, "run", "--silent", "import", "--", "./first"];
    const { code, stdout, stderr } = await npm(args, { cwd: home, env }).ended;
    expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("embedded PostgreSQL started");
    expect(processes()).toEqual(NOTHING);
  });

  test("says how to call it where DIR is missing, or is not all: exit code 2", async () => {
    const [none, two] = await Promise.all([
      run("import", { env }).ended,
      run("import", { args: ["a", "b"], env }).ended,
    ]);
    const usage = { code: 2, stdout: "", stderr: "usage: npm run import -- DIR\n" };
    expect([none, two]).toMatchObject([usage, usage]);
  });
});

describe("npm run import beside a server", () => {
  let server: RunningCommand;
  let url: string;

  beforeAll(async () => {
    server = run("main", { env, shared: true });
    url = await server.ready();
  });
  afterAll(async () => {
    await server.stop();
    expect(processes()).toEqual(NOTHING);
  });

  async function nameOf(n: number): Promise<unknown> {
    const { body } = await ask(url, `{ organization(code: "${creditCode(n)}") { name } }`);
    expect(body.errors).toBeUndefined();
    return (body.data?.organization as { name: string } | null)?.name;
  }

  test("the server shows what is loaded without being started again: exit code 0", async () => {
    expect([await nameOf(1), await nameOf(2)]).toEqual(["福州第1商贸有限公司", undefined]);
    const files = await filesOf("second", organization(2));
    const { code, stderr } = await run("import", { args: [files], env }).ended;
    expect(code).toBe(0);
    expect(stderr).toContain("embedded PostgreSQL joined");
    expect(await nameOf(2)).toBe("福州第2商贸有限公司");
  });

  test("with a bad row among good ones: exit code 1", async () => {
    const files = await filesOf("third", organization(3), "91350100,短,ENTERPRISE,,,false,,,,2001-02-03");
    const { code } = await run("import", { args: [files], env }).ended;
    expect(code).toBe(1);
    expect(await nameOf(3)).toBe("福州第3商贸有限公司");
    expect(await readdir(join(files, "rejected"))).toEqual(["organizations.csv"]);
  });

  test("with nothing to load: exit code 2, in one line", async () => {
    const empty = await makeDirectory();
    const [missing, bare] = await Promise.all([
      run("import", { args: [join(empty, "missing")], env }).ended,
      run("import", { args: [empty], env }).ended,
    ]);
    expect([missing.code, bare.code]).toEqual([2, 2]);
    expect(missing.stderr).toMatch(/\n目录不存在.*no such directory: .*\n$/);
    expect(bare.stderr).toMatch(/\n目录中没有可导入的文件.*none of the files .*\n$/);
  });

  test("interrupted, it loads nothing, and the server goes on", async () => {
    const files = await filesOf("many", ...manyLines);
    await interrupt(run("import", { args: [files], env }), /embedded PostgreSQL joined/);
    expect(await nameOf(100_000)).toBeUndefined();
    expect(await nameOf(1)).toBe("福州第1商贸有限公司");
    expect(await readdir(files)).toEqual(["organizations.csv"]);
    const client = await connectTo(env.DATA_DIR);
    await until(async () => {
      const { rows } = await client.query(
        "select from pg_stat_activity where application_name = 'liancheng-import'",
      );
      return rows.length === 0;
    });
    await client.end();
  });
});
