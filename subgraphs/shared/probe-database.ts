import { readdir } from "node:fs/promises";
import pg from "pg";
import { type MigrationFolder, migrationFiles } from "./migrate.ts";

const UNDEFINED_TABLE = "42P01";

async function appliedTo(client: pg.Client, subgraph: string): Promise<ReadonlySet<string>> {
  try {
    const { rows } = await client.query<{ name: string }>(
      `/* probeDatabase */ select name from ${client.escapeIdentifier(subgraph)}.migration limit 10000`,
    );
    return new Set(rows.map(({ name }) => name));
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return new Set();
    throw error;
  }
}

/**
 * Asks a database, over a connection of its own, which migrations of the folders it lacks, as `subgraph/file`. Rejects
 * where it does not answer in time. That it has more of them says nothing: a later version may run beside this one.
 * @param deadlineMs milliseconds to connect, and for each statement
 */
export async function missingMigrations(
  url: string,
  folders: readonly MigrationFolder[],
  deadlineMs: number,
): Promise<string[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: deadlineMs,
    query_timeout: deadlineMs,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const missing: string[] = [];
    for (const folder of folders) {
      const applied = await appliedTo(client, folder.subgraph);
      const files = migrationFiles(await readdir(folder.directory));
      missing.push(...files.filter((file) => !applied.has(file)).map((file) => `${folder.subgraph}/${file}`));
    }
    return missing;
  } finally {
    // Not waited for: one that does not answer does not say goodbye either.
    client.end().catch(() => {});
  }
}
