import { type Connection, connectionOf, pageOf } from "../../shared/paging.ts";
import type { Context } from "../context.ts";
import type { QueryResolvers } from "../generated/resolvers.ts";
import type { WorkSelection } from "../lifecycle-repository.ts";
import { readsArchive } from "../rules/visibility.ts";
import { requireAuthority, requireWorkOf } from "./own-authority.ts";
import { hasSealed, isAboutSealed, isOfSealedPerson } from "./sealed-work.ts";

type WorkLists = Pick<QueryResolvers, "determinationCases" | "complaints" | "objections" | "repairs">;

const KEY = [/^[1-9][0-9]{0,17}$/];

interface Args {
  readonly authority: string;
  readonly states?: readonly string[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

interface WorkOf<Row> {
  isSealed(row: Row): Promise<boolean>;
  /** What is looked up with a row: a type of the schema and an id. */
  record(row: Row): readonly [type: string, id: string];
}

/**
 * A page of the work of an authority, for who may see it. What is sealed to the viewer is left out, so that a page can be
 * shorter than was asked for.
 */
async function workPage<Row extends { readonly id: string }>(
  { authority, states, ...args }: Args,
  context: Context,
  load: (selection: WorkSelection) => Promise<Row[]>,
  { isSealed, record }: WorkOf<Row>,
): Promise<Connection<Row>> {
  requireAuthority(authority);
  requireWorkOf(authority, context.request);
  const page = pageOf(args, KEY);
  const rows = await load({ authority, states: states ?? null, page });
  const connection = connectionOf(rows, page.first, ({ id }) => [id]);
  const sealed = readsArchive(context.request.viewer)
    ? []
    : await Promise.all(connection.nodes.map((row) => isSealed(row)));
  const nodes = connection.nodes.filter((_, at) => !sealed[at]);
  for (const row of nodes) context.lookUps.found(...record(row));
  return {
    edges: connection.edges.filter((_, at) => !sealed[at]),
    nodes,
    pageInfo: connection.pageInfo,
  };
}

/** The work lists of the authorities. */
export const workLists: WorkLists = {
  determinationCases: (_root, args, context) =>
    workPage(args, context, context.loaders.casesOf, {
      isSealed: (row) => isOfSealedPerson(row, context),
      record: ({ id }) => ["DeterminationCase", id],
    }),

  complaints: (_root, args, context) =>
    workPage(args, context, context.loaders.complaintsOf, {
      isSealed: (row) => isAboutSealed(row, context),
      record: ({ id }) => ["Complaint", id],
    }),

  objections: (_root, args, context) =>
    workPage(args, context, context.loaders.objectionsOf, {
      isSealed: ({ listingId }) => hasSealed([listingId], context),
      record: ({ listingId }) => ["Listing", listingId],
    }),

  repairs: (_root, args, context) =>
    workPage(args, context, context.loaders.repairsOf, {
      isSealed: ({ listingId }) => hasSealed([listingId], context),
      record: ({ listingId }) => ["Listing", listingId],
    }),
};
