import type { Wanted } from "../../shared/wanted.ts";
import type { Edge, EdgeFilter } from "./edge.ts";
import type { WidestHolders } from "./widest-holders.ts";

/** From an organization to its holders, from a holder to the organizations, or both. */
export type Direction = "TO_HOLDERS" | "TO_ORGANIZATIONS" | "BOTH";

/** Edges of one node. */
export interface NodeEdges {
  /** By position, at most as many as asked for. */
  readonly edges: readonly Edge[];
  /** How many there are. */
  readonly total: number;
}

/**
 * Where the walks of the graph get its edges: the index in memory or, while there is none, SQL. What it gives for one
 * walk is one state of the registry where it is the index; of SQL each level is read by itself.
 */
export interface EdgeSource {
  /** Everything that was recorded by this instant is in it. */
  readonly asOf: string;
  /** Whether somebody still waits for the walk. */
  readonly wanted: Wanted;
  /** Neighbours that a search for paths looks at before it gives up. */
  readonly mostNeighbours: number;
  /** Edges of each node that pass, `most` each. */
  edgesOf(
    nodes: readonly number[],
    filter: EdgeFilter,
    direction: Direction,
    most: number,
  ): Promise<readonly NodeEdges[]>;
  /**
   * Whom the edges of each node that pass lead to, in any order, the same one perhaps more than once; null where there
   * are more than `most` in all.
   */
  neighboursOf(
    nodes: readonly number[],
    filter: EdgeFilter,
    most: number,
  ): Promise<readonly (readonly number[])[] | null>;
  /**
   * The persons who hold positions in most organizations on a day, `most` at most; null where to find out would be to
   * read all positions from the database.
   */
  widestHolders(day: number, most: number): Promise<WidestHolders | null>;
  /** Edges that pass between the two nodes of each pair, whoever holds, by position. */
  edgesBetween(
    pairs: readonly (readonly [number, number])[],
    filter: EdgeFilter,
  ): Promise<readonly (readonly Edge[])[]>;
}
