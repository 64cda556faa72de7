import {
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLLeafType,
  type GraphQLNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { type Collecting, collectFields, dependsOnType, type Occurrence } from "./collect-fields.ts";
import { leafTestOf } from "./complete-leaf.ts";
import { type Completion, complain, NULLED, nulled, tell } from "./completion.ts";
import type { DataKeyOf } from "./data-keys.ts";
import { type Entity, type Execution, isObject } from "./execution.ts";
import { Failure } from "./failure.ts";
import { isIntrospection } from "./split-introspection.ts";
import { visiblePath } from "./visible-path.ts";

/** Returned for a null where the schema forbids one: the nearest nullable place above becomes null. */
const BUBBLE: unique symbol = Symbol("null where the schema forbids it");

type Complete = (value: unknown, completion: Completion) => unknown;

interface CompletedField {
  /** In the response. */
  key: string;
  /** In the merged data. */
  dataKey: string;
  complete: Complete;
}

export interface CompletionCompilerOptions extends Collecting {
  schema: GraphQLSchema;
  dataKeyOf: DataKeyOf;
}

export interface Response {
  data: Entity | null;
  errors: readonly GraphQLError[];
}

function put(object: Entity, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * Compiles what a client asked for into a function that builds the response from the merged data: response keys in the
 * order of the document, aliases, type conditions, nulls where the public schema allows them, an error for each null
 * that is not a subgraph's own answer.
 */
export function compileCompletion(
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  options: CompletionCompilerOptions,
): (execution: Execution, introspection: Completion["introspection"]) => Response {
  const { schema, fragments, dataKeyOf } = options;

  function compileField(
    type: GraphQLCompositeType,
    key: string,
    occurrences: readonly Occurrence[],
  ): CompletedField {
    const { node, on } = occurrences[0] as Occurrence;
    const { name } = node;
    const sets = occurrences.flatMap(({ node: { selectionSet } }) => selectionSet ?? []);
    const complete: Complete = isIntrospection(name.value)
      ? (_, { introspection }) => introspection?.[key] ?? null
      : compileNamed(isObjectType(type) ? type.name : on, name.value, sets);
    return { key, dataKey: dataKeyOf(node), complete };
  }

  function compileNamed(typeName: string, name: string, sets: readonly SelectionSetNode[]): Complete {
    if (name === "__typename") return () => typeName;
    const type = schema.getType(typeName);
    const field = isInterfaceType(type) || isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`the public schema has no ${typeName}.${name}`);
    return compileType(field.type, sets, `${typeName}.${name}`);
  }

  function compileType(
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    coordinate: string,
  ): Complete {
    const nullable = getNullableType(type);
    const noValue = { zh: `${coordinate} 没有值`, en: `no value for ${coordinate}` };
    const wrong = { zh: `所得之值不是 ${nullable}`, en: `a value that is no ${nullable}` };
    const refuse: Complete = (value, completion) => {
      if (value === null) return null;
      if (value === undefined) return complain(completion, noValue);
      if (!(value instanceof Failure)) return complain(completion, wrong);
      return tell(completion, value, (below) => visiblePath(below, sets, fragments, dataKeyOf));
    };
    const complete = compileNullable(nullable, sets, coordinate, refuse);
    if (!isNonNullType(type)) return complete;
    return (value, completion) => {
      const completed = complete(value, completion);
      if (completed !== null && completed !== NULLED) return completed;
      if (completed === null) complain(completion, noValue);
      return BUBBLE;
    };
  }

  /** Gives the value, null, or `NULLED`. What is no value of the type goes to `refuse`, for one of the latter. */
  function compileNullable(
    type: GraphQLNullableType & GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    coordinate: string,
    refuse: Complete,
  ): Complete {
    if (isListType(type)) return completeList(compileType(type.ofType, sets, coordinate), refuse);
    if (isLeafType(type)) return completeLeaf(type, refuse);
    if (isObjectType(type)) return completeObject(type, sets, refuse);
    return completeAbstract(type, sets, refuse);
  }

  function completeLeaf(type: GraphQLLeafType, refuse: Complete): Complete {
    const isLeaf = leafTestOf(type);
    const complete: Complete = (value, completion) => (isLeaf(value) ? value : refuse(value, completion));
    if (type.name !== "ID") return complete;
    return (value, completion) => complete(Number.isInteger(value) ? `${value}` : value, completion);
  }

  function completeList(item: Complete, refuse: Complete): Complete {
    return (value, completion) => {
      if (!Array.isArray(value)) return refuse(value, completion);
      const { path } = completion;
      const items = new Array<unknown>(value.length);
      for (let i = 0; i < value.length; i++) {
        path.push(i);
        const completed = item(value[i], completion);
        path.pop();
        if (completed === BUBBLE) return NULLED;
        items[i] = completed === NULLED ? null : completed;
      }
      return items;
    };
  }

  function completeAbstract(
    type: GraphQLAbstractType,
    sets: readonly SelectionSetNode[],
    refuse: Complete,
  ): Complete {
    const byName = new Map<unknown, Complete>();
    const possible = new Map(schema.getPossibleTypes(type).map((object) => [object.name, object]));
    // The planner leaves __typename out where nothing depends on it.
    const anyType = dependsOnType(options, type, sets) ? null : type;
    return (value, completion) => {
      if (!isObject(value)) return refuse(value, completion);
      const name = value.__typename;
      let complete = byName.get(name);
      if (!complete) {
        const unsaid = name === undefined || name === type.name;
        const actual = unsaid ? anyType : possible.get(name as string);
        if (!actual) return refuse(value, completion);
        complete = completeObject(actual, sets, refuse);
        byName.set(name, complete);
      }
      return complete(value, completion);
    };
  }

  function completeObject(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    refuse: Complete,
  ): Complete {
    let fields: readonly CompletedField[] | null = null;
    return (value, completion) => {
      if (!isObject(value)) return refuse(value, completion);
      // On first use: fragments may be many, and most types of an interface never come.
      fields ??= [...collectFields(options, type, sets)].map(([key, occurrences]) =>
        compileField(type, key, occurrences),
      );
      const { path } = completion;
      const told = completion.errors.length;
      const object: Entity = {};
      for (let i = 0; i < fields.length; i++) {
        const { key, dataKey, complete } = fields[i] as CompletedField;
        path.push(key);
        const completed = complete(value[dataKey], completion);
        path.pop();
        if (completed === BUBBLE) return nulled(completion, told);
        put(object, key, completed === NULLED ? null : completed);
      }
      return object;
    };
  }

  const complete = completeObject(root, [selectionSet], () => null);
  return ({ data, strays }, introspection) => {
    const completion: Completion = {
      introspection,
      path: [],
      errors: [],
      told: new Set(),
      incidental: new Set(),
    };
    const completed = complete(data, completion);
    const untold = strays.filter((error) => !completion.told.has(error));
    return {
      data: completed === NULLED ? null : (completed as Entity),
      errors: [...completion.errors, ...new Set(untold)],
    };
  };
}
