import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from "graphql";
import { type Entity, isObject } from "./execution.ts";

/**
 * Says by which key a representation is known. Null: by none, as parts of every key are missing or null. Undefined:
 * its type has no key.
 */
export type KeyOf = (representation: Entity) => string | null | undefined;

type ReadKey = (from: Entity) => string | null;

function partOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function joined(parts: readonly (string | null)[]): string | null {
  let key = "";
  for (const part of parts) {
    if (part === null) return null;
    // The length in front keeps ("a", "bc") and ("ab", "c") apart.
    key += `${part.length}:${part}`;
  }
  return key;
}

function compileKeyFields(set: SelectionSetNode): ReadKey {
  const readers = set.selections
    .filter((node): node is FieldNode => node.kind === Kind.FIELD)
    .map(({ name: { value: name }, selectionSet }): ReadKey => {
      if (!selectionSet) return (from) => partOf(from[name]);
      const nested = compileKeyFields(selectionSet);
      const read = (value: unknown): string | null => {
        if (isObject(value)) return nested(value);
        return Array.isArray(value) ? joined(value.map(read)) : null;
      };
      return (from) => read(from[name]);
    });
  const [only] = readers;
  if (only && readers.length === 1) return only;
  return (from) => joined(readers.map((read) => read(from)));
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
    if (readers.length === 0) return undefined;
    for (let i = 0; i < readers.length; i++) {
      const key = readers[i]?.(representation);
      // Two keys of one type may have equal values.
      if (key !== null) return `${typename} ${i} ${key}`;
    }
    return null;
  };
}
