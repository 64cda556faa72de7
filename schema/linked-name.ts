import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from "graphql";

/** The arguments of a directive by their names. */
export function directiveArguments(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

type Import = string | { readonly name: string; readonly as?: string };

/**
 * What a directive of a specification is called in a schema that links it (https://specs.apollo.dev/link/v1.0): a name
 * given when it is imported, else that of the specification where it is the directive's own, else with it as a prefix.
 * Undefined where the specification is not linked.
 *
 * @param specification its URL up to the version, with a slash at the end
 */
export function linkedName(
  document: DocumentNode,
  specification: string,
  directive: string,
): string | undefined {
  const ownName = specification.split("/").at(-2) ?? "";
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of node.directives ?? []) {
      const { url, as = ownName, import: imports = [] } = directiveArguments(link);
      if (link.name.value !== "link" || !String(url).startsWith(specification)) continue;
      for (const one of imports as Import[]) {
        const { name, as: renamed = name } = typeof one === "string" ? { name: one } : one;
        if (name === `@${directive}`) return renamed.slice(1);
      }
      return directive === ownName ? String(as) : `${as}__${directive}`;
    }
  }
  return undefined;
}
