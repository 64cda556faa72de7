import { extractLinkImplementations } from "@theguild/federation-composition";
import { type DocumentNode, Kind } from "graphql";
import type { ContractProblem } from "./contract-problem.ts";

const FEDERATION = "https://specs.apollo.dev/federation";

/**
 * The composition loses @external on fields of an @interfaceObject: the supergraph then says that the subgraph can
 * give them, and the planner asks it. Returns the fields of a subgraph's SDL of which that would be said.
 */
export function checkInterfaceObjects(subgraph: string, document: DocumentNode): ContractProblem[] {
  const { resolveImportName } = extractLinkImplementations(document);
  // A directive can be imported by another name.
  const has = (node: { directives?: readonly { name: { value: string } }[] | undefined }, name: string) =>
    node.directives?.some((directive) => directive.name.value === resolveImportName(FEDERATION, name)) ??
    false;

  const isObject = (node: DocumentNode["definitions"][number]) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
  const objects = document.definitions.filter(isObject);
  const stands = new Set(
    objects.filter((node) => has(node, "@interfaceObject")).map(({ name }) => name.value),
  );
  return objects
    .filter(({ name }) => stands.has(name.value))
    .flatMap((node) =>
      (node.fields ?? [])
        .filter((field) => has(field, "@external") || has(node, "@external"))
        .map((field) => ({
          subgraph,
          coordinate: `${node.name.value}.${field.name.value}`,
          reason: "is @external on an @interfaceObject, which the composition does not keep",
        })),
    );
}
