import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Viewer } from "../../schema/request-context.ts";
import type { DeclaredCosts } from "../compose/declared-costs.ts";
import { compileCost, type OperationCost } from "./cost/compile-cost.ts";
import type { VariableValues } from "./cost/term.ts";
import type { OperationLimits } from "./limits.ts";
import { listSizeErrors, longListErrors } from "./list-size.ts";
import { overLimit } from "./over-limit.ts";

/** An operation of a valid document, with the variables of one request, as they came. */
interface RequestedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: VariableValues;
  viewer: Viewer;
  /** Whether it has the budget of what is let through by a scope alone; not if left out. */
  freeForm?: boolean;
  /** Told the cost of what is within the limits. */
  charge?: (cost: number) => void;
}

/**
 * Makes the check of what an operation asks for with its variables: list sizes first, then its cost. Each operation is
 * compiled once, for as long as its document is kept; a request evaluates it.
 */
export function operationErrors(
  schema: GraphQLSchema,
  declared: DeclaredCosts,
  limits: OperationLimits,
): (asked: RequestedOperation) => GraphQLError[] {
  const model = { schema, declared, assumedListSize: limits.assumedListSize };
  const compiled = new WeakMap<OperationDefinitionNode, OperationCost>();
  return ({ document, operation, variables, viewer, freeForm = false, charge }) => {
    let cost = compiled.get(operation);
    if (!cost) {
      cost = compileCost(document, operation, model);
      compiled.set(operation, cost);
    }
    const errors = listSizeErrors(cost.sizes, limits.listSize, variables);
    if (errors.length > 0) return errors;
    const long = longListErrors(limits.listSize, variables);
    if (long.length > 0) return long;
    const known = viewer.subject === null ? limits.cost.anonymous : limits.cost.department;
    const most = freeForm ? limits.cost.freeForm : known;
    const found = cost.costOf(variables);
    if (found > most) {
      const words = { zh: "估算开销", en: "estimated cost" };
      return [overLimit("cost", words, most, Math.min(found, Number.MAX_SAFE_INTEGER))];
    }
    charge?.(found);
    return [];
  };
}
