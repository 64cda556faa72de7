import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  isListType,
  isNonNullType,
  isRequiredArgument,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from "graphql";
import type { ListSize } from "../../compose/declared-costs.ts";
import type { VariableValues } from "./term.ts";

/** How many items an argument of a field asks for. */
export interface AskedSize {
  /** As a client knows it: the argument, or the variable it is given in. */
  readonly argument: string;
  /** Whether a variable decides it. */
  readonly isVariable: boolean;
  /** Null where the request leaves it to the default. */
  read(variables: VariableValues): number | null;
}

/** A number as it is, a list by its length; null of what says no number. A value alone is a list of one. */
function sizeOf(value: unknown, isList: boolean): number | null {
  if (value === null || value === undefined) return null;
  if (isList) return Array.isArray(value) ? value.length : 1;
  return typeof value === "number" ? value : null;
}

function literalSize(value: ValueNode, isList: boolean): number | null {
  if (isList && value.kind === Kind.LIST) return value.values.length;
  return sizeOf(valueFromASTUntyped(value, {}), isList);
}

/** What the variables of an operation are where a request leaves them out. */
export type VariableDefaults = ReadonlyMap<string, unknown>;

function askedBy(
  argument: GraphQLArgument,
  given: ArgumentNode | undefined,
  defaults: VariableDefaults,
): AskedSize {
  const type = isNonNullType(argument.type) ? argument.type.ofType : argument.type;
  const isList = isListType(type);
  const byDefault = sizeOf(argument.defaultValue, isList);
  if (given?.value.kind !== Kind.VARIABLE) {
    const fixed = (given && literalSize(given.value, isList)) ?? byDefault;
    return { argument: argument.name, isVariable: false, read: () => fixed };
  }
  const name = given.value.name.value;
  const leftOut = sizeOf(defaults.get(name), isList) ?? byDefault;
  return {
    argument: `$${name}`,
    isVariable: true,
    // A null that is given is no default of the variable: whoever resolves the field takes it for nothing asked.
    read: (variables) =>
      Object.hasOwn(variables, name) ? (sizeOf(variables[name], isList) ?? byDefault) : leftOut,
  };
}

/**
 * The one list that a look-up takes its keys in. `@listSize` knows whole numbers as slicing arguments only (composition
 * refuses others), so it is told by its shape: an assumed size, one required argument, a list, and items that are null
 * where a key is unknown.
 */
function keysOf(field: GraphQLField<unknown, unknown>, listSize: ListSize): GraphQLArgument | undefined {
  if (listSize.assumedSize === null || listSize.slicingArguments.length > 0) return undefined;
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  if (!isListType(type) || isNonNullType(type.ofType)) return undefined;
  const [keys, ...more] = field.args.filter(isRequiredArgument);
  return keys && more.length === 0 && isNonNullType(keys.type) && isListType(keys.type.ofType)
    ? keys
    : undefined;
}

/** What the arguments of a field say of the length of its list: by number of items, or by the keys that are given. */
export function askedSizes(
  field: GraphQLField<unknown, unknown>,
  listSize: ListSize,
  node: FieldNode,
  defaults: VariableDefaults,
): AskedSize[] {
  const keys = keysOf(field, listSize);
  const slicing = field.args.filter(({ name }) => listSize.slicingArguments.includes(name));
  return (keys ? [keys] : slicing).map((argument) =>
    askedBy(
      argument,
      node.arguments?.find(({ name }) => name.value === argument.name),
      defaults,
    ),
  );
}
