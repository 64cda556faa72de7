import type { Answer } from "../liancheng.ts";
import type { Outcome } from "./read-matrix.ts";

/** The values under a key, wherever it stands in an answer. */
function valuesOf(data: unknown, key: string): unknown[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => (name === key ? [value] : valuesOf(value, key)));
}

/** Whether an answer has a value that is not null under a key. */
export function isGiven({ data }: Answer, key: string): boolean {
  return valuesOf(data, key).some((value) => value !== null);
}

const isRefusal = (code: unknown) => code === "UNAUTHENTICATED" || code === "FORBIDDEN";

/** What became of what was asked for under a key: given, or "lost" where neither it nor a reason is there. */
function outcomeOf(answer: Answer, key: string, whole: Answer): Outcome | "lost" {
  if (isGiven(answer, key) || !isGiven(whole, key)) return "yes";
  if (valuesOf(answer.data, "withheld").includes(true)) return "withheld";
  if (valuesOf(answer.data, "problems").flat().length > 0) return "problem";
  return valuesOf(answer.data, key).length === 0 ? "left out" : "lost";
}

/**
 * What becomes of what is asked for under each of the keys, all of it together. `whole` is the answer to who is kept
 * from nothing: a null that stands there too is a value. What is refused may take what is beside it along, so the rest
 * is asked for again without it.
 */
export async function outcomesOf(
  keys: readonly string[],
  ask: (keys: readonly string[]) => Promise<Answer>,
  whole: Answer,
): Promise<Map<string, Outcome | "lost">> {
  const outcomes = new Map<string, Outcome | "lost">();
  let left = keys;
  while (left.length > 0) {
    const answer = await ask(left);
    const { errors = [] } = answer;
    const at = new Set(errors.flatMap(({ path = [] }) => path));
    const refused = left.filter((key) => at.has(key) && !isGiven(answer, key));
    // An error above all of them is of all of them.
    const done = errors.length === 0 || refused.length > 0 ? refused : left;
    const outcome = errors.every(({ extensions }) => isRefusal(extensions.code)) ? "refused" : "lost";
    for (const key of done) outcomes.set(key, outcome);
    left = left.filter((key) => !done.includes(key));
    if (errors.length > 0) continue;
    for (const key of left) outcomes.set(key, outcomeOf(answer, key, whole));
    break;
  }
  return outcomes;
}
