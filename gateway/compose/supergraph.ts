import {
  buildASTSchema,
  type ConstDirectiveNode,
  type GraphQLSchema,
  isScalarType,
  Kind,
  parse,
  valueFromASTUntyped,
} from "graphql";
import { scalars } from "../../schema/scalars/scalars.ts";
import { publicDocumentOf } from "./compose-supergraph.ts";

/** What the engine reads from a supergraph beside what the planner knows. */
export interface Supergraph {
  readonly sdl: string;
  /** What clients see and are answered from. */
  readonly publicSchema: GraphQLSchema;
  /** Names of abstract types, the inaccessible ones too: an `@interfaceObject` says no more than such a name. */
  readonly abstractTypes: ReadonlySet<string>;
  /** Field sets of the keys that a type has in a subgraph, as in `join__type(graph:, key:)`. */
  keysOf(typeName: string, subgraph: string): readonly string[];
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
}

// A scalar of the public schema that is known here checks its input at the gateway; others are passed through.
function withKnownScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const known of Object.values(scalars)) {
    const type = schema.getType(known.name);
    if (!isScalarType(type)) continue;
    type.serialize = known.serialize;
    type.parseValue = known.parseValue;
    type.parseLiteral = known.parseLiteral;
  }
  return schema;
}

/** Reads a supergraph SDL (Federation 2). Throws where it is no valid SDL. */
export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl);
  const graphNames = new Map<string, string>();
  const keys = new Map<string, string[]>();
  const abstractTypes = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph") {
      for (const value of definition.values ?? []) {
        const graph = value.directives?.find((directive) => directive.name.value === "join__graph");
        if (graph) graphNames.set(value.name.value, String(argumentsOf(graph).name));
      }
    }
  }
  for (const definition of document.definitions) {
    if (
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.UNION_TYPE_DEFINITION
    ) {
      abstractTypes.add(definition.name.value);
    }
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    ) {
      continue;
    }
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== "join__type") continue;
      const { graph, key } = argumentsOf(directive);
      if (typeof key !== "string") continue;
      const place = `${definition.name.value} ${graphNames.get(String(graph))}`;
      keys.set(place, [...(keys.get(place) ?? []), key]);
    }
  }
  return {
    sdl,
    publicSchema: withKnownScalars(buildASTSchema(publicDocumentOf(sdl))),
    abstractTypes,
    keysOf: (typeName, subgraph) => keys.get(`${typeName} ${subgraph}`) ?? [],
  };
}
