import { expect, test } from "vitest";
import { checkPooled, PooledError, pooledUrl } from "../../subgraphs/shared/pooled.ts";
import { createTestDatabase } from "../support/test-database.ts";

// A pooler has a database of a role's name; here the server itself has one of a name that stands for a role's.

const server = await createTestDatabase();
const role = new URL(server.url).pathname.slice(1);

test("connections that do not act as the role, or are not what ours are, are refused before anything is asked", async () => {
  const refused = await checkPooled(server.url, role).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(PooledError);
  const { message } = refused as PooledError;
  expect(message).toContain(`acts as postgres: connect_query must have "set role ${role}"`);
  expect(message).toContain("synchronize_seqscans = off");
  expect(message).toContain("statement_timeout");
});

test("connections that are as ours would be are taken", async () => {
  await server.sql(`create role ${role} superuser login password 'hush';
    alter role ${role} in database ${role} set synchronize_seqscans = off;
    alter role ${role} in database ${role} set statement_timeout = 35000`);
  server.beforeDrop(() => server.sql(`drop role ${role}`));
  const url = new URL(pooledUrl(server.url, role));
  [url.username, url.password] = [role, "hush"];
  await expect(checkPooled(url.href, role)).resolves.toBeUndefined();
});

test("where there is none, it is said of which setting", async () => {
  await expect(checkPooled(server.url, "liancheng_nobody")).rejects.toThrow(
    /^DATABASE_POOL_URL, liancheng_nobody: no connection through it: database "liancheng_nobody" does not exist$/,
  );
});
