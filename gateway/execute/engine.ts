import type { GraphQLSchema } from "graphql";
import type { DeclaredCosts } from "../compose/declared-costs.ts";
import type { IsGuarded } from "../compose/guarded-places.ts";
import { readSupergraph, type Supergraph } from "../compose/supergraph.ts";
import type { Log } from "../observe/log.ts";
import { type Observer, UNOBSERVED } from "../observe/observer.ts";
import { type Planner, startPlanner } from "../plan/planner.ts";
import type { Settle } from "./compile-operation.ts";
import type { Transport } from "./execution.ts";
import { type KeptOperations, KnownOperations } from "./known-operations.ts";
import { type AskedOperation, type PreparedOperation, prepareOperation } from "./prepare-operation.ts";

/**
 * Documents kept at most. What is compiled of one takes 15 to 70 times the bytes of its text and plan (20 root fields
 * of five levels: 1 MB for 15 kB), so that all of them take some 300 MB at most. The operations of a department, of
 * 10 kB each, are some four hundred.
 */
const KEPT = { maxDocuments: 2000, maxBytes: 4 * 1024 * 1024 };

/** From a valid operation to its response: plans, fetches, completes. */
export interface Engine {
  readonly publicSchema: GraphQLSchema;
  /** What the supergraph says of the cost of the fields of that schema. */
  readonly declaredCosts: DeclaredCosts;
  /** What of that schema not everybody may see, as the supergraph says. */
  readonly isGuarded: IsGuarded;
  /**
   * The operation that a name (null where none is given) means in the document of that text, if it has been prepared
   * and is still kept; else null, as where nothing or more than one could be meant.
   */
  known(source: string, operationName: string | null): PreparedOperation | null;
  /** The operation that is known, or else a new one, which is known from then on. */
  prepare(asked: AskedOperation): PreparedOperation;
  /** What it keeps of operations. */
  readonly kept: KeptOperations;
  close(): Promise<void>;
}

export interface EngineOptions {
  supergraphSdl: string;
  transportOf(subgraph: string): Transport;
  log: Log;
  observer?: Observer;
  /** Waited for before a response is given out; left out where the subgraphs see to that themselves. */
  settle?: Settle;
}

/** Plans, and tells how that went. */
function observedPlanner(planner: Pick<Planner, "plan">, observer: Observer): Planner["plan"] {
  return async (text, operationName) => {
    const began = performance.now();
    let made = false;
    try {
      const plan = await planner.plan(text, operationName);
      made = true;
      return plan;
    } finally {
      observer.planMade(performance.now() - began, made);
    }
  };
}

/** The engine of a supergraph over a planner of it. */
export function createEngine(
  supergraph: Supergraph,
  planner: Pick<Planner, "plan" | "close">,
  transportOf: EngineOptions["transportOf"],
  observer: Observer = UNOBSERVED,
  settle: Settle = () => null,
): Engine {
  const compiler = { supergraph, transportOf, plan: observedPlanner(planner, observer), settle };
  const operations = new KnownOperations({
    ...KEPT,
    evicted: () => observer.planEvicted(),
    prepare: (asked, grew) => prepareOperation(asked, compiler, grew),
  });
  return {
    publicSchema: supergraph.publicSchema,
    declaredCosts: supergraph.declaredCosts,
    isGuarded: supergraph.isGuarded,
    known: (source, operationName) => operations.find(source, operationName),
    prepare: (asked) => operations.prepare(asked),
    get kept() {
      return operations.kept;
    },
    close: () => planner.close(),
  };
}

/** Starts the engine of a supergraph: its planner runs in a child process until `close`. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const supergraph = readSupergraph(options.supergraphSdl);
  const { transportOf, observer, settle } = options;
  return createEngine(supergraph, await startPlanner(options), transportOf, observer, settle);
}
