import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  valueFromASTUntyped,
} from "graphql";

/** Whether the supergraph guards a type ("Person") or a field of it ("Person.name"): not everybody may see it. */
export type IsGuarded = (coordinate: string) => boolean;

type Imports = readonly (string | { readonly name: string; readonly as?: string })[];

function argumentsOf(directive: DirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

/** `https://specs.apollo.dev/requiresScopes/v0.1` is named requiresScopes (https://specs.apollo.dev/link/v1.0). */
function nameOf(url: string): string {
  return url.split("/").at(-2) ?? "";
}

/**
 * Whether a directive is of a specification that is linked `for: SECURITY`: @authenticated, @requiresScopes, @policy,
 * and whatever guards else may be made.
 */
function securityDirectives(document: DocumentNode): (directiveName: string) => boolean {
  const namespaces = new Set<string>();
  const imported = new Set<string>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of node.directives ?? []) {
      const link = argumentsOf(directive);
      if (directive.name.value !== "link" || link.for !== "SECURITY") continue;
      namespaces.add(String(link.as ?? nameOf(String(link.url))));
      for (const one of (link.import ?? []) as Imports)
        imported.add((typeof one === "string" ? one : (one.as ?? one.name)).replace(/^@/, ""));
    }
  }
  // A directive of the specification's own name needs no import, others bear its name as a prefix.
  return (name) => imported.has(name) || namespaces.has(name.split("__")[0] ?? "");
}

/** Reads what a supergraph guards. */
export function readGuardedPlaces(document: DocumentNode): IsGuarded {
  const isSecurity = securityDirectives(document);
  const guarded = new Set<string>();
  function read(coordinate: string, directives: readonly ConstDirectiveNode[] = []): void {
    if (directives.some(({ name }) => isSecurity(name.value))) guarded.add(coordinate);
  }
  for (const node of document.definitions) {
    if (!("name" in node) || node.name === undefined) continue;
    const type = node.name.value;
    if ("directives" in node) read(type, node.directives as readonly ConstDirectiveNode[]);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) read(`${type}.${field.name.value}`, field.directives);
  }
  return (coordinate) => guarded.has(coordinate);
}
