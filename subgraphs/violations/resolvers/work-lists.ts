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

/**
 * A page of the work of an authority, for who may see it. What is sealed to the viewer is left out, so that a page can be
 * shorter than was asked for.
 */
async function workPage<Row extends { readonly id: string }>(
  { authority, states, ...args }: Args,
  context: Context,
  load: (selection: WorkSelection) => Promise<Row[]>,
  isSealed: (row: Row) => Promise<boolean>,
): Promise<Connection<Row>> {
  requireAuthority(authority);
  requireWorkOf(authority, context.request);
  const page = pageOf(args, KEY);
  const rows = await load({ authority, states: states ?? null, page });
  const connection = connectionOf(rows, page.first, ({ id }) => [id]);
  if (readsArchive(context.request.viewer)) return connection;
  const sealed = await Promise.all(connection.nodes.map(isSealed));
  return {
    edges: connection.edges.filter((_, at) => !sealed[at]),
    nodes: connection.nodes.filter((_, at) => !sealed[at]),
    pageInfo: connection.pageInfo,
  };
}

/** The work lists of the authorities. */
export const workLists: WorkLists = {
  determinationCases: (_root, args, context) =>
    workPage(args, context, context.loaders.casesOf, (row) => isOfSealedPerson(row, context)),

  complaints: (_root, args, context) =>
    workPage(args, context, context.loaders.complaintsOf, (row) => isAboutSealed(row, context)),

  objections: (_root, args, context) =>
    workPage(args, context, context.loaders.objectionsOf, ({ listingId }) => hasSealed([listingId], context)),

  repairs: (_root, args, context) =>
    workPage(args, context, context.loaders.repairsOf, ({ listingId }) => hasSealed([listingId], context)),
};
