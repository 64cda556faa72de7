import type { BatchFetchNode, FetchNode, FlattenNodePathSegment } from "@graphql-hive/router-query-planner";
import { type FieldNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from "graphql";
import type { Supergraph } from "../compose/supergraph.ts";
import { type CompiledEntityBatch, compileEntityBatch, type EntityBatch } from "./entity-batch.ts";
import {
  type Execution,
  isObject,
  type Step,
  type SubgraphError,
  type SubgraphResult,
  type Transport,
} from "./execution.ts";
import { merge } from "./merge.ts";
import { compileRewrites } from "./rewrites.ts";
import { subgraphError } from "./subgraph-errors.ts";

export interface FetchCompilerOptions {
  supergraph: Supergraph;
  transportOf(subgraph: string): Transport;
}

type Send = (execution: Execution, more?: Record<string, unknown>) => Promise<SubgraphResult | SubgraphError>;

/** Sends the operation of a node with the variables it uses; a transport's rejection becomes an error value. */
function compileSend(node: FetchNode | BatchFetchNode, options: FetchCompilerOptions): Send {
  const transport = options.transportOf(node.serviceName);
  const send = transport.prepare(node.operation, node.operationKind === "mutation" ? "mutation" : "query");
  const used = node.variableUsages ?? [];
  return async (execution, more) => {
    const variables: Record<string, unknown> = { ...more };
    for (const name of used) {
      if (execution.variables[name] !== undefined) variables[name] = execution.variables[name];
    }
    try {
      return await send({ variables, request: execution.request, perRequest: execution.perRequest });
    } catch (error) {
      return { message: error instanceof Error ? error.message : String(error) };
    }
  };
}

function failed(result: SubgraphResult | SubgraphError): result is SubgraphError {
  return "message" in result;
}

function operationOf(node: FetchNode | BatchFetchNode): OperationDefinitionNode {
  const definition = parse(node.operation).definitions.find((d) => d.kind === Kind.OPERATION_DEFINITION);
  if (!definition) throw new Error("a fetch without an operation");
  return definition;
}

function responseKeys(set: SelectionSetNode | undefined): string[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? responseKeys(selection.selectionSet) : [];
  });
}

/** The response keys that each list of entities of an operation brings, by the alias of the list. */
function broughtBy(operation: OperationDefinitionNode): Map<string, string[]> {
  const roots = operation.selectionSet.selections.filter(
    (node): node is FieldNode => node.kind === Kind.FIELD,
  );
  return new Map(
    roots.map((root) => {
      const keys = new Set(responseKeys(root.selectionSet));
      keys.delete("__typename");
      return [root.alias?.value ?? root.name.value, [...keys]];
    }),
  );
}

/** A fetch of root fields. */
export function compileRootFetch(node: FetchNode, options: FetchCompilerOptions): Step {
  const send = compileSend(node, options);
  const rewrite = compileRewrites(node.outputRewrites);
  const brings = responseKeys(operationOf(node).selectionSet);
  return async (execution) => {
    const result = await send(execution);
    if (failed(result) || !isObject(result.data)) {
      const errors = failed(result) ? [result] : (result.errors ?? []);
      const error = errors[0] ?? { message: "no data and no error" };
      for (const key of brings) execution.errors.push(subgraphError(node.serviceName, error, [key]));
      return;
    }
    for (const error of result.errors ?? []) {
      execution.errors.push(subgraphError(node.serviceName, error, error.path ?? []));
    }
    rewrite?.(result.data);
    merge(execution.data, result.data, options.supergraph.abstractTypes);
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
  const send = compileSend(node, options);
  return async (execution) => {
    const collected = lists.map((list) => ({ ...list, entities: list.batch.collect(execution) }));
    if (collected.every(({ entities }) => entities.representations.length === 0)) return;
    const representations: Record<string, unknown> = {};
    for (const { variable, entities } of collected) representations[variable] = entities.representations;
    const result = await send(execution, representations);
    if (failed(result)) {
      for (const { batch, entities } of collected) batch.failAll(execution, entities, result);
      return;
    }
    takeErrors(execution, collected, result.errors ?? []);
    for (const { batch, alias, entities } of collected) {
      const list = result.data?.[alias];
      if (Array.isArray(list)) batch.merge(entities, list);
      else if (!result.errors?.length) batch.failAll(execution, entities, { message: "no list of entities" });
    }
  };
}

function takeErrors(
  execution: Execution,
  collected: readonly (EntityList & { entities: EntityBatch })[],
  errors: readonly SubgraphError[],
): void {
  for (const error of errors) {
    const [alias, ...rest] = error.path ?? [];
    const list = collected.find((entry) => entry.alias === alias);
    if (list && rest.length > 0) {
      for (const located of list.batch.relocate(list.entities, error, rest)) execution.errors.push(located);
    } else {
      // An error of the whole answer, or of a whole list.
      for (const entry of list ? [list] : collected) entry.batch.failAll(execution, entry.entities, error);
    }
  }
}

/** A fetch of entities for the objects at a path of what has been fetched. */
export function compileEntityFetch(
  node: FetchNode,
  path: readonly FlattenNodePathSegment[],
  options: FetchCompilerOptions,
): Step {
  const batch = compileEntityBatch(
    {
      subgraph: node.serviceName,
      paths: [path],
      requires: node.requires ?? [],
      inputRewrites: node.inputRewrites,
      outputRewrites: node.outputRewrites,
      brings: broughtBy(operationOf(node)).get("_entities") ?? [],
    },
    options.supergraph,
  );
  return compileEntityLists(node, [{ batch, alias: "_entities", variable: "representations" }], options);
}

/** A fetch of several lists of entities in one operation. */
export function compileBatchFetch(node: BatchFetchNode, options: FetchCompilerOptions): Step {
  const brings = broughtBy(operationOf(node));
  const lists = node.entityBatch.aliases.map(
    (entry): EntityList => ({
      alias: entry.alias,
      variable: entry.representationsVariableName,
      batch: compileEntityBatch(
        {
          subgraph: node.serviceName,
          paths: entry.paths,
          requires: entry.requires,
          inputRewrites: entry.inputRewrites,
          outputRewrites: entry.outputRewrites,
          brings: brings.get(entry.alias) ?? [],
        },
        options.supergraph,
      ),
    }),
  );
  return compileEntityLists(node, lists, options);
}
