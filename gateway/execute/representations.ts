import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { FieldTypeOf } from "../compose/field-types.ts";
import type { PossibleTypes } from "../compose/supergraph.ts";
import { type Entity, isObject } from "./execution.ts";
import { ABSENT, Failure } from "./failure.ts";
import { wrongValue } from "./subgraph-errors.ts";

type Variables = Readonly<Record<string, unknown>>;

/**
 * Takes from an object what a subgraph needs to know it by and to compute from: its representation. The failure of an
 * input where one is missing; the entity must then be left out, as nothing may be computed from a default. Null where
 * the object is of none of the types asked for.
 */
export type Project = (object: Entity, variables: Variables) => Entity | Failure | null;

/** Takes a part; gives the failure that keeps it from being taken. */
type Take = (from: Entity, into: Entity, variables: Variables) => Failure | null;

// `existing` is what another fragment has taken of the same value.
function projectValue(value: unknown, existing: unknown, take: Take, variables: Variables): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (let i = 0; i < value.length; i++) {
      const known = Array.isArray(existing) ? existing[i] : undefined;
      const item = projectValue(value[i], known, take, variables);
      if (item instanceof Failure) return item;
      items.push(item);
    }
    return items;
  }
  // Null, for one: a required field may be null, and is passed on so.
  if (!isObject(value)) return value;
  const into = isObject(existing) ? existing : {};
  return take(value, into, variables) ?? into;
}

/** What is known of the objects that parts are taken from. */
interface Known {
  readonly possibleTypes: PossibleTypes;
  readonly fieldTypeOf: FieldTypeOf;
}

/**
 * `key` is where the value stands; `name` is the field of the representation. A subgraph takes its representations as
 * they come, and would compute from a "false" as from what is true: a value that is none of the field's type is
 * refused. Null where `typeName` is not known, as above the fragments of types.
 */
function compileField(
  key: string,
  name: string,
  typeName: string | null,
  nested: readonly RequiresSelection[],
  known: Known,
): Take {
  const type = typeName === null ? undefined : known.fieldTypeOf(typeName, name);
  const take = nested.length > 0 ? compileSelections(nested, type?.named ?? null, known) : null;
  const wrong = wrongValue(`${typeName}.${name}`);
  return (from, into, variables) => {
    const value = from[key];
    if (value === undefined) return key === "__typename" ? null : ABSENT;
    const taken = take ? projectValue(value, into[name], take, variables) : value;
    if (taken instanceof Failure) return taken;
    if (type && !type.admits(taken)) return wrong;
    into[name] = taken;
    return null;
  };
}

function compileSelections(
  selections: readonly RequiresSelection[],
  typeName: string | null,
  known: Known,
): Take {
  const { possibleTypes } = known;
  const takes = selections.map((selection): Take => {
    if (selection.kind === "Field") {
      const { name, alias, selections: nested = [] } = selection;
      return compileField(name, alias ?? name, typeName, nested ?? [], known);
    }
    if (selection.kind === "FragmentSpread") throw new Error("a fragment spread among the required fields");
    const { typeCondition, skipIf, includeIf } = selection;
    const types = possibleTypes(typeCondition);
    const take = compileSelections(selection.selections, typeCondition, known);
    return (from, into, variables) => {
      if (skipIf && variables[skipIf] === true) return null;
      if (includeIf && variables[includeIf] !== true) return null;
      const typename = from.__typename;
      if (typeof typename !== "string") return ABSENT;
      if (types.has(typename)) return take(from, into, variables);
      // By the name of an interface (of an `@interfaceObject`) it is not known whether it is one of them.
      return possibleTypes(typename).has(typeCondition) ? ABSENT : null;
    };
  });
  return (from, into, variables) => {
    for (const take of takes) {
      const missing = take(from, into, variables);
      if (missing) return missing;
    }
    return null;
  };
}

/** Compiles the required fields of an entity fetch. */
export function compileProjection(
  requires: readonly RequiresSelection[],
  possibleTypes: PossibleTypes,
  fieldTypeOf: FieldTypeOf,
): Project {
  const take = compileSelections(requires, null, { possibleTypes, fieldTypeOf });
  return (object, variables) => {
    const representation: Entity = {};
    const missing = take(object, representation, variables);
    if (missing) return missing;
    if (typeof representation.__typename === "string") return representation;
    for (const _ in representation) return ABSENT;
    return null;
  };
}
