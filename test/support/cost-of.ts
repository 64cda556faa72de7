import { getOperationAST, parse, validate } from "graphql";
import { readSupergraph, type Supergraph } from "../../gateway/compose/supergraph.ts";
import { compileCost, type OperationCost } from "../../gateway/limits/cost/compile-cost.ts";
import { LIMITS } from "../../gateway/limits/limits.ts";
import { supergraphOf } from "./federation.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@shareable" "@cost" "@listSize"
])
`;

/** A supergraph of one subgraph that declares costs. */
export function supergraphWithCosts(sdl: string): Supergraph {
  return readSupergraph(supergraphOf({ shop: { sdl: sdl.includes("@link(") ? sdl : `${LINK}${sdl}` } }));
}

/** The compiled cost of the only operation of a document, which must be valid. */
export function compiledCost(supergraph: Supergraph, source: string): OperationCost {
  const { publicSchema: schema, declaredCosts: declared } = supergraph;
  const document = parse(source);
  const [error] = validate(schema, document);
  if (error) throw error;
  const operation = getOperationAST(document);
  if (!operation) throw new Error("not one operation");
  return compileCost(document, operation, { schema, declared, assumedListSize: LIMITS.assumedListSize });
}
