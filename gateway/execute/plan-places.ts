import type { FlattenNodePathSegment, PlanNode, RequiresSelection } from "@graphql-hive/router-query-planner";
import { parse } from "graphql";
import { type EntityFetch, entityFetchOf } from "./entity-fetch.ts";
import { rewrittenShapeOf, type Shape } from "./shape.ts";

/** Where something stands in what is fetched: the keys that lead there, in whatever lists and types. */
type Place = string;

type Path = readonly FlattenNodePathSegment[];

const at = (place: Place, key: string): Place => `${place}/${key}`;

function placeOf(path: Path): Place {
  return path.reduce<Place>(
    (place, segment) =>
      typeof segment === "object" && "Field" in segment ? at(place, segment.Field) : place,
    "",
  );
}

function addOnTheWay(path: Path, into: Set<Place>): void {
  let place: Place = "";
  for (const segment of path) {
    if (segment === "@") continue;
    if ("Field" in segment) place = at(place, segment.Field);
    into.add("Field" in segment ? place : at(place, "__typename"));
  }
}

function addRequired(selections: readonly RequiresSelection[], place: Place, into: Set<Place>): void {
  for (const selection of selections) {
    if (selection.kind === "Field") {
      into.add(at(place, selection.name));
      addRequired(selection.selections ?? [], at(place, selection.name), into);
    } else if (selection.kind === "InlineFragment") {
      into.add(at(place, "__typename"));
      addRequired(selection.selections, place, into);
    }
  }
}

function addShape(shape: Shape, place: Place, into: Set<Place>): void {
  for (const { key, shape: below } of shape) {
    into.add(at(place, key));
    if (below) addShape(below, at(place, key), into);
  }
}

/** The places that a fetch of entities brings something to. */
export function placesBrought({ operation, lists }: EntityFetch): ReadonlySet<Place> {
  const places = new Set<Place>();
  const document = parse(operation);
  for (const { alias, paths, outputRewrites } of lists) {
    const shape = rewrittenShapeOf(document, outputRewrites, alias);
    for (const path of paths) addShape(shape, placeOf(path), places);
  }
  return places;
}

/** The places that a node of a plan reads before it asks. Null: not known. */
export function placesRead(node: PlanNode): ReadonlySet<Place> | null {
  const places = new Set<Place>();
  const fetch = entityFetchOf(node);
  if (!fetch) return node.kind === "Fetch" ? places : null;
  for (const { paths, requires } of fetch.lists) {
    for (const path of paths) {
      addOnTheWay(path, places);
      addRequired(requires, placeOf(path), places);
    }
  }
  return places;
}
