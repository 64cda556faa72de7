import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  valueFromASTUntyped,
} from "graphql";

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

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

/** The names of the two directives in this supergraph; none where it does not link the specification. */
function readNames(document: DocumentNode): { cost: string; listSize: string } | undefined {
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of node.directives ?? []) {
      const { url, as = "cost", import: imports = [] } = argumentsOf(directive);
      if (directive.name.value !== "link" || !String(url).startsWith(COST_SPEC)) continue;
      const imported = new Map(
        (imports as (string | { name: string; as?: string })[]).map((one) =>
          typeof one === "string" ? [one, one] : [one.name, one.as ?? one.name],
        ),
      );
      // A directive of the specification's own name needs no import, others bear its name as a prefix.
      return {
        cost: imported.get("@cost")?.slice(1) ?? String(as),
        listSize: imported.get("@listSize")?.slice(1) ?? `${as}__listSize`,
      };
    }
  }
  return undefined;
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Reads the declared costs of a supergraph. */
export function readDeclaredCosts(document: DocumentNode): DeclaredCosts {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const names = readNames(document);

  function read(coordinate: string, node: { readonly directives?: readonly ConstDirectiveNode[] }): void {
    for (const directive of node.directives ?? []) {
      if (directive.name.value === names?.cost) {
        weights.set(coordinate, Number(argumentsOf(directive).weight));
      } else if (directive.name.value === names?.listSize) {
        const { slicingArguments, sizedFields, assumedSize } = argumentsOf(directive);
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
