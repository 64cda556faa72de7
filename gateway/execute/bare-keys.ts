import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { PossibleTypes } from "../compose/supergraph.ts";
import type { Entity } from "./execution.ts";

/** The objects of one batch that have been met, by type and bare key. */
export interface MetObjects {
  /** The index that was noted for an object of the same key; undefined where there is none. */
  indexOf(object: Entity): number | undefined;
  note(object: Entity, index: number): void;
}

/** The field that is asked for beside `__typename`, if it alone is, and is a key. */
function bareKeyOf(selections: readonly RequiresSelection[], keys: readonly string[]): string | null {
  const names = selections.map((selection) =>
    selection.kind === "Field" && !selection.alias && !selection.selections?.length ? selection.name : null,
  );
  const key = names.find((name) => name !== "__typename") ?? null;
  return names.length === 2 && names.includes("__typename") && key !== null && keys.includes(key)
    ? key
    : null;
}

/** The bare key of each type that is asked for; null where more than that is asked of any. */
function bareKeysOf(
  requires: readonly RequiresSelection[],
  possibleTypes: PossibleTypes,
  keysOf: (typeName: string) => readonly string[],
): ReadonlyMap<unknown, string> | null {
  const bare = new Map<unknown, string>();
  for (const selection of requires) {
    if (selection.kind !== "InlineFragment" || selection.skipIf || selection.includeIf) return null;
    const { typeCondition: type, selections } = selection;
    const key = bareKeyOf(selections, keysOf(type));
    if (key === null || bare.has(type) || possibleTypes(type).size !== 1) return null;
    bare.set(type, key);
  }
  return bare;
}

/**
 * Compiles a way to tell that an entity has been met without making its representation, where a fetch asks no more of
 * objects than a key of one field; null where it asks for more. Many objects of a response may be few entities.
 */
export function compileBareKeys(
  requires: readonly RequiresSelection[],
  possibleTypes: PossibleTypes,
  keysOf: (typeName: string) => readonly string[],
): (() => MetObjects) | null {
  const bareKeys = bareKeysOf(requires, possibleTypes, keysOf);
  if (!bareKeys) return null;
  return () => {
    const met = new Map<unknown, Map<unknown, number>>();
    const bareValueOf = (object: Entity): unknown => {
      const key = bareKeys.get(object.__typename);
      return key === undefined ? undefined : object[key];
    };
    return {
      indexOf: (object) => met.get(object.__typename)?.get(bareValueOf(object)),
      note(object, index) {
        const value = bareValueOf(object);
        // A number is the same key as its text, which is for the representation to tell.
        if (typeof value !== "string") return;
        const ofType = met.get(object.__typename);
        if (ofType) ofType.set(value, index);
        else met.set(object.__typename, new Map([[value, index]]));
      },
    };
  };
}
