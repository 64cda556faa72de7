import { type Entity, isObject } from "./execution.ts";
import { Failure } from "./failure.ts";
import type { Shape } from "./shape.ts";
import { disagreement } from "./subgraph-errors.ts";

/** Names of interfaces and unions: an `@interfaceObject` says no more than such a name of what it is. */
type AbstractTypes = ReadonlySet<string>;

// What is known of a value: not asked, unknown to a subgraph, failed, answered with null, answered with a value.
function certainty(value: unknown): number {
  if (value === undefined) return 0;
  if (value instanceof Failure) return value.causes.length === 0 ? 1 : 2;
  return value === null ? 3 : 4;
}

function mergeLists(present: unknown[], incoming: unknown[], shape: Shape, abstract: AbstractTypes): unknown {
  if (incoming.length !== present.length) return disagreement(shape);
  for (let i = 0; i < present.length; i++) present[i] = mergeValue(present[i], incoming[i], shape, abstract);
  return present;
}

/** Says of the objects at `value` that what else was asked for of them has failed. */
function failIn(value: unknown, failure: Failure, shape: Shape): void {
  if (isObject(value)) fail(value, failure, shape);
  else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) failIn(item, failure.under(i, shape), shape);
  }
}

function mergeValue(
  present: unknown,
  incoming: unknown,
  shape: Shape | null,
  abstract: AbstractTypes,
): unknown {
  if (present === undefined) return incoming;
  if (shape !== null) {
    if (incoming instanceof Failure) failIn(present, incoming, shape);
    else if (present instanceof Failure && present.shape) failIn(incoming, present, present.shape);
    else if (Array.isArray(present) && Array.isArray(incoming)) {
      return mergeLists(present, incoming, shape, abstract);
    } else if (isObject(present) && isObject(incoming)) {
      merge(present, incoming, shape, abstract);
      return present;
    }
  }
  return certainty(incoming) >= certainty(present) ? incoming : present;
}

/**
 * Merges what a fetch brought into what is there, in place, whichever of two came first. Only the objects and lists
 * that the fetch's operation selects are looked into: a scalar may be an object too, and is not ours to change.
 *
 * Lists are merged item by item: a list is fetched again only through the same field, so its items are the same. What
 * is known outdoes what is not. A concrete `__typename` is not overwritten by an abstract one.
 */
export function merge(target: Entity, source: Entity, shape: Shape, abstract: AbstractTypes): void {
  for (let i = 0; i < shape.length; i++) {
    const { key, shape: below } = shape[i] as Shape[number];
    const incoming = source[key];
    if (incoming === undefined) continue;
    const present = target[key];
    if (present === undefined) target[key] = incoming;
    else if (key !== "__typename") target[key] = mergeValue(present, incoming, below, abstract);
    else if (!abstract.has(incoming as string)) target[key] = incoming;
  }
}

/** Puts a failure in the place of everything that a fetch should have brought for an object, and did not. */
export function fail(target: Entity, failure: Failure, shape: Shape): void {
  for (const { key, shape: below } of shape) {
    if (key === "__typename") continue;
    const failed = failure.under(key, below);
    const present = target[key];
    if (present === undefined) target[key] = failed;
    else if (below) failIn(present, failed, below);
    if (certainty(failed) > certainty(target[key])) target[key] = failed;
  }
}

/** A copy whose objects and lists can be merged into apart from the original's; leaves are the same values. */
export function copyOf<Value>(value: Value, shape: Shape): Value {
  if (Array.isArray(value)) return value.map((item) => copyOf(item, shape)) as Value;
  if (!isObject(value)) return value;
  const copy: Entity = {};
  for (const { key, shape: below } of shape) {
    const held = value[key];
    if (held !== undefined) copy[key] = below ? copyOf(held, below) : held;
  }
  return copy as Value;
}
