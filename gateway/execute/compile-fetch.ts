import type { BatchFetchNode, FetchNode, FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { parse } from "graphql";
import type { Supergraph } from "../compose/supergraph.ts";
import { type CompiledEntityBatch, compileEntityBatch } from "./entity-batch.ts";
import type { Entity, Execution, Step, SubgraphResult, Transport } from "./execution.ts";
import { Failure } from "./failure.ts";
import { compileTargets } from "./find-targets.ts";
import { copyOf, fail, merge } from "./merge.ts";
import { type Answer, readAnswer } from "./read-answer.ts";
import { compileRewrites } from "./rewrites.ts";
import { rewrittenShapeOf, type Shape, shapeOf } from "./shape.ts";
import { TransportError } from "./transports/http/transport-error.ts";

export interface FetchCompilerOptions {
  supergraph: Supergraph;
  transportOf(subgraph: string): Transport;
}

type Path = readonly FlattenNodePathSegment[];
type Ask = (execution: Execution, lists?: Readonly<Record<string, readonly Entity[]>>) => Promise<Answer>;

function countIn(lists: Readonly<Record<string, readonly Entity[]>>): number {
  let count = 0;
  for (const list of Object.values(lists)) count += list.length;
  return count;
}

/** Sends the operation of a node with the variables that it uses, and reads the answer. Never rejects. */
function compileAsk(node: FetchNode | BatchFetchNode, shape: Shape, options: FetchCompilerOptions): Ask {
  const { serviceName, operation, variableUsages = [] } = node;
  const transport = options.transportOf(serviceName);
  const send = transport.prepare(operation, node.operationKind === "mutation" ? "mutation" : "query");
  return async (execution, lists = {}) => {
    const variables: Record<string, unknown> = { ...lists };
    for (const name of variableUsages) {
      const value = execution.variables[name];
      if (value !== undefined) variables[name] = value;
    }
    const { request, perRequest, signal, record } = execution;
    const seen = record?.beginFetch(serviceName, node, countIn(lists));
    let result: SubgraphResult;
    try {
      signal?.throwIfAborted();
      const traceparent = seen && record?.traceparentOf(seen);
      result = await send({ variables, request, perRequest, signal, traceparent });
      if (seen && Array.isArray(result.errors) && result.errors.length > 0) seen.outcome = "errors";
    } catch (error) {
      result = { errors: [{ message: error instanceof Error ? error.message : String(error) }] };
      if (seen) seen.outcome = error instanceof TransportError ? error.reason : "FAILED";
    }
    if (seen) seen.ended = performance.now();
    const answer = readAnswer(serviceName, result, shape);
    execution.strays.push(...answer.strays);
    return answer;
  };
}

/** A fetch of root fields; `path` leads to the objects that have those of a root type below the root, if any. */
export function compileRootFetch(node: FetchNode, path: Path | null, options: FetchCompilerOptions): Step {
  const operation = parse(node.operation);
  const ask = compileAsk(node, shapeOf(operation), options);
  const shape = rewrittenShapeOf(operation, node.outputRewrites, null);
  const { possibleTypes, abstractTypes } = options.supergraph;
  const rewrite = compileRewrites(node.outputRewrites, possibleTypes);
  const findTargets = path && compileTargets(path, possibleTypes);
  return async (execution) => {
    const targets = findTargets?.(execution.data) ?? [execution.data];
    if (targets.length === 0) return;
    const { data } = await ask(execution);
    rewrite?.(data);
    targets.forEach((target, i) => {
      if (data instanceof Failure) fail(target, data, shape);
      else merge(target, i === 0 ? data : copyOf(data, shape), shape, abstractTypes);
    });
  };
}

interface EntityList {
  batch: CompiledEntityBatch;
  /** Response key of the list in the subgraph's answer. */
  alias: string;
  /** Variable that the representations go in. */
  variable: string;
}

function compileEntityLists(
  node: FetchNode | BatchFetchNode,
  lists: readonly EntityList[],
  options: FetchCompilerOptions,
): Step {
  const ask = compileAsk(node, shapeOf(parse(node.operation)), options);
  return async (execution) => {
    const collected = lists.map(({ batch }) => batch.collect(execution));
    if (collected.every(({ representations }) => representations.length === 0)) return;
    const asked: Record<string, readonly Entity[]> = {};
    lists.forEach(({ variable }, i) => {
      asked[variable] = collected[i]?.representations ?? [];
    });
    const { data } = await ask(execution, asked);
    lists.forEach(({ batch, alias }, i) => {
      const entities = collected[i];
      if (entities) batch.merge(entities, data instanceof Failure ? data.under(alias, null) : data[alias]);
    });
  };
}

/** A fetch of entities for the objects at a path of what has been fetched. */
export function compileEntityFetch(node: FetchNode, path: Path, options: FetchCompilerOptions): Step {
  const batch = compileEntityBatch(
    {
      subgraph: node.serviceName,
      paths: [path],
      requires: node.requires ?? [],
      inputRewrites: node.inputRewrites,
      outputRewrites: node.outputRewrites,
      shape: rewrittenShapeOf(parse(node.operation), node.outputRewrites, "_entities"),
    },
    options.supergraph,
  );
  return compileEntityLists(node, [{ batch, alias: "_entities", variable: "representations" }], options);
}

/** A fetch of several lists of entities in one operation. */
export function compileBatchFetch(node: BatchFetchNode, options: FetchCompilerOptions): Step {
  const operation = parse(node.operation);
  const lists = node.entityBatch.aliases.map(
    ({ alias, representationsVariableName, paths, requires, inputRewrites, outputRewrites }): EntityList => ({
      alias,
      variable: representationsVariableName,
      batch: compileEntityBatch(
        {
          subgraph: node.serviceName,
          paths,
          requires,
          inputRewrites,
          outputRewrites,
          shape: rewrittenShapeOf(operation, outputRewrites, alias),
        },
        options.supergraph,
      ),
    }),
  );
  return compileEntityLists(node, lists, options);
}
