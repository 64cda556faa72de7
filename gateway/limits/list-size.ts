import type { GraphQLError } from "graphql";
import { badUserInput } from "../../schema/error-codes.ts";
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
    errors.set(
      argument,
      badUserInput(
        argument,
        {
          zh: `应在 0 至 ${limit} 项之间,所求为 ${size}`,
          en: `asks for ${size} items, must be from 0 to ${limit}`,
        },
        { limit },
      ),
    );
  }
  return [...errors.values()];
}
