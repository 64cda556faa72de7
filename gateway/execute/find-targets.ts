import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import type { PossibleTypes } from "../compose/supergraph.ts";
import { type Entity, isObject } from "./execution.ts";

type Visit = (value: unknown, found: Entity[]) => void;

function eachOf(visit: Visit): Visit {
  return (value, found) => {
    if (Array.isArray(value)) for (const item of value) visit(item, found);
  };
}

function compileFrom(
  path: readonly FlattenNodePathSegment[],
  index: number,
  possibleTypes: PossibleTypes,
): Visit {
  const segment = path[index];
  if (segment === undefined) {
    const collect: Visit = (value, found) => {
      if (isObject(value)) found.push(value);
      else if (Array.isArray(value)) for (const item of value) collect(item, found);
    };
    return collect;
  }
  const rest = compileFrom(path, index + 1, possibleTypes);
  if (segment === "@") return eachOf(rest);
  if ("Field" in segment) {
    const key = segment.Field;
    return (value, found) => {
      if (isObject(value)) rest(value[key], found);
    };
  }
  const types = new Set(segment.TypeCondition.flatMap((name) => [...possibleTypes(name)]));
  const ofType: Visit = (value, found) => {
    if (Array.isArray(value)) for (const item of value) ofType(item, found);
    else if (isObject(value) && types.has(value.__typename as string)) {
      rest(value, found);
    }
  };
  return ofType;
}

/** Compiles the path of a flatten node into a search for the objects at its end, in the order of the response. */
export function compileTargets(
  path: readonly FlattenNodePathSegment[],
  possibleTypes: PossibleTypes,
): (data: Entity) => Entity[] {
  const visit = compileFrom(path, 0, possibleTypes);
  return (data) => {
    const found: Entity[] = [];
    visit(data, found);
    return found;
  };
}
