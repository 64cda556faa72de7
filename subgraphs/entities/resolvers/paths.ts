import { readsPersons } from "../../../schema/access/reads-persons.ts";
import { idOf, numberOf } from "../../shared/arguments.ts";
import type { Context } from "../context.ts";
import type { QueryPathArgs } from "../generated/resolvers.ts";
import { edgeFilter, positionOf } from "../graph/edge.ts";
import { shortestPaths } from "../graph/shortest-paths.ts";
import type { PathModel } from "../models.ts";
import { startingSubject, subjectsOf } from "./walked-subject.ts";

const HOPS = { most: 10, otherwise: 6 };
const PATHS = 20;

/** Pairs of nodes that follow each other on any of the paths, each once. */
function stepsOf(paths: readonly (readonly number[])[]): Map<string, readonly [number, number]> {
  const steps = new Map<string, readonly [number, number]>();
  for (const path of paths) {
    for (const [i, node] of path.slice(1).entries()) {
      const before = path[i] as number;
      steps.set(`${before} ${node}`, [before, node]);
    }
  }
  return steps;
}

/** The shortest paths between two subjects. */
export async function pathsBetween(args: QueryPathArgs, context: Context) {
  const [fromId, toId] = [idOf("from", args.from), idOf("to", args.to)];
  const maxHops = numberOf("maxHops", args.maxHops, HOPS);
  const { loaders, request } = context;
  const [from, to] = await Promise.all([startingSubject(fromId, context), startingSubject(toId, context)]);
  if (!from || !to) return null;
  const persons = readsPersons(request.viewer);
  const filter = edgeFilter(args.on ?? request.today, null, persons);
  const source = loaders.graph();
  const question = { from: Number(from.id), to: Number(to.id), maxHops, filter, limit: PATHS };
  const { paths: found, hasMore, complete } = await shortestPaths(source, question);
  const steps = stepsOf(found);
  const edges = await source.edgesBetween([...steps.values()], filter);
  const edgesOfStep = new Map([...steps.keys()].map((key, i) => [key, edges[i] ?? []]));
  const subjectOf = subjectsOf(from, edges.flat());
  const paths = found.map((nodes): PathModel => {
    const keys = nodes.slice(1).map((node, i) => `${nodes[i]} ${node}`);
    return {
      subjects: nodes.map(subjectOf),
      steps: keys.map((key) => ({ positions: (edgesOfStep.get(key) ?? []).map(positionOf) })),
    };
  });
  const [first] = found;
  return {
    hops: first ? first.length - 1 : null,
    paths,
    hasMore,
    complete,
    personsWithheld: !persons,
    asOf: source.asOf,
  };
}
