import type { FetchRewrite } from "@graphql-hive/router-query-planner";
import { type DocumentNode, Kind, type SelectionSetNode } from "graphql";
import { type Fragments, fragmentsOf } from "../fragments-of.ts";

/**
 * What an operation asks of an object, whatever its type: the keys of the answer, each with the shape of the objects
 * under it (in lists too); null for a leaf, into which nothing looks.
 */
export type Shape = readonly ShapeField[];

export interface ShapeField {
  readonly key: string;
  readonly shape: Shape | null;
}

type Building = Map<string, Building | null>;

function collect(set: SelectionSetNode, fragments: Fragments, into: Building): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      if (!node.selectionSet) {
        into.set(key, null);
        continue;
      }
      const below: Building = into.get(key) ?? new Map();
      into.set(key, below);
      collect(node.selectionSet, fragments, below);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (fragment) collect(fragment.selectionSet, fragments, into);
  }
}

function finished(building: Building): Shape {
  return [...building].map(([key, below]) => ({ key, shape: below && finished(below) }));
}

function rename(building: Building, path: readonly string[], renamedTo: string): void {
  const [key, ...rest] = path;
  const below = key === undefined ? undefined : building.get(key);
  if (below === undefined) return;
  if (rest.length === 0) building.set(renamedTo, below);
  else if (below) rename(below, rest, renamedTo);
}

/** The shape of what an operation of a plan brings. Fields of the plan's named fragments are among their objects'. */
export function shapeOf(operation: DocumentNode): Shape {
  return finished(buildingOf(operation));
}

/** The same after the output rewrites, one of which may rename a key. `under` is the key that they start below. */
export function rewrittenShapeOf(
  operation: DocumentNode,
  rewrites: readonly FetchRewrite[] | undefined,
  under: string | null,
): Shape {
  const whole = buildingOf(operation);
  const building = under === null ? whole : whole.get(under);
  if (!building) throw new Error(`an operation of the plan has no ${under}`);
  for (const rewrite of rewrites ?? []) {
    if (!("KeyRenamer" in rewrite)) continue;
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    const keys = path.flatMap((segment) => ("Key" in segment ? [segment.Key] : []));
    rename(building, keys, renameKeyTo);
  }
  return finished(building);
}

function buildingOf(operation: DocumentNode): Building {
  const definition = operation.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!definition) throw new Error("a fetch without an operation");
  const building: Building = new Map();
  collect(definition.selectionSet, fragmentsOf(operation), building);
  return building;
}
