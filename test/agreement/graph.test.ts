import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { dayNumber, type EdgeFilter, edgeFilter, GRAPH_ROLES } from "../../subgraphs/entities/graph/edge.ts";
import type { Direction, EdgeSource } from "../../subgraphs/entities/graph/edge-source.ts";
import { indexSource } from "../../subgraphs/entities/graph/index-source.ts";
import type { KeptGraph } from "../../subgraphs/entities/graph/kept-graph.ts";
import { walkNetwork } from "../../subgraphs/entities/graph/network.ts";
import { shortestPaths } from "../../subgraphs/entities/graph/shortest-paths.ts";
import type { Reach } from "../../subgraphs/entities/graph/widest-holders.ts";
import { mostConnected } from "../../subgraphs/entities/most-connected.ts";
import { sqlSource } from "../../subgraphs/entities/repository-of-graph.ts";
import type { Database } from "../../subgraphs/shared/database.ts";
import { insertOrganization, insertPerson } from "../support/entities-rows.ts";
import { caughtUp, openGraph } from "../support/open-graph.ts";
import { recordListing } from "../support/record-listings.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

// The graph in memory, the graph by SQL and a walk over plain rows answer the same, whatever was written meanwhile by
// several at once: committed, rolled back, or committed long after others that began later.

const ORGANIZATIONS = 12;
const PERSONS = 12;
const DAYS = ["2020-01-01", "2022-06-15", "2024-02-29", "2026-11-23"];

interface PlainRow {
  position_id: string;
  holder_id: string;
  holder_type: string;
  organization_id: string;
  role: string;
  since: string | null;
  until: string | null;
}

let server: TestDatabase;
let database: Database;
let organizations: string[];
let persons: string[];
let graphs: KeptGraph[];

beforeAll(async () => {
  server = await createTestDatabase();
  database = server.as("entities");
  organizations = await Promise.all(
    Array.from({ length: ORGANIZATIONS }, () => insertOrganization(database)),
  );
  persons = await Promise.all(Array.from({ length: PERSONS }, () => insertPerson(database)));
  // Some of them in force on some of the days, some never.
  for (const [i, person] of persons.entries()) {
    const days = [
      { publishedOn: "2022-01-01", until: "2025-01-01" },
      { publishedOn: "2024-02-29", until: "2027-02-28" },
      { publishedOn: "2024-02-29", until: "2027-02-28", annulled: true },
    ][i % 4];
    if (days)
      await recordListing(server.as("violations"), {
        ...{ number: `${i}`, subjectType: "PERSON", subjectId: person },
        ...days,
      });
  }
  // One keeps every change beside its adjacency, one builds that anew for nearly every change.
  graphs = [await openGraph(server), await openGraph(server, 3)];
});

const anyDay = fc.constantFrom(null, ...DAYS);

const anyPosition = fc
  .record({
    holder: fc.nat({ max: ORGANIZATIONS + PERSONS - 1 }),
    organization: fc.nat({ max: ORGANIZATIONS - 1 }),
    role: fc.constantFrom(...GRAPH_ROLES),
    since: anyDay,
    until: anyDay,
  })
  .filter(({ since, until }) => since === null || until === null || since < until);

/** What one transaction does: new positions, other ends of known ones; then it is committed or not. */
const anyTransaction = fc.record({
  added: fc.array(anyPosition, { maxLength: 6 }),
  ended: fc.array(fc.record({ of: fc.nat(), until: anyDay }), { maxLength: 3 }),
  isRolledBack: fc.nat({ max: 5 }).map((n) => n === 0),
});

type Transaction = typeof anyTransaction extends fc.Arbitrary<infer T> ? T : never;

async function write({ added, ended, isRolledBack }: Transaction): Promise<void> {
  const work = database.knex.transaction(async (transaction) => {
    for (const { holder, organization, role, since, until } of added) {
      const isPerson = holder >= ORGANIZATIONS;
      await transaction("entities.position_version").insert({
        holder_id: isPerson ? persons[holder - ORGANIZATIONS] : organizations[holder],
        holder_type: isPerson ? "PERSON" : "ORGANIZATION",
        organization_id: organizations[organization],
        role: isPerson ? role : "ACTUAL_CONTROLLER",
        since,
        until,
      });
    }
    for (const { of, until } of ended) {
      await transaction.raw(
        `insert into entities.position_version
           (position_id, version, holder_id, holder_type, organization_id, role, since, until)
         select position_id, version + 1, holder_id, holder_type, organization_id, role, since,
                case when since is null or ?::date > since then ?::date end
           from entities.position_current
          order by position_id offset (? % greatest(1, (select count(*) from entities.position_current))) limit 1
         on conflict do nothing`,
        [until, until, of],
      );
    }
    if (isRolledBack) throw new Error("rolled back");
  });
  await work.catch((error: Error) => {
    if (error.message !== "rolled back") throw error;
  });
}

async function plainRows(): Promise<PlainRow[]> {
  const { rows } = await database.knex.raw("select * from entities.position_current order by position_id");
  return rows;
}

/** Rows that a question asks for, by what it says and not by how the graph says it. */
function held(rows: readonly PlainRow[], on: string, roles: readonly string[] | null, withPersons: boolean) {
  return rows.filter(
    (row) =>
      (row.since === null || row.since <= on) &&
      (row.until === null || on < row.until) &&
      (!roles || roles.includes(row.role)) &&
      (withPersons || row.holder_type === "ORGANIZATION"),
  );
}

/** Steps to every subject within reach, and the positions met on the way, by looking at every row for every step. */
function plainNetwork(rows: readonly PlainRow[], root: string, hops: number, direction: Direction) {
  const distances = new Map([[root, 0]]);
  const edges = new Set<string>();
  for (let hop = 1; hop <= hops; hop++) {
    for (const row of rows) {
      const ways: [string, string][] = [];
      if (direction !== "TO_ORGANIZATIONS") ways.push([row.organization_id, row.holder_id]);
      if (direction !== "TO_HOLDERS") ways.push([row.holder_id, row.organization_id]);
      for (const [from, to] of ways) {
        if (distances.get(from) !== hop - 1) continue;
        edges.add(row.position_id);
        if (!distances.has(to)) distances.set(to, hop);
      }
    }
  }
  return { distances: [...distances].sort(), edges: [...edges].sort() };
}

/** All shortest paths, by trying every way without going anywhere twice. */
function plainPaths(rows: readonly PlainRow[], from: string, to: string, maxHops: number): string[] {
  let paths = [[from]];
  for (let hop = 0; hop <= maxHops; hop++) {
    const arrived = paths.filter((path) => path.at(-1) === to);
    if (arrived.length > 0) return arrived.map((path) => path.join(" ")).sort();
    const longer = paths.flatMap((path) => {
      const last = path.at(-1);
      const next = rows.flatMap((row) => {
        if (row.organization_id === last) return [row.holder_id];
        return row.holder_id === last ? [row.organization_id] : [];
      });
      return [...new Set(next)].filter((node) => !path.includes(node)).map((node) => [...path, node]);
    });
    paths = longer;
  }
  return [];
}

/** Persons by what they hold, as `widestHolders` has them. */
function plainReach(rows: readonly PlainRow[]): Reach[] {
  const byPerson = Map.groupBy(
    rows.filter(({ holder_type }) => holder_type === "PERSON"),
    ({ holder_id }) => holder_id,
  );
  return [...byPerson]
    .map(([person, theirs]) => ({
      person: Number(person),
      organizations: new Set(theirs.map(({ organization_id }) => organization_id)).size,
      positions: theirs.length,
    }))
    .sort((a, b) => b.organizations - a.organizations || b.positions - a.positions || a.person - b.person);
}

async function askedNetwork(
  source: EdgeSource,
  root: string,
  hops: number,
  filter: EdgeFilter,
  direction: Direction,
) {
  return await walkNetwork(source, { root: Number(root), hops, filter, direction, limit: 500 });
}

test("index, SQL and plain rows agree on networks and paths after writes of several at once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyTransaction, { minLength: 1, maxLength: 8 }),
      fc.array(
        fc.record({
          root: fc.nat({ max: ORGANIZATIONS + PERSONS - 1 }),
          to: fc.nat({ max: ORGANIZATIONS + PERSONS - 1 }),
          hops: fc.integer({ min: 1, max: 5 }),
          roles: fc.option(fc.subarray([...GRAPH_ROLES], { minLength: 1 })),
          on: fc.constantFrom(...DAYS, "2023-01-01"),
          withPersons: fc.boolean(),
          direction: fc.constantFrom<Direction>("BOTH", "BOTH", "TO_HOLDERS", "TO_ORGANIZATIONS"),
        }),
        { minLength: 4, maxLength: 4 },
      ),
      async (transactions, questions) => {
        const refreshing = Promise.all(graphs.map((graph) => graph.refresh()));
        await Promise.all(transactions.map(write));
        await refreshing;
        for (const graph of graphs) await caughtUp(graph);
        const rows = await plainRows();
        const subjects = [...organizations, ...persons];
        const sql = sqlSource(database, "2026-11-23T00:00:00.000000Z", () => true);
        for (const { root: from, to: target, hops, roles, on, withPersons, direction } of questions) {
          const [root = "", to = ""] = [subjects[from], subjects[target]];
          const filter = edgeFilter(on, roles, withPersons);
          const matching = held(rows, on, roles, withPersons);
          const bySql = await askedNetwork(sql, root, hops, filter, direction);
          const plain = plainNetwork(matching, root, hops, direction);
          const distances = [...bySql.distances].map(([node, distance]) => [`${node}`, distance]).sort();
          expect(distances).toEqual(plain.distances);
          expect(bySql.edges.map(({ position }) => `${position}`).sort()).toEqual(plain.edges);
          const question = { from: Number(root), to: Number(to), maxHops: hops, filter, limit: 10_000 };
          const { paths } = await shortestPaths(sql, question);
          expect(paths.map((path) => path.join(" ")).sort()).toEqual(plainPaths(matching, root, to, hops));
          for (const graph of graphs) {
            const index = indexSource(graph.state);
            // Not only the same edges: in the same order, with the same days.
            expect(await askedNetwork(index, root, hops, filter, direction)).toEqual(bySql);
            const steps = paths.flatMap((path) =>
              path.slice(1).map((node, i) => [path[i] ?? 0, node] as const),
            );
            expect(await index.edgesBetween(steps, filter)).toEqual(await sql.edgesBetween(steps, filter));
            expect((await shortestPaths(index, question)).paths).toEqual(paths);
          }
        }
      },
    ),
    { numRuns: 40, seed: 20261123 },
  );
}, 120_000);

test("index, SQL and plain rows agree on who holds positions in most organizations, and who of them is listed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyTransaction, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...DAYS, "2023-01-01"),
      fc.nat({ max: PERSONS + 1 }),
      async (transactions, on, most) => {
        await Promise.all(transactions.map(write));
        const whole = plainReach(held(await plainRows(), on, null, true));
        const [firstLeftOut] = whole.slice(most);
        const expected = whole.filter(
          ({ organizations }) => !firstLeftOut || organizations > firstLeftOut.organizations,
        );
        const bySql = await mostConnected(database, on, most);
        for (const graph of graphs) {
          await caughtUp(graph);
          const index = indexSource(graph.state);
          expect(await index.widestHolders(dayNumber(on), most)).toEqual({
            holders: expected,
            all: firstLeftOut === undefined,
          });
          // All of them, and so few that it has to be asked otherwise.
          expect(await mostConnected(database, on, most, undefined, index)).toEqual(bySql);
          const few = { ...index, widestHolders: () => index.widestHolders(dayNumber(on), most) };
          expect(await mostConnected(database, on, 3, undefined, few)).toEqual(
            await mostConnected(database, on, 3),
          );
        }
      },
    ),
    { numRuns: 40, seed: 20261126 },
  );
}, 120_000);

test("a day is the number that SQL makes of it", async () => {
  for (const day of ["1970-01-01", "1900-01-01", "2024-02-29", "2999-12-31"]) {
    const { rows } = await database.knex.raw("select ?::date - date '1970-01-01' as number", [day]);
    expect(rows).toEqual([{ number: dayNumber(day) }]);
  }
});
