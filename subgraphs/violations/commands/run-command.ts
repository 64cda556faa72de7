import type { RequestContext } from "../../../schema/request-context.ts";
import { contentHash, isCommandKey } from "../../shared/command-key.ts";
import type { EventToStore, LifecycleRepository, Versions } from "../lifecycle-repository.ts";
import type { EventRow } from "../models.ts";
import { AUTHORITIES } from "../rules/authorities.ts";
import type { Change, Deciding } from "../rules/change.ts";
import { type ProblemFound, problem } from "../rules/problem.ts";

/** A problem as the SDL has it. */
export interface ProblemModel extends ProblemFound {
  readonly changedMeanwhile: readonly EventRow[];
}

/** What came of a command; `rootId` and `part` say of what, where it is known. */
export interface Outcome {
  readonly event: EventRow | null;
  readonly repeated: boolean;
  readonly problems: readonly ProblemModel[];
}

/** What a command wants to store: its own change first, and what changes with it. */
export interface Prepared {
  readonly changes: readonly RootChange[];
  readonly versions: Versions;
}

/** A change of a root, by which it gets this version. */
export interface RootChange {
  readonly root: EventRow["root"];
  readonly rootId: string;
  readonly version: number;
  readonly change: Omit<Change<unknown>, "version">;
}

export type Preparation = Prepared | { readonly problems: readonly ProblemModel[] };

export interface Command {
  /** Name of the mutation: with the input it says what a key stands for. */
  readonly name: string;
  readonly input: { readonly idempotencyKey: string };
  /** Reads what it is about and decides; called anew where another came before. */
  prepare(deciding: Deciding): Promise<Preparation>;
}

/** Tries of one command. Each collision needs another command stored at the same moment. */
const TRIES = 5;

export function plain(...problems: readonly ProblemFound[]): { problems: readonly ProblemModel[] } {
  return { problems: problems.map((one) => ({ ...one, changedMeanwhile: [] })) };
}

function eventsOf(prepared: Prepared, deciding: Deciding, key: string, hash: string): EventToStore[] {
  return prepared.changes.map(({ root, rootId, version, change }, index) => {
    const { lifecycle, part, command, stateBefore, stateAfter, reason, changes } = change;
    return {
      ...{ root, rootId, version, lifecycle, part, command, stateBefore, stateAfter, reason, changes },
      ...{ actor: deciding.officer, department: deciding.department },
      ...(index === 0 ? { key, hash } : { key: null, hash: null }),
    };
  });
}

/**
 * Runs a command of the viewer: once for each key, whatever is sent how often. It is decided on what is on record, and
 * stored only if nothing was stored about the same root meanwhile; else it is decided again.
 */
export async function runCommand(
  store: LifecycleRepository,
  { viewer, today, now }: RequestContext,
  command: Command,
): Promise<Outcome> {
  const refusal = (preparation: { problems: readonly ProblemModel[] }): Outcome => ({
    event: null,
    repeated: false,
    problems: preparation.problems,
  });
  const { subject, department } = viewer;
  if (subject === null || department === null || !AUTHORITIES.has(department)) {
    return refusal(plain(problem("NOT_COMPETENT")));
  }
  const key = command.input.idempotencyKey;
  if (!isCommandKey(key)) return refusal(plain(problem("INVALID_KEY", "idempotencyKey")));
  const deciding: Deciding = { officer: subject, department, today, now };
  const hash = contentHash(command.name, command.input);
  for (let tries = 0; tries < TRIES; tries++) {
    const earlier = await store.eventOfKey(department, subject, key);
    if (earlier) {
      if (earlier.contentHash !== hash) return refusal(plain(problem("KEY_REUSED", "idempotencyKey")));
      return { event: earlier, repeated: true, problems: [] };
    }
    const prepared = await command.prepare(deciding);
    if ("problems" in prepared) return refusal(prepared);
    const stored = await store.record(eventsOf(prepared, deciding, key, hash), prepared.versions);
    if (typeof stored !== "string") return { event: stored, repeated: false, problems: [] };
  }
  throw new Error(`${command.name}: others were faster ${TRIES} times`);
}

/** A root as far as every command looks at it. */
interface Versioned {
  readonly version: number;
  readonly authority: string;
}

const ID = /^[1-9][0-9]{0,17}$/;

/**
 * Decides on what is there already: refuses what nobody has, what is another authority's, and what was decided on
 * another version than there is now; then the caller is told what others did since.
 */
export async function prepareOn<Root extends Versioned>(
  store: LifecycleRepository,
  {
    root,
    field,
    id,
    expectedVersion,
    load,
  }: {
    root: EventRow["root"];
    /** Name of the input that holds the id. */
    field: string;
    id: string;
    expectedVersion: number;
    load(id: string): Promise<Root | null>;
  },
  { department }: Deciding,
  decide: (found: Root) => Promise<Preparation> | Preparation,
): Promise<Preparation> {
  const found = ID.test(id) ? await load(id) : null;
  if (found === null) return plain(problem("NOT_FOUND", field));
  if (found.authority !== department) return plain(problem("NOT_COMPETENT", field));
  if (found.version !== expectedVersion) {
    const changedMeanwhile = await store.eventsAfter(root, id, expectedVersion);
    return { problems: [{ ...problem("CHANGED_MEANWHILE", "expectedVersion"), changedMeanwhile }] };
  }
  return await decide(found);
}
