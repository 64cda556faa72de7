import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { repository, until } from "../process/running-program.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of a server with its demo, whose console is built. */
    consoleUrl: string;
  }
}

/** One `npm start` with its demo for the whole run, stopped with it: nothing that its tests do is in another's way. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "liancheng-console-"));
  await chmod(directory, 0o755);
  const { PATH = "", HOME = "" } = process.env;
  const server = spawn(process.execPath, [join(repository, "gateway/main.ts")], {
    cwd: repository,
    env: { PATH, HOME, DATA_DIR: directory, PORT: "0", EXPLORER: "off" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const ended = once(server, "close");
  const ready = () => /就绪 \/ ready: (http:\S+)/.exec(said)?.[1];
  await until(() => ready() !== undefined || server.exitCode !== null);
  const url = ready();
  if (url === undefined) throw new Error(`it did not start:\n${said}`);
  // It is built on the first visit.
  await until(async () => (await fetch(new URL("/console/", url))).status !== 503);
  project.provide("consoleUrl", new URL("/", url).href);
  return async () => {
    server.kill();
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
}
