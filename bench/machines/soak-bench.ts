import { setTimeout as delay } from "node:timers/promises";
import type { Bench } from "../bench.ts";
import type { BenchReport, Table } from "../report.ts";
import type { RunningLoad, Sample } from "./load.ts";
import { type MachinesAtWork, startAtWork } from "./machines-at-work.ts";

/** The whole of it, in seconds, unless `--seconds` says otherwise. */
const SECONDS = 600;
/** Every so many milliseconds something is killed. */
const KILL_MS = 20_000;
/** What all readers can ask is measured for so long, and then they ask for this part of it. */
const CALIBRATION_MS = 15_000;
const LOAD = 0.7;
/** How long a row of the table is. */
const ROW_MS = 60_000;

const READERS = 8;
const WRITERS = 2;

interface Memory {
  readonly at: number;
  readonly bytes: ReadonlyMap<string, number>;
}

const MIB = 1024 * 1024;

function percentile(samples: readonly Sample[], part: number): string {
  const sorted = samples.map(({ ms }) => ms).sort((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN).toFixed(0);
}

const rateOf = (samples: readonly Sample[]) => {
  const failed = samples.filter(({ error }) => error !== null).length;
  return `${((100 * failed) / Math.max(1, samples.length)).toFixed(2)} %`;
};

function overTime(samples: readonly Sample[], memory: readonly Memory[]): Table {
  const last = Math.max(0, ...samples.map(({ at }) => at));
  const rows = Array.from({ length: Math.ceil(last / ROW_MS) }, (_, index) => {
    const within = ({ at }: { at: number }) => Math.floor(at / ROW_MS) === index;
    const asked = samples.filter(within);
    const answered = asked.filter(({ error }) => error === null);
    const sums = memory
      .filter(within)
      .map(({ bytes }) => [...bytes.values()].reduce((sum, one) => sum + one, 0));
    return [
      `${index + 1}`,
      `${asked.length}`,
      rateOf(asked),
      ...[0.5, 0.99].map((part) => percentile(answered, part)),
      sums.length === 0 ? "–" : `${(Math.max(...sums) / MIB).toFixed(0)}`,
    ];
  });
  return {
    title: "Over time",
    columns: ["minute", "requests", "errors", "p50 ms", "p99 ms", "memory of all, MiB at most"],
    rows,
  };
}

function errorsOf(samples: readonly Sample[]): Table {
  const counts = new Map<string, number>();
  for (const { error } of samples) if (error !== null) counts.set(error, (counts.get(error) ?? 0) + 1);
  return {
    title: "What requests were told while something was away",
    columns: ["error", "requests"],
    rows: [...counts].sort(([, one], [, other]) => other - one).map(([error, count]) => [error, `${count}`]),
  };
}

/** Of each service the most that it had in the first and in the last third. */
function memoryOf(memory: readonly Memory[]): Table {
  const third = Math.max(1, Math.floor(memory.length / 3));
  const most = (part: readonly Memory[], name: string) =>
    (Math.max(0, ...part.map(({ bytes }) => bytes.get(name) ?? 0)) / MIB).toFixed(0);
  const names = [...(memory[0]?.bytes.keys() ?? [])];
  return {
    title: "Memory, MiB at most",
    columns: ["service", "first third", "last third"],
    rows: names.map((name) => [name, most(memory.slice(0, third), name), most(memory.slice(-third), name)]),
  };
}

async function run(
  { machines, load }: MachinesAtWork,
  forMs: number,
  log: (line: string) => void,
): Promise<{ memory: readonly Memory[]; kills: number; pace: number }> {
  const countAnswered = (running: RunningLoad) =>
    running.samples.filter(({ error }) => error === null).length;
  const first = countAnswered(load);
  await delay(CALIBRATION_MS);
  const pace = (LOAD * 1000 * (countAnswered(load) - first)) / CALIBRATION_MS;
  load.pace = pace;
  log(`${pace.toFixed(0)} requests a second, ${LOAD * 100} % of what was answered`);
  const memory: Memory[] = [];
  const began = performance.now();
  let kills = 0;
  const look = () => {
    const bytes = new Map(machines.names.map((name) => [name, machines.machine(name).memory()]));
    memory.push({ at: performance.now() - began, bytes });
  };
  while (performance.now() - began + KILL_MS < forMs) {
    await delay(KILL_MS / 2);
    look();
    await delay(KILL_MS / 2);
    const name = machines.names[kills % machines.names.length] ?? "";
    log(`${((performance.now() - began) / 1000).toFixed(0)} s: ${name} is killed`);
    await machines.machine(name).kill();
    kills += 1;
  }
  await delay(Math.max(0, forMs - (performance.now() - began)));
  look();
  return { memory, kills, pace };
}

/**
 * The services of docker-compose.yml under load for ten minutes, one of them killed every twenty seconds. Rejects where an
 * answer was wrong, an acknowledged command lost, or one is not well at the end.
 */
export const soakBench: Bench = async ({ seconds, log }): Promise<BenchReport> => {
  const forMs = 1000 * (seconds >= 60 ? seconds : SECONDS);
  const at = await startAtWork({ readers: READERS, writers: WRITERS, log });
  try {
    const { machines, load } = at;
    const { memory, kills, pace } = await run(at, forMs, log);
    for (const name of machines.names) await machines.machine(name).untilWell();
    await load.stop();
    const { samples, wrong, acknowledged, seen } = load;
    const lost = await at.lost();
    if (wrong.length + lost.length > 0)
      throw new Error(
        `wrong: ${wrong.length}, lost: ${lost.length}\n${[...wrong, ...lost].slice(0, 20).join("\n")}`,
      );
    const answered = samples.filter(({ error }) => error === null);
    return {
      tables: [overTime(samples, memory), errorsOf(samples), memoryOf(memory)],
      notes: [
        `${(forMs / 1000).toFixed(0)} s, ${kills} kills, one every ${KILL_MS / 1000} s; all services were well at the end.`,
        `${samples.length} requests, ${answered.length} answered, ${rateOf(samples)} told an error; ${READERS} readers at ${pace.toFixed(0)} a second together (${LOAD * 100} % of what they were answered at full speed), ${WRITERS} writers.`,
        `p50 ${percentile(answered, 0.5)} ms, p99 ${percentile(answered, 0.99)} ms of what was answered.`,
        `0 wrong or silently incomplete answers; of ${acknowledged.size} acknowledged commands 0 lost; ${seen} new listings read at once after they were acknowledged, wherever they were read.`,
      ],
      goals: [],
    };
  } finally {
    await at.load.stop();
    await at.machines.close();
  }
};
