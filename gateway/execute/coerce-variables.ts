import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type VariableDefinitionNode,
} from "graphql";
import { badUserInput, type Message } from "../../schema/error-codes.ts";

export type CoercedVariables =
  | { values: Record<string, unknown>; errors?: undefined }
  | { values?: undefined; errors: readonly GraphQLError[] };

/** The reason in words that repeat nothing of the value: it may be an identity number. */
function reasonOf(error: GraphQLError, type: GraphQLInputType): Message {
  const messageZh = error.extensions.messageZh;
  if (typeof messageZh === "string") return { zh: messageZh, en: error.message };
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const names = named.getValues().map((value) => value.name);
    return { zh: `应为 ${names.join("、")} 之一`, en: `must be one of ${names.join(", ")}` };
  }
  return { zh: `应为 ${type} 类型`, en: `must be of type ${type}` };
}

/** Coerces the variables of a request as the GraphQL specification has it; errors name the variable and the reason. */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  inputs: Readonly<Record<string, unknown>>,
): CoercedVariables {
  const values: Record<string, unknown> = {};
  const errors: GraphQLError[] = [];
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    if (!Object.hasOwn(inputs, name) || inputs[name] === undefined) {
      if (definition.defaultValue) values[name] = valueFromAST(definition.defaultValue, type);
      else if (isNonNullType(type)) {
        errors.push(badUserInput(`$${name}`, { zh: "必须给出", en: "must be given" }));
      }
      continue;
    }
    const value = inputs[name];
    if (value === null && isNonNullType(type)) {
      errors.push(badUserInput(`$${name}`, { zh: "不可为 null", en: "must not be null" }));
      continue;
    }
    values[name] = coerceInputValue(value, type, (path, _invalid, error) => {
      const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
      errors.push(badUserInput(`$${name}${place}`, reasonOf(error, type)));
    });
  }
  return errors.length > 0 ? { errors } : { values };
}
