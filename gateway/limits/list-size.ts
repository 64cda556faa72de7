import type { GraphQLError } from "graphql";
import { badUserInput } from "../../schema/error-codes.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";
import type { AskedSize } from "./cost/asked-size.ts";
import type { VariableValues } from "./cost/term.ts";

/** An error for each argument that asks for less than no items, or for more than `limit`. */
export function listSizeErrors(
  sizes: readonly AskedSize[],
  limit: number,
  variables: VariableValues,
): GraphQLError[] {
  const errors = new Map<string, GraphQLError>();
  for (const { argument, read } of sizes) {
    const size = read(variables);
    if (size === null || (size >= 0 && size <= limit)) continue;
    const told = withoutNumbers(String(size));
    errors.set(
      argument,
      badUserInput(
        argument,
        {
          zh: `应在 0 至 ${limit} 项之间,所求为 ${told}`,
          en: `asks for ${told} items, must be from 0 to ${limit}`,
        },
        { limit },
      ),
    );
  }
  return [...errors.values()];
}

/** Without recursion: how deep a value goes is the client's to choose. */
function hasLongList(value: unknown, limit: number): boolean {
  if (typeof value !== "object") return false;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== "object" || next === null) continue;
    if (Array.isArray(next) && next.length > limit) return true;
    for (const below of Object.values(next)) left.push(below);
  }
  return false;
}

/**
 * An error for each variable with a list of more than `limit` items in it, whatever the list is for: each item may be
 * looked at for each object of the answer. Lists in the document are held by its tokens.
 */
export function longListErrors(limit: number, variables: VariableValues): GraphQLError[] {
  return Object.keys(variables)
    .filter((name) => hasLongList(variables[name], limit))
    .map((name) =>
      badUserInput(
        `$${name}`,
        { zh: `列表不得超过 ${limit} 项`, en: `a list may have ${limit} items at most` },
        { limit },
      ),
    );
}
