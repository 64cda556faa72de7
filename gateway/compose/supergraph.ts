import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isScalarType,
  Kind,
  parse,
} from "graphql";
import { type AccessDemands, readDemands } from "../../schema/access/read-demands.ts";
import { directiveArguments } from "../../schema/linked-name.ts";
import { scalars } from "../../schema/scalars/scalars.ts";
import { publicDocumentOf } from "./compose-supergraph.ts";
import { type DeclaredCosts, readDeclaredCosts } from "./declared-costs.ts";
import { type FieldTypeOf, readFieldTypes } from "./field-types.ts";
import { type IsGuarded, readGuardedPlaces } from "./guarded-places.ts";
import { type RequiredFields, readRequiredFields } from "./required-fields.ts";

/**
 * The names that an object may bear where a type is asked for: of an interface or a union its own (that of an
 * `@interfaceObject`) and those of its object types, `@inaccessible` ones too; of any other type its own.
 */
export type PossibleTypes = (typeName: string) => ReadonlySet<string>;

/** What the engine reads from a supergraph beside what the planner knows. */
export interface Supergraph {
  /** Where the supergraph says that its subgraphs are, by name; "" where it does not say. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
  /** What clients see and are answered from. */
  readonly publicSchema: GraphQLSchema;
  /** Names of the interfaces and unions. */
  readonly abstractTypes: ReadonlySet<string>;
  readonly possibleTypes: PossibleTypes;
  readonly fieldTypeOf: FieldTypeOf;
  readonly declaredCosts: DeclaredCosts;
  readonly isGuarded: IsGuarded;
  /** What fields ask of a viewer. */
  readonly accessDemands: AccessDemands;
  /** Field sets of the keys by which a subgraph can be asked for entities of a type. */
  keysOf(typeName: string, subgraph: string): readonly string[];
  /** Whether a type somewhere has a field of a name that begins so. */
  hasFieldThatBegins(prefix: string): boolean;
  /** What fields are computed from. */
  readonly requiredFields: RequiredFields;
}

function directivesOf(node: DefinitionNode, name: string): Record<string, unknown>[] {
  if (!("directives" in node)) return [];
  const named = (node.directives ?? []).filter((directive) => directive.name.value === name);
  return named.map((directive) => directiveArguments(directive as ConstDirectiveNode));
}

// A scalar of the public schema that is known here checks its input at the gateway; others are passed through, and so
// is one of another supergraph that only has the same name.
function withKnownScalars(schema: GraphQLSchema): GraphQLSchema {
  for (const known of Object.values(scalars)) {
    const type = schema.getType(known.name);
    if (!isScalarType(type) || (type.specifiedByURL ?? null) !== (known.specifiedByURL ?? null)) continue;
    type.serialize = known.serialize;
    type.parseValue = known.parseValue;
    type.parseLiteral = known.parseLiteral;
  }
  return schema;
}

/** Whether a type is a scalar that checks its input here: nothing comes in by it but what its specification says. */
export function isKnownScalar(type: GraphQLNamedType): boolean {
  return (
    isScalarType(type) && Object.values(scalars).some(({ parseValue }) => parseValue === type.parseValue)
  );
}

function readPossibleTypes(document: DocumentNode): Map<string, Set<string>> {
  const possible = new Map<string, Set<string>>();
  for (const node of document.definitions) {
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      possible.set(node.name.value, new Set([node.name.value]));
    else if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      const members = (node.types ?? []).map((type) => type.name.value);
      possible.set(node.name.value, new Set([node.name.value, ...members]));
    }
  }
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name } of node.interfaces ?? []) possible.get(name.value)?.add(node.name.value);
  }
  return possible;
}

/** The subgraphs by their names in `join__Graph`. */
function readGraphs(document: DocumentNode): Map<unknown, { name: string; url: string }> {
  const graphs = new Map<unknown, { name: string; url: string }>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== "join__Graph") continue;
    for (const value of node.values ?? []) {
      const graph = value.directives?.find((directive) => directive.name.value === "join__graph");
      if (!graph) continue;
      const { name, url } = directiveArguments(graph);
      graphs.set(value.name.value, { name: String(name), url: String(url ?? "") });
    }
  }
  return graphs;
}

function readKeys(document: DocumentNode, graphs: ReturnType<typeof readGraphs>): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { graph, key, resolvable } of directivesOf(node, "join__type")) {
      if (typeof key !== "string" || resolvable === false) continue;
      const place = `${node.name.value} ${graphs.get(graph)?.name}`;
      keys.set(place, [...(keys.get(place) ?? []), key]);
    }
  }
  return keys;
}

function readFieldNames(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) names.add(field.name.value);
  }
  return names;
}

/** Reads a supergraph SDL (Federation 2). Throws where it is none. */
export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl);
  const possible = readPossibleTypes(document);
  const graphs = readGraphs(document);
  const keys = readKeys(document, graphs);
  const fieldNames = readFieldNames(document);
  return {
    subgraphUrls: new Map([...graphs.values()].map(({ name, url }) => [name, url])),
    publicSchema: withKnownScalars(buildASTSchema(publicDocumentOf(sdl))),
    abstractTypes: new Set(possible.keys()),
    possibleTypes: (typeName) => possible.get(typeName) ?? new Set([typeName]),
    fieldTypeOf: readFieldTypes(document),
    declaredCosts: readDeclaredCosts(document),
    isGuarded: readGuardedPlaces(document),
    accessDemands: readDemands(document),
    keysOf: (typeName, subgraph) => keys.get(`${typeName} ${subgraph}`) ?? [],
    hasFieldThatBegins: (prefix) => [...fieldNames].some((name) => name.startsWith(prefix)),
    requiredFields: readRequiredFields(document, graphs),
  };
}
