import type { FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { type Entity, isObject, type ResponsePath } from "./execution.ts";

/** An object of the merged data that a fetch is for, with the way to it. */
export interface Target {
  object: Entity;
  /** Kept as a linked list: most targets never need their path spelt out. */
  place: Place | null;
}

interface Place {
  before: Place | null;
  key: string | number;
}

/** The response path of a target. */
export function pathOf(target: Target): ResponsePath {
  const path: (string | number)[] = [];
  for (let place = target.place; place; place = place.before) path.push(place.key);
  return path.reverse();
}

type Visit = (value: unknown, place: Place | null, found: Target[]) => void;

function visitList(item: Visit): Visit {
  return (value, place, found) => {
    if (!Array.isArray(value)) return;
    value.forEach((entry, index) => {
      item(entry, { before: place, key: index }, found);
    });
  };
}

function compileFrom(path: readonly FlattenNodePathSegment[], index: number): Visit {
  const segment = path[index];
  if (segment === undefined) {
    const collect: Visit = (value, place, found) => {
      if (isObject(value)) found.push({ object: value, place });
      else if (Array.isArray(value)) visitList(collect)(value, place, found);
    };
    return collect;
  }
  const rest = compileFrom(path, index + 1);
  if (segment === "@") return visitList(rest);
  if ("Field" in segment) {
    const key = segment.Field;
    return (value, place, found) => {
      if (!isObject(value)) return;
      const next = value[key];
      if (next !== null && next !== undefined) rest(next, { before: place, key }, found);
    };
  }
  const types = new Set(segment.TypeCondition);
  return (value, place, found) => {
    if (isObject(value) && types.has(value.__typename as string)) rest(value, place, found);
  };
}

/** Compiles the path of a flatten node into a search for the objects at its end, in the order of the response. */
export function compileTargets(path: readonly FlattenNodePathSegment[]): (data: Entity) => Target[] {
  const visit = compileFrom(path, 0);
  return (data) => {
    const found: Target[] = [];
    visit(data, null, found);
    return found;
  };
}
