import { expect, onTestFinished, test, vi } from "vitest";
import { edgeFilter } from "../../subgraphs/entities/graph/edge.ts";
import { type GraphIndex, openGraphIndex } from "../../subgraphs/entities/graph/graph-index.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { insertOrganization, insertPerson, insertPosition } from "../support/entities-rows.ts";
import { createTestDatabase } from "../support/test-database.ts";

const server = await createTestDatabase();
const database = server.as("entities");
const yard = await insertOrganization(database);
const lin = await insertPerson(database);
await insertPosition(database, { holder: lin, organization: yard, role: "DIRECTOR" });

function openIndex(url = server.url): { index: GraphIndex; lines: string[] } {
  const lines: string[] = [];
  const index = openGraphIndex({ url, role: roleOf("entities"), log: (line) => lines.push(line) });
  onTestFinished(() => index.close());
  return { index, lines };
}

async function holders(index: GraphIndex): Promise<number[] | undefined> {
  const [found] =
    (await index.current()?.edgesOf([Number(yard)], edgeFilter("2026-11-23", null, true), "BOTH", 9)) ?? [];
  return found?.edges.map(({ holder }) => holder);
}

test("is built in the background, says so, and takes in what is recorded after", async () => {
  const { index, lines } = openIndex();
  expect(index.current()).toBeNull();
  await index.built;
  expect(await holders(index)).toEqual([Number(lin)]);
  expect(lines).toEqual([expect.stringMatching(/^graph index: 1 positions, \d+ MB, built in \d+\.\d s$/)]);
  const chen = await insertPerson(database);
  await insertPosition(database, { holder: chen, organization: yard, role: "SUPERVISOR" });
  await vi.waitFor(async () => expect(await holders(index)).toEqual([Number(lin), Number(chen)]), 10_000);
});

test("is of no use once closed, and closes while it is being built", async () => {
  const { index } = openIndex();
  await index.close();
  await index.built;
  expect(index.current()).toBeNull();
});

test("where there is no database it says so once, and there is no index", async () => {
  const url = new URL(server.url);
  url.pathname = "/no_such_database";
  const { index, lines } = openIndex(url.href);
  await vi.waitFor(() => expect(lines).toHaveLength(1), 10_000);
  expect(lines[0]).toMatch(/^graph index: .*no_such_database.*; the graph is walked by SQL meanwhile$/);
  expect(index.current()).toBeNull();
});

test("is built anew when its connection is lost", async () => {
  const { index, lines } = openIndex();
  await index.built;
  await server.sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ~ 'entities.(feed|copy)' and pid <> pg_backend_pid()",
  );
  await vi.waitFor(() => expect(lines).toHaveLength(3), 15_000);
  expect(lines[1]).toContain("walked by SQL meanwhile");
  expect(await holders(index)).toContain(Number(lin));
}, 30_000);
