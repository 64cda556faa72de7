/** The subgraphs of this project, in the order of their data: who is known, who is listed, what follows, who acts. */
export const SUBGRAPH_NAMES = ["entities", "violations", "measures", "departments"] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];

/** Where each is served on one machine, by `npm run subgraph`, unless said otherwise. */
export const SUBGRAPH_PORTS: Readonly<Record<SubgraphName, number>> = {
  entities: 4001,
  violations: 4002,
  measures: 4003,
  departments: 4004,
};
