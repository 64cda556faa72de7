import type pg from "pg";
import type { Database, Statement } from "./database.ts";
import { endUnprepared } from "./end-unprepared.ts";

/** Runs a prepared statement within the transaction. */
export type RunStatement = <Row>(statement: Statement, values: readonly unknown[]) => Promise<Row[]>;

/** Runs statements in one transaction, which is taken back where the work rejects. */
export async function inTransaction<Result>(
  database: Database,
  work: (run: RunStatement) => Promise<Result>,
): Promise<Result> {
  const { client: pool } = database.knex;
  const client: pg.Client = await pool.acquireConnection();
  try {
    await client.query("begin");
    const result = await work(async <Row>(prepared: Statement, values: readonly unknown[]) => {
      try {
        const { rows } = await client.query({ ...prepared, values: [...values] });
        return rows as Row[];
      } catch (error) {
        await endUnprepared(client, prepared);
        throw error;
      }
    });
    await client.query("commit");
    return result;
  } catch (error) {
    // A connection that is lost has taken it back by itself.
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    await pool.releaseConnection(client);
  }
}
