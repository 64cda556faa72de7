import type {
  FlattenNodePathSegment,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import type { Supergraph } from "../compose/supergraph.ts";
import { type Entity, type Execution, isObject, type LocatedError, type SubgraphError } from "./execution.ts";
import { compileTargets, pathOf, type Target } from "./find-targets.ts";
import { cloneData, merge } from "./merge.ts";
import { possibleTypesOf } from "./possible-types.ts";
import { compileKeys, compileProjection, MISSING } from "./representations.ts";
import { compileRewrites } from "./rewrites.ts";
import { missingInputError, subgraphError } from "./subgraph-errors.ts";

/** What the plan says of one list of representations: where they come from and what each has to bring. */
export interface EntityBatchPlan {
  subgraph: string;
  paths: readonly (readonly FlattenNodePathSegment[])[];
  requires: readonly RequiresSelection[];
  inputRewrites: readonly InputRewrite[] | undefined;
  outputRewrites: readonly OutputRewrite[] | undefined;
  /** Response keys that the fetch brings, for the error where an entity had to be left out. */
  brings: readonly string[];
}

/** The representations of one request, and which places of the response each of them is for. */
export interface EntityBatch {
  readonly representations: readonly Entity[];
  readonly targets: readonly (readonly Target[])[];
}

export interface CompiledEntityBatch {
  /** Collects the representations. Entities with a missing required input are left out, with an error each. */
  collect(execution: Execution): EntityBatch;
  /** Merges what the subgraph answered for them, in their order. */
  merge(batch: EntityBatch, entities: readonly unknown[]): void;
  /** Puts an error of the subgraph in its places of the response; `path` is that within the list of entities. */
  relocate(batch: EntityBatch, error: SubgraphError, path: readonly (string | number)[]): LocatedError[];
  /** The error of a fetch that failed as a whole, at every place that waited for it. */
  failAll(execution: Execution, batch: EntityBatch, error: SubgraphError): void;
}

/** Compiles the list of representations of an entity fetch. */
export function compileEntityBatch(plan: EntityBatchPlan, supergraph: Supergraph): CompiledEntityBatch {
  const { subgraph, brings } = plan;
  const findTargets = plan.paths.map(compileTargets);
  const project = compileProjection(plan.requires, possibleTypesOf(supergraph));
  const keyOf = compileKeys((typeName) => supergraph.keysOf(typeName, subgraph));
  const rewriteInput = compileRewrites(plan.inputRewrites);
  const rewriteOutput = compileRewrites(plan.outputRewrites);

  function leaveOut(execution: Execution, target: Target): void {
    const path = pathOf(target);
    for (const key of brings) execution.errors.push(missingInputError([...path, key]));
  }

  return {
    collect(execution) {
      const representations: Entity[] = [];
      const targets: Target[][] = [];
      const known = new Map<string, number>();
      for (const find of findTargets) {
        for (const target of find(execution.data)) {
          const representation = project(target.object, execution.variables);
          if (representation === null) continue;
          if (representation === MISSING) {
            leaveOut(execution, target);
            continue;
          }
          rewriteInput?.(representation);
          const key = keyOf(representation);
          const index = key === null ? undefined : known.get(key);
          if (index !== undefined) {
            targets[index]?.push(target);
            continue;
          }
          if (key !== null) known.set(key, representations.length);
          representations.push(representation);
          targets.push([target]);
        }
      }
      return { representations, targets };
    },

    merge(batch, entities) {
      batch.targets.forEach((targets, index) => {
        const entity = entities[index];
        if (!isObject(entity)) return;
        rewriteOutput?.(entity);
        targets.forEach((target, i) => {
          // The first may have the object itself; the others must not share it, as later fetches write into it.
          merge(
            target.object,
            i === 0 && targets.length === 1 ? entity : cloneData(entity),
            supergraph.abstractTypes,
          );
        });
      });
    },

    relocate(batch, error, [index, ...rest]) {
      const targets = typeof index === "number" ? (batch.targets[index] ?? []) : batch.targets.flat();
      return targets.map((target) => subgraphError(subgraph, error, [...pathOf(target), ...rest]));
    },

    failAll(execution, batch, error) {
      for (const target of batch.targets.flat()) {
        const path = pathOf(target);
        for (const key of brings) execution.errors.push(subgraphError(subgraph, error, [...path, key]));
      }
    },
  };
}
