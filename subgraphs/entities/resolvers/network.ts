import { readsPersons } from "../../../schema/access/reads-persons.ts";
import { idOf, numberOf } from "../../shared/arguments.ts";
import type { Context } from "../context.ts";
import type {
  NetworkCutResolvers,
  NetworkNodeResolvers,
  PathResolvers,
  QueryControlGroupArgs,
  QueryNetworkArgs,
} from "../generated/resolvers.ts";
import { edgeFilter, positionOf } from "../graph/edge.ts";
import type { EdgeSource } from "../graph/edge-source.ts";
import { type NetworkQuestion, walkNetwork } from "../graph/network.ts";
import type { NetworkModel, SubjectRef } from "../models.ts";
import { toldSubject } from "./told-subject.ts";
import { startingSubject, subjectsOf } from "./walked-subject.ts";

const HOPS = { most: 6, otherwise: 2 };
const LIMIT = { most: 500, otherwise: 100 };
/** Levels of control: as many as there are, within the limit of subjects. */
const CONTROL_HOPS = LIMIT.most;

async function walked(
  source: EdgeSource,
  root: SubjectRef,
  question: Omit<NetworkQuestion, "root">,
  personsWithheld: boolean,
): Promise<NetworkModel> {
  const { distances, edges, cuts } = await walkNetwork(source, { ...question, root: Number(root.id) });
  const subjectOf = subjectsOf(root, edges);
  return {
    nodes: [...distances].map(([node, distance]) => ({ subject: subjectOf(node), distance })),
    edges: edges.map(positionOf),
    cutOff: cuts.map(({ node, ...cut }) => ({ subject: subjectOf(node), ...cut })),
    personsWithheld,
    asOf: source.asOf,
  };
}

/** The network around a subject. */
export async function networkOf(args: QueryNetworkArgs, context: Context): Promise<NetworkModel | null> {
  const id = idOf("root", args.root);
  const hops = numberOf("hops", args.hops, HOPS);
  const limit = numberOf("limit", args.limit, LIMIT);
  const { viewer, today } = context.request;
  const root = await startingSubject(id, context);
  if (!root) return null;
  const persons = readsPersons(viewer);
  const filter = edgeFilter(args.on ?? today, args.roles ?? null, persons);
  const question = { hops, filter, direction: "BOTH", limit } as const;
  return await walked(context.loaders.graph(), root, question, !persons);
}

/** Who controls an organization, and whom it controls. */
export async function controlGroupOf(args: QueryControlGroupArgs, { loaders, request }: Context) {
  const id = idOf("organization", args.organization);
  const limit = numberOf("limit", args.limit, LIMIT);
  if (!(await loaders.organization.load(id))) return null;
  const root = { id, type: "ORGANIZATION" } as const;
  const persons = readsPersons(request.viewer);
  const filter = edgeFilter(args.on ?? request.today, ["ACTUAL_CONTROLLER"], persons);
  const question = { hops: CONTROL_HOPS, filter, limit };
  const source = loaders.graph();
  const [controllers, controlled] = await Promise.all([
    walked(source, root, { ...question, direction: "TO_HOLDERS" }, !persons),
    walked(source, root, { ...question, direction: "TO_ORGANIZATIONS" }, !persons),
  ]);
  return { controllers, controlled };
}

export const NetworkNode: NetworkNodeResolvers = {
  subject: ({ subject }, _args, context, info) => toldSubject(subject, context, info),
};

export const NetworkCut: NetworkCutResolvers = {
  subject: ({ subject }, _args, context, info) => toldSubject(subject, context, info),
};

export const Path: PathResolvers = {
  subjects: ({ subjects }, _args, context, info) =>
    subjects.map((subject) => toldSubject(subject, context, info)),
};
