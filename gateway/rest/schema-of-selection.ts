import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import {
  type Components,
  type JsonSchema,
  orNull,
  refer,
  schemaOfLeaf,
  withDescription,
} from "./components.ts";

/** What clients with caches ask for in every object; it tells nothing to who knows what was asked. */
export const TYPENAME = "__typename";

/**
 * Fields that are null with an error only. As an answer with errors is none here, their values are never null in one:
 * what could not be found out cannot be taken for nothing.
 */
const NULL_BY_ERROR_ALONE: ReadonlySet<string> = new Set([
  ...["Query.organizations", "Query.obligations", "Query.changes", "Mutation.reportObligations"],
  ...["Organization.eligibility", "Person.eligibility"],
  ...["Restriction.departments", "Measure.departments", "Obligation.limb", "ListChange.listing"],
]);

/** Derives what an operation is answered with from its document and the schema. */
export class SelectionSchemas {
  readonly #schema: GraphQLSchema;
  readonly #components: Components;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, document: DocumentNode, components: Components) {
    this.#schema = schema;
    this.#components = components;
    this.#fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  /** The schema of the one field of the root that an operation asks for, and its name. */
  rootOf({ operation, selectionSet }: OperationDefinitionNode): { field: string; schema: JsonSchema } {
    const type = this.#schema.getRootType(operation);
    const [entry, ...more] = type ? this.#fieldsOf(selectionSet, type) : [];
    if (!type || !entry || more.length > 0) throw new Error("an operation of one field of the root");
    const [field, node] = entry;
    return { field, schema: this.#schemaOfField(node, type) };
  }

  /** The fields that are asked of an object type, by their names in the answer. */
  #fieldsOf(
    { selections }: SelectionSetNode,
    type: GraphQLObjectType,
    found = new Map<string, FieldNode>(),
  ): Map<string, FieldNode> {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        if (key === TYPENAME) continue;
        if (found.has(key)) throw new Error(`${type.name}: ${key} is asked for twice`);
        found.set(key, node);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
      const condition = fragment?.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
      if (!fragment || !isCompositeType(condition)) throw new Error(`${type.name}: no such fragment`);
      if (this.#isOf(type, condition)) this.#fieldsOf(fragment.selectionSet, type, found);
    }
    return found;
  }

  #isOf(type: GraphQLObjectType, condition: GraphQLCompositeType): boolean {
    return isAbstractType(condition) ? this.#schema.isSubType(condition, type) : condition === type;
  }

  #schemaOfField(node: FieldNode, parent: GraphQLObjectType): JsonSchema {
    const name = node.name.value;
    if (name === TYPENAME) return { const: parent.name };
    const field = parent.getFields()[name];
    if (!field) throw new Error(`${parent.name} has no field ${name}`);
    const isSure = NULL_BY_ERROR_ALONE.has(`${parent.name}.${name}`);
    const schema = this.#schemaOfType(field.type, node);
    return withDescription(isSure ? this.#nonNull(field.type, node) : schema, field.description);
  }

  #schemaOfType(type: GraphQLOutputType, node: FieldNode): JsonSchema {
    return isNonNullType(type) ? this.#nonNull(type, node) : orNull(this.#nonNull(type, node));
  }

  #nonNull(type: GraphQLOutputType, node: FieldNode): JsonSchema {
    if (isNonNullType(type)) return this.#nonNull(type.ofType, node);
    if (isListType(type)) return { type: "array", items: this.#schemaOfType(type.ofType, node) };
    if (isLeafType(type)) return schemaOfLeaf(type, this.#components);
    if (!node.selectionSet) throw new Error(`nothing is selected of ${type}`);
    return this.#schemaOfObject(type, node.selectionSet);
  }

  #schemaOfObject(type: GraphQLCompositeType, selectionSet: SelectionSetNode): JsonSchema {
    const [only, ...more] = selectionSet.selections.filter(
      (node) => node.kind !== Kind.FIELD || node.alias || node.name.value !== TYPENAME,
    );
    if (only?.kind === Kind.FRAGMENT_SPREAD && more.length === 0) {
      const name = only.name.value;
      const fragment = this.#fragments.get(name);
      if (!fragment) throw new Error(`no fragment ${name}`);
      return refer(name.replace(/^Rest/, ""), this.#components, () =>
        withDescription(this.#schemaOfObject(type, fragment.selectionSet), type.description),
      );
    }
    if (isObjectType(type)) return this.#schemaOfMembers(type, selectionSet);
    const possible = this.#schema.getPossibleTypes(type);
    return { oneOf: possible.map((one) => this.#schemaOfMembers(one, selectionSet)) };
  }

  #schemaOfMembers(type: GraphQLObjectType, selectionSet: SelectionSetNode): JsonSchema {
    const fields = [...this.#fieldsOf(selectionSet, type)];
    return {
      type: "object",
      properties: Object.fromEntries(
        fields.map(([key, node]) => [key, this.#schemaOfField(node, type)] as const),
      ),
      required: fields.map(([key]) => key),
      additionalProperties: false,
    };
  }
}
