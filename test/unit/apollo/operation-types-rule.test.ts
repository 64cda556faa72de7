import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { operationTypesRule } from "../../../gateway/apollo/operation-types-rule.ts";

const schema = buildSchema("type Query { a: Int } type Mutation { a: Int }");
const errorsOf = (source: string) =>
  validate(schema, parse(source), [operationTypesRule]).map(({ message }) => message);

test("operations of kinds that there are pass", () => {
  expect(errorsOf("{ a } query B { a } mutation C { a } fragment D on Query { a }")).toEqual([]);
});

test("others do not, whatever they ask", () => {
  expect(errorsOf("query A { a } subscription B { a }")).toEqual([
    'The schema has no operations of the kind "subscription".',
  ]);
});
