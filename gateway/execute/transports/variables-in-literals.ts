import {
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  getNullableType,
  isListType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** Variables that stand inside values written in a document, as graphql-jit (0.8.9) misreads some of them. */
export interface VariablesInLiterals {
  /** Those in objects: where one is absent, its field is null there, and not absent or what the schema has for it. */
  readonly inObjects: ReadonlySet<string>;
  /** Whether one stands in a value of a custom scalar: it is null there, or nothing, whatever its value. */
  readonly inScalars: boolean;
}

/** Looks for the variables of a document that is valid for the schema. */
export function variablesInLiterals(schema: GraphQLSchema, document: DocumentNode): VariablesInLiterals {
  const inObjects = new Set<string>();
  let inScalars = false;
  const types = new TypeInfo(schema);
  /** The objects and lists around the node in hand. */
  const around: ASTNode["kind"][] = [];
  const literal = {
    enter: ({ kind }: ASTNode): undefined => void around.push(kind),
    leave: (): undefined => void around.pop(),
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      [Kind.OBJECT]: literal,
      [Kind.LIST]: literal,
      Variable({ name }) {
        if (around.length === 0) return;
        if (around.includes(Kind.OBJECT)) inObjects.add(name.value);
        // Nothing is known of what is inside a scalar; only the items of a list in it are taken for its own type.
        const isItem = around.at(-1) === Kind.LIST;
        const isOfList = isListType(getNullableType(types.getParentInputType()));
        if (!types.getInputType() || (isItem && !isOfList)) inScalars = true;
      },
    }),
  );
  return { inObjects, inScalars };
}
