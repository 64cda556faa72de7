import { GraphQLError } from "graphql";
import { type Entity, isObject, type LocatedError, type ResponsePath } from "./execution.ts";

/** The part of a path that the response has: it ends before a field that the client did not ask for. */
function visiblePart(path: ResponsePath, data: Entity | null): ResponsePath {
  let value: unknown = data;
  for (let i = 0; i < path.length; i++) {
    // What became null is no longer there to be looked into; its errors keep their whole path.
    if (value === null || value === undefined) return path;
    const key = path[i] as string | number;
    if (isObject(value) && !(key in value)) return path.slice(0, i);
    value = (value as Record<string | number, unknown>)[key];
  }
  return path;
}

function startsWith(path: ResponsePath, start: ResponsePath): boolean {
  return start.length <= path.length && start.every((key, i) => key === path[i]);
}

/**
 * The errors as the client gets them. One of a field that the client did not ask for (what another field is computed
 * from) is told only where no error of an asked field below the same object tells its consequence.
 */
export function presentErrors(errors: readonly LocatedError[], data: Entity | null): GraphQLError[] {
  const placed = errors.map(({ error, path }) => ({ error, path, visible: visiblePart(path, data) }));
  const shown = placed.filter(
    (entry) =>
      entry.visible.length === entry.path.length ||
      !placed.some(
        (other) => other.visible.length === other.path.length && startsWith(other.path, entry.visible),
      ),
  );
  const seen = new Set<string>();
  const presented: GraphQLError[] = [];
  for (const { error, visible } of shown) {
    const key = JSON.stringify([error.message, visible]);
    if (seen.has(key)) continue;
    seen.add(key);
    presented.push(
      new GraphQLError(error.message, {
        ...(visible.length > 0 ? { path: visible } : {}),
        extensions: error.extensions,
        originalError: error.originalError ?? null,
      }),
    );
  }
  return presented;
}
