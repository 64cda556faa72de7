import { randomInt } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { noteStart } from "../../subgraphs/shared/feed/note-start.ts";
import { type FeedReader, feedReader } from "../../subgraphs/shared/feed/read-feed.ts";
import { settleFeeds } from "../../subgraphs/shared/feed/settle-feeds.ts";
import { listFeed } from "../../subgraphs/violations/change-feed.ts";
import { recordListing, recordVersion } from "../support/record-listings.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Sixteen write at once, in transactions long and short, kept and rolled back; three read while they do: one fast, one
// that is far behind, one that is killed again and again and goes on from what it last wrote down.

// Whoever writes on this server, in other databases too, holds back what can be read: the imports of other tests.
vi.setConfig({ testTimeout: 60_000 });

const busy = await createTestDatabase();
/** Of which feeds are read from their beginning. */
const quiet = await createTestDatabase();
/** A copy of itself, by what is written down of starts. */
const copied = await createTestDatabase();

const WRITERS = 16;
const ROUNDS = 30;
const SHARED = 12;

interface Seen {
  readonly key: string;
  readonly listing: string;
  readonly kind: string;
  readonly version: number;
}

const keyOf = ({ kind, listing, version }: Omit<Seen, "key">) => `${kind} ${listing} ${version}`;

/** Versions of one fact that came after a later one of it. */
function outOfOrder(seen: readonly Seen[]): string[] {
  const last = new Map<string, number>();
  return seen.flatMap(({ kind, listing, version, key }) => {
    const fact = `${kind} ${listing}`;
    const before = last.get(fact) ?? 0;
    last.set(fact, version);
    return version <= before ? [key] : [];
  });
}

test("of sixteen writers three readers lose nothing, and have each fact's versions in their order", async ({
  annotate,
}) => {
  const server = busy;
  const database = server.as("violations");
  const feed = listFeed(database);
  const shared = await Promise.all(
    Array.from({ length: SHARED }, (_, n) =>
      recordListing(database, { number: `S${n}`, subjectId: String(n + 1) }),
    ),
  );
  await readUntil(feed, null, SHARED);
  const start = (await feed.read(null, 1)).head;

  const committed = new Set<string>();
  const committedAt = new Map<string, number>();
  const delays: number[] = [];
  let writing = true;
  let lastListing = "";

  async function insertVersion(client: pg.Client, listing: string): Promise<number> {
    const { rows } = await client.query<{ version: number }>(
      `insert into violations.listing_version
         (listing_id, version, determination_id, subject_name, published_on, until)
       select listing_id, version + 1, determination_id, subject_name, published_on, until
         from violations.listing_version where listing_id = $1 order by version desc limit 1
       returning version`,
      [listing],
    );
    return rows[0]?.version ?? 0;
  }

  async function insertListing(client: pg.Client, number: string): Promise<string> {
    const { rows } = await client.query<{ id: string }>(
      `with l as (insert into violations.listing (number, subject_id, subject_type) values ($1, 99, 'ORGANIZATION') returning id)
       insert into violations.listing_version (listing_id, determination_id, subject_name, published_on)
       select l.id, (select min(id) from violations.determination), '甲', '2025-01-10' from l returning listing_id as id`,
      [number],
    );
    return rows[0]?.id ?? "";
  }

  async function write(writer: number): Promise<void> {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const keys: string[] = [];
        try {
          // As a command does it: one statement, which fails where somebody else was faster.
          if (randomInt(3) > 0) {
            const listing = shared[randomInt(SHARED)] ?? "";
            const version = await insertVersion(client, listing);
            keys.push(keyOf({ kind: "LISTING", listing, version }));
          } else {
            // As an import does it: many statements, and a while until it is committed.
            await client.query("begin");
            for (let n = 0; n <= randomInt(4); n++) {
              const listing = await insertListing(client, `W${writer}-${round}-${n}`);
              keys.push(keyOf({ kind: "LISTING", listing, version: 1 }));
              await client.query("select pg_sleep($1)", [randomInt(20) / 1000]);
            }
            const kept = randomInt(4) > 0;
            await client.query(kept ? "commit" : "rollback");
            if (!kept) keys.length = 0;
          }
          const now = performance.now();
          for (const key of keys) {
            committed.add(key);
            committedAt.set(key, now);
          }
        } catch (error) {
          if ((error as { code?: string }).code !== "23505") throw error;
        }
      }
    } finally {
      await client.end();
    }
  }

  async function readOn(after: string, first: number): Promise<{ seen: Seen[]; end: string; more: boolean }> {
    const { rows, end, more } = await feed.read(after, first);
    const seen = rows.map(({ kind, fact, version }) => {
      const one = { kind, listing: fact, version };
      return { ...one, key: keyOf(one) };
    });
    return { seen, end, more };
  }

  /** Reads until it has what was written last. */
  async function read(first: number, got: (seen: Seen[], end: string) => string | null): Promise<void> {
    // All of them: it may have been read before its writer knew its id.
    const listings = new Set<string>();
    for (let after = start; !listings.has(lastListing); ) {
      const page = await readOn(after, first);
      after = got(page.seen, page.end) ?? page.end;
      for (const { listing } of page.seen) listings.add(listing);
    }
  }

  const fast: Seen[] = [];
  const slow: Seen[] = [];
  const killed: Seen[] = [];
  const repeated: string[] = [];
  let kept = { at: 0, cursor: start };
  let pages = 0;
  let resumes = 0;
  const readers = [
    read(100, (seen) => {
      for (const { key } of seen) {
        const at = committedAt.get(key);
        if (at !== undefined) delays.push(performance.now() - at);
      }
      fast.push(...seen);
      return null;
    }),
    read(2, (seen) => {
      slow.push(...seen);
      return null;
    }),
    read(10, (seen, end) => {
      killed.push(...seen);
      pages += 1;
      if (pages % 3 === 0) kept = { at: killed.length, cursor: end };
      // What was read since it last wrote down where it stands is read again.
      if (writing && pages % 7 === 0) {
        resumes += 1;
        repeated.push(...killed.splice(kept.at).map(({ key }) => key));
        return kept.cursor;
      }
      return null;
    }),
  ];
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  writing = false;
  lastListing = await recordListing(database, { number: "last", subjectId: "100" });
  committed.add(keyOf({ kind: "LISTING", listing: lastListing, version: 1 }));
  await Promise.all(readers);

  const expected = [...committed].sort();
  expect(expected.length).toBeGreaterThan(WRITERS);
  for (const seen of [fast, slow, killed]) {
    expect(seen.map(({ key }) => key).sort()).toEqual(expected);
    expect(outOfOrder(seen)).toEqual([]);
  }
  expect(resumes).toBeGreaterThan(0);
  expect(repeated.filter((key) => !committed.has(key))).toEqual([]);
  const sorted = delays.sort((a, b) => a - b);
  const at = (share: number) => `${sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(0)} ms`;
  await annotate(
    `${expected.length} versions; delay after the commit: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
  );
});

/** Reads from a position until there are as many: transactions of other databases of the server hold them back too. */
async function readUntil(feed: FeedReader, after: string | null, count: number) {
  const facts: string[] = [];
  for (let from = after; facts.length < count; ) {
    const { rows, end } = await feed.read(from, 1);
    facts.push(...rows.map(({ kind, fact, version }) => `${kind} ${fact} ${version}`));
    from = end;
  }
  return facts;
}

test("a transaction that is under way holds back what came after it, and loses nothing by it", async () => {
  const server = busy;
  const database = server.as("violations");
  const feed = listFeed(database);
  const before = (await feed.read(null, 1)).head;
  const one = await recordListing(database, { number: "H1", subjectId: "1" });
  let head = before;
  for (let read = false; !read; ) {
    const { rows, end } = await feed.read(head, 100);
    read = rows.some(({ fact }) => fact === one);
    head = end;
  }

  const long = new pg.Client({ connectionString: server.url });
  await long.connect();
  await long.query("begin");
  await long.query(
    `insert into violations.suspension_version (listing_id, from_day, reason) values ($1, '2026-01-01', '案')`,
    [one],
  );
  await recordVersion(database, one, { until: "2027-06-30", recorded_at: "2026-02-01T00:00:00.000000Z" });
  const held = await feed.read(head, 10);
  expect(held).toMatchObject({ rows: [], more: false });
  await long.query("commit");
  await long.end();
  expect(await readUntil(feed, held.end, 2)).toEqual([`SUSPENSION ${one} 1`, `LISTING ${one} 2`]);
});

test("what was on record before there was a feed comes first", async () => {
  const server = quiet;
  const database = server.as("violations");
  const feed = listFeed(database);
  const [old, other] = [
    await recordListing(database, { number: "A1", subjectId: "1" }),
    await recordListing(database, { number: "A2", subjectId: "2" }),
  ];
  await server.sql(`update violations.listing_version set recorded_in = 0 where listing_id = ${other}`);
  expect(await readUntil(feed, null, 2)).toEqual([`LISTING ${other} 1`, `LISTING ${old} 1`]);
});

test("what a dump has brought from another server is on record before all that is written here", async () => {
  const server = quiet;
  const database = server.as("violations");
  const feed = listFeed(database);
  const earlier = await readUntil(feed, null, 2);
  const restored = await recordListing(database, { number: "R1", subjectId: "1" });
  await server.sql(
    `update violations.listing_version set recorded_in = 1000000000000 where listing_id = ${restored}`,
  );
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  expect(await settleFeeds(owner, ["entities", "violations"])).toBe(7);
  const here = await recordListing(database, { number: "R2", subjectId: "2" });
  expect((await readUntil(feed, null, 4)).slice(2)).toEqual([`LISTING ${restored} 1`, `LISTING ${here} 1`]);
  expect(earlier).toHaveLength(2);
  expect(await settleFeeds(owner, ["entities", "violations"])).toBe(0);
  await owner.end();
});

test("a cursor of another database is refused in words, and one that is made up", async () => {
  const server = busy;
  const feed = listFeed(server.as("violations"));
  const { head } = await listFeed(quiet.as("violations")).read(null, 1);
  await expect(feed.read(head, 1)).rejects.toThrow(/the cursor is of another database/);
  for (const made of [
    "",
    "x",
    "W10",
    Buffer.from("000000000000.1.1.1.1.1").toString("base64url"),
    head.repeat(9),
  ])
    await expect(feed.read(made, 1)).rejects.toThrow(/not a cursor that this feed gave/);
});

test("a cursor of what a restored copy does not have is refused, and one of before is not", async () => {
  const server = copied;
  const database = server.as("violations");
  const feed = listFeed(database);
  const owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await noteStart(owner, ["violations"]);
  await noteStart(owner, ["violations"]);
  const starts = async () =>
    (await owner.query("select began from violations.feed_start order by number")).rows;
  expect(await starts()).toHaveLength(2);
  const one = await recordListing(database, { number: "C1", subjectId: "1" });
  // Transactions of other databases of the server hold back what can be read.
  const endBehind = (from: string | null, first: string) =>
    vi.waitUntil(
      async () => {
        const { rows, end } = await feed.read(from, 5);
        return rows.some(({ fact }) => fact === first) && end;
      },
      { timeout: 30_000 },
    );
  const before = await endBehind(null, one);
  const two = await recordListing(database, { number: "C2", subjectId: "1" });
  const [{ recorded_in: between }] = (
    await owner.query("select recorded_in from violations.listing_version where listing_id = $1", [two])
  ).rows;
  const after = await endBehind(before, two);
  // The copy was made between the two: its next start gave the number of the second to something else.
  await owner.query(
    `insert into violations.feed_start (number, started_at, began) values (3, now(), ${between})`,
  );
  await expect(feed.read(after, 5)).rejects.toThrow(/the cursor is of another database/);
  expect((await feed.read(before, 5)).rows.map(({ fact }) => fact)).toEqual([two]);
  expect((await feed.read(null, 5)).rows.map(({ fact }) => fact)).toEqual([one, two]);
  // One of this start, and one that is ahead of all that this database has given.
  const { end } = await feed.read(before, 5);
  expect((await feed.read(end, 5)).rows).toEqual([]);
  const [epoch] = Buffer.from(end, "base64url").toString().split(".");
  const ahead = Buffer.from(`${epoch}.99999999999.0.0.0`).toString("base64url");
  await expect(feed.read(ahead, 5)).rejects.toThrow(/the cursor is of another database/);
  await owner.end();
});

test("a page is read by its index, wherever in the feed it is", async () => {
  const server = busy;
  const database = server.as("entities");
  let text = "";
  const spied = feedReader(
    {
      ...database,
      query: async (statement) => {
        text = statement.text;
        return [];
      },
    },
    {
      name: "entities",
      parts: [
        { kind: "POSITION", table: "entities.position_version", id: "position_id", fact: "v.position_id" },
      ],
      subjects: "select array[c.id] as ids, false as of_person",
    },
  );
  await expect(spied.read(null, 500)).rejects.toThrow("no snapshot");
  await server.sql(
    `insert into entities.organization (code, legacy_code) values ('123456789012345678', false);
     insert into entities.position_version (holder_id, holder_type, organization_id, role)
     select n, 'PERSON', (select min(id) from entities.organization), 'DIRECTOR' from generate_series(1, 50000) n;
     analyze entities.position_version`,
  );
  const { rows } = await database.knex.raw(
    `explain (format json) ${text
      .replaceAll("$1", "700")
      .replaceAll("$2", "1")
      .replaceAll("$3", "25000")
      .replaceAll("$4", "1")
      .replaceAll("$5", "501")
      .replaceAll("$6", "null")}`,
  );
  const scans = [
    ...JSON.stringify(rows).matchAll(/"Node Type":"([^"]*Scan)"[^{}[\]]*"Relation Name":"position_version"/g),
  ];
  expect(scans.length).toBeGreaterThan(0);
  expect(scans.map(([, scan]) => scan).filter((scan) => !scan?.startsWith("Index"))).toEqual([]);
});
