import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isObjectType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  typeFromAST,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Message } from "../../schema/error-codes.ts";
import type { IsGuarded } from "../compose/guarded-places.ts";
import { isKnownScalar } from "../compose/supergraph.ts";

// A request by GET stands in logs, histories and caches with its variables, and its answer may be kept by who should
// not. What is not known to be harmless does not come by GET: that follows from the schema alone, of whatever project.

/** Names of the types whose values say nothing of a person, beside enumerations and scalars that check what they are. */
const HARMLESS: ReadonlySet<string> = new Set(["Boolean", "Int"]);

/** Whether a value of the type cannot be an identity number, a name or the id of a person. */
function isHarmless(type: GraphQLInputType, seen: ReadonlySet<GraphQLNamedType> = new Set()): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    if (seen.has(named)) return true;
    const within = new Set([...seen, named]);
    return Object.values(named.getFields()).every((field) => isHarmless(field.type, within));
  }
  return isEnumType(named) || HARMLESS.has(named.name) || isKnownScalar(named);
}

/** Where a page begins is what a page before said (https://relay.dev/graphql/connections.htm). */
function isCursor(field: GraphQLField<unknown, unknown>, argument: string): boolean {
  return (
    (argument === "after" || argument === "before") && getNamedType(field.type).name.endsWith("Connection")
  );
}

/** The variables that are given as anything but a cursor. */
function variablesInUse(document: DocumentNode, schema: GraphQLSchema): Set<string> {
  const used = new Set<string>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    VariableDefinition: () => false,
    Argument({ name, value }) {
      const field = types.getDirective() ? null : types.getFieldDef();
      return field && value.kind === Kind.VARIABLE && isCursor(field, name.value) ? false : undefined;
    },
    Variable: ({ name }) => void used.add(name.value),
  });
  visit(document, visitor);
  return used;
}

/** The first variable whose value may be personal. */
function personalVariable(document: DocumentNode, schema: GraphQLSchema): string | null {
  const used = variablesInUse(document, schema);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type } of node.variableDefinitions ?? []) {
      const declared = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]);
      const name = variable.name.value;
      if (used.has(name) && !(isInputType(declared) && isHarmless(declared))) return name;
    }
  }
  return null;
}

/** The first thing selected that not everybody may see: a field, or a type with all of its fields. */
function guardedSelection(document: DocumentNode, schema: GraphQLSchema, isGuarded: IsGuarded) {
  const types = new TypeInfo(schema);
  let found: string | null = null;
  function look(coordinate: string): void {
    if (isGuarded(coordinate)) found ??= coordinate;
  }
  const visitor = visitWithTypeInfo(types, {
    Field({ name: { value: name } }) {
      const parent = types.getParentType();
      const type = getNamedType(types.getType());
      if (!parent) return;
      // What the schema says of itself is not for everybody either.
      if (name.startsWith("__") && name !== "__typename") found ??= `${parent.name}.${name}`;
      const objects = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
      for (const owner of [parent, ...objects]) {
        look(owner.name);
        if (!isObjectType(owner) || name in owner.getFields()) look(`${owner.name}.${name}`);
      }
      if (type) look(type.name);
    },
  });
  visit(document, visitor);
  return found;
}

const NO_QUERY: Message = { zh: "它不是查询", en: "it is no query" };
const INVALID: Message = { zh: "它不符合接口定义", en: "it is not valid for the schema" };

/**
 * Why an operation may not come by GET, or null where it may: where it is a query, no value of its variables can be
 * personal, and everybody may see all that it selects.
 */
export function reasonAgainstGet(
  document: DocumentNode,
  schema: GraphQLSchema,
  isGuarded: IsGuarded,
): Message | null {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operations.some(({ operation }) => operation !== OperationTypeNode.QUERY)) return NO_QUERY;
  if (validate(schema, document).length > 0) return INVALID;
  const variable = personalVariable(document, schema);
  if (variable !== null)
    return { zh: `变量 $${variable} 的值可能涉及个人`, en: `the value of $${variable} may be of a person` };
  const guarded = guardedSelection(document, schema, isGuarded);
  return guarded && { zh: `${guarded} 需有权限`, en: `not everybody may see ${guarded}` };
}
