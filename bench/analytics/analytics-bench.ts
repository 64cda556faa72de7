import pg from "pg";
import { TALLY_PIECE } from "../../gateway/worker/listing-tally.ts";
import type { EdgeSource } from "../../subgraphs/entities/graph/edge-source.ts";
import { indexSource } from "../../subgraphs/entities/graph/index-source.ts";
import { type KeptGraph, keepGraph } from "../../subgraphs/entities/graph/kept-graph.ts";
import { positionFeed } from "../../subgraphs/entities/graph/position-feed.ts";
import { mostConnected } from "../../subgraphs/entities/most-connected.ts";
import { createConnection, type Database, openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import type { EventCount, ListQuestion } from "../../subgraphs/violations/rules/list-statistics.ts";
import { type CountedFrom, countListings } from "../../subgraphs/violations/statistics/count-listings.ts";
import {
  countPanel,
  OBJECTIONS,
  RECURRENCE,
  REPAIRS,
} from "../../subgraphs/violations/statistics/group-statistics.ts";
import { createListingTally } from "../../subgraphs/violations/statistics/listing-tally.ts";
import type { Bench } from "../bench.ts";
import { leastOf, openRegistry } from "../data/open-registry.ts";
import { BENCH_TODAY } from "../data/scale.ts";
import type { GoalResult } from "../report.ts";
import { median } from "../statistics.ts";
import { OBLIGATIONS_MADE, timeObligations } from "./obligations-made.ts";

const TIMES = 5;

const open = { only: {}, monthFrom: null, monthTo: null, today: BENCH_TODAY };
const QUESTIONS: readonly (readonly [name: string, question: ListQuestion])[] = [
  ["all together", { ...open, by: [] }],
  ["by status", { ...open, by: ["STATUS"] }],
  ["by month", { ...open, by: ["MONTH"] }],
  ["by behaviour and authority", { ...open, by: ["BEHAVIOUR", "AUTHORITY"] }],
  ["by month and division", { ...open, by: ["MONTH", "DIVISION"] }],
  ["by month and industry", { ...open, by: ["MONTH", "INDUSTRY"] }],
  [
    "by month and behaviour, of one division",
    { ...open, by: ["MONTH", "BEHAVIOUR"], only: { DIVISION: "350102" } },
  ],
];

const written = (value: number) => (Number.isFinite(value) ? value.toPrecision(3) : "");
const inOrder = (rows: readonly EventCount[]) =>
  rows
    .map(({ event, keys, flow, until }) => JSON.stringify([event, keys, flow, until]))
    .sort()
    .join("\n");

/** Has every listing counted that is not, as a worker does that begins; says how long it took. */
async function count(database: Database, log: (line: string) => void): Promise<string> {
  const tally = createListingTally(database);
  const from = performance.now();
  let counted = 0;
  const everyone = await tally.everyone("0");
  for (let at = 0; at < everyone.length; at += TALLY_PIECE) {
    log(`counting: ${at} of ${everyone.length}`);
    counted += (await tally.reconcile(everyone.slice(at, at + TALLY_PIECE), BENCH_TODAY, "mend")).length;
  }
  return `${counted} listings were counted in ${((performance.now() - from) / 1000).toFixed(1)} s.`;
}

async function openKeptGraph(url: string): Promise<{ kept: KeptGraph; close(): Promise<void> }> {
  const client = createConnection({ url, role: roleOf("entities") });
  await client.connect();
  return { kept: await keepGraph(positionFeed(client)), close: () => client.end() };
}

/** The panels on a registry made by `npm run bench:data`: the tallies, and a GROUP BY over the facts. */
export const analyticsBench: Bench = async (options) => {
  const registry = await openRegistry(options);
  const violations = openDatabase({ url: registry.url, role: roleOf("violations") });
  try {
    const taken = await count(violations, options.log);
    await registry.owner.query("set statement_timeout = 0");
    await registry.owner.query("vacuum (analyze) violations.listing_tally, violations.listing_counted");
    const ratios: number[] = [];
    const rows: string[][] = [];
    const add = (name: string, ours: number, theirs: number, groups: number) => {
      ratios.push(theirs / ours);
      rows.push([name, `${groups}`, written(ours), written(theirs), `${written(theirs / ours)}×`]);
    };
    for (const [name, question] of QUESTIONS) {
      options.log(name);
      const answer = (from: CountedFrom) => countListings(violations, question, { from });
      const [tallied, grouped] = [await answer("tally"), await answer("facts")];
      if (inOrder(tallied) !== inOrder(grouped)) throw new Error(`${name}: the answers differ`);
      const ours = await leastOf(TIMES, () => answer("tally"));
      add(`list ${name}`, ours, await leastOf(2, () => answer("facts")), tallied.length);
    }
    const owner = new pg.Client({ connectionString: registry.url });
    await owner.connect();
    const obligations = await timeObligations(owner, options.log).finally(() => owner.end());
    add("obligations by department and measure", obligations.tally, obligations.facts, obligations.groups);

    const facts: string[][] = [];
    const question = { by: ["MONTH", "AUTHORITY"] as const, ...open };
    for (const [name, run] of [
      ["repairs by month and authority", () => countPanel(violations, REPAIRS, question)],
      [
        "recurrence by authority",
        () => countPanel(violations, RECURRENCE, { ...question, by: ["AUTHORITY"] }),
      ],
      ["objections by month and authority", () => countPanel(violations, OBJECTIONS, question)],
    ] as const) {
      options.log(name);
      facts.push([name, written(await leastOf(2, run))]);
    }
    options.log("most connected of the listed");
    const graph = await openKeptGraph(registry.url);
    const connected = (source?: EdgeSource) =>
      mostConnected(registry.database, BENCH_TODAY, 20, undefined, source);
    try {
      const source = indexSource(graph.kept.state);
      if (JSON.stringify(await connected(source)) !== JSON.stringify(await connected()))
        throw new Error("most connected of the listed: the answers differ");
      const ours = await leastOf(TIMES, () => connected(source));
      add(
        "most connected of the listed, by the graph in memory",
        ours,
        await leastOf(2, () => connected()),
        20,
      );
    } finally {
      await graph.close();
    }
    const ratio = median(ratios);
    const goal: GoalResult = {
      name: "analytics.panels",
      of: "GROUP BY over the facts against the tallies",
      ratio,
      goal: 100,
      met: ratio >= 100,
      least: Math.min(...ratios),
      greatest: Math.max(...ratios),
    };
    const sizes = await registry.owner.query<{ name: string; size: string; rows: string }>(
      `select relname as name, pg_size_pretty(pg_total_relation_size(oid)) as size, reltuples::text as rows
         from pg_class where relname in ('listing_tally', 'listing_counted') order by relname`,
    );
    return {
      tables: [
        {
          title: "Panels from what is kept, and from the facts",
          columns: ["panel", "rows", "kept ms", "facts ms", "ratio"],
          rows,
        },
        { title: "Panels from the facts", columns: ["panel", "ms"], rows: facts },
        {
          title: "What is kept",
          columns: ["", "rows", "with indexes"],
          rows: sizes.rows.map(({ name, size, rows: count }) => [name, count, size]),
        },
      ],
      notes: [
        `Least of ${TIMES} times, of two from the facts; the answers of both are compared.`,
        taken,
        `Of obligations ${OBLIGATIONS_MADE} were made and taken back in one transaction: ${obligations.insertedWith} s with the tally, ${obligations.insertedWithout} s without it.`,
      ],
      goals: [goal],
    };
  } finally {
    await violations.close();
    await registry.close();
  }
};
