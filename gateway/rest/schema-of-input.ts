import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from "graphql";
import {
  type Components,
  type JsonSchema,
  orNull,
  refer,
  schemaOfLeaf,
  withDescription,
} from "./components.ts";

/** A member of an object that is taken in. */
export interface InputMember {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** An object that has these members and no others: a name that means nothing is not passed over. */
export function objectOf(members: readonly InputMember[]): JsonSchema {
  return {
    type: "object",
    properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
    required: members.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function schemaOfType(type: GraphQLInputType, components: Components): JsonSchema {
  if (isNonNullType(type)) return schemaOfNonNull(type.ofType, components);
  return orNull(schemaOfNonNull(type, components));
}

function schemaOfNonNull(type: GraphQLInputType, components: Components): JsonSchema {
  if (isNonNullType(type)) return schemaOfNonNull(type.ofType, components);
  if (isListType(type)) return { type: "array", items: schemaOfType(type.ofType, components) };
  if (!isInputObjectType(type)) return schemaOfLeaf(type, components);
  return refer(type.name, components, () =>
    withDescription(objectOf(membersOfInput(type, components)), type.description),
  );
}

/** The members of an input object. Throws where the type is none. */
export function membersOfInput(type: GraphQLInputType, components: Components): InputMember[] {
  const object = getNullableType(type);
  if (!isInputObjectType(object)) throw new Error(`${type} is no input object`);
  return Object.values(object.getFields()).map((field) => ({
    name: field.name,
    schema: withDescription(schemaOfType(field.type, components), field.description),
    required: isRequiredInputField(field),
  }));
}

/** The type of a variable of an operation. Throws where the schema has none of that name. */
export function typeOfVariable(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  name: string,
): GraphQLInputType {
  const node = variableDefinitions.find(({ variable }) => variable.name.value === name)?.type;
  const type = node && typeFromAST(schema, node);
  if (!isInputType(type)) throw new Error(`no variable ${name}`);
  return type;
}

/** The members of the variables of an operation. */
export function membersOfVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  components: Components,
): InputMember[] {
  return (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => {
    const name = variable.name.value;
    const type = typeOfVariable(schema, operation, name);
    const given = defaultValue && { default: valueFromASTUntyped(defaultValue) };
    return {
      name,
      schema: { ...schemaOfType(type, components), ...given },
      required: isNonNullType(type) && !defaultValue,
    };
  });
}
