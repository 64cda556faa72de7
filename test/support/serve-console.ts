import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

const repository = fileURLToPath(new URL("../..", import.meta.url));

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
  const ready = Promise.withResolvers<string>();
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [, url] = /就绪 \/ ready: (http:\S+)/.exec(said) ?? [];
      if (url) ready.resolve(url);
    });
  }
  const ended = once(server, "close");
  void ended.then(() => ready.reject(new Error(`it did not start:\n${said}`)));
  const url = await ready.promise;
  // It is built on the first visit, and says when to come again.
  for (;;) {
    const answer = await fetch(new URL("/console/", url));
    if (answer.ok) break;
    if (answer.status !== 503) throw new Error(`the console was not built:\n${said}`);
    await setTimeout(Number(answer.headers.get("retry-after")) * 1000);
  }
  project.provide("consoleUrl", new URL("/", url).href);
  return async () => {
    server.kill();
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
}
