import { type Answer, ask } from "../../answers/ask.ts";
import type { Failure } from "../../answers/failure.ts";
import { ExpandFiveOnGraph, ExpandOnGraph } from "../../generated/documents.ts";
import type { ExpandOnGraphQuery } from "../../generated/operations.ts";

/** A subject that is expanded on a day. */
export interface AskedExpansion {
  readonly id: string;
  readonly on: string;
  /** Subjects at most, itself among them. */
  readonly limit: number;
  readonly purpose: string;
}

const PLACES = ["a", "b", "c", "d", "e"] as const;
/** Requests under way: what else a page asks has to find a connection. */
const AT_A_TIME = 3;

interface Waiting {
  readonly asked: AskedExpansion;
  readonly signal: AbortSignal;
  readonly answer: (answer: Answer<ExpandOnGraphQuery>) => void;
  readonly fail: (error: unknown) => void;
}

let waiting: Waiting[] = [];
let underWay = 0;
let isPlanned = false;

/** The next of those that wait, with others that can go in one request. */
function nextTogether(): Waiting[] {
  waiting = waiting.filter(({ signal }) => !signal.aborted);
  const { on, limit, purpose } = waiting[0]?.asked ?? {};
  const isAlike = ({ asked }: Waiting) =>
    asked.on === on && asked.limit === limit && asked.purpose === purpose;
  const together = waiting.filter(isAlike).slice(0, PLACES.length);
  waiting = waiting.filter((one) => !together.includes(one));
  return together;
}

/** The failures of one place, as if it had been asked for alone; one without a path is of all. */
function failuresAt(failures: readonly Failure[], place: string): readonly Failure[] {
  return failures
    .filter(({ path }) => path.length === 0 || path[0] === place)
    .map((failure) => ({ ...failure, path: failure.path.map((key, at) => (at === 0 ? "network" : key)) }));
}

async function askTogether(together: readonly Waiting[]): Promise<readonly Answer<ExpandOnGraphQuery>[]> {
  const [first] = together as readonly [Waiting, ...Waiting[]];
  const { id, on, limit, purpose } = first.asked;
  const left = new AbortController();
  const leave = () => {
    if (together.every(({ signal }) => signal.aborted)) left.abort();
  };
  for (const { signal } of together) signal.addEventListener("abort", leave);
  const { signal } = left;
  if (together.length === 1) return [await ask(ExpandOnGraph, { id, on, limit }, purpose, { signal })];
  // A place that nobody has is of the first once more, which costs next to nothing.
  const at = (place: number) => together[place]?.asked.id ?? id;
  const roots = { a: at(0), b: at(1), c: at(2), d: at(3), e: at(4) };
  const { data, failures } = await ask(ExpandFiveOnGraph, { ...roots, on, limit }, purpose, { signal });
  return together.map((_, index) => {
    const place = PLACES[index] ?? "a";
    return { data: { network: data[place] ?? null }, failures: failuresAt(failures, place) };
  });
}

function send(): void {
  while (underWay < AT_A_TIME) {
    const together = nextTogether();
    if (together.length === 0) return;
    underWay++;
    askTogether(together)
      .then(
        (answers) => {
          for (const [index, answer] of answers.entries()) together[index]?.answer(answer);
        },
        (error: unknown) => {
          for (const { fail } of together) fail(error);
        },
      )
      .finally(() => {
        underWay--;
        send();
      });
  }
}

/**
 * Asks what a subject leads to. What is asked at once goes five together: one request for each of a hundred subjects would
 * take the gateway four times as long, and reads of the same neighbours again and again.
 * Rejects as `ask` does.
 */
export function expand(asked: AskedExpansion, signal: AbortSignal): Promise<Answer<ExpandOnGraphQuery>> {
  return new Promise((answer, fail) => {
    signal.addEventListener("abort", () => fail(signal.reason));
    waiting.push({ asked, signal, answer, fail });
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      send();
    });
  });
}
