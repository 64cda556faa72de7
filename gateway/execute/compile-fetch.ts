import type { BatchFetchNode, FetchNode, FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { parse } from "graphql";
import type { Supergraph } from "../compose/supergraph.ts";
import { type CompiledEntityBatch, compileEntityBatch } from "./entity-batch.ts";
import type { Entity, Execution, SendOperation, Step, SubgraphResult, Transport } from "./execution.ts";
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
/** Gives what the subgraph answers to `read`; resolves when that has been done, if it takes time. */
type Ask = (
  execution: Execution,
  lists: Readonly<Record<string, readonly Entity[]>>,
  read: (data: Answer["data"]) => void,
) => Promise<void> | void;

function countIn(lists: Readonly<Record<string, readonly Entity[]>>): number {
  let count = 0;
  for (const list of Object.values(lists)) count += list.length;
  return count;
}

/** The answer of a subgraph that could not be asked. */
function unanswered(error: unknown): SubgraphResult {
  const originalError = error instanceof Error ? error : new Error(String(error));
  return { errors: [{ message: originalError.message, originalError }] };
}

/** Sends the operation of a node with the variables that it uses, and reads the answer, be it that there is none. */
function compileAsk(node: FetchNode | BatchFetchNode, shape: Shape, options: FetchCompilerOptions): Ask {
  const { serviceName, operation, variableUsages = [] } = node;
  const transport = options.transportOf(serviceName);
  const send = transport.prepare(operation, node.operationKind === "mutation" ? "mutation" : "query");
  return (execution, lists, read) => {
    const variables: Record<string, unknown> = { ...lists };
    for (const name of variableUsages) {
      const value = execution.variables[name];
      if (value !== undefined) variables[name] = value;
    }
    const { request, perRequest, signal, record } = execution;
    const seen = record?.beginFetch(serviceName, node, countIn(lists));
    const end = (result: SubgraphResult): void => {
      if (seen) seen.ended = performance.now();
      const { data, strays } = readAnswer(serviceName, result, shape);
      if (strays.length > 0) execution.strays.push(...strays);
      read(data);
    };
    const answered = (result: SubgraphResult): void => {
      if (seen && Array.isArray(result.errors) && result.errors.length > 0) seen.outcome = "errors";
      end(result);
    };
    const failed = (error: unknown): void => {
      if (seen) seen.outcome = error instanceof TransportError ? error.reason : "FAILED";
      end(unanswered(error));
    };
    let sent: ReturnType<SendOperation>;
    try {
      signal?.throwIfAborted();
      const traceparent = seen && record?.traceparentOf(seen);
      sent = send({ variables, request, perRequest, signal, traceparent });
    } catch (error) {
      return failed(error);
    }
    return sent instanceof Promise ? sent.then(answered, failed) : answered(sent);
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
  return (execution) => {
    const targets = findTargets?.(execution.data) ?? [execution.data];
    if (targets.length === 0) return;
    return ask(execution, {}, (data) => {
      rewrite?.(data);
      targets.forEach((target, i) => {
        if (data instanceof Failure) fail(target, data, shape);
        else merge(target, i === 0 ? data : copyOf(data, shape), shape, abstractTypes);
      });
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
  return (execution) => {
    const collected = lists.map(({ batch }) => batch.collect(execution));
    if (collected.every(({ representations }) => representations.length === 0)) return;
    const asked: Record<string, readonly Entity[]> = {};
    lists.forEach(({ variable }, i) => {
      asked[variable] = collected[i]?.representations ?? [];
    });
    return ask(execution, asked, (data) => {
      lists.forEach(({ batch, alias }, i) => {
        const entities = collected[i];
        if (entities) batch.merge(entities, data instanceof Failure ? data.under(alias, null) : data[alias]);
      });
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
