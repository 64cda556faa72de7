import { parseArgs } from "node:util";
import { analyticsBench } from "./analytics/analytics-bench.ts";
import { type Bench, type BenchOptions, UsageError } from "./bench.ts";
import { compareBench } from "./compare/compare-bench.ts";
import { isScaleName, type ScaleName } from "./data/scale.ts";
import { engineBench } from "./engine/engine-bench.ts";
import { graphBench } from "./graph/graph-bench.ts";
import { importBench } from "./import/import-bench.ts";
import { PeersError } from "./install-peers.ts";
import { soakBench } from "./machines/soak-bench.ts";
import { ProgramsMissing } from "./machines/stage.ts";
import { type GoalResult, printReport, writeGoals } from "./report.ts";
import { scaleBench } from "./scale/scale-bench.ts";
import { screeningBench } from "./screening/screening-bench.ts";
import { searchBench } from "./search/search-bench.ts";

// `npm run bench -- NAME… [--json FILE]`: measures, prints tables (Markdown), writes the goals to FILE.
// Exit code: 0 measured, whether or not a goal is met; 1 it could not be measured, or an answer was wrong; 2 asked wrongly.

const benches: Readonly<Record<string, Bench>> = {
  analytics: analyticsBench,
  engine: engineBench,
  graph: graphBench,
  import: importBench,
  peers: compareBench,
  scale: scaleBench,
  search: searchBench,
  screening: screeningBench,
  soak: soakBench,
};

const USAGE = `usage: npm run bench -- NAME… [--json FILE] [--seconds N] [--rounds N] [--only OPERATION] [--scale SCALE] [--profile DIR]
  NAME       ${Object.keys(benches).join(", ")}
  --json     writes an array of {name, ratio, goal, met}
  --seconds  how long a contender is measured in a round (0.7); of soak the whole, 60 or more (600)
  --rounds   how often the contenders take turns (11)
  --only     measures one operation of engine, peers or scale
  --scale    registry of analytics, graph, import, peers, screening and search, made by npm run bench:data: city, small (city)
  --profile  writes a CPU profile of every contender to DIR`;

function positive(text: string, option: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new UsageError(`${option} must be a number above 0`);
  return value;
}

function scaleOf(text: string): ScaleName {
  if (!isScaleName(text)) throw new UsageError(`there is no scale "${text}"`);
  return text;
}

function readArguments(args: string[]) {
  const { positionals, values } = parse(args);
  if (positionals.length === 0) throw new UsageError("which bench?");
  const chosen = positionals.map((name) => {
    const bench = benches[name];
    if (!bench)
      throw new UsageError(`there is no bench "${name}"; there is: ${Object.keys(benches).join(", ")}`);
    return { name, bench };
  });
  const options: BenchOptions = {
    seconds: positive(values.seconds, "--seconds"),
    rounds: Math.ceil(positive(values.rounds, "--rounds")),
    only: values.only ?? null,
    scale: scaleOf(values.scale),
    profileDirectory: values.profile ?? null,
    log: (line) => void process.stderr.write(`${line}\n`),
  };
  return { chosen, options, json: values.json };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: "string" },
        seconds: { type: "string", default: "0.7" },
        rounds: { type: "string", default: "11" },
        only: { type: "string" },
        scale: { type: "string", default: "city" },
        profile: { type: "string" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function run(): Promise<void> {
  const { chosen, options, json } = readArguments(process.argv.slice(2));
  const goals: GoalResult[] = [];
  // A file that cannot be written is told of now, and not after minutes.
  if (json !== undefined) writeGoals(json, goals);
  for (const { name, bench } of chosen) {
    const report = await bench(options);
    process.stdout.write(`## ${name}\n\n${printReport(report)}\n`);
    goals.push(...report.goals);
  }
  if (json !== undefined) writeGoals(json, goals);
}

run().catch((error: unknown) => {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n${USAGE}\n`);
  else if (error instanceof PeersError || error instanceof ProgramsMissing)
    process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
