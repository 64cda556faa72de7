import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type TypeNode,
} from "graphql";
import { directiveArguments, linkedName } from "../linked-name.ts";
import { type Alternatives, bothDemands, type Demand, textOfDemand } from "./demand.ts";

/** What is asked of who reads a field of an object, by "Type.field"; equal demands are one. */
export type AccessDemands = ReadonlyMap<string, Demand>;

const DIRECTIVES = ["authenticated", "requiresScopes", "policy"] as const;
type DirectiveName = (typeof DIRECTIVES)[number];

interface TypeOfFields {
  readonly isInterface: boolean;
  readonly interfaces: Set<string>;
  /** Name of the type of each field. */
  readonly fields: Map<string, string>;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/**
 * What the directives are called in a supergraph or in a subgraph, by what they are called there. They may be renamed
 * where they are linked; where they are not linked at all, their own names are taken: what looks protected is.
 */
function namesIn(document: DocumentNode): ReadonlyMap<string, DirectiveName> {
  return new Map(
    DIRECTIVES.map((directive) => [
      linkedName(document, `https://specs.apollo.dev/${directive}/`, directive) ??
        linkedName(document, "https://specs.apollo.dev/federation/", directive) ??
        directive,
      directive,
    ]),
  );
}

function alternativesOf(value: unknown): Alternatives {
  if (!Array.isArray(value)) return [];
  return value.map((names) => (Array.isArray(names) ? names : [names]).map(String));
}

function demandOf(directive: ConstDirectiveNode, name: DirectiveName): Demand {
  const { scopes, policies } = directiveArguments(directive);
  return {
    authenticated: name === "authenticated",
    scopes: name === "requiresScopes" ? alternativesOf(scopes) : null,
    policies: name === "policy" ? alternativesOf(policies) : null,
  };
}

/**
 * Reads what fields ask for from the SDL of a supergraph or of a subgraph. All of these hold for a field of an object:
 * - what stands at the field, and at the type that it gives;
 * - what stands at the type of the object, by whatever way the object was reached;
 * - what stands at an interface of that type, or at its field. What composition has put there is left out: it is no
 *   more than the interface's object types say themselves, put together so that a router may refuse all of them where
 *   it does not know which one comes. The gateway does know, and asks of each object what is asked of its own type.
 */
export function readDemands(document: DocumentNode): AccessDemands {
  const names = namesIn(document);
  const types = new Map<string, TypeOfFields>();
  /** At types ("Person") and fields ("Person.name"), as they stand in the SDL. */
  const stated = new Map<string, Demand>();

  function state(coordinate: string, directives: readonly ConstDirectiveNode[] = []): void {
    for (const directive of directives) {
      const name = names.get(directive.name.value);
      const demand = name && bothDemands(stated.get(coordinate) ?? null, demandOf(directive, name));
      if (demand) stated.set(coordinate, demand);
    }
  }

  function addFields(typeName: string, type: TypeOfFields, fields: readonly FieldDefinitionNode[] = []) {
    for (const field of fields) {
      type.fields.set(field.name.value, namedType(field.type));
      state(`${typeName}.${field.name.value}`, field.directives);
    }
  }

  for (const node of document.definitions) {
    switch (node.kind) {
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        state(node.name.value, node.directives);
        break;
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION: {
        const { value: name } = node.name;
        const isInterface =
          node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION;
        const type = types.get(name) ?? { isInterface, interfaces: new Set(), fields: new Map() };
        types.set(name, type);
        for (const one of node.interfaces ?? []) type.interfaces.add(one.name.value);
        state(name, node.directives);
        addFields(name, type, node.fields);
      }
    }
  }
  if (stated.size === 0) return new Map();

  /** The coordinates that stand for that of an interface, or of its field, at its object types. */
  function atObjects(interfaceName: string, fieldName: string | null): string[] {
    return [...types].flatMap(([name, type]) => {
      if (type.isInterface || !type.interfaces.has(interfaceName)) return [];
      if (fieldName === null) return [name];
      return type.fields.has(fieldName) ? [`${name}.${fieldName}`] : [];
    });
  }

  /** What an interface, or its field, asks for beyond what its object types say. */
  function askedByInterface(interfaceName: string, fieldName: string | null): Demand | null {
    const own = stated.get(fieldName === null ? interfaceName : `${interfaceName}.${fieldName}`);
    if (!own) return null;
    const composed = atObjects(interfaceName, fieldName)
      .map((coordinate) => stated.get(coordinate) ?? null)
      .reduce<Demand | null>(bothDemands, null);
    return textOfDemand(own) === textOfDemand(composed) ? null : own;
  }

  function askedByType(name: string): Demand | null {
    return types.get(name)?.isInterface ? askedByInterface(name, null) : (stated.get(name) ?? null);
  }

  const known = new Map<string, Demand>();
  const demands = new Map<string, Demand>();
  for (const [typeName, { isInterface, interfaces, fields }] of types) {
    if (isInterface) continue;
    for (const [fieldName, valueType] of fields) {
      const demand = [
        stated.get(`${typeName}.${fieldName}`) ?? null,
        askedByType(valueType),
        askedByType(typeName),
        ...[...interfaces].flatMap((name) => [
          askedByInterface(name, null),
          askedByInterface(name, fieldName),
        ]),
      ].reduce<Demand | null>(bothDemands, null);
      if (!demand) continue;
      const text = textOfDemand(demand);
      if (!known.has(text)) known.set(text, demand);
      demands.set(`${typeName}.${fieldName}`, known.get(text) as Demand);
    }
  }
  return demands;
}

/** Names of policies that are asked for and not among the known ones: who needs one of them is refused. */
export function unknownPolicies(demands: AccessDemands, known: ReadonlyMap<string, unknown>): string[] {
  const asked = [...demands.values()].flatMap(({ policies }) => policies?.flat() ?? []);
  return [...new Set(asked)].filter((name) => !known.has(name)).sort();
}
