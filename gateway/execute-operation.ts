import type { GraphQLError } from "graphql";
import { requestError } from "../schema/error-codes.ts";
import type { OperationResult } from "./execute/compile-operation.ts";
import type { OperationRequest, PreparedOperation } from "./execute/prepare-operation.ts";
import { PlanningError } from "./plan/planner.ts";

function planningFailed(): GraphQLError {
  return requestError("QUERY_PLANNING_FAILED", {
    zh: "此查询无法规划",
    en: "no plan can be made for this operation",
  });
}

/**
 * Executes a valid operation for one request. Every request comes through here, whether Apollo Server has parsed its
 * document just now or it was known: whatever is to be decided for each of them is decided here.
 */
export async function executeOperation(
  operation: PreparedOperation,
  request: OperationRequest,
  log: (line: string) => void,
): Promise<OperationResult> {
  try {
    return await operation.execute(request);
  } catch (error) {
    if (!(error instanceof PlanningError)) throw error;
    log(`planning failed: ${error.message}`);
    return { errors: [planningFailed()] };
  }
}
