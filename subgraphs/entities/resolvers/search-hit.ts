import type { SearchConnectionResolvers, SearchEdgeResolvers, SearchMatch } from "../generated/resolvers.ts";
import { toldSubject } from "./told-subject.ts";

/** In the order of `SearchHitModel.match`. */
export const MATCHES: readonly SearchMatch[] = ["CODE", "EXACT", "PREFIX", "CONTAINS"];

export const SearchConnection: SearchConnectionResolvers = {
  nodes: ({ nodes }, _args, context, info) => nodes.map((hit) => toldSubject(hit, context, info)),
};

export const SearchEdge: SearchEdgeResolvers = {
  node: ({ node }, _args, context, info) => toldSubject(node, context, info),
  match: ({ node }) => MATCHES[node.match] ?? "CONTAINS",
  // Of a person the name is what is looked for, by whichever field it is told.
  name: ({ node }, _args, { lookUps }) => {
    if (node.type === "PERSON") {
      lookUps.saw("SearchEdge.name");
      lookUps.found("Person", node.id);
    }
    return node.name;
  },
  former: ({ node }) => node.former,
};
