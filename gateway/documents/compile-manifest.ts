import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  validate,
  visit,
} from "graphql";
import { documentErrors } from "../limits/document-errors.ts";
import { LIMITS } from "../limits/limits.ts";
import { documentId, type ManifestOperation } from "./manifest.ts";

/** A file of operations and fragments. */
export interface OperationsFile {
  readonly name: string;
  readonly text: string;
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } } as const;

function hasTypename({ selections }: SelectionSetNode): boolean {
  return selections.some((node) => node.kind === Kind.FIELD && node.name.value.startsWith("__"));
}

/** As caches of clients need it: the type of every object but the root, asked for last. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const isRoot = parent && !Array.isArray(parent) && "operation" in parent;
      if (isRoot || hasTypename(node)) return undefined;
      return { ...node, selections: [...node.selections, TYPENAME] };
    },
  });
}

/** The names of the fragments that a definition leads to. */
function fragmentsOf(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<string>(),
): Set<string> {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (!fragment || found.has(value)) return;
      found.add(value);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
}

function parsed({ name, text }: OperationsFile): readonly DefinitionNode[] {
  try {
    return parse(text, { noLocation: true }).definitions;
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Makes the entries of a manifest, by name: a document for each operation, with the fragments that it uses, which may
 * stand in any of the files. The text is that which Apollo Client sends for the operation, its fragments sorted by name
 * (`sortTopLevelDefinitions` of @apollo/persisted-query-lists): `__typename` in every selection but the root's, printed
 * by graphql-js.
 *
 * Throws with all reasons where an operation has no name or one that another has, is not valid for the schema or over
 * the default limits of documents, or where nothing uses a fragment.
 */
export function compileManifest(
  files: readonly OperationsFile[],
  schema: GraphQLSchema,
): readonly ManifestOperation[] {
  const definitions = files.flatMap((file) => parsed(file).map((node) => ({ file: file.name, node })));
  const problems: string[] = [];
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: { file: string; name: string; node: OperationDefinitionNode }[] = [];
  for (const { file, node } of definitions) {
    const name = "name" in node ? node.name?.value : undefined;
    if (node.kind === Kind.FRAGMENT_DEFINITION) {
      if (fragments.has(node.name.value)) problems.push(`${file}: a second fragment ${name}`);
      fragments.set(node.name.value, node);
    } else if (node.kind !== Kind.OPERATION_DEFINITION || name === undefined) {
      problems.push(`${file}: only operations with a name, and fragments`);
    } else if (operations.some((other) => other.name === name)) {
      problems.push(`${file}: a second operation ${name}`);
    } else operations.push({ file, name, node });
  }

  const unused = new Set(fragments.keys());
  const compiled = operations.map(({ file, name, node }) => {
    const used = [...fragmentsOf(node, fragments)].sort();
    for (const fragment of used) unused.delete(fragment);
    const spread = used.flatMap((fragment) => fragments.get(fragment) ?? []);
    const document = withTypenames({ kind: Kind.DOCUMENT, definitions: [node, ...spread] });
    const errors = [...validate(schema, document), ...documentErrors(document, LIMITS)];
    problems.push(...errors.map(({ message }) => `${file}: ${message}`));
    const body = print(document);
    return { id: documentId(body), name, type: node.operation, body };
  });
  for (const fragment of unused) problems.push(`no operation uses the fragment ${fragment}`);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return compiled.sort((one, other) => (one.name < other.name ? -1 : 1));
}
