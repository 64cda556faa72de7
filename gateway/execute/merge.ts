import { type Entity, isObject } from "./execution.ts";

/**
 * Merges what a later fetch brought into what is there, in place. Lists of the same length are merged item by item:
 * the planner refetches a list only through the same field, so the items are the same.
 *
 * A concrete `__typename` is not overwritten by an abstract one: a subgraph with `@interfaceObject` knows only the name
 * of the interface.
 */
export function merge(target: Entity, source: Entity, abstractTypes: ReadonlySet<string>): void {
  for (const key in source) {
    const incoming = source[key];
    const present = target[key];
    if (present === undefined || present === null) {
      target[key] = incoming;
    } else if (isObject(present) && isObject(incoming)) {
      merge(present, incoming, abstractTypes);
    } else if (Array.isArray(present) && Array.isArray(incoming) && present.length === incoming.length) {
      for (let i = 0; i < present.length; i++) {
        const item: unknown = present[i];
        if (isObject(item) && isObject(incoming[i])) merge(item, incoming[i], abstractTypes);
        else if (item === null || !isObject(item)) present[i] = mergeItem(item, incoming[i], abstractTypes);
      }
    } else if (incoming !== null && !(key === "__typename" && abstractTypes.has(incoming as string))) {
      target[key] = incoming;
    }
  }
}

// Lists of lists.
function mergeItem(present: unknown, incoming: unknown, abstractTypes: ReadonlySet<string>): unknown {
  if (Array.isArray(present) && Array.isArray(incoming)) {
    const holder: Entity = { items: present };
    merge(holder, { items: incoming }, abstractTypes);
    return holder.items;
  }
  return incoming ?? present;
}

/** A copy that shares nothing that a later merge could change. */
export function cloneData<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(cloneData) as Value;
  if (!isObject(value)) return value;
  const copy: Entity = {};
  for (const key in value) copy[key] = cloneData(value[key]);
  return copy as Value;
}
