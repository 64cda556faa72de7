import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrationFolders } from "../../gateway/system.ts";
import { startEmbeddedPostgres } from "../../subgraphs/shared/embedded-postgres/start-embedded-postgres.ts";
import { migrate } from "../../subgraphs/shared/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of a migrated database without data; test files copy it. */
    templateUrl: string;
  }
}

/** One embedded server for the whole run, stopped with it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "liancheng-test-"));
  // As root the server runs as another user, who must be able to reach it.
  await chmod(directory, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDirectory: directory, log: () => {} });
  const template = new URL(postgres.url);
  template.pathname = "/template_liancheng";
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query("create database template_liancheng");
  await client.end();
  await migrate(template.href, migrationFolders);
  project.provide("templateUrl", template.href);
  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
