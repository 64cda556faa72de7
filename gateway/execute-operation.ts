import { type GraphQLError, OperationTypeNode } from "graphql";
import { requestError } from "../schema/error-codes.ts";
import type { RequestContext } from "../schema/request-context.ts";
import type { OperationResult } from "./execute/compile-operation.ts";
import type { Engine } from "./execute/engine.ts";
import type { OperationRequest, PreparedOperation } from "./execute/prepare-operation.ts";
import { answerSizeErrors, executedErrors } from "./limits/answer-size.ts";
import type { OperationLimits } from "./limits/limits.ts";
import { operationErrors } from "./limits/operation-errors.ts";
import type { RateLimit } from "./limits/rate/rate-limit.ts";
import { readsSchema, schemaRefusal } from "./limits/schema-reading.ts";
import { signatureOf } from "./observe/document-signature.ts";
import { explainRefusal, explanationOf } from "./observe/explain.ts";
import type { Log } from "./observe/log.ts";
import { withoutNumbers } from "./observe/without-numbers.ts";
import { NotPlannedInTime, PlanningError } from "./plan/planner.ts";

function planningFailed(error: PlanningError): GraphQLError {
  const message =
    error instanceof NotPlannedInTime
      ? { zh: "未能及时规划此查询，请稍后再试", en: "no plan was made in time; try again later" }
      : { zh: "此查询无法规划", en: "no plan can be made for this operation" };
  return requestError("QUERY_PLANNING_FAILED", message);
}

/** A request for a valid operation. */
export interface AdmittedOperation extends OperationRequest {
  /** Whether its document is trusted by nobody, and let through by a scope of its viewer. */
  readonly freeForm: boolean;
}

/** Executes a valid operation for one request. */
export type ExecuteOperation = (
  operation: PreparedOperation,
  request: AdmittedOperation,
) => Promise<OperationResult>;

/** What subgraphs are told of a request; of one that nobody is known by, nothing will be asked later. */
function toldOf(context: RequestContext, asked: PreparedOperation["asked"]): RequestContext {
  if (context.viewer.subject === null) return context;
  const { name } = asked.operation;
  return { ...context, operation: { name: name?.value ?? null, document: signatureOf(asked) } };
}

/**
 * What executes the operations of an engine. Every request comes through it, whether Apollo Server has parsed its
 * document just now or it was known: whatever is to be decided for each of them is decided here.
 */
export function operationExecutor(
  { publicSchema, declaredCosts }: Pick<Engine, "publicSchema" | "declaredCosts">,
  limits: OperationLimits,
  log: Log,
  rate?: Pick<RateLimit, "charge">,
): ExecuteOperation {
  const errorsOf = operationErrors(publicSchema, declaredCosts, limits);
  return async (prepared, request) => {
    const { document, operation } = prepared.asked;
    const { variables, context, freeForm, record } = request;
    const { viewer } = context;
    if (record) record.operation = prepared.asked;
    const refused = record?.explain ? explainRefusal(viewer) : null;
    if (refused) return { errors: [refused] };
    const discreet = !readsSchema(viewer, limits);
    if (discreet && prepared.introspects) return { errors: [schemaRefusal(viewer)] };
    const charge = (cost: number) => rate?.charge(context, cost);
    const errors = errorsOf({ document, operation, variables, viewer, freeForm, charge });
    if (errors.length > 0) return { errors };
    try {
      const told = { ...request, context: toldOf(context, prepared.asked) };
      const result = await prepared.execute(discreet ? { ...told, discreet } : told);
      const changes = operation.operation === OperationTypeNode.MUTATION;
      const large = (changes ? executedErrors : answerSizeErrors)(result.data, limits.answer);
      if (large.length > 0) return { ...(changes ? { data: null } : {}), errors: large };
      return record?.explain ? { ...result, extensions: { explain: explanationOf(record) } } : result;
    } catch (error) {
      if (!(error instanceof PlanningError)) throw error;
      const { requestId } = context;
      log(`planning failed: ${withoutNumbers(error.message)}`, { level: "warn", requestId });
      return { errors: [planningFailed(error)] };
    }
  };
}
