import type { QueryPlan } from "@graphql-hive/router-query-planner";
import {
  type DocumentNode,
  executeSync,
  type GraphQLError,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  print,
} from "graphql";
import type { RequestContext } from "../../schema/request-context.ts";
import { fragmentsOf } from "../fragments-of.ts";
import type { RequestRecord } from "../observe/request-record.ts";
import { PlanningError } from "../plan/planner.ts";
import type { Refusals } from "./access/refusals.ts";
import { withoutRefused } from "./access/without-refused.ts";
import { checkRequiredArguments } from "./check-required-arguments.ts";
import { compileCompletion } from "./compile-completion.ts";
import type { FetchCompilerOptions } from "./compile-fetch.ts";
import { compilePlan } from "./compile-plan.ts";
import { dataKeysOf } from "./data-keys.ts";
import type { Entity, Execution, Step, TransportRequest } from "./execution.ts";
import { joinFetches } from "./join-fetches.ts";
import { type PlannedDocument, plannedDocument } from "./planned-document.ts";
import { splitIntrospection } from "./split-introspection.ts";
import { type ConditionValues, withConditionsDecided } from "./static-conditions.ts";

export interface OperationResult {
  data?: Entity | null;
  errors?: readonly GraphQLError[];
  extensions?: Readonly<Record<string, unknown>>;
}

/** An operation ready to run: nothing of it is parsed, planned or compiled again. */
export interface CompiledOperation {
  /** Null where nothing is to be fetched. */
  readonly plan: QueryPlan | null;
  /** `variables` have been coerced; what is fetched is written down in `record`. */
  run(
    request: Pick<TransportRequest, "variables" | "request" | "signal">,
    record: RequestRecord | null,
  ): Promise<OperationResult>;
}

/**
 * Told of a request when all is fetched, and waited for before its response is given out; null where there is nothing to
 * wait for. Resolves to an error where the response must not be given out.
 */
export type Settle = (request: RequestContext) => Promise<GraphQLError | null> | null;

export interface OperationCompilerOptions extends FetchCompilerOptions {
  plan(document: string, operationName: string | null): Promise<QueryPlan>;
  readonly settle: Settle;
}

/** What a compiled operation is for. */
export interface OperationVariant {
  readonly conditions: ConditionValues;
  /** What the viewer is refused; null where that is nothing. */
  readonly refusals: Refusals | null;
}

/** Fields that are planned at most, those written out for several types included: the planner's time goes with the square. */
const MOST_SELECTIONS = 5000;

/** The values of variables by their names in the plan. */
function inPlan(
  values: Record<string, unknown>,
  { renamedVariables }: PlannedDocument,
): Record<string, unknown> {
  if (renamedVariables.size === 0) return values;
  const inPlan = { ...values };
  for (const [planned, name] of renamedVariables) inPlan[planned] = values[name];
  return inPlan;
}

/** The plan as it is run, and its fetches. */
function compiledPlan(made: QueryPlan, options: FetchCompilerOptions): { plan: QueryPlan; fetchAll: Step } {
  try {
    checkRequiredArguments(made, options.supergraph);
    const plan = joinFetches(made);
    return { plan, fetchAll: compilePlan(plan, options) };
  } catch (error) {
    throw error instanceof PlanningError
      ? error
      : new PlanningError(`a plan that cannot be compiled: ${error}`);
  }
}

/**
 * Compiles one operation of a document that is valid for the public schema, with the values of its conditions, for
 * viewers who are refused the same: its plan into fetches, its selections into the response. What is refused is not
 * planned. Rejects with PlanningError where it cannot be planned.
 */
export async function compileOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { conditions, refusals }: OperationVariant,
  options: OperationCompilerOptions,
): Promise<CompiledOperation> {
  const { publicSchema: schema, possibleTypes } = options.supergraph;
  const { operation: asked, fragments } = withConditionsDecided(operation, fragmentsOf(document), conditions);
  const known = { schema, fragments, possibleTypes, refusals, dataKeyOf: dataKeysOf(options.supergraph) };
  const allowed = refusals
    ? withoutRefused(asked, { ...known, refusals, mostSelections: MOST_SELECTIONS })
    : { operation: asked, fragments };
  const { introspection, fetched } = splitIntrospection(allowed.operation, allowed.fragments);
  const planned = fetched && plannedDocument(fetched, { ...known, fragments: allowed.fragments });
  const made = planned && (await options.plan(print(planned.document), operation.name?.value ?? null));
  const compiled = made && compiledPlan(made, options);
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const complete = compileCompletion(root, asked.selectionSet, known);

  function introspect(variableValues: Record<string, unknown>): Entity | null {
    return introspection && (executeSync({ schema, document: introspection, variableValues }).data ?? null);
  }

  return {
    plan: compiled?.plan ?? null,
    async run({ variables, request, signal }, record) {
      const execution: Execution = {
        variables: planned ? inPlan(variables, planned) : variables,
        request,
        signal,
        perRequest: new Map(),
        data: {},
        strays: [],
        record,
      };
      await compiled?.fetchAll(execution);
      const settled = options.settle(request);
      const { data, errors } = complete(execution, introspect(variables));
      const failure = settled && (await settled);
      if (failure) return { errors: [failure] };
      return errors.length > 0 ? { data, errors } : { data };
    },
  };
}
