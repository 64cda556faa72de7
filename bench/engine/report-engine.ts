import type { BenchReport, GoalResult, Table } from "../report.ts";
import { median, spread } from "../statistics.ts";
import { type ContenderName, contenders } from "./contenders/contenders.ts";
import { operations } from "./fixture/operations.ts";
import type { Turn } from "./take-turn.ts";

/** Turns by operation and contender, in the order of the rounds. */
export type Turns = ReadonlyMap<string, ReadonlyMap<ContenderName, readonly Turn[]>>;

const NOTES = [
  "CPU is that of the contender's process (all its threads), without the subgraphs' where they are asked over HTTP; in process, the subgraphs' work is in it. Medians of the rounds; ± is half the distance from the least to the greatest.",
  "Ratios are taken round by round, each contender's turn against that of @apollo/gateway in the same round.",
  "The load, the subgraphs and the contender share the machine's cores, so that throughput also depends on what else runs there; CPU per request is the robust figure.",
];

/** What is to be reached on the point look-up, against @apollo/gateway over HTTP. */
const GOALS: readonly { name: string; of: string; contender: ContenderName; goal: number }[] = [
  { name: "engine.http", of: "CPU per point look-up, both over HTTP subgraphs", contender: "http", goal: 10 },
  {
    name: "engine.in-process",
    of: "CPU per point look-up, subgraphs in process",
    contender: "in-process",
    goal: 20,
  },
];

/** How many times less CPU a request takes than with @apollo/gateway, round by round. */
function cpuRatios(taken: ReadonlyMap<ContenderName, readonly Turn[]>, name: ContenderName): number[] {
  const theirs = taken.get("apollo") ?? [];
  return (taken.get(name) ?? []).map(({ cpu }, round) => (theirs[round]?.cpu ?? Number.NaN) / cpu);
}

function tableOf(title: string, taken: ReadonlyMap<ContenderName, readonly Turn[]>): Table {
  const rows = contenders.map(({ name, title: contender }) => {
    const turns = taken.get(name) ?? [];
    const of = (figure: keyof Turn) => turns.map((turn) => turn[figure]);
    return [
      contender,
      `${median(of("cpu")).toFixed(0)} ± ${(100 * spread(of("cpu"))).toFixed(0)} %`,
      median(of("subgraphCpu")).toFixed(0),
      median(of("throughput")).toFixed(0),
      median(of("p50")).toFixed(2),
      `${median(cpuRatios(taken, name)).toFixed(1)}×`,
    ];
  });
  return {
    title,
    columns: [
      "contender",
      "CPU µs/request",
      "subgraphs' CPU µs",
      "requests/s",
      "p50 ms",
      "CPU against @apollo/gateway",
    ],
    rows,
  };
}

/** The report of all turns; the goals are those of the point look-up, if that was measured. */
export function reportOf(turns: Turns): BenchReport {
  const point = turns.get("point");
  const goals = GOALS.flatMap(({ name, of, contender, goal }): GoalResult[] => {
    if (!point) return [];
    const ratios = cpuRatios(point, contender);
    const ratio = median(ratios);
    return [
      {
        name,
        ratio,
        goal,
        met: ratio >= goal,
        of,
        least: Math.min(...ratios),
        greatest: Math.max(...ratios),
      },
    ];
  });
  const tables = operations.flatMap(({ name, title }) => {
    const taken = turns.get(name);
    return taken ? [tableOf(`${name} — ${title}`, taken)] : [];
  });
  return { tables, notes: NOTES, goals };
}
