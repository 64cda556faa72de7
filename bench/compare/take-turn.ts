import { isDeepStrictEqual } from "node:util";
import { closedLoop } from "../load/closed-loop.ts";
import type { MeasuredProcess } from "../measured-process.ts";
import type { Contender } from "./contenders.ts";
import { HAND_STATEMENTS } from "./hand-written.ts";
import type { Question } from "./questions.ts";
import type { Turn } from "./report-compare.ts";
import type { Field } from "./start-field.ts";

/** Connections, each with one request at a time. */
const CONNECTIONS = 8;

/** One question with its requests, and what is right for each of them. */
export interface Asked {
  readonly question: Question;
  readonly variables: readonly Record<string, unknown>[];
  readonly bodies: readonly string[];
  /** The data of the answers. */
  readonly right: readonly unknown[];
}

/** Answers of one contender: the wrong ones are counted, or told of at once. */
export interface Check {
  (index: number, status: number, text: string): void;
  wrong: number;
  example: string;
}

/** Checks a contender's answers to a question. */
export function checkOf({ question, right }: Asked, contender: Contender): Check {
  const known = new Map<number, string>();
  const check: Check = Object.assign(
    (index: number, status: number, text: string) => {
      if (status === 200 && known.get(index) === text) return;
      const answered = status === 200 ? (JSON.parse(text) as { data?: unknown; errors?: unknown }) : null;
      if (answered && answered.errors === undefined && isDeepStrictEqual(answered.data, right[index])) {
        known.set(index, text);
        return;
      }
      const fault = `expected ${JSON.stringify(right[index]).slice(0, 300)}, got ${status} ${text.slice(0, 300)}`;
      if (!contender.peer) throw new Error(`${contender.title} answers ${question.name} wrongly: ${fault}`);
      check.wrong++;
      check.example ||= fault;
    },
    { wrong: 0, example: "" },
  );
  return check;
}

/** What PostgreSQL alone answers: the statements of the floor, over the same number of connections. */
export async function statementsAlone({ pool }: Field, asked: Asked, forMs: number): Promise<Turn | null> {
  const statement = HAND_STATEMENTS[asked.question.name];
  if (!statement) return null;
  const took: number[] = [];
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() - began < forMs) {
        const variables = asked.variables[next++ % asked.variables.length] ?? {};
        const { name, text } = statement;
        const sent = performance.now();
        await pool.query({ name, text, values: statement.valuesOf(variables) });
        took.push(performance.now() - sent);
      }
    }),
  );
  const ms = performance.now() - began;
  took.sort((a, b) => a - b);
  const at = (part: number) => took[Math.floor(took.length * part)] ?? Number.NaN;
  const throughput = (took.length * 1000) / ms;
  return { throughput, cpu: Number.NaN, subgraphCpu: Number.NaN, p50: at(0.5), p99: at(0.99), wrong: 0 };
}

/** Lets one contender answer one question for a while. */
export async function takeTurn(
  { subgraphs }: Field,
  { process, check, asked, forMs }: { process: MeasuredProcess; check: Check; asked: Asked; forMs: number },
): Promise<Turn> {
  const [wrongBefore, cpuBefore, subgraphsBefore] = [check.wrong, await process.cpu(), await subgraphs.cpu()];
  const { requests, ms, p50, p99 } = await closedLoop({
    url: process.url,
    connections: CONNECTIONS,
    forMs,
    bodies: asked.bodies,
    check,
  });
  const wrong = check.wrong - wrongBefore;
  return {
    throughput: ((requests - wrong) * 1000) / ms,
    cpu: ((await process.cpu()) - cpuBefore) / requests,
    subgraphCpu: ((await subgraphs.cpu()) - subgraphsBefore) / requests,
    p50,
    p99,
    wrong: wrong / requests,
  };
}
