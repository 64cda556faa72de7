import type { RequestContext } from "../../../schema/request-context.ts";
import { contentHash, isCommandKey } from "../../shared/command-key.ts";
import type { Keyed } from "../reporting-store.ts";
import { type ProblemFound, problem } from "../rules/problem.ts";

/** What came of a command: recorded, recorded before, or refused. */
export interface Outcome {
  readonly repeated: boolean;
  readonly problems: readonly ProblemFound[];
}

/** Tries of one command: each collision needs another stored at the same moment. */
const TRIES = 5;

export const refused = (...problems: readonly ProblemFound[]): Outcome => ({ repeated: false, problems });

export interface Once {
  /** The digest of what the officer submitted under the key before. */
  earlier(keyed: Omit<Keyed, "hash">): Promise<string | null>;
  /** Decides, and records what it decided on: problems, or whether it is stored now; false where another was faster. */
  attempt(keyed: Keyed): Promise<readonly ProblemFound[] | boolean>;
}

/** Runs a command once for each key of an officer. */
export async function once(
  { viewer }: RequestContext,
  name: string,
  input: { readonly idempotencyKey: string },
  { earlier, attempt }: Once,
): Promise<Outcome> {
  const { subject: officer } = viewer;
  const key = input.idempotencyKey;
  if (officer === null) return refused(problem("NOT_COMPETENT"));
  if (!isCommandKey(key)) return refused(problem("INVALID_KEY", "idempotencyKey"));
  const hash = contentHash(name, input);
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await earlier({ officer, key });
    if (before === hash) return { repeated: true, problems: [] };
    if (before !== null) return refused(problem("KEY_REUSED", "idempotencyKey"));
    const result = await attempt({ officer, key, hash });
    if (result === true) return { repeated: false, problems: [] };
    if (result !== false) return refused(...result);
  }
  throw new Error(`${name}: others were faster ${TRIES} times`);
}
