import { createRandom } from "../../gateway/demo/random.ts";
import type { Bench, BenchOptions } from "../bench.ts";
import { leastOf, type OpenRegistry, openRegistry } from "../data/open-registry.ts";
import type { GoalResult } from "../report.ts";
import { median } from "../statistics.ts";
import { type OpenedSystem, openSystem } from "./opened-system.ts";
import { QUESTIONS, type Questions } from "./questions.ts";
import { startWhole } from "./whole-process.ts";

const QUESTIONS_A_ROUND = 40;
const TIMES = 3;
const DATA_DIRECTORY = ".bench/city";
const MOST_FIRST_ANSWER_MS = 10_000;
const MOST_INDEX_MS = 60_000;
const MOST_BYTES = 1.5 * 1024 ** 3;

interface Side {
  readonly registry: OpenRegistry;
  readonly system: OpenedSystem;
}

interface Growth {
  readonly questions: Questions;
  /** Of each round the median, in milliseconds. */
  readonly small: readonly number[];
  readonly city: readonly number[];
}

/** The median of some questions, each about other subjects: what is read first is then in memory, and the least of times counts. */
async function roundOf({ registry, system }: Side, questions: Questions, round: number): Promise<number> {
  const random = createRandom(round, questions.name);
  const taken: number[] = [];
  for (let i = 0; i < QUESTIONS_A_ROUND; i++) {
    const variables = await questions.variables(registry, random);
    const ask = () => system.ask(questions.query, variables);
    await ask();
    taken.push(await leastOf(TIMES, ask));
  }
  return median(taken);
}

async function grow(options: BenchOptions, opened: (() => Promise<void>)[]): Promise<Growth[]> {
  const open = async (scale: "small" | "city"): Promise<Side> => {
    const registry = await openRegistry({ ...options, scale });
    opened.push(() => registry.close());
    const system = await openSystem(registry.url, options.log);
    opened.push(() => system.close());
    return { registry, system };
  };
  const [small, city] = [await open("small"), await open("city")];
  const growths: Growth[] = [];
  for (const questions of QUESTIONS) {
    if (options.only && options.only !== questions.name) continue;
    const taken = { small: [] as number[], city: [] as number[] };
    for (let round = 0; round < options.rounds; round++) {
      options.log(`${questions.name}: round ${round + 1} of ${options.rounds}`);
      const sides = [["small", small] as const, ["city", city] as const];
      for (const [name, side] of round % 2 === 0 ? sides : sides.toReversed()) {
        taken[name].push(await roundOf(side, questions, round));
      }
    }
    growths.push({ questions, ...taken });
  }
  return growths;
}

const ratiosOf = ({ small, city }: Growth) => small.map((taken, i) => (city[i] ?? Number.NaN) / taken);

function goalOf(growth: Growth, most: number): GoalResult {
  const ratios = ratiosOf(growth).map((ratio) => 1 / ratio);
  const ratio = median(ratios);
  const goal = 1 / most;
  return {
    name: `scale.${growth.questions.name}`,
    of: `median on a hundredth of the registry, over that on all of it (${most}× as long at most)`,
    ratio,
    goal,
    met: ratio >= goal,
    least: Math.min(...ratios),
    greatest: Math.max(...ratios),
  };
}

const within = (name: string, what: string, most: number, seen: number): GoalResult => {
  const ratio = most / seen;
  return { name, of: what, ratio, goal: 1, met: ratio >= 1, least: ratio, greatest: ratio };
};

/** What grows from a hundredth of a city's registry to all of it, in turns; and what it takes to start on the latter. */
export const scaleBench: Bench = async (options) => {
  const opened: (() => Promise<void>)[] = [];
  const growths = await grow(options, opened).finally(async () => {
    for (const close of opened.toReversed()) await close();
  });
  const started = options.only ? null : await startWhole(DATA_DIRECTORY);
  const bytes = started?.bytes ?? null;
  const startRows = started && [
    ["first answer", `${(started.firstAnswerMs / 1000).toFixed(1)} s`],
    ["graph in memory", `${(started.indexMs / 1000).toFixed(1)} s`],
    ["its process in memory at most", bytes === null ? "not known" : `${Math.round(bytes / 1024 ** 2)} MB`],
  ];
  return {
    tables: [
      {
        title: "Medians on a hundredth and on all of the registry",
        columns: ["", "small ms", "city ms", "city over small"],
        rows: growths.map((growth) => [
          growth.questions.name,
          median(growth.small).toFixed(2),
          median(growth.city).toFixed(2),
          `${median(ratiosOf(growth)).toFixed(2)}×`,
        ]),
      },
      ...(startRows ? [{ title: "npm start on all of it", columns: ["", "seen"], rows: startRows }] : []),
    ],
    notes: [
      `Of each round the median of ${QUESTIONS_A_ROUND} questions about random subjects, of each the least of ${TIMES} times, one at a time, in one process and without HTTP.`,
    ],
    goals: [
      ...growths.flatMap((growth) =>
        growth.questions.goal === null ? [] : [goalOf(growth, growth.questions.goal)],
      ),
      ...(started
        ? [
            within(
              "scale.first-answer",
              "ten seconds over what it took",
              MOST_FIRST_ANSWER_MS,
              started.firstAnswerMs,
            ),
            within("scale.index", "sixty seconds over what it took", MOST_INDEX_MS, started.indexMs),
          ]
        : []),
      ...(bytes === null ? [] : [within("scale.memory", "1.5 GB over what it had", MOST_BYTES, bytes)]),
    ],
  };
};
