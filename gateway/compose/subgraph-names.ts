/** The subgraphs of this project, in the order of their data: who is known, who is listed, what follows, who acts. */
export const SUBGRAPH_NAMES = ["entities", "violations", "measures", "departments"] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];
