import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { coerceVariables } from "../../../gateway/execute/coerce-variables.ts";
import { scalars } from "../../../schema/scalars/scalars.ts";

const schema = buildSchema(`
  scalar Code
  enum Colour { RED GREEN }
  input Range { from: Int! until: Int = 9 colours: [Colour!] inner: Range }
  input One @oneOf { a: Int b: Int }
  type Query { field: Int }`);
Object.assign(schema.getType("Code") ?? {}, { parseValue: scalars.UnifiedSocialCreditCode.parseValue });

function coerce(definitions: string, inputs: Record<string, unknown>) {
  const { variableDefinitions = [] } = parse(`query (${definitions}) { field }`)
    .definitions[0] as OperationDefinitionNode;
  const { values, errors } = coerceVariables(schema, variableDefinitions, inputs);
  return errors ? errors.map(({ message }) => message) : { ...values };
}

describe("variables that can be used", () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["$n: Int = 3, $m: Int, $r: Range", {}, { n: 3 }],
    ["$n: Int = 3, $m: Int", { n: null, m: null }, { n: null, m: null }],
    [
      "$r: Range",
      { r: { from: 1, inner: { from: 2 } } },
      { r: { from: 1, until: 9, inner: { from: 2, until: 9 } } },
    ],
    ["$r: [[Range!]]", { r: { from: 1 } }, { r: [[{ from: 1, until: 9 }]] }],
    ["$o: One!", { o: { a: 1 } }, { o: { a: 1 } }],
  ])("%s", (definitions, inputs, values) => {
    expect(coerce(definitions, inputs)).toEqual(values);
  });
});

describe("variables that cannot: which and why, and nothing of the value", () => {
  test.each<[string, Record<string, unknown>, ...string[]]>([
    ["$n: Int!", {}, `Argument "$n": must be given`],
    ["$n: Int!", { n: undefined }, `Argument "$n": must be given`],
    ["$n: Int!", { n: null }, `Argument "$n": must not be null`],
    ["$n: Int!", { n: "350102199001011234" }, `Argument "$n": must be of type Int`],
    ["$n: Colour", { n: "BLUE" }, `Argument "$n": must be one of RED, GREEN`],
    [
      "$n: [Int!]",
      { n: [1, "x", null] },
      `Argument "$n[1]": must be of type Int`,
      `Argument "$n[2]": must not be null`,
    ],
    ["$n: [Colour!]", { n: "BLUE" }, `Argument "$n": must be one of RED, GREEN`],
    ["$n: Range", { n: 5 }, `Argument "$n": must be of type Range`],
    ["$n: Range", { n: {} }, `Argument "$n.from": must be given`],
    ["$n: Range", { n: { from: 1, form: 2 } }, `Argument "$n.form": is no field of its input`],
    ["$n: Range", { n: { from: 1, "350102199001011234": 2 } }, `Argument "$n": must be of type Range`],
    [
      "$n: Range",
      { n: JSON.parse(`{ "from": 1, "__proto__": 2 }`) },
      `Argument "$n.__proto__": is no field of its input`,
    ],
    ["$n: [Range!]", { n: { from: null } }, `Argument "$n.from": must not be null`],
    ["$n: [Range!]", { n: { until: 3 } }, `Argument "$n.from": must be given`],
    [
      "$n: [Range!]!",
      { n: [{ from: 1, inner: { from: "x", colours: ["RED", "red"] } }] },
      `Argument "$n[0].inner.from": must be of type Int`,
      `Argument "$n[0].inner.colours[1]": must be one of RED, GREEN`,
    ],
    ["$n: One", { n: { a: 1, b: 2 } }, `Argument "$n": must be of type One`],
    ["$n: Code", { n: "x" }, `Argument "$n": a credit code has 18 characters`],
    [
      "$n: Int!, $m: Colour!",
      { m: 1 },
      `Argument "$n": must be given`,
      `Argument "$m": must be one of RED, GREEN`,
    ],
  ])("%s of %j", (definitions, inputs, ...messages) => {
    expect(coerce(definitions, inputs)).toEqual(messages);
  });

  test("not more errors than are of use", () => {
    expect(coerce("$n: [Int!]", { n: new Array(1000).fill("x") })).toHaveLength(50);
  });
});
