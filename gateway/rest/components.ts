import {
  GraphQLBoolean,
  type GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from "graphql";

/** A schema of JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schemas that others refer to, by name. */
export type Components = Map<string, JsonSchema>;

const PRIMITIVES: ReadonlyMap<string, JsonSchema> = new Map([
  [GraphQLString.name, { type: "string" }],
  [GraphQLID.name, { type: "string" }],
  [GraphQLInt.name, { type: "integer" }],
  [GraphQLFloat.name, { type: "number" }],
  [GraphQLBoolean.name, { type: "boolean" }],
]);

/** What `format` says of the scalars of the schema; `validators` checks these. */
const FORMATS: Readonly<Record<string, string>> = {
  Date: "date",
  DateTime: "date-time",
  UnifiedSocialCreditCode: "unified-social-credit-code",
};

const described = (description: string | null | undefined) => (description ? { description } : {});

function schemaOfEnum(type: GraphQLEnumType): JsonSchema {
  const values = type.getValues();
  const words = values.map(({ name, description }) => `- \`${name}\`: ${description ?? name}`);
  return {
    type: "string",
    description: [type.description ?? type.name, "", ...words].join("\n"),
    enum: values.map(({ name }) => name),
  };
}

/** A reference to a component, which is made where there is none of that name. */
export function refer(name: string, components: Components, make: () => JsonSchema): JsonSchema {
  if (!components.has(name)) {
    // Its place is taken before it is made, so that one that leads to itself comes to an end.
    components.set(name, {});
    components.set(name, make());
  }
  return { $ref: `#/components/schemas/${name}` };
}

/** The schema of a scalar or an enumeration. Throws where nothing is known of a scalar. */
export function schemaOfLeaf(type: GraphQLLeafType, components: Components): JsonSchema {
  if (isEnumType(type)) return refer(type.name, components, () => schemaOfEnum(type));
  const primitive = PRIMITIVES.get(type.name);
  if (primitive) return primitive;
  const format = FORMATS[type.name];
  if (format === undefined) throw new Error(`no JSON is known for the scalar ${type.name}`);
  return refer(type.name, components, () => ({ type: "string", format, ...described(type.description) }));
}

/** The schema of a value that may be null. */
export function orNull(schema: JsonSchema): JsonSchema {
  return typeof schema.type === "string" && !("enum" in schema)
    ? { ...schema, type: [schema.type, "null"] }
    : { anyOf: [schema, { type: "null" }] };
}

/** The schema with what is said of it in its place. */
export function withDescription(schema: JsonSchema, description: string | null | undefined): JsonSchema {
  return { ...described(description), ...schema };
}
