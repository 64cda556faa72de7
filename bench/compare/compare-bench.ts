import type pg from "pg";
import { type Bench, type BenchOptions, UsageError } from "../bench.ts";
import { openRegistry } from "../data/open-registry.ts";
import { installPeers } from "../install-peers.ts";
import type { MeasuredProcess } from "../measured-process.ts";
import type { Contender } from "./contenders.ts";
import { openLoop } from "./open-loop.ts";
import { casesOf, QUESTIONS, type Question, type Subjects, someSubjects } from "./questions.ts";
import { reportOf, type Turn } from "./report-compare.ts";
import { type Field, startField } from "./start-field.ts";
import { type Asked, type Check, checkOf, statementsAlone, takeTurn } from "./take-turn.ts";

/** How long each answers a question before it is measured. */
const WARM_UP_MS = 3000;
/** Of what the slowest right one answers in a second, as the rate at which all are asked next. */
const OPEN_LOAD = 0.7;
const OPEN_MS = 4000;

const bodyOf = ({ name, query }: Question, variables: Record<string, unknown>) =>
  JSON.stringify({ query, variables, extensions: { question: name } });

async function askOnce(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body,
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors !== undefined || data === undefined) {
    throw new Error(
      `${body.slice(0, 300)} is answered with ${JSON.stringify({ data, errors }).slice(0, 600)}`,
    );
  }
  return data;
}

/**
 * The requests of a question with their right answers: those of the floor where it has one, else of this gateway in process.
 * Who is not a peer is held to them, and a peer that differs is counted as wrong.
 */
async function prepare(question: Question, subjects: Subjects, field: Field): Promise<Asked> {
  const variables = casesOf(question, subjects);
  const bodies = variables.map((of) => bodyOf(question, of));
  const source = question.byHand ? "by-hand" : "in-process";
  const url = [...field.contenders].find(([{ name }]) => name === source)?.[1].url ?? "";
  const right: unknown[] = [];
  for (const body of bodies) right.push(await askOnce(url, body));
  return { question, variables, bodies, right };
}

const takesPart = ({ byHand }: Contender, question: Question) => !byHand || question.byHand;

/** All turns of one question: closed loop in turns, then all at one rate. */
async function measure(field: Field, asked: Asked, { seconds, rounds, log }: BenchOptions) {
  const { question } = asked;
  const part = [...field.contenders].filter(([contender]) => takesPart(contender, question));
  const checks = new Map(part.map(([contender]) => [contender, checkOf(asked, contender)]));
  const checkFor = (contender: Contender) => checks.get(contender) as Check;
  for (const [contender, process] of part) {
    log(`${question.name}: warming up ${contender.title}`);
    await takeTurn(field, { process, check: checkFor(contender), asked, forMs: WARM_UP_MS });
  }
  const turns = new Map<string, Turn[]>([
    ["postgres", []],
    ...part.map(([{ name }]) => [name, []] as [string, Turn[]]),
  ]);
  for (let round = 1; round <= rounds; round++) {
    log(`${question.name}: round ${round} of ${rounds}`);
    for (const [contender, process] of round % 2 === 1 ? part : part.toReversed()) {
      const turn = await takeTurn(field, {
        process,
        check: checkFor(contender),
        asked,
        forMs: seconds * 1000,
      });
      turns.get(contender.name)?.push(turn);
    }
    const alone = await statementsAlone(field, asked, seconds * 1000);
    if (alone) turns.get("postgres")?.push(alone);
  }
  const slowest = Math.min(
    ...part.flatMap(([{ name }]) =>
      (turns.get(name) ?? []).filter(({ wrong }) => wrong === 0).map(({ throughput }) => throughput),
    ),
  );
  const rate = slowest * OPEN_LOAD;
  const open = new Map<string, { p50: number; p99: number }>();
  for (const [contender, { url }] of part) {
    log(`${question.name}: ${contender.title} at ${rate.toFixed(0)} requests a second`);
    const { bodies } = asked;
    open.set(
      contender.name,
      await openLoop({ url, rate, forMs: OPEN_MS, bodies, check: checkFor(contender) }),
    );
  }
  const examples = part.flatMap(([contender]) => {
    const { example } = checkFor(contender);
    return example ? [`${contender.title} answers ${question.name} wrongly: ${example}`] : [];
  });
  return { question, turns, open, rate, examples };
}

/** This gateway against others with the same subgraphs on the same registry, and against what is written by hand. */
export const compareBench: Bench = async (options) => {
  const questions = QUESTIONS.filter(({ name }) => options.only === null || options.only === name);
  if (questions.length === 0) {
    throw new UsageError(
      `there is no operation "${options.only}"; there is: ${QUESTIONS.map(({ name }) => name).join(", ")}`,
    );
  }
  installPeers(options.log);
  const registry = await openRegistry(options);
  const started: MeasuredProcess[] = [];
  let pool: pg.Pool | undefined;
  try {
    const subjects = await someSubjects(registry);
    const field = await startField(registry.url, started, options);
    pool = field.pool;
    const measured = [];
    for (const question of questions) {
      const asked = await prepare(question, subjects, field);
      measured.push(await measure(field, asked, options));
    }
    return reportOf(measured);
  } finally {
    await pool?.end();
    await Promise.all(started.map((one) => one.end()));
    await registry.close();
  }
};
