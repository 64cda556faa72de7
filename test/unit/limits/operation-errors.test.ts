import { getOperationAST, parse } from "graphql";
import { expect, test } from "vitest";
import { LIMITS, type OperationLimits, onClosedNetwork } from "../../../gateway/limits/limits.ts";
import { operationErrors } from "../../../gateway/limits/operation-errors.ts";
import { supergraphWithCosts } from "../../support/cost-of.ts";
import { contextOf } from "../../support/request.ts";

const { publicSchema, declaredCosts } = supergraphWithCosts(`
  type Query { byIds(ids: [ID!]!): [Book] @listSize(assumedSize: 1000) }
  type Book { title: String }
`);
const limits = { ...LIMITS, cost: { anonymous: 10, department: 100 } };

const document = parse("query($ids: [ID!]!) { byIds(ids: $ids) { title } }");
function codesOf(length: number, isKnown: boolean, given: OperationLimits = limits) {
  const errorsOf = operationErrors(publicSchema, declaredCosts, given);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  const { viewer } = contextOf(isKnown ? [] : undefined);
  const variables = { ids: Array(length).fill("1") };
  return errorsOf({ document, operation, variables, viewer }).map(({ extensions }) => extensions);
}

test("anonymous viewers and departments have budgets of their own", () => {
  expect(codesOf(10, false)).toEqual([]);
  expect(codesOf(11, false)).toMatchObject([
    { code: "QUERY_TOO_COMPLEX", measure: "cost", limit: 10, found: 11 },
  ]);
  expect(codesOf(100, true)).toEqual([]);
  expect(codesOf(101, true)).toMatchObject([
    { code: "QUERY_TOO_COMPLEX", measure: "cost", limit: 100, found: 101 },
  ]);
});

test("a list size that is none is told before the cost", () => {
  expect(codesOf(1001, true)).toMatchObject([{ code: "BAD_USER_INPUT", argument: "$ids", limit: 1000 }]);
});

test("on a closed network everybody has the budget of a department", () => {
  expect(codesOf(100, false, onClosedNetwork(limits))).toEqual([]);
  expect(codesOf(101, false, onClosedNetwork(limits))).toMatchObject([{ measure: "cost", limit: 100 }]);
});
