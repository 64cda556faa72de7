import type {
  FlattenNodePathSegment,
  InputRewrite,
  OutputRewrite,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import type { Supergraph } from "../compose/supergraph.ts";
import { compileBareKeys } from "./bare-keys.ts";
import { compileKeys } from "./entity-keys.ts";
import { type Entity, type Execution, isObject } from "./execution.ts";
import { ABSENT, Failure } from "./failure.ts";
import { compileTargets } from "./find-targets.ts";
import { copyOf, fail, merge } from "./merge.ts";
import { compileProjection } from "./representations.ts";
import { compileRewrites } from "./rewrites.ts";
import type { Shape } from "./shape.ts";
import { notComputed, unusable } from "./subgraph-errors.ts";

/** What the plan says of one list of entities: where they are, what each has to bring, what comes back. */
export interface EntityBatchPlan {
  subgraph: string;
  paths: readonly (readonly FlattenNodePathSegment[])[];
  requires: readonly RequiresSelection[];
  inputRewrites: readonly InputRewrite[] | undefined;
  outputRewrites: readonly OutputRewrite[] | undefined;
  /** Of an entity, after the output rewrites. */
  shape: Shape;
}

/** The representations of one request, and the objects of the response that each of them is for. */
export interface EntityBatch {
  readonly representations: readonly Entity[];
  readonly targets: readonly Entity[];
  /** For each target, the index of its representation. */
  readonly indexes: readonly number[];
}

export interface CompiledEntityBatch {
  /** Collects the representations. An entity with a missing input is left out, and its fields fail. */
  collect(execution: Execution): EntityBatch;
  /** Merges the list that the subgraph answered with, or the failure that stands for it. */
  merge(batch: EntityBatch, list: unknown): void;
}

/** Compiles one list of entities of a fetch. */
export function compileEntityBatch(plan: EntityBatchPlan, supergraph: Supergraph): CompiledEntityBatch {
  const { subgraph, shape } = plan;
  const { possibleTypes, abstractTypes, fieldTypeOf } = supergraph;
  const findTargets = plan.paths.map((path) => compileTargets(path, possibleTypes));
  const project = compileProjection(plan.requires, possibleTypes, fieldTypeOf);
  const keysOf = (typeName: string) => supergraph.keysOf(typeName, subgraph);
  const keyOf = compileKeys(keysOf);
  const rewriteInput = compileRewrites(plan.inputRewrites, possibleTypes);
  const meet = rewriteInput ? null : compileBareKeys(plan.requires, possibleTypes, keysOf);
  const rewriteOutput = compileRewrites(plan.outputRewrites, possibleTypes);

  function entitiesOf(list: unknown, count: number): readonly unknown[] {
    if (list instanceof Failure) return Array.from({ length: count }, (_, index) => list.under(index, shape));
    if (Array.isArray(list) && list.length === count) {
      rewriteOutput?.(list);
      return list;
    }
    const reason = Array.isArray(list) ? `${list.length} entities for ${count}` : "no list of entities";
    return new Array<Failure>(count).fill(unusable(subgraph, reason));
  }

  function failureOf(entity: unknown): Failure {
    if (entity instanceof Failure) return entity;
    return entity === null ? ABSENT : unusable(subgraph, "an entity that is no object");
  }

  return {
    collect(execution) {
      const representations: Entity[] = [];
      const targets: Entity[] = [];
      const indexes: number[] = [];
      const known = new Map<string, number>();
      const met = meet?.();
      for (const find of findTargets) {
        for (const target of find(execution.data)) {
          const metIndex = met?.indexOf(target);
          if (metIndex !== undefined) {
            targets.push(target);
            indexes.push(metIndex);
            continue;
          }
          const representation = project(target, execution.variables);
          if (representation === null) continue;
          if (!(representation instanceof Failure)) rewriteInput?.(representation);
          const key = representation instanceof Failure ? null : keyOf(representation);
          if (key === null) {
            const missing = representation instanceof Failure ? representation : ABSENT;
            fail(target, notComputed(missing), shape);
            continue;
          }
          let index = key === undefined ? undefined : known.get(key);
          if (index === undefined) {
            index = representations.push(representation as Entity) - 1;
            if (key !== undefined) known.set(key, index);
          }
          met?.note(target, index);
          targets.push(target);
          indexes.push(index);
        }
      }
      return { representations, targets, indexes };
    },

    merge({ representations, targets, indexes }, list) {
      const entities = entitiesOf(list, representations.length);
      // One target may have the object itself; the others must not share it, as later fetches merge into it.
      const given = targets.length > representations.length ? new Set<unknown>() : null;
      for (let i = 0; i < targets.length; i++) {
        const target = targets[i] as Entity;
        const entity = entities[indexes[i] as number];
        if (!isObject(entity)) fail(target, failureOf(entity), shape);
        else merge(target, given?.has(entity) ? copyOf(entity, shape) : entity, shape, abstractTypes);
        given?.add(entity);
      }
    },
  };
}
