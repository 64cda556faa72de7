import {
  type GraphQLCompositeType,
  type GraphQLError,
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
import {
  type Collecting,
  collectFields,
  dependsOnType,
  type Occurrence,
  objectNames,
} from "./collect-fields.ts";
import { leafTestOf } from "./complete-leaf.ts";
import {
  abstract,
  type Complete,
  type CompletedField,
  type Completer,
  constant,
  leaf,
  list,
  nonNull,
  object,
  refused,
} from "./completers.ts";
import { type Completion, complain, NULLED, tell } from "./completion.ts";
import type { DataKeyOf } from "./data-keys.ts";
import type { Entity, Execution } from "./execution.ts";
import { Failure } from "./failure.ts";
import { AMISS } from "./quick-object.ts";
import { isIntrospection } from "./split-introspection.ts";
import { visiblePath } from "./visible-path.ts";

export interface CompletionCompilerOptions extends Collecting {
  schema: GraphQLSchema;
  dataKeyOf: DataKeyOf;
}

export interface Response {
  data: Entity | null;
  errors: readonly GraphQLError[];
}

/**
 * Compiles what a client asked for into the ways from the merged data to the response's: response keys in the order of
 * the document, aliases, type conditions.
 */
export function compileCompleter(
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  options: CompletionCompilerOptions,
): Completer {
  const { schema, fragments, dataKeyOf, refusals } = options;

  function compileField(
    type: GraphQLCompositeType,
    key: string,
    occurrences: readonly Occurrence[],
  ): CompletedField {
    const { node, on } = occurrences[0] as Occurrence;
    const { name } = node;
    const sets = occurrences.flatMap(({ node: { selectionSet } }) => selectionSet ?? []);
    const completer: Completer = isIntrospection(name.value)
      ? { quick: () => AMISS, careful: (_, { introspection }) => introspection?.[key] ?? null }
      : compileNamed(type, isObjectType(type) ? type.name : on, name.value, sets);
    return { key, dataKey: dataKeyOf(node), ...completer };
  }

  /** Where nothing depends on the type of the object, what is refused to one is refused to all. */
  function refusalOf(type: GraphQLCompositeType, fieldName: string): Failure | null {
    const [typeName] = refusals ? objectNames(options, type) : [];
    const error = typeName === undefined ? null : refusals?.of(typeName, fieldName);
    return error ? new Failure([{ error, below: [] }]) : null;
  }

  function compileNamed(
    parent: GraphQLCompositeType,
    typeName: string,
    name: string,
    sets: readonly SelectionSetNode[],
  ): Completer {
    if (name === "__typename") return constant(typeName);
    const type = schema.getType(typeName);
    const field = isInterfaceType(type) || isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field) throw new Error(`the public schema has no ${typeName}.${name}`);
    const refusal = refusalOf(parent, name);
    if (refusal) return refused(refusal, isNonNullType(field.type));
    return compileType(field.type, sets, `${typeName}.${name}`);
  }

  function compileType(
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    coordinate: string,
  ): Completer {
    const nullable = getNullableType(type);
    const noValue = { zh: `${coordinate} 没有值`, en: `no value for ${coordinate}` };
    const wrong = { zh: `所得之值不是 ${nullable}`, en: `a value that is no ${nullable}` };
    const refuse: Complete = (value, completion) => {
      if (value === null) return null;
      if (value === undefined) return complain(completion, noValue);
      if (!(value instanceof Failure)) return complain(completion, wrong);
      return tell(completion, value, (below) => visiblePath(below, sets, fragments, dataKeyOf));
    };
    const completer = compileNullable(nullable, sets, coordinate, refuse);
    return isNonNullType(type)
      ? nonNull(completer, (completion) => complain(completion, noValue))
      : completer;
  }

  /** What is no value of the type goes to `refuse`. */
  function compileNullable(
    type: GraphQLNullableType & GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    coordinate: string,
    refuse: Complete,
  ): Completer {
    if (isListType(type)) return list(compileType(type.ofType, sets, coordinate), refuse);
    if (isLeafType(type)) return leaf(leafTestOf(type), type.name === "ID", refuse);
    if (isObjectType(type)) return compileObject(type, sets, refuse);
    const possible = new Map(schema.getPossibleTypes(type).map((actual) => [actual.name, actual]));
    // The planner leaves __typename out where nothing depends on it.
    const anyType = dependsOnType(options, type, sets) ? null : type;
    return abstract((typename) => {
      const unsaid = typename === undefined || typename === type.name;
      const actual = unsaid ? anyType : possible.get(typename as string);
      return actual ? compileObject(actual, sets, refuse) : null;
    }, refuse);
  }

  function compileObject(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    refuse: Complete,
  ): Completer {
    const fieldsOf = () =>
      [...collectFields(options, type, sets)].map(([key, occurrences]) =>
        compileField(type, key, occurrences),
      );
    return object(fieldsOf, refuse);
  }

  return compileObject(root, [selectionSet], () => null);
}

/**
 * Compiles what a client asked for into a function that builds the response from the merged data, with nulls where the
 * public schema allows them and an error for each null that is not a subgraph's own answer.
 */
export function compileCompletion(
  root: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  options: CompletionCompilerOptions,
): (execution: Pick<Execution, "data" | "strays">, introspection: Completion["introspection"]) => Response {
  const { quick, careful } = compileCompleter(root, selectionSet, options);
  return ({ data, strays }, introspection) => {
    const whole = quick(data);
    if (whole !== AMISS)
      return { data: whole as Entity, errors: strays.length > 0 ? [...new Set(strays)] : [] };
    const completion: Completion = {
      introspection,
      path: [],
      errors: [],
      told: new Set(),
      incidental: new Set(),
    };
    const completed = careful(data, completion);
    const untold = strays.filter((error) => !completion.told.has(error));
    return {
      data: completed === NULLED ? null : (completed as Entity),
      errors: [...completion.errors, ...new Set(untold)],
    };
  };
}
