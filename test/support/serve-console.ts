import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { consoleBuilt, startGateway } from "./start-gateway.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of a server with its demo, whose console is built. */
    consoleUrl: string;
    /** Its data directory, at which others can be started beside it. */
    consoleData: string;
  }
}

/** One `npm start` with its demo for the whole run, stopped with it: nothing that its tests do is in another's way. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "liancheng-console-"));
  await chmod(directory, 0o755);
  const server = await startGateway({ DATA_DIR: directory });
  await consoleBuilt(server);
  project.provide("consoleUrl", server.url);
  project.provide("consoleData", directory);
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
