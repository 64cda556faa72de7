import type { Statement } from "../../subgraphs/shared/database.ts";

/** The function that runs a statement, from its comment: a statement that is not kept prepared has no name. */
export function functionOf({ text }: Statement): string {
  return /^\/\* (\S+) \*\//.exec(text)?.[1] ?? text;
}
