import { type DocumentNode, Kind, parse, print, type SelectionSetNode } from "graphql";
import { directiveArguments } from "../../schema/linked-name.ts";

/** A field that a `@requires` names. */
export interface RequiredField {
  readonly name: string;
  /** The arguments that it is given, as text; "" where there are none. */
  readonly given: string;
  /** Whether it stands below another. */
  readonly isBelow: boolean;
}

/** What the `@requires` of a supergraph name. */
export interface RequiredFields {
  /** What a subgraph requires for its fields of a name, whatever their type. */
  of(subgraph: string, fieldName: string): readonly RequiredField[];
  /** Names of those that are given arguments somewhere. */
  readonly withArguments: ReadonlySet<string>;
}

function* fieldsIn({ selections }: SelectionSetNode, isBelow = false): Generator<RequiredField> {
  for (const node of selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn(node.selectionSet, isBelow);
    if (node.kind !== Kind.FIELD) continue;
    yield { name: node.name.value, given: (node.arguments ?? []).map(print).sort().join(), isBelow };
    if (node.selectionSet) yield* fieldsIn(node.selectionSet, true);
  }
}

/** Reads what is required. `graphs` are the subgraphs by their names in `join__Graph`. */
export function readRequiredFields(
  { definitions }: DocumentNode,
  graphs: ReadonlyMap<unknown, { name: string }>,
): RequiredFields {
  const required = new Map<string, RequiredField[]>();
  const withArguments = new Set<string>();
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      for (const directive of field.directives ?? []) {
        if (directive.name.value !== "join__field") continue;
        const { graph, requires } = directiveArguments(directive);
        const [set] = typeof requires === "string" ? parse(`{${requires}}`).definitions : [];
        if (set?.kind !== Kind.OPERATION_DEFINITION) continue;
        const place = `${graphs.get(graph)?.name} ${field.name.value}`;
        const fields = [...fieldsIn(set.selectionSet)];
        required.set(place, [...(required.get(place) ?? []), ...fields]);
        for (const { name, given } of fields) if (given) withArguments.add(name);
      }
    }
  }
  return {
    of: (subgraph, fieldName) => required.get(`${subgraph} ${fieldName}`) ?? [],
    withArguments,
  };
}
