import { createRandom } from "../../gateway/demo/random.ts";
import { edgeFilter } from "../../subgraphs/entities/graph/edge.ts";
import type { EdgeSource } from "../../subgraphs/entities/graph/edge-source.ts";
import { indexSource } from "../../subgraphs/entities/graph/index-source.ts";
import { type KeptGraph, keepGraph } from "../../subgraphs/entities/graph/kept-graph.ts";
import { type Network, walkNetwork } from "../../subgraphs/entities/graph/network.ts";
import { positionFeed } from "../../subgraphs/entities/graph/position-feed.ts";
import { type ShortestPaths, shortestPaths } from "../../subgraphs/entities/graph/shortest-paths.ts";
import { sqlSource } from "../../subgraphs/entities/repository-of-graph.ts";
import { createConnection } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import type { Bench } from "../bench.ts";
import { leastOf, type OpenRegistry, openRegistry, timedStatement } from "../data/open-registry.ts";
import { BENCH_TODAY } from "../data/scale.ts";
import type { GoalResult, Table } from "../report.ts";
import { median } from "../statistics.ts";
import { watchTurns } from "./longest-turn.ts";
import {
  RECURSIVE_NETWORK,
  RECURSIVE_NETWORK_ENDED,
  RECURSIVE_PATH_ENDED,
  RECURSIVE_PATHS,
} from "./recursive-queries.ts";

const HOPS = 6;
const LIMIT = 500;
const TIMES = 5;
const QUESTIONS_A_ROUND = 3;
const MOST_TURN_MS = 50;
const FILTER = edgeFilter(BENCH_TODAY, null, true);

const network = (source: EdgeSource, root: number): Promise<Network> =>
  walkNetwork(source, { root, hops: HOPS, filter: FILTER, direction: "BOTH", limit: LIMIT });

const paths = (source: EdgeSource, from: number, to: number): Promise<ShortestPaths> =>
  shortestPaths(source, { from, to, maxHops: HOPS, filter: FILTER, limit: 20 });

/** Milliseconds of each question, by contender. */
type Times = Record<string, number[]>;

function note(times: Times, contender: string, milliseconds: number): void {
  times[contender] ??= [];
  times[contender].push(milliseconds);
}

interface Graphs {
  readonly registry: OpenRegistry;
  readonly index: EdgeSource;
  readonly sql: EdgeSource;
}

function assertSame(what: string, one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error(`${what}: the answers differ`);
}

async function timeNetwork({ registry, index, sql }: Graphs, root: number, times: Times): Promise<Network> {
  const found = await network(index, root);
  note(times, "index", await leastOf(TIMES, () => network(index, root)));
  note(times, "the same walk by SQL", await leastOf(1, () => network(sql, root)));
  const values = [root, BENCH_TODAY, HOPS];
  const recursive = await timedStatement<{ node: number; hop: number }>(
    registry.owner,
    RECURSIVE_NETWORK,
    values,
  );
  note(times, "recursive CTE", recursive.milliseconds);
  note(
    times,
    "recursive CTE, ended early",
    (await timedStatement(registry.owner, RECURSIVE_NETWORK_ENDED, values)).milliseconds,
  );
  if (found.cuts.length === 0 && recursive.rows) {
    const nodes = [...found.distances].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
    assertSame(
      `network of ${root}`,
      nodes,
      recursive.rows.map(({ node, hop }) => [node, hop]),
    );
  }
  return found;
}

async function timePath(
  { registry, index, sql }: Graphs,
  from: number,
  to: number,
  times: Times,
): Promise<void> {
  const found = await paths(index, from, to);
  note(times, "index", await leastOf(TIMES, () => paths(index, from, to)));
  note(times, "the same search by SQL", await leastOf(1, () => paths(sql, from, to)));
  const values = [from, BENCH_TODAY, HOPS, to];
  const { owner } = registry;
  const { milliseconds, rows } = await timedStatement<{ hops: number }>(owner, RECURSIVE_PATHS, values);
  note(times, "recursive CTE", milliseconds);
  const one = await timedStatement<{ hops: number }>(owner, RECURSIVE_PATH_ENDED, values);
  note(times, "recursive CTE, ended at the first", one.milliseconds);
  const lengths = found.paths.map(({ length }) => length - 1);
  const what = `paths from ${from} to ${to}`;
  if (rows)
    assertSame(
      what,
      lengths,
      rows.map(({ hops }) => hops),
    );
  if (one.rows)
    assertSame(
      what,
      lengths.slice(0, 1),
      one.rows.map(({ hops }) => hops),
    );
}

const written = (milliseconds: number) => milliseconds.toPrecision(3);

function tableOf(title: string, times: Times): Table {
  const rows = Object.entries(times).map(([contender, taken]) => {
    const sorted = taken.toSorted((a, b) => a - b);
    const nearlyAll = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
    return [contender, written(median(taken)), written(nearlyAll), written(sorted.at(-1) ?? Number.NaN)];
  });
  return { title, columns: ["", "median ms", "95 %", "most"], rows };
}

function goalOf(name: string, of: string, times: Times): GoalResult {
  const ratios = (times["recursive CTE"] ?? []).map((taken, i) => taken / (times.index?.[i] ?? Number.NaN));
  const ratio = median(ratios);
  return {
    name,
    of,
    ratio,
    goal: 100,
    met: ratio >= 100,
    least: Math.min(...ratios),
    greatest: Math.max(...ratios),
  };
}

function turnGoal(turns: readonly number[]): GoalResult {
  const ratios = turns.map((turn) => MOST_TURN_MS / turn);
  const [least, greatest] = [Math.min(...ratios), Math.max(...ratios)];
  const of = `${MOST_TURN_MS} ms over the longest turn of the event loop, while the index is built and around the hub`;
  return { name: "graph.turn", of, ratio: least, goal: 1, met: least >= 1, least, greatest };
}

/** Builds the index and tells what that took. */
async function build(
  registry: OpenRegistry,
): Promise<{ kept: KeptGraph; rows: string[][]; longest: number; close(): Promise<void> }> {
  const client = createConnection({ url: registry.url, role: roleOf("entities") });
  await client.connect();
  const from = performance.now();
  const cpu = process.cpuUsage();
  let kept: KeptGraph | undefined;
  const { longest } = await watchTurns(async () => {
    kept = await keepGraph(positionFeed(client));
  });
  if (!kept) throw new Error("the index was not built");
  const used = process.cpuUsage(cpu);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;
  const rows = [
    ["positions", `${kept.state.adjacency.count}`],
    ["built in", seconds(performance.now() - from)],
    ["CPU of this process for it", seconds((used.user + used.system) / 1000)],
    ["longest turn of the event loop, CPU", `${longest.toFixed(1)} ms`],
    ["the index takes", megabytes(kept.bytes)],
    ["the process, at most", megabytes(process.resourceUsage().maxRSS * 1024)],
  ];
  return { kept, rows, longest, close: () => client.end() };
}

/** Networks and paths on a registry made by `npm run bench:data`: the index, the same by SQL, and recursive CTEs. */
export const graphBench: Bench = async (options) => {
  const registry = await openRegistry(options);
  const built = await build(registry);
  try {
    const graphs: Graphs = {
      registry,
      index: indexSource(built.kept.state),
      sql: sqlSource(registry.database, built.kept.state.asOf, () => true),
    };
    const random = createRandom(7, "graph bench");
    const { organizations, persons } = registry.scale;
    const hub = Math.floor(organizations / 2) + 1;
    const networks: Times = {};
    const routes: Times = {};
    const lengths: number[] = [];
    for (let i = 0; i < options.rounds * QUESTIONS_A_ROUND; i++) {
      options.log(`question ${i + 1} of ${options.rounds * QUESTIONS_A_ROUND}`);
      const root = random.integer(1, organizations + persons);
      const found = await timeNetwork(graphs, root, networks);
      const far = [...found.distances].filter(([, distance]) => distance >= 3).map(([node]) => node);
      lengths.push(found.distances.size);
      if (far.length > 0) await timePath(graphs, root, random.pick(far), routes);
    }
    const hubRows: string[][] = [];
    const hubTurns: number[] = [];
    for (const [what, run] of [
      ["network of the hub, 6 steps, 500 subjects", () => network(graphs.index, hub)],
      ["path from the hub to a subject far away", () => paths(graphs.index, hub, 1)],
      [
        "path between two members of the hub",
        () => paths(graphs.index, organizations + 8, organizations + 15),
      ],
    ] as const) {
      const taken = await leastOf(TIMES, run);
      const { longest } = await watchTurns(run);
      hubTurns.push(longest);
      hubRows.push([what, written(taken), written(longest)]);
    }
    return {
      tables: [
        { title: "Index", columns: ["", "seen"], rows: built.rows },
        tableOf(`Network of ${HOPS} steps, ${LIMIT} subjects at most`, networks),
        tableOf(`Shortest paths, ${HOPS} steps at most`, routes),
        {
          title: `An organization with ${registry.scale.hub} positions`,
          columns: ["", "least ms", "longest turn, CPU ms"],
          rows: hubRows,
        },
      ],
      notes: [
        `Roots are drawn at random; half of the networks have ${median(lengths)} subjects or more.`,
        "Of the index the least of five times, of the others one: what a statement reads first is then in memory.",
        "A statement that takes five seconds is cut off and counts as five seconds: the ratio is larger then.",
      ],
      goals: [
        goalOf("graph.network", "recursive CTE against the index", networks),
        goalOf("graph.path", "recursive CTE against the index", routes),
        turnGoal([built.longest, ...hubTurns]),
      ],
    };
  } finally {
    await built.close();
    await registry.close();
  }
};
