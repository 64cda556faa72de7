import { type DocumentNode, Kind, type TypeNode } from "graphql";

/** What the supergraph says of a field's value, `@inaccessible` fields included. */
export interface FieldType {
  /** Name of its type, without lists. */
  readonly named: string;
  /** Whether a value of an answer can be one of it. Objects are not looked into. */
  admits(value: unknown): boolean;
}

/** Undefined where the supergraph knows no such field. */
export type FieldTypeOf = (typeName: string, fieldName: string) => FieldType | undefined;

type Admits = (value: unknown) => boolean;

const BUILT_IN: Readonly<Record<string, Admits>> = {
  String: (value) => typeof value === "string",
  // A subgraph may answer with the number that it is; as a key it is the same.
  ID: (value) => typeof value === "string" || typeof value === "number",
  Boolean: (value) => typeof value === "boolean",
  Int: (value) => typeof value === "number" && (value | 0) === value,
  Float: (value) => typeof value === "number",
};

const isObject: Admits = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** By name what a value of a type is; a custom scalar may be anything but null. */
function readNamedTypes({ definitions }: DocumentNode): Map<string, Admits> {
  const admits = new Map(Object.entries(BUILT_IN));
  for (const node of definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      const names = new Set<unknown>(node.values?.map(({ name }) => name.value));
      admits.set(node.name.value, (value) => names.has(value));
    } else if (node.kind === Kind.SCALAR_TYPE_DEFINITION) {
      admits.set(node.name.value, (value) => value !== undefined);
    }
  }
  return admits;
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

function admitsOf(type: TypeNode, named: Admits): Admits {
  if (type.kind === Kind.NON_NULL_TYPE) {
    const inner = admitsOf(type.type, named);
    return (value) => value !== null && inner(value);
  }
  if (type.kind === Kind.NAMED_TYPE) return (value) => value === null || named(value);
  const item = admitsOf(type.type, named);
  return (value) => value === null || (Array.isArray(value) && value.every(item));
}

/** Reads the fields of a supergraph. */
export function readFieldTypes(document: DocumentNode): FieldTypeOf {
  const namedTypes = readNamedTypes(document);
  const fields = new Map<string, FieldType>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, type } of node.fields ?? []) {
      const named = namedTypeOf(type);
      const admits = admitsOf(type, namedTypes.get(named) ?? isObject);
      fields.set(`${node.name.value}.${name.value}`, { named, admits });
    }
  }
  return (typeName, fieldName) => fields.get(`${typeName}.${fieldName}`);
}
