import type { SearchConnectionResolvers, SearchEdgeResolvers, SearchMatch } from "../generated/resolvers.ts";
import { askedSubject } from "./asked-subject.ts";

/** In the order of `SearchHitModel.match`. */
const MATCHES: readonly SearchMatch[] = ["CODE", "EXACT", "PREFIX", "CONTAINS"];

export const SearchConnection: SearchConnectionResolvers = {
  nodes: ({ nodes }, _args, { loaders }, info) => nodes.map((hit) => askedSubject(hit, loaders, info)),
};

export const SearchEdge: SearchEdgeResolvers = {
  node: ({ node }, _args, { loaders }, info) => askedSubject(node, loaders, info),
  match: ({ node }) => MATCHES[node.match] ?? "CONTAINS",
  name: ({ node }) => node.name,
  former: ({ node }) => node.former,
};
