import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
} from "graphql";
import { badUserInput, type Message, WRONG_TYPE } from "../../schema/error-codes.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";

export type CoercedVariables =
  | { values: Record<string, unknown>; errors?: undefined }
  | { values?: undefined; errors: readonly GraphQLError[] };

/** So that a long list of wrong values is not answered with a longer one of errors. */
const MOST_ERRORS = 50;

const NAME = /^[_A-Za-z][_0-9A-Za-z]{0,63}$/;

/** Whether the name of a field that there is not can be said again: who mistook it may have written a value there. */
function canBeSaid(name: string): boolean {
  return NAME.test(name) && withoutNumbers(name) === name;
}

export const NULL: Message = { zh: "不可为 null", en: "must not be null" };
const NOT_GIVEN: Message = { zh: "必须给出", en: "must be given" };

/** The type of what stands at a path in a value of `type`. A value for a list may stand for its only item. */
function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  let at: GraphQLInputType = type;
  for (const key of path) {
    let holder: GraphQLInputType = getNullableType(at);
    if (typeof key === "number") {
      if (isListType(holder)) at = holder.ofType;
      continue;
    }
    while (isListType(holder)) holder = getNullableType(holder.ofType);
    const field = isInputObjectType(holder) ? holder.getFields()[key] : undefined;
    if (field) at = field.type;
  }
  return at;
}

/** What is wrong with the fields of an input object: each with the name that it concerns. */
function fieldProblems(value: object, type: GraphQLInputType, discreet: boolean): [name: string, Message][] {
  if (!isInputObjectType(type)) return [];
  const fields = type.getFields();
  const missing = Object.values(fields).filter(
    (field) => isRequiredInputField(field) && !Object.hasOwn(value, field.name),
  );
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name) && canBeSaid(name));
  return [
    ...(discreet ? [] : missing).map(({ name }): [string, Message] => [name, NOT_GIVEN]),
    ...unknown.map((name): [string, Message] => [name, { zh: "没有此字段", en: "is no field of its input" }]),
  ];
}

/** The reason in words that repeat nothing of the value: it may be an identity number. */
function reasonOf(value: unknown, type: GraphQLInputType, error: GraphQLError, discreet: boolean): Message {
  const messageZh = error.extensions.messageZh;
  if (typeof messageZh === "string") return { zh: messageZh, en: error.message };
  if (value === null) return NULL;
  if (discreet) return WRONG_TYPE;
  const nullable = getNullableType(type);
  if (isEnumType(nullable)) {
    const names = nullable.getValues().map(({ name }) => name);
    return { zh: `应为 ${names.join("、")} 之一`, en: `must be one of ${names.join(", ")}` };
  }
  return { zh: `应为 ${nullable} 类型`, en: `must be of type ${nullable}` };
}

function problemsOf(
  name: string,
  type: GraphQLInputType,
  path: readonly (string | number)[],
  value: unknown,
  error: GraphQLError,
  discreet: boolean,
): GraphQLError[] {
  const place = `$${name}${path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("")}`;
  let at = typeAt(type, path);
  while (isListType(getNullableType(at)) && !Array.isArray(value)) {
    at = (getNullableType(at) as { ofType: GraphQLInputType }).ofType;
  }
  const problems =
    typeof value === "object" && value !== null ? fieldProblems(value, getNullableType(at), discreet) : [];
  if (problems.length === 0) return [badUserInput(place, reasonOf(value, at, error, discreet))];
  return problems.map(([field, reason]) => badUserInput(`${place}.${field}`, reason));
}

/**
 * Coerces the variables of a request as the GraphQL specification has it; errors name the variable and the reason.
 *
 * @param options.discreet whether they name nothing of the schema: no type, no value of an enum, no field left out
 */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  inputs: Readonly<Record<string, unknown>>,
  { discreet = false }: { discreet?: boolean } = {},
): CoercedVariables {
  // Without a prototype: a variable may be called by any name.
  const values: Record<string, unknown> = Object.create(null);
  const errors = new Map<string, GraphQLError>();
  const add = (error: GraphQLError): void => {
    if (errors.size < MOST_ERRORS && !errors.has(error.message)) errors.set(error.message, error);
  };
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (value === undefined) {
      if (definition.defaultValue) values[name] = valueFromAST(definition.defaultValue, type);
      else if (isNonNullType(type)) add(badUserInput(`$${name}`, NOT_GIVEN));
    } else if (value === null && isNonNullType(type)) {
      add(badUserInput(`$${name}`, NULL));
    } else {
      values[name] = coerceInputValue(value, type, (path, invalid, error) => {
        for (const problem of problemsOf(name, type, path, invalid, error, discreet)) add(problem);
      });
    }
  }
  return errors.size > 0 ? { errors: [...errors.values()] } : { values };
}
