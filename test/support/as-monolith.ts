import { type ExecutionResult, execute } from "graphql";
import type { AskedDocument } from "./any-query/any-document.ts";
import type { Answer, TestFederation } from "./federation.ts";
import { type Failing, worldResolver } from "./small-world.ts";

/** The answer of the small world behind one schema, by graphql-js. */
export async function askMonolith(
  { engine }: TestFederation,
  { document, operationName, variables }: AskedDocument,
  failing: Failing,
): Promise<ExecutionResult> {
  const result = await execute({
    schema: engine.publicSchema,
    document,
    operationName,
    variableValues: variables,
    fieldResolver: worldResolver(failing),
    typeResolver: (value) => (value as { __typename: string }).__typename,
  });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

/**
 * What is wrong with a federated answer, beside the one of the monolith, when fields fail. The federated one may be
 * less defined, as fields of one fetch are computed together or not at all; but
 * - a value that it has is the monolith's (so that nothing is computed from what failed), and
 * - a null that the monolith has a value for is explained by an error at that place, above it or below it;
 * - an error stands where the response has a null.
 */
export function disagreements(federated: Answer, monolith: ExecutionResult): string[] {
  const paths = (federated.errors ?? []).map((error) => error.slice(0, error.indexOf(": ")));
  const problems: string[] = [];
  const isExplained = (place: string) =>
    paths.some(
      (path) =>
        path === "-" ||
        place === "" ||
        `${path}.`.startsWith(`${place}.`) ||
        `${place}.`.startsWith(`${path}.`),
    );
  const compare = (mine: unknown, theirs: unknown, place: string): void => {
    if (mine === null) {
      if (theirs !== null && !isExplained(place)) problems.push(`${place}: a null without an error`);
    } else if (Array.isArray(mine) && Array.isArray(theirs) && mine.length === theirs.length) {
      for (const [i, item] of mine.entries()) compare(item, theirs[i], place ? `${place}.${i}` : `${i}`);
    } else if (
      typeof mine === "object" &&
      mine &&
      typeof theirs === "object" &&
      theirs &&
      !Array.isArray(theirs)
    ) {
      const [own, other] = [mine, theirs] as Record<string, unknown>[] as [
        Record<string, unknown>,
        Record<string, unknown>,
      ];
      if (Object.keys(own).join() !== Object.keys(other).join()) problems.push(`${place}: other keys`);
      for (const key of Object.keys(own)) compare(own[key], other[key], place ? `${place}.${key}` : key);
    } else if (mine !== theirs) {
      problems.push(`${place}: ${JSON.stringify(mine)} for ${JSON.stringify(theirs)}`);
    }
  };
  compare(federated.data, monolith.data ?? null, "");
  for (const path of paths)
    if (!endsInNull(federated.data, path)) problems.push(`${path}: an error beside a value`);
  return problems;
}

function endsInNull(data: unknown, path: string): boolean {
  let value = data;
  for (const key of path.split(".")) {
    if (value === null) return true;
    value = (value as Record<string, unknown>)[key];
  }
  return value === null;
}
