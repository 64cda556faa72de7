import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind } from "graphql";
import { directiveArguments, linkedName } from "../../schema/linked-name.ts";

/** What `@listSize` says of a field. */
export interface ListSize {
  /** Arguments that say how many items are wanted; the largest counts. */
  readonly slicingArguments: readonly string[];
  /** Fields of the answer that are as long as the arguments say; empty where the field itself is the list. */
  readonly sizedFields: readonly string[];
  readonly assumedSize: number | null;
}

/** What a supergraph says of the cost of its fields (Federation 2.9; https://specs.apollo.dev/cost/v0.1). */
export interface DeclaredCosts {
  /** `@cost` of a type ("Listing"), a field ("Query.listings") or an argument ("Query.listings(first:)"). */
  weightAt(coordinate: string): number | undefined;
  /** `@listSize` of a field ("Query.listings"). */
  listSizeAt(coordinate: string): ListSize | undefined;
}

const COST_SPEC = "https://specs.apollo.dev/cost/";

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Reads the declared costs of a supergraph. */
export function readDeclaredCosts(document: DocumentNode): DeclaredCosts {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  // None where the specification is not linked.
  const cost = linkedName(document, COST_SPEC, "cost");
  const listSize = linkedName(document, COST_SPEC, "listSize");

  function read(coordinate: string, node: { readonly directives?: readonly ConstDirectiveNode[] }): void {
    for (const directive of node.directives ?? []) {
      if (directive.name.value === cost) {
        weights.set(coordinate, Number(directiveArguments(directive).weight));
      } else if (directive.name.value === listSize) {
        const { slicingArguments, sizedFields, assumedSize } = directiveArguments(directive);
        listSizes.set(coordinate, {
          slicingArguments: strings(slicingArguments),
          sizedFields: strings(sizedFields),
          assumedSize: typeof assumedSize === "number" ? assumedSize : null,
        });
      }
    }
  }

  function readField(typeName: string, field: FieldDefinitionNode): void {
    const coordinate = `${typeName}.${field.name.value}`;
    read(coordinate, field);
    for (const argument of field.arguments ?? []) read(`${coordinate}(${argument.name.value}:)`, argument);
  }

  for (const node of document.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      read(node.name.value, node);
      for (const field of node.fields ?? []) readField(node.name.value, field);
    } else if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION)
      read(node.name.value, node);
  }
  return {
    weightAt: (coordinate) => weights.get(coordinate),
    listSizeAt: (coordinate) => listSizes.get(coordinate),
  };
}
