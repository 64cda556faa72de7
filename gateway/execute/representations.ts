import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from "graphql";
import { type Entity, isObject } from "./execution.ts";

/**
 * Takes from an object what a subgraph needs to know it by and to compute from. `MISSING` where a required input is
 * not there: the entity is then left out, and what depends on it is null with an error, never computed from a default.
 */
export type Project = (object: Entity, variables: Record<string, unknown>) => Entity | typeof MISSING | null;

export const MISSING: unique symbol = Symbol("a required input is missing");

/** Names of the object types that an abstract type stands for, and of an object type itself. */
export type PossibleTypes = (typeName: string) => ReadonlySet<string> | null;

type Take = (from: Entity, into: Entity, variables: Record<string, unknown>) => boolean;

function projectValue(value: unknown, take: Take, variables: Record<string, unknown>): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const projected = projectValue(item, take, variables);
      if (projected === MISSING) return MISSING;
      items.push(projected);
    }
    return items;
  }
  if (!isObject(value)) return value;
  const into: Entity = {};
  return take(value, into, variables) ? into : MISSING;
}

function compileField(name: string, responseKey: string, take: Take | null): Take {
  return (from, into, variables) => {
    const value = from[responseKey];
    if (value === undefined) return name === "__typename";
    const projected = take ? projectValue(value, take, variables) : value;
    if (projected === MISSING) return false;
    into[name] = projected;
    return true;
  };
}

function compileSelections(selections: readonly RequiresSelection[], possibleTypes: PossibleTypes): Take {
  const takes = selections.map((selection): Take => {
    if (selection.kind === "Field") {
      const { name, alias, selections: nested } = selection;
      const take = nested && nested.length > 0 ? compileSelections(nested, possibleTypes) : null;
      return compileField(name, alias ?? name, take);
    }
    if (selection.kind === "FragmentSpread") throw new Error("a fragment spread among the required fields");
    const types = possibleTypes(selection.typeCondition);
    const take = compileSelections(selection.selections, possibleTypes);
    const { skipIf, includeIf } = selection;
    return (from, into, variables) => {
      if (skipIf && variables[skipIf] === true) return true;
      if (includeIf && variables[includeIf] === false) return true;
      const typename = from.__typename;
      if (types && typeof typename === "string" && !types.has(typename)) return true;
      return take(from, into, variables);
    };
  });
  return (from, into, variables) => {
    for (const take of takes) if (!take(from, into, variables)) return false;
    return true;
  };
}

/** Compiles the required fields of an entity fetch. The result is null where the object is of none of their types. */
export function compileProjection(
  requires: readonly RequiresSelection[],
  possibleTypes: PossibleTypes,
): Project {
  const take = compileSelections(requires, possibleTypes);
  return (object, variables) => {
    const representation: Entity = {};
    if (!take(object, representation, variables)) return MISSING;
    return representation.__typename === undefined ? null : representation;
  };
}

/** Says by which key a representation is known; null where none of its type's keys can be read from it. */
export type KeyOf = (representation: Entity) => string | null;

type ReadKey = (from: Entity) => string | null;

function compileKeyFields(set: SelectionSetNode): ReadKey {
  const fields = set.selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
  const readers = fields.map((field): ReadKey => {
    const name = field.name.value;
    const nested = field.selectionSet ? compileKeyFields(field.selectionSet) : null;
    return (from) => {
      const value = from[name];
      if (nested) return isObject(value) ? nested(value) : null;
      return typeof value === "string" || typeof value === "number" ? `${value}` : null;
    };
  });
  return (from) => {
    let key = "";
    for (const read of readers) {
      const part = read(from);
      if (part === null) return null;
      // The length in front keeps ("a", "bc") and ("ab", "c") apart.
      key += `${part.length}:${part}`;
    }
    return key;
  };
}

/** Compiles the keys of the types that a fetch asks one subgraph for, so that equal entities are asked for once. */
export function compileKeys(keysOf: (typeName: string) => readonly string[]): KeyOf {
  const readersByType = new Map<string, readonly ReadKey[]>();
  function readersOf(typeName: string): readonly ReadKey[] {
    let readers = readersByType.get(typeName);
    if (!readers) {
      readers = keysOf(typeName).map((fields) => {
        const operation = parse(`{${fields}}`).definitions[0] as OperationDefinitionNode;
        return compileKeyFields(operation.selectionSet);
      });
      readersByType.set(typeName, readers);
    }
    return readers;
  }
  return (representation) => {
    const typename = representation.__typename as string;
    const readers = readersOf(typename);
    for (let i = 0; i < readers.length; i++) {
      const key = readers[i]?.(representation);
      if (key !== null && key !== undefined) return `${typename} ${i} ${key}`;
    }
    return null;
  };
}
