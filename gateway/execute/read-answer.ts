import type { GraphQLError } from "graphql";
import { type Entity, isObject, type ResponsePath, type SubgraphResult } from "./execution.ts";
import { Failure } from "./failure.ts";
import type { Shape } from "./shape.ts";
import { maskedError, type SubgraphError } from "./subgraph-errors.ts";

/** An answer of a subgraph in which every null that an error explains has become a failure. */
export interface Answer {
  /** A failure where there is no data at all. */
  readonly data: Entity | Failure;
  /** Errors of which it is not sure that a null of the response tells them. */
  readonly strays: readonly GraphQLError[];
}

/**
 * Errors of one answer that are read. Each costs a tenth of a millisecond, and those of one place are gone through for
 * each further one: an answer of garbage must not hold up all other requests for minutes.
 */
const MOST_ERRORS = 5000;

type Holder = { [key: string | number]: unknown };

function errorsOf({ errors }: SubgraphResult): readonly SubgraphError[] {
  if (errors === undefined || errors === null) return [];
  if (!Array.isArray(errors)) return [{ message: "errors that are no list" }];
  const read = errors
    .slice(0, MOST_ERRORS)
    .map((error: unknown) => (isObject(error) ? error : { message: "an error that is no object" }));
  const further = errors.length - read.length;
  // It says not where: whatever is still null may be so because of one of them.
  return further > 0 ? [...read, { message: `${further} further errors` }] : read;
}

function pathOf({ path }: SubgraphError): ResponsePath {
  return Array.isArray(path) ? path : [];
}

/** Makes a failure of every null under a value. Says whether there was one. */
function blameNulls(value: unknown, shape: Shape | null, error: GraphQLError): boolean {
  if (shape === null || typeof value !== "object" || value === null) return false;
  const fields = Array.isArray(value) ? value.map((_, index) => ({ key: index, shape })) : shape;
  const holder = value as Holder;
  let found = false;
  for (const { key, shape: below } of fields) {
    if (holder[key] === null) holder[key] = new Failure([{ error, below: [] }], below);
    found = holder[key] instanceof Failure || blameNulls(holder[key], below, error) || found;
  }
  return found;
}

/** Makes a failure of the null that a path leads to from a key of `holder`. Says whether there was one. */
function blame(
  holder: Holder,
  key: string | number,
  shape: Shape | null,
  path: ResponsePath,
  error: GraphQLError,
): boolean {
  const value = holder[key];
  if (value === null || value === undefined || value instanceof Failure) {
    const causes = value instanceof Failure ? value.causes : [];
    holder[key] = new Failure([...causes, { error, below: path }], shape);
    return true;
  }
  const [next, ...rest] = path;
  if (Array.isArray(value) && typeof next === "number" && next in value) {
    return blame(value as unknown as Holder, next, shape, rest, error);
  }
  const field = isObject(value) ? shape?.find((known) => known.key === next) : undefined;
  if (field) return blame(value as Holder, field.key, field.shape, rest, error);
  // No null where it leads, or it leads astray: whatever is null from here on may be so because of it.
  return blameNulls(value, shape, error);
}

/** Reads an answer to an operation of the given shape. Its data are changed. */
export function readAnswer(subgraph: string, result: SubgraphResult, shape: Shape): Answer {
  const answer: SubgraphResult = isObject(result) ? result : {};
  const errors = errorsOf(answer);
  if (!isObject(answer.data)) {
    const said = errors.length > 0 ? errors : [{ message: "neither data nor an error" }];
    const causes = said.map((error) => ({ error: maskedError(subgraph, error), below: pathOf(error) }));
    return { data: new Failure(causes), strays: [] };
  }
  const strays: GraphQLError[] = [];
  const holder = { data: answer.data };
  for (const error of errors) {
    const path = pathOf(error);
    const masked = maskedError(subgraph, error);
    const explains = blame(holder, "data", shape, path, masked);
    if (!explains || path.length === 0) strays.push(masked);
  }
  return { data: holder.data, strays };
}
