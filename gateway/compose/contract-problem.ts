/** A rule between subgraphs that composition does not hold and the gateway rests on, broken. */
export interface ContractProblem {
  readonly subgraph: string;
  /** Schema coordinate of the field where it is written. */
  readonly coordinate: string;
  readonly reason: string;
}
