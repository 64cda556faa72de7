import type { SearchConnectionResolvers, SearchEdgeResolvers, SearchMatch } from "../generated/resolvers.ts";
import type { SearchHitModel } from "../models.ts";
import { askedHolder } from "./asked-subject.ts";

/** In the order of `SearchHitModel.match`. */
const MATCHES: readonly SearchMatch[] = ["CODE", "EXACT", "PREFIX", "CONTAINS"];

const subjectOf = ({ id, type }: SearchHitModel) => ({ holderId: id, holderType: type });

export const SearchConnection: SearchConnectionResolvers = {
  nodes: ({ nodes }, _args, { loaders }, info) =>
    nodes.map((hit) => askedHolder(subjectOf(hit), loaders, info)),
};

export const SearchEdge: SearchEdgeResolvers = {
  node: ({ node }, _args, { loaders }, info) => askedHolder(subjectOf(node), loaders, info),
  match: ({ node }) => MATCHES[node.match] ?? "CONTAINS",
  name: ({ node }) => node.name,
  former: ({ node }) => node.former,
};
