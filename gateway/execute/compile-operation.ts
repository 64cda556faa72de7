import type { QueryPlan } from "@graphql-hive/router-query-planner";
import {
  type DocumentNode,
  executeSync,
  type GraphQLError,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
} from "graphql";
import type { RequestRecord } from "../observe/request-record.ts";
import { PlanningError } from "../plan/planner.ts";
import type { Fragments } from "./collect-fields.ts";
import { compileCompletion } from "./compile-completion.ts";
import type { FetchCompilerOptions } from "./compile-fetch.ts";
import { compilePlan } from "./compile-plan.ts";
import { countSelections } from "./count-selections.ts";
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

export interface OperationCompilerOptions extends FetchCompilerOptions {
  plan(document: string, operationName: string | null): Promise<QueryPlan>;
}

/** The planner's time goes with the square of a document's size: a second for a thousand root fields. */
const MOST_SELECTIONS = 5000;

/** The fragments of a document by their names. */
export function fragmentsOf(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}

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
    const plan = joinFetches(made);
    return { plan, fetchAll: compilePlan(plan, options) };
  } catch (error) {
    throw error instanceof PlanningError
      ? error
      : new PlanningError(`a plan that cannot be compiled: ${error}`);
  }
}

/**
 * Compiles one operation of a document that is valid for the public schema, with the values of its conditions: its plan
 * into fetches, its selections into the response. Rejects with PlanningError where it cannot be planned.
 */
export async function compileOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: ConditionValues,
  options: OperationCompilerOptions,
): Promise<CompiledOperation> {
  const { publicSchema: schema, possibleTypes } = options.supergraph;
  const { operation: asked, fragments } = withConditionsDecided(operation, fragmentsOf(document), conditions);
  if (countSelections(asked.selectionSet, fragments) > MOST_SELECTIONS) {
    throw new PlanningError(`more than ${MOST_SELECTIONS} fields, with all fragments opened`);
  }
  const known = { schema, fragments, possibleTypes, dataKeyOf: dataKeysOf(options.supergraph) };
  const { introspection, fetched } = splitIntrospection(asked, fragments);
  const planned = fetched && plannedDocument(fetched, known);
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
      const { data, errors } = complete(execution, introspect(variables));
      return errors.length > 0 ? { data, errors } : { data };
    },
  };
}
