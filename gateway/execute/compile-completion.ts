import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLEnumType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import { type ConditionedSelection, collectFields, type Occurrence } from "./collect-fields.ts";
import { type Entity, type Execution, isObject, type ResponsePath } from "./execution.ts";

/** Returned for a null where the schema forbids one: the nearest nullable place above becomes null. */
const BUBBLE: unique symbol = Symbol("null where the schema forbids it");

interface Place {
  before: Place | null;
  key: string | number;
}

type Complete = (value: unknown, place: Place | null, execution: Execution) => unknown;

interface CompletedField {
  key: string;
  occurrences: readonly Occurrence[];
  conditional: boolean;
  complete: Complete;
}

function pathOf(place: Place | null): ResponsePath {
  const path: (string | number)[] = [];
  for (let at = place; at; at = at.before) path.push(at.key);
  return path.reverse();
}

function covers(path: ResponsePath, other: ResponsePath): boolean {
  return path.every((key, i) => i >= other.length || key === other[i]);
}

function addError(execution: Execution, place: Place | null, en: string, zh: string): void {
  const path = pathOf(place);
  // A subgraph that failed here, above or below has said so already.
  if (execution.errors.some((known) => covers(known.path, path))) return;
  const { message, extensions } = requestError("SUBGRAPH_FAILED", { zh, en });
  execution.errors.push({ path, error: new GraphQLError(message, { path, extensions }) });
}

/**
 * Compiles what a client asked for into a function that builds the response from the merged data: response keys in the
 * order of the document, aliases, type conditions, @skip and @include, nulls where the public schema allows them.
 */
export function compileCompletion(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): (execution: Execution) => Entity | null {
  function compileField(
    type: GraphQLCompositeType,
    key: string,
    occurrences: readonly Occurrence[],
  ): CompletedField {
    const first = occurrences[0] as Occurrence;
    const name = first.node.name.value;
    const conditional = occurrences.every(({ condition }) => condition !== null);
    const selections = occurrences.flatMap(({ node, condition }) =>
      node.selectionSet ? [{ selectionSet: node.selectionSet, condition }] : [],
    );
    return { key, occurrences, conditional, complete: completeNamed(type, name, selections) };
  }

  function completeNamed(
    type: GraphQLCompositeType,
    name: string,
    selections: readonly ConditionedSelection[],
  ): Complete {
    if (name === "__typename") return (value) => (isObjectType(type) ? type.name : (value ?? type.name));
    // Introspection was executed apart and is complete.
    if (name === "__schema" || name === "__type") return (value) => value ?? null;
    const field = "getFields" in type ? type.getFields()[name] : undefined;
    if (!field) return () => null;
    return compileType(field.type, selections, `${type.name}.${name}`);
  }

  function compileType(
    type: GraphQLOutputType,
    selections: readonly ConditionedSelection[],
    coordinate: string,
  ): Complete {
    if (isNonNullType(type)) {
      const inner = compileType(type.ofType, selections, coordinate);
      return (value, place, execution) => {
        const completed = inner(value, place, execution);
        if (completed !== null) return completed;
        addError(execution, place, `no value for ${coordinate}`, `${coordinate} 没有值`);
        return BUBBLE;
      };
    }
    if (isListType(type)) return completeList(compileType(type.ofType, selections, coordinate));
    if (isEnumType(type)) return completeEnum(type);
    if (isCompositeType(type)) return completeComposite(type, selections);
    return (value) => value ?? null;
  }

  function completeList(item: Complete): Complete {
    return (value, place, execution) => {
      if (!Array.isArray(value)) return null;
      const items = new Array<unknown>(value.length);
      for (let i = 0; i < value.length; i++) {
        const completed = item(value[i], { before: place, key: i }, execution);
        if (completed === BUBBLE) return null;
        items[i] = completed;
      }
      return items;
    };
  }

  function completeEnum(type: GraphQLEnumType): Complete {
    const values = new Set(type.getValues().map((value) => value.name));
    return (value, place, execution) => {
      if (value === null || value === undefined) return null;
      if (values.has(value as string)) return value;
      // Perhaps one that is @inaccessible: its name must not be told.
      addError(execution, place, `a value that ${type.name} does not have`, `${type.name} 没有所得之值`);
      return null;
    };
  }

  function completeComposite(
    type: GraphQLCompositeType,
    selections: readonly ConditionedSelection[],
  ): Complete {
    const byType = new Map<string, Complete>();
    // The planner leaves __typename out where nothing depends on it; the selection on the type itself is then all.
    const own = isObjectType(type) ? completeObject(type, selections) : null;
    if (own) return own;
    const possible = new Set(
      isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [],
    );
    return (value, place, execution) => {
      if (!isObject(value)) return null;
      const typename = typeof value.__typename === "string" ? value.__typename : type.name;
      let complete = byType.get(typename);
      if (!complete) {
        const concrete = possible.has(typename) ? schema.getType(typename) : type;
        if (typename !== type.name && concrete === type) {
          addError(execution, place, `an object that is no ${type.name}`, `所得对象不是 ${type.name}`);
          return null;
        }
        complete = completeObject(concrete as GraphQLCompositeType, selections);
        byType.set(typename, complete);
      }
      return complete(value, place, execution);
    };
  }

  function completeObject(type: GraphQLCompositeType, selections: readonly ConditionedSelection[]): Complete {
    let fields: readonly CompletedField[] | null = null;
    return (value, place, execution) => {
      if (!isObject(value)) return null;
      // On first use: fragments may be many, and most types of an interface never come.
      fields ??= [...collectFields(schema, fragments, type, selections)].map(([key, occurrences]) =>
        compileField(type, key, occurrences),
      );
      const object: Entity = {};
      for (const { key, occurrences, conditional, complete } of fields) {
        if (conditional && !occurrences.some(({ condition }) => condition?.(execution.variables))) continue;
        const completed = complete(value[key], { before: place, key }, execution);
        if (completed === BUBBLE) return null;
        object[key] = completed;
      }
      return object;
    };
  }

  const complete = completeObject(root, [{ selectionSet, condition: null }]);
  return (execution) => complete(execution.data, null, execution) as Entity | null;
}
