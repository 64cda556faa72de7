import { setTimeout as delay } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Ask, Asked } from "./ask.ts";
import { bringOntoList } from "./cases.ts";
import type { Officers } from "./officers.ts";

const RESTRICTIONS = `query ($code: UnifiedSocialCreditCode!, $on: Date!) { organization(code: $code) { name
  restrictions(on: $on) { limb { id } effect since until objectionPending grounds { pattern listing { number } } } } }`;
const SCREENING = `query ($codes: [UnifiedSocialCreditCode!]!, $on: Date!) { organizations(codes: $codes) {
  code eligibility(action: GOV_PROCUREMENT_SUPPLIER, on: $on) { verdict } } }`;
const LISTED = `query ($code: UnifiedSocialCreditCode!) { organization(code: $code) {
  restrictions { grounds { listing { number } } } } }`;
/** Counted from the facts, over the standby where it is as fresh as the question. */
const SUBJECTS = "{ repeatStatistics { measures total } }";

/** Of what is right to ask these are never right, whatever is away. */
const REFUSALS =
  /^(GRAPHQL_|OPERATION_RESOLUTION|BAD_|PERSISTED_|DOCUMENT_NOT_TRUSTED|UNAUTHENTICATED|FORBIDDEN|QUERY_TOO_COMPLEX)/;

interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One request of a load, when it ended. */
export interface Sample {
  /** Milliseconds since the load began. */
  readonly at: number;
  readonly ms: number;
  /** Null where it was answered. */
  readonly error: string | null;
}

export interface LoadOptions {
  /** Asks at nginx. */
  readonly ask: Ask;
  readonly officers: Officers;
  /** Codes of enterprises whose list nobody changes, and of some who are not on the list, for commands. */
  readonly steady: readonly string[];
  readonly unlisted: readonly string[];
  readonly today: string;
  readonly readers: number;
  readonly writers: number;
}

export interface RunningLoad {
  readonly samples: readonly Sample[];
  /** Answers that were not what is right, each in words. */
  readonly wrong: readonly string[];
  /** Keys of commands that were acknowledged. */
  readonly acknowledged: ReadonlySet<string>;
  /** Listings that were read in an answer after they were acknowledged. */
  readonly seen: number;
  /** How many questions a second readers ask at most, all together; null: each asks when it has its answer. */
  pace: number | null;
  stop(): Promise<void>;
}

function questionsOf(steady: readonly string[], on: string): Question[] {
  const restrictions = steady.map((code) => ({ query: RESTRICTIONS, variables: { code, on } }));
  const screenings = [0, 1, 2, 3].map((part) => ({
    query: SCREENING,
    variables: { codes: steady.filter((_, index) => index % 4 === part), on },
  }));
  return [...restrictions, ...screenings];
}

const numbersIn = ({ data }: Asked) => JSON.stringify(data);

/** How many subjects have ever been listed, of a panel. */
function subjectsOf(data: Readonly<Record<string, unknown>>): number {
  const { measures, total } = data.repeatStatistics as { measures: string[]; total: number[] };
  return total[measures.indexOf("SUBJECTS")] ?? Number.NaN;
}

/**
 * Reads and writes until it is stopped, and compares each answer: what nobody changes with what it was at the beginning,
 * of a listing that was acknowledged whether it is there at once, of a panel whether it counts all that were.
 *
 * @param askAlone asks one process that has everything in it, whose answers all others are compared with
 */
export async function startLoad(options: LoadOptions, askAlone: Ask): Promise<RunningLoad> {
  const { ask, officers, steady, unlisted, today } = options;
  const scopes = ["list:read", "adhoc:query"];
  const reader = await officers.token("reader", "FINANCE", scopes);
  const analyst = await officers.token("analyst", "HRSS", [...scopes, "analytics:read"]);
  const writer = async (subject: string) =>
    await officers.token(subject, "HRSS", [...scopes, "list:write", "person:read"]);
  const tokens = [await writer("lin"), await writer("chen")] as const;

  const questions = questionsOf(steady, today);
  const right: Readonly<Record<string, unknown>>[] = [];
  for (const { query, variables } of questions) {
    const { data, error } = await askAlone(reader, query, variables);
    if (!data) throw new Error(`before anything was killed: ${error}`);
    right.push(data);
  }
  const panel = await askAlone(analyst, SUBJECTS);
  if (!panel.data) throw new Error(`before anything was killed: ${panel.error}`);
  const before = subjectsOf(panel.data);

  const began = performance.now();
  const samples: Sample[] = [];
  const wrong: string[] = [];
  const acknowledged = new Set<string>();
  const stopping = new AbortController();
  const free = [...unlisted];
  let next = 0;
  let begun = 0;
  let listed = 0;
  let seen = 0;

  async function timed(asked: Promise<Asked>): Promise<Asked> {
    const sent = performance.now();
    const answer = await asked;
    const now = performance.now();
    samples.push({ at: now - began, ms: now - sent, error: answer.error });
    if (answer.error !== null && REFUSALS.test(answer.error)) {
      wrong.push(`refused: ${answer.error}`);
      stopping.abort();
    }
    return answer;
  }

  async function read(): Promise<void> {
    while (!stopping.signal.aborted) {
      const index = next++ % questions.length;
      const { query, variables } = questions[index] as Question;
      const asked = performance.now();
      const answer = await timed(ask(reader, query, variables));
      if (answer.data && !isDeepStrictEqual(answer.data, right[index]))
        wrong.push(`${JSON.stringify(variables)}: ${JSON.stringify(answer.data)}`);
      const { pace } = load;
      // Who is refused at once does not ask the faster for it.
      const least = pace === null ? (answer.error === null ? 0 : 50) : (1_000 * options.readers) / pace;
      await delay(Math.max(0, least - (performance.now() - asked)));
    }
  }

  /** Asks until there is an answer. */
  async function answerTo(token: string, query: string, variables = {}): Promise<Asked["data"]> {
    while (!stopping.signal.aborted) {
      const { data } = await timed(ask(token, query, variables));
      if (data) return data;
      await delay(100);
    }
    return null;
  }

  async function write(): Promise<void> {
    while (!stopping.signal.aborted) {
      const code = free.shift();
      if (code === undefined) return;
      begun += 1;
      const number = await bringOntoList({
        ask: (...asked) => timed(ask(...asked)),
        ...{ tokens, code, today, stopped: stopping.signal },
        acknowledged: (key) => acknowledged.add(key),
        failed: () => {},
      });
      if (number === null) return;
      listed += 1;
      const least = before + listed;
      const data = await answerTo(tokens[0], LISTED, { code });
      if (data === null) return;
      if (numbersIn({ data, error: null })?.includes(number)) seen += 1;
      else wrong.push(`${number} was acknowledged and is not in ${JSON.stringify(data)}`);
      const counted = await answerTo(analyst, SUBJECTS);
      if (counted === null) return;
      const subjects = subjectsOf(counted);
      if (subjects < least || subjects > before + begun)
        wrong.push(`${subjects} subjects were counted where ${least} to ${before + begun} are`);
    }
  }

  const running = { pace: null as number | null };
  const load: RunningLoad = {
    ...{ samples, wrong, acknowledged },
    get seen() {
      return seen;
    },
    get pace() {
      return running.pace;
    },
    set pace(pace) {
      running.pace = pace;
    },
    async stop() {
      stopping.abort();
      await Promise.all(working);
    },
  };
  // A command that is refused ends its writer, and is told of.
  const failing = (work: Promise<void>) => work.catch((error: unknown) => void wrong.push(String(error)));
  const working = [
    ...Array.from({ length: options.readers }, () => failing(read())),
    ...Array.from({ length: options.writers }, () => failing(write())),
  ];
  return load;
}
