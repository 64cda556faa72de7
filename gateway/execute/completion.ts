import { GraphQLError } from "graphql";
import { type Message, requestError } from "../../schema/error-codes.ts";
import type { ResponsePath } from "./execution.ts";
import type { Failure } from "./failure.ts";

/** Returned for a null that an error has been told of. */
export const NULLED: unique symbol = Symbol("null, and it has been said why");

/** One response being built. */
export interface Completion {
  /** What introspection answered, complete, by response key; null where none was asked for. */
  readonly introspection: Readonly<Record<string, unknown>> | null;
  /** Where the value in hand stands. */
  readonly path: (string | number)[];
  readonly errors: GraphQLError[];
  /** Errors of failures that have been told of, without their paths. */
  readonly told: Set<GraphQLError>;
  /** Those of `errors` that have their cause in another field, which took theirs along. */
  readonly incidental: Set<GraphQLError>;
}

/** Tells of something that is wrong with the value in hand. */
export function complain(completion: Completion, reason: Message): typeof NULLED {
  const { message, extensions } = requestError("SUBGRAPH_FAILED", reason);
  completion.errors.push(new GraphQLError(message, { path: [...completion.path], extensions }));
  return NULLED;
}

/**
 * Tells of the failure that stands where a value should. `visible` cuts what is below to what the client asked for.
 * Null where there is nothing to tell.
 */
export function tell(
  completion: Completion,
  failure: Failure,
  visible: (below: ResponsePath) => ResponsePath,
): typeof NULLED | null {
  const said = new Set<string>();
  for (const { error, below, incidental } of failure.causes) {
    const path = [...completion.path, ...visible(below)];
    completion.told.add(error);
    const key = JSON.stringify([error.message, path]);
    if (said.has(key)) continue;
    said.add(key);
    const { message, extensions, originalError } = error;
    const located = new GraphQLError(message, { path, extensions, originalError: originalError ?? null });
    completion.errors.push(located);
    if (incidental) completion.incidental.add(located);
  }
  return failure.causes.length > 0 ? NULLED : null;
}

/**
 * For an object or a list that is null because of something in it, as has been told. What else has been told of it
 * since there were `told` errors goes, if it only followed from the same cause.
 */
export function nulled({ errors, incidental }: Completion, told: number): typeof NULLED {
  if (incidental.size > 0) {
    const kept = errors.slice(told).filter((error) => !incidental.has(error));
    if (kept.length > 0) errors.splice(told, errors.length, ...kept);
  }
  return NULLED;
}
