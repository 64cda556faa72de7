import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { type Answer, ask, connectTo, nothingRuns, openCommands, untilBlocked } from "./running-command.ts";
import { until } from "./running-program.ts";

vi.setConfig({ testTimeout: 30_000 });

const { run, npm, makeDirectory, processes } = openCommands();

const NOTHING = { commands: [], servers: [] };
const LISTINGS = "{ listings(first: 100) { nodes { number } } }";
const MATCH = '{ personByIdentity(type: PASSPORT, number: "E00000000") { id } }';

function numbersIn({ body }: Answer): string[] {
  const listings = body.data?.listings as { nodes: { number: string }[] } | undefined;
  if (!listings) throw new Error(JSON.stringify(body));
  return listings.nodes.map(({ number }) => number);
}

/** Whether nobody listens there any more: an answer can still come that tells the client to connect elsewhere. */
async function refused(url: string): Promise<boolean> {
  try {
    const { headers } = await fetch(url);
    expect(headers.get("connection")).toBe("close");
    return false;
  } catch (error) {
    if (error instanceof TypeError) return true;
    throw error;
  }
}

async function tokenOf(env: Record<string, string>): Promise<string> {
  const { stdout, code } = await run("token", {
    args: ["--department", "FINANCE", "--scope", "list:read,person:match"],
    env,
  }).ended;
  expect(code).toBe(0);
  return stdout.trim();
}

describe("the life of a data directory", async () => {
  const env = { DATA_DIR: join(await makeDirectory(), "made on first use") };
  let token = "";
  const authorization = () => ({ authorization: `Bearer ${token}` });

  test("an empty one is given a database and demo data; a token is signed beside the server", async () => {
    const server = run("main", { env });
    const url = await server.ready();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect(server.output).toMatch(/demo data, all invented: 2000 organizations, 3000 persons/);
    token = await tokenOf(env);
    expect(numbersIn(await ask(url, LISTINGS)).length).toBeGreaterThan(10);
    expect((await ask(url, MATCH)).body.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect((await ask(url, MATCH, authorization())).body).toEqual({ data: { personByIdentity: null } });

    await server.stop();
    expect(processes()).toEqual(NOTHING);
  });

  test("SIGTERM finishes the request under way, and nothing is left running", async () => {
    const server = run("main", { env });
    const url = await server.ready();
    expect(server.output, "the demo data are there").not.toContain("demo data");
    expect((await ask(url, MATCH, authorization())).status, "the token of the first start").toBe(200);

    const client = await connectTo(env.DATA_DIR);
    await client.query("begin; lock table violations.listing_version in access exclusive mode");
    const answer = ask(url, LISTINGS);
    await untilBlocked(client, "/* violations.");
    const ended = server.stop();
    await server.says(/SIGTERM: 正在停止/);
    // It says so before it stops listening, that who sends requests learns of it first.
    await until(() => refused(url));
    await client.query("commit");
    await client.end();
    expect(numbersIn(await answer).length).toBeGreaterThan(10);
    await ended;
    expect(processes()).toEqual(NOTHING);
  });

  test("SIGKILL leaves PostgreSQL alone, which the next start adopts with all that was written", async () => {
    const server = run("main", { env });
    const url = await server.ready();
    const { body: before } = await ask(url, LISTINGS);
    server.process.kill("SIGKILL");
    await server.ended;
    // The planner's process ends with its parent.
    await until(() => processes().commands.length === 0);
    expect(processes().servers).not.toEqual([]);

    const next = run("main", { env });
    expect((await ask(await next.ready(), LISTINGS)).body).toEqual(before);
    expect(next.output).toContain("embedded PostgreSQL adopted");
    await next.stop();
    expect(processes()).toEqual(NOTHING);
  });

  test("a port in use is said, and what uses it goes on", async () => {
    const server = run("main", { env });
    const url = await server.ready();
    const second = await run("main", { env: { ...env, PORT: new URL(url).port } }).ended;
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(
      /^端口已被占用 \/ port \d+ of 127\.0\.0\.1 is in use by another process: .*\n$/,
    );
    expect((await ask(url, LISTINGS)).status).toBe(200);

    // Ctrl-C in a terminal: every process of the group gets it.
    await server.stop("SIGINT");
    expect(processes()).toEqual(NOTHING);
  });
});

describe("a start is given up in order", () => {
  test("on SIGINT, which the processes of a terminal all get, and the next start does the rest", async () => {
    const env = { DATA_DIR: await makeDirectory() };
    const given = run("main", { env, ownGroup: true });
    await given.says(/migrations applied/);
    process.kill(-(given.process.pid as number), "SIGINT");
    expect(await given.ended).toMatchObject({ code: 0, stderr: "" });
    expect(given.output).not.toContain("ready");
    expect(processes()).toEqual(NOTHING);

    const next = run("main", { env });
    expect(numbersIn(await ask(await next.ready(), LISTINGS)).length).toBeGreaterThan(10);
    await next.stop();
  });

  test("when the address cannot be listened on: no PostgreSQL is left", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const env = { DATA_DIR: await makeDirectory(), DEMO: "off" };
    const [byPort, byHost] = await Promise.all([
      run("main", { env: { ...env, PORT: String(port) } }).ended,
      run("main", { env: { ...env, HOST: "192.0.2.1" } }).ended,
    ]);
    taken.close();
    expect(byPort.code).toBe(1);
    expect(byPort.stderr).toMatch(
      /^端口已被占用 \/ port \d+ of 127\.0\.0\.1 is in use by another process: .*\n$/,
    );
    expect(byHost.code).toBe(1);
    expect(byHost.stderr).toMatch(/^HOST: 192\.0\.2\.1 is no address of this machine \(EADDRNOTAVAIL\)\.\n$/);
    expect(processes()).toEqual(NOTHING);
  });
});

describe("npm start", () => {
  test("ends when npm is told to: npm passes SIGTERM on to the shell alone, which dies of it", async () => {
    const command = npm(["start"], { env: { DATA_DIR: await makeDirectory(), DEMO: "off" } });
    await command.ready();
    command.process.kill("SIGTERM");
    await command.ended;
    await nothingRuns(processes);
    expect(command.output).toContain("SIGTERM: 正在停止 / stopping");
  });
});

describe("what is wrong is said in words, without a stack", () => {
  test("everything in the environment at once", async () => {
    const env = {
      ...{ PORT: "70000", DATABASE_URL: "mysql://root:hush@db/x", DEMO: "yes", NODE_ENV: "prod" },
      ...{ EXECUTOR: "fast", IDENTITY_KEY: "hush hush" },
    };
    const { code, stdout, stderr } = await run("main", { env }).ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    const [first, ...problems] = stderr.trim().split("\n");
    expect(first).toBe("环境变量有误 / the environment is not usable:");
    expect(problems.map((problem) => /^- ([A-Z_]+): /.exec(problem)?.[1]).sort()).toEqual([
      ...["DATABASE_URL", "DEMO", "EXECUTOR", "IDENTITY_KEY", "NODE_ENV", "PORT"],
    ]);
    expect(stderr).not.toContain("hush");
  });

  test("a DATA_DIR that cannot be one", async () => {
    const file = join(await makeDirectory(), "file");
    await writeFile(file, "");
    // Not even root makes a directory in /sys.
    const directories = [file, join(file, "data"), "/sys/liancheng"];
    const all = await Promise.all(
      directories.map((directory) => run("main", { env: { DATA_DIR: directory } }).ended),
    );
    expect(all.map(({ code, stderr }) => [code, stderr])).toEqual([
      [1, expect.stringMatching(/^The data directory .* is not a directory, or .*\.\n$/)],
      [1, expect.stringMatching(/^The data directory .* is not a directory, or .*\.\n$/)],
      [
        1,
        expect.stringMatching(
          /^The data directory .* (is not writable|is on a read-only file system).*\.\n$/,
        ),
      ],
    ]);
  });
});
