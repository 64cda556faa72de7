import type { Viewer } from "../../../schema/request-context.ts";
import { contentHash, isCommandKey } from "../../shared/command-key.ts";
import { storable } from "../../shared/look-ups/purpose-on-record.ts";
import type { RecordNotSameInput, RetractNotSameInput } from "../generated/resolvers.ts";
import type { HolderType } from "../models.ts";
import type { NotSameStore, NotSameToAdd } from "./not-same-store.ts";
import { type ProblemFound, problem, textProblems } from "./problem.ts";

/** Characters of a name, and of a reason, at most. */
const LONGEST = { name: 200, reason: 2000 } as const;
/** Tries of one command: each collision needs another stored at the same moment. */
const TRIES = 5;

/** What came of a command: the id of the decision, or why nothing was stored. */
export interface NotSameOutcome {
  readonly decision: string | null;
  readonly repeated: boolean;
  readonly problems: readonly ProblemFound[];
}

const refused = (...problems: readonly ProblemFound[]): NotSameOutcome => ({
  decision: null,
  repeated: false,
  problems,
});

interface Once {
  readonly name: string;
  readonly input: { readonly idempotencyKey: string };
  /** What is to be stored, or why it is not. */
  decide(department: string): Promise<Pick<NotSameToAdd, "candidate" | "retracts" | "reason"> | ProblemFound>;
}

/** Runs a command once for each key of an officer. */
async function once(
  store: NotSameStore,
  viewer: Viewer,
  { name, input, decide }: Once,
): Promise<NotSameOutcome> {
  const { subject, department } = viewer;
  if (subject === null || department === null) return refused(problem("NOT_COMPETENT"));
  const officer = storable(subject);
  const { idempotencyKey: key, ...submitted } = input;
  const hash = contentHash(name, submitted);
  for (let tries = 0; tries < TRIES; tries++) {
    if (isCommandKey(key)) {
      const before = await store.ofKey(department, officer, key);
      if (before?.hash === hash) return { decision: before.decision, repeated: true, problems: [] };
      if (before) return refused(problem("KEY_REUSED", "idempotencyKey"));
    }
    const decided = await decide(department);
    if ("code" in decided) return refused(decided);
    if (!isCommandKey(key)) return refused(problem("INVALID_KEY", "idempotencyKey"));
    const decision = await store.add({ ...decided, department, officer, key, hash });
    if (decision !== null) return { decision, repeated: false, problems: [] };
  }
  throw new Error(`${name}: others were faster ${TRIES} times`);
}

/**
 * Records that a candidate is not who was looked for by a name. Whether the viewer may be told of the candidate was asked
 * before.
 * @param type of the candidate; null where there is none
 */
export async function recordNotSame(
  store: NotSameStore,
  viewer: Viewer,
  input: RecordNotSameInput,
  type: HolderType | null,
): Promise<NotSameOutcome> {
  const { candidate: id, name, reason } = input;
  const problems = [
    ...(type === null ? [problem("NOT_FOUND", "candidate")] : []),
    ...textProblems("name", name, LONGEST.name),
    ...textProblems("reason", reason, LONGEST.reason),
  ];
  if (type === null || problems.length > 0) return refused(...problems);
  return await once(store, viewer, {
    name: "recordNotSame",
    input,
    async decide(department) {
      if (!(await store.isFoundBy(id, name.trim()))) return problem("NOT_A_CANDIDATE", "candidate");
      const standing = await store.standing(department, name.trim());
      if (standing.some(({ candidateId }) => candidateId === id))
        return problem("ALREADY_DECIDED", "candidate");
      return { candidate: { id, type, name: name.trim() }, retracts: null, reason };
    },
  });
}

/** Takes back what the viewer's department decided. */
export async function retractNotSame(
  store: NotSameStore,
  viewer: Viewer,
  input: RetractNotSameInput,
): Promise<NotSameOutcome> {
  const { decision: id, reason } = input;
  const problems = textProblems("reason", reason, LONGEST.reason);
  if (problems.length > 0) return refused(...problems);
  return await once(store, viewer, {
    name: "retractNotSame",
    input,
    async decide(department) {
      const found = await store.byId(department, id);
      if (!found) return problem("NOT_FOUND", "decision");
      if (found.retractedAt !== null) return problem("RETRACTED", "decision");
      return { candidate: null, retracts: id, reason };
    },
  });
}
