import type pg from "pg";

/** What `pg` has of a connection beyond its types (pg 8.23, lib/connection.js). */
interface Connected {
  readonly connection: { readonly parsedStatements: Readonly<Record<string, string>> };
}

/**
 * Ends a connection on which a statement has failed before it was prepared, as where it was cancelled while it waited for
 * the lock of a table. We would prepare it again under its name; PgBouncer (1.24) has noted the name when it read it, and
 * refuses it from then on (pgbouncer/pgbouncer, issue 1118). Who takes it from the pool next is given another.
 */
export async function endUnprepared(client: pg.Client, { name }: { readonly name: string }): Promise<void> {
  const { parsedStatements } = (client as unknown as Connected).connection;
  // One without a name is prepared each time.
  if (name !== "" && parsedStatements[name] === undefined) await client.end().catch(() => {});
}
