import type { BenchReport, GoalResult, Table } from "../report.ts";
import { median, spread } from "../statistics.ts";
import { contenders } from "./contenders.ts";
import type { Question } from "./questions.ts";

/** What one contender did in one round. */
export interface Turn {
  /** Right answers in a second. */
  readonly throughput: number;
  /** Microseconds of CPU for a request, of the contender's process and of the subgraphs'; NaN where there is no such process. */
  readonly cpu: number;
  readonly subgraphCpu: number;
  /** Milliseconds from a request to its answer. */
  readonly p50: number;
  readonly p99: number;
  /** The part of the answers that was wrong. */
  readonly wrong: number;
}

/** All that was measured of one question; contenders by name, `postgres` for the statements alone. */
export interface Measured {
  readonly question: Question;
  readonly turns: ReadonlyMap<string, readonly Turn[]>;
  readonly open: ReadonlyMap<string, { readonly p50: number; readonly p99: number }>;
  /** Requests in a second in the open loop. */
  readonly rate: number;
  /** Wrong answers of peers, one each. */
  readonly examples: readonly string[];
}

const NOTES = [
  "Closed loop: eight connections, each with one request at a time, the contenders in turns; medians of the rounds, ± half the distance from the least to the greatest. Ratios are taken round by round.",
  "Open loop: all at the same rate, seven tenths of what the slowest that answers rightly reached; each request is timed from when it was due, so that a wait behind a slow one counts.",
  "Contender, subgraphs, PostgreSQL and load share the machine. CPU is that of the contender's process; in process that of the subgraphs is in it. PostgreSQL's is in neither.",
  "Wrong: answers that differ from the right one, or have errors. They do not count as throughput.",
  "Liancheng and the subgraphs record who has looked up which person, before they answer; what is written by hand does not.",
];

const GOALS: readonly { of: string; over: string; goal: number }[] = [
  { of: "in-process", over: "apollo", goal: 20 },
  { of: "in-process", over: "by-hand", goal: 0.5 },
];
const WITH_GOALS = ["point", "screening", "two-hops"];

const shown = (value: number, digits: number) => (Number.isNaN(value) ? "" : value.toFixed(digits));

function ratiosOf(turns: Measured["turns"], of: string, over: string): number[] {
  const theirs = turns.get(over) ?? [];
  return (turns.get(of) ?? []).map(
    ({ throughput }, at) => throughput / (theirs[at]?.throughput ?? Number.NaN),
  );
}

function tableOf({ question, turns, open, rate }: Measured): Table {
  const named = [
    { name: "postgres", title: "PostgreSQL alone, the statements of the row below" },
    ...contenders,
  ];
  const rows = named.flatMap(({ name, title }) => {
    const taken = turns.get(name) ?? [];
    if (taken.length === 0) return [];
    const of = (figure: keyof Turn) => taken.map((turn) => turn[figure]);
    const waited = open.get(name);
    const against = median(ratiosOf(turns, name, "apollo"));
    return [
      [
        title,
        `${shown(median(of("throughput")), 0)} ± ${shown(100 * spread(of("throughput")), 0)} %`,
        shown(median(of("p50")), 2),
        shown(median(of("p99")), 2),
        shown(median(of("cpu")), 0),
        shown(median(of("subgraphCpu")), 0),
        waited ? `${shown(waited.p50, 2)} / ${shown(waited.p99, 2)}` : "",
        `${shown(100 * median(of("wrong")), 0)} %`,
        Number.isFinite(against) ? `${shown(against, 2)}×` : "",
      ],
    ];
  });
  return {
    title: `${question.name} — ${question.title}`,
    columns: [
      "contender",
      "requests/s",
      "p50 ms",
      "p99 ms",
      "CPU µs/request",
      "subgraphs' CPU µs",
      `at ${rate.toFixed(0)}/s: p50 / p99 ms`,
      "wrong",
      "against @apollo/gateway",
    ],
    rows,
  };
}

function goalsOf({ question, turns }: Measured): GoalResult[] {
  if (!WITH_GOALS.includes(question.name)) return [];
  return GOALS.map(({ of, over, goal }) => {
    const ratios = ratiosOf(turns, of, over);
    const ratio = median(ratios);
    return {
      name: `peers.${question.name}.${over}`,
      of: `requests a second, subgraphs in process, over ${over === "apollo" ? "@apollo/gateway" : "what is written by hand"}`,
      ratio,
      goal,
      met: ratio >= goal,
      least: Math.min(...ratios),
      greatest: Math.max(...ratios),
    };
  });
}

/** The report of all questions. */
export function reportOf(measured: readonly Measured[]): BenchReport {
  return {
    tables: measured.map(tableOf),
    notes: [...NOTES, ...measured.flatMap(({ examples }) => examples)],
    goals: measured.flatMap(goalsOf),
  };
}
