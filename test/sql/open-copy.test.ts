import { afterEach, describe, expect, test } from "vitest";
import { statement } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { openCopy } from "../../subgraphs/shared/open-copy.ts";
import { NotWanted } from "../../subgraphs/shared/wanted.ts";
import { openMuteProxy } from "../support/mute-proxy.ts";
import { createTestDatabase } from "../support/test-database.ts";

// What a copy that cannot be read, or not as of now, means to who reads: nothing. A real standby is read by the test of
// several machines (test/release).

const server = await createTestDatabase();
const role = roleOf("violations");
const database = server.as("violations");
const WHERE = statement(
  "test.where",
  "select current_setting('application_name') as name, $1::int as number",
);

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

function open(url: string) {
  const said: string[] = [];
  const copy = openCopy(database, { url, role, deadlineMs: 30_000, log: (line) => said.push(line) });
  closers.push(() => copy.close());
  return { copy, said };
}

describe("the database itself answers, and the log says why", () => {
  test("where the copy is no standby: what is written there is nowhere else", async () => {
    const { copy, said } = open(server.url);
    expect(await copy.query(WHERE, [7])).toEqual([{ name: role, number: 7 }]);
    expect(said).toEqual([expect.stringContaining("has not caught up")]);
    // It is left alone for a while, and told of once.
    expect(await copy.query(WHERE, [8])).toEqual([{ name: role, number: 8 }]);
    expect(said).toHaveLength(1);
  });

  test("where nobody is there", async () => {
    const url = new URL(server.url);
    url.port = "1";
    const { copy, said } = open(url.href);
    expect(await copy.query(WHERE, [7])).toEqual([{ name: role, number: 7 }]);
    expect(said).toEqual([expect.stringContaining("ECONNREFUSED")]);
  });

  test("where it has stopped to say anything", async () => {
    const proxy = await openMuteProxy(server.url);
    closers.push(() => proxy.close());
    const { copy, said } = open(proxy.url);
    const asked = copy.query(WHERE, () => {
      throw new Error("it is sent");
    });
    proxy.mute();
    await expect(asked).rejects.toThrow("it is sent");
    expect(said).toHaveLength(1);
  });
});

test("who waits no longer is not answered by the database either", async () => {
  const { copy, said } = open(server.url);
  let isWanted = true;
  const asked = copy.query(WHERE, [7], () => isWanted);
  isWanted = false;
  await expect(asked).rejects.toThrow(NotWanted);
  expect(said).toEqual([]);
});
