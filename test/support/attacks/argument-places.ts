import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";

/** Where a client can put a value: an argument, or a field of an input. */
export interface ArgumentPlace {
  /** Such as Query.listings(filter.divisions). */
  readonly name: string;
  /** Asks with the value of a variable `$value` in its place. */
  readonly query: string;
  /** Asks for the object alone whose field has the argument. */
  readonly holder: string;
  /** The text as a value of the place's type. */
  given(text: string): unknown;
}

/**
 * Literals that lead to something: of arguments that a field cannot do without, or is better asked with. Null for a
 * field that may well be null, which nothing is reached by.
 */
export type Samples = Readonly<Record<string, string | null>>;

const BY_TYPE: Samples = {
  ...{ ID: '"1"', String: '"x"', Int: "1", Float: "1", Boolean: "true" },
  ...{ Date: '"2026-01-01"', DateTime: '"2026-01-01T00:00:00Z"' },
};

/** A literal of a type, as short as it may be. */
export function sampleOf(type: GraphQLInputType): string {
  const plain = getNullableType(type);
  if (isListType(plain)) return `[${sampleOf(plain.ofType)}]`;
  if (isEnumType(plain)) return plain.getValues()[0]?.name ?? "null";
  if (!isInputObjectType(plain)) return BY_TYPE[plain.name] ?? "null";
  const required = Object.values(plain.getFields()).filter(isRequiredInputField);
  return `{ ${required.map((field) => `${field.name}: ${sampleOf(field.type)}`).join(", ")} }`;
}

type Wrap = (inside: string) => string;

/** How a document reaches an object of each type; by arguments that are made up only where there is no other way. */
function waysTo(schema: GraphQLSchema, samples: Samples): Map<GraphQLNamedType, Wrap> {
  const ways = new Map<GraphQLNamedType, Wrap>();
  for (const [keyword, root] of [
    ["query", schema.getQueryType()],
    ["mutation", schema.getMutationType()],
  ] as const) {
    if (root) ways.set(root, (inside) => `${keyword} ($value: VALUE) { ${inside} }`);
  }
  const add = (type: GraphQLNamedType, way: Wrap) => {
    if (isCompositeType(type) && !ways.has(type)) ways.set(type, way);
  };
  for (const mayGuess of [false, true]) {
    // A map is gone through with what is added on the way.
    for (const [type, way] of ways) {
      if (isAbstractType(type)) {
        for (const object of schema.getPossibleTypes(type))
          add(object, (inside) => way(`... on ${object} { ${inside} }`));
      }
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      const fields = Object.values(type.getFields()).map((field) => ({
        field,
        sample: samples[`${type}.${field.name}`],
      }));
      const known = fields.filter(({ sample }) => sample !== undefined);
      for (const { field, sample } of [...known, ...fields]) {
        if (sample === null) continue;
        const given = sample ?? requiredOf(field, null);
        if (given !== "" && sample === undefined && !mayGuess) continue;
        add(getNamedType(field.type), (inside) =>
          way(`${field.name}${given ? `(${given})` : ""} { ${inside} }`),
        );
      }
    }
  }
  return ways;
}

function requiredOf({ args }: GraphQLField<unknown, unknown>, but: GraphQLArgument | null): string {
  const required = args.filter((argument) => argument !== but && isRequiredArgument(argument));
  return required.map(({ name, type }) => `${name}: ${sampleOf(type)}`).join(", ");
}

interface InputPlace {
  readonly path: readonly string[];
  readonly type: GraphQLInputType;
  readonly write: Wrap;
}

/** The places in an argument: itself, or, of an input, those in its fields. */
function placesIn(
  { name, type }: GraphQLArgument | GraphQLInputField,
  within: readonly GraphQLNamedType[] = [],
): InputPlace[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || within.includes(named))
    return [{ path: [name], type, write: (value) => `${name}: ${value}` }];
  const fields = Object.values(named.getFields());
  return fields.flatMap((field) => {
    const others = fields.filter((other) => other !== field && isRequiredInputField(other));
    const beside = others.map((other) => `, ${other.name}: ${sampleOf(other.type)}`).join("");
    return placesIn(field, [...within, named]).map((place) => ({
      path: [name, ...place.path],
      type: place.type,
      write: (value: string) => `${name}: { ${place.write(value)}${beside} }`,
    }));
  });
}

/** Every place of a schema where a client can put a value. */
export function argumentPlaces(schema: GraphQLSchema, samples: Samples): ArgumentPlace[] {
  const ways = waysTo(schema, samples);
  return [...ways].flatMap(([type, way]) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        placesIn(argument).map((place) => {
          const beside = requiredOf(field, argument);
          const selection = isCompositeType(getNamedType(field.type)) ? " { __typename }" : "";
          const asked = `${field.name}(${place.write("$value")}${beside ? `, ${beside}` : ""})${selection}`;
          return {
            name: `${type}.${field.name}(${place.path.join(".")})`,
            query: way(asked).replace("VALUE", `${place.type}`),
            holder: way("__typename").replace("($value: VALUE) ", ""),
            given: (text: string) => given(place.type, text),
          };
        }),
      ),
    );
  });
}

function given(type: GraphQLInputType, text: string): unknown {
  const plain = getNullableType(type);
  return isListType(plain) ? [given(plain.ofType, text)] : text;
}
