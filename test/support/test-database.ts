import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { type Database, openDatabase, type Statement, type Values } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";

export interface TestDatabase {
  /** URL of the owner of everything. */
  readonly url: string;
  /** Runs a statement as the owner of everything. */
  sql(text: string): Promise<void>;
  /** Something to close before the database is dropped. */
  beforeDrop(close: () => Promise<void>): void;
  /**
   * Opens the database as a subgraph does; closed after the test file. Its rows cannot be changed: loaders give the
   * same row to several requests, so that no resolver may.
   */
  as(subgraph: string, onStatement?: (statement: Statement) => void): Database;
}

async function asOwner(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Freezes a value and all that is in it, but for bytes, which cannot be. */
function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

/** A database of the calling test file's own: migrated, without data, dropped after the file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const server = new URL(template);
  server.pathname = "/postgres";
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asOwner(server.href, `create database ${name} template template_liancheng`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const closers: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
    await asOwner(server.href, `drop database ${name} with (force)`);
  });
  return {
    url: url.href,
    sql: (text) => asOwner(url.href, text),
    beforeDrop(close) {
      closers.push(close);
    },
    as(subgraph, onStatement) {
      const database = openDatabase({
        url: url.href,
        role: roleOf(subgraph),
        ...(onStatement ? { onStatement } : {}),
      });
      closers.push(() => database.close());
      return {
        ...database,
        query: async <Row>(prepared: Statement, parameters: Values) => {
          const rows = await database.query<Row>(prepared, parameters);
          freeze(rows);
          return rows;
        },
      };
    },
  };
}
