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
const limits = { ...LIMITS, cost: { anonymous: 10, department: 100, freeForm: 50 } };

const document = parse("query($ids: [ID!]!) { byIds(ids: $ids) { title } }");
function codesOf(length: number, isKnown: boolean, given: OperationLimits = limits, freeForm = false) {
  const errorsOf = operationErrors(publicSchema, declaredCosts, given);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  const { viewer } = contextOf(isKnown ? [] : undefined);
  const variables = { ids: Array(length).fill("1") };
  return errorsOf({ document, operation, variables, viewer, freeForm }).map(({ extensions }) => extensions);
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

test("what is let through by a scope alone has a budget of its own", () => {
  expect(codesOf(50, true, limits, true)).toEqual([]);
  expect(codesOf(51, true, limits, true)).toMatchObject([{ measure: "cost", limit: 50, found: 51 }]);
});

test("a list size that is none is told before the cost", () => {
  expect(codesOf(1001, true)).toMatchObject([{ code: "BAD_USER_INPUT", argument: "$ids", limit: 1000 }]);
});

test("on a closed network everybody has the budget of a department", () => {
  expect(codesOf(100, false, onClosedNetwork(limits))).toEqual([]);
  expect(codesOf(101, false, onClosedNetwork(limits))).toMatchObject([{ measure: "cost", limit: 100 }]);
});

test("a null that is given for a variable is not counted as the variable's default", () => {
  const shelf = supergraphWithCosts(`
    type Query { books(first: Int): [Book] @listSize(slicingArguments: ["first"]) }
    type Book { title: String }
  `);
  const source = "query($first: Int = 0) { books(first: $first) { title } }";
  const paged = parse(source);
  const operation = getOperationAST(paged);
  if (!operation) throw new Error("no operation");
  const cost = { ...limits.cost, anonymous: 1 };
  const errorsOf = operationErrors(shelf.publicSchema, shelf.declaredCosts, { ...limits, cost });
  const foundWith = (variables: Record<string, unknown>) =>
    errorsOf({ document: paged, operation, variables, viewer: contextOf(undefined).viewer }).map(
      ({ extensions }) => extensions.found,
    );
  expect(foundWith({})).toEqual([]);
  expect(foundWith({ first: null })).toEqual([limits.assumedListSize]);
});

test("a list in a variable is held to the limit, wherever it stands and whatever it is for", () => {
  const source = "query($filter: Filter) { books(filter: $filter) { title } }";
  const filtered = parse(source);
  const operation = getOperationAST(filtered);
  if (!operation) throw new Error("no operation");
  const shelf = supergraphWithCosts(`
    input Filter { authors: [String!] also: Filter }
    type Query { books(filter: Filter): [Book] }
    type Book { title: String }
  `);
  const errorsOf = operationErrors(shelf.publicSchema, shelf.declaredCosts, limits);
  const refusals = (filter: unknown) =>
    errorsOf({ document: filtered, operation, variables: { filter }, viewer: contextOf([]).viewer }).map(
      ({ extensions }) => extensions,
    );
  expect(refusals({ also: { authors: Array(1000).fill("a") } })).toEqual([]);
  // Deeper than any stack.
  expect(refusals(JSON.parse(`${"[".repeat(200_000)}${"]".repeat(200_000)}`))).toEqual([]);
  expect(refusals({ also: { authors: Array(1001).fill("a") } })).toMatchObject([
    { code: "BAD_USER_INPUT", argument: "$filter", limit: 1000 },
  ]);
});
