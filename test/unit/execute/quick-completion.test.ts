import fc from "fast-check";
import {
  buildSchema,
  GraphQLError,
  type GraphQLObjectType,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { describe, expect, test } from "vitest";
import { compileCompleter, compileCompletion } from "../../../gateway/execute/compile-completion.ts";
import { type Completion, NULLED } from "../../../gateway/execute/completion.ts";
import { dataKeysOf } from "../../../gateway/execute/data-keys.ts";
import type { Entity } from "../../../gateway/execute/execution.ts";
import { ABSENT, Failure } from "../../../gateway/execute/failure.ts";
import { AMISS } from "../../../gateway/execute/quick-object.ts";
import { fragmentsOf } from "../../../gateway/fragments-of.ts";

const schema = buildSchema(`
  type Query { a: A! list: [A!] grid: [[Int!]]! any: [Any!]! node: Node json: JSON id: ID! }
  interface Node { id: ID! name: String }
  type A implements Node { id: ID! name: String colour: Colour! n: Int f: Float! b: Boolean node: Node }
  type B implements Node { id: ID! name: String size: Int! }
  union Any = A | B
  enum Colour { RED GREEN }
  scalar JSON`);

const QUERY = `
  {
    list { ...F }
    a { ...F }
    any { __typename ... on A { ...F } ... on B { id size } }
    grid
    node { id x: name }
    json
    __proto__: id
    constructor: __typename
  }
  fragment F on A { toString: name id colour n f b node { id __proto__: name ... on B { size } } }`;

function compiled(query: string) {
  const document = parse(query);
  const { selectionSet } = document.definitions[0] as OperationDefinitionNode;
  const possible: Record<string, string[]> = { Node: ["Node", "A", "B"], Any: ["Any", "A", "B"] };
  const options = {
    schema,
    fragments: fragmentsOf(document),
    possibleTypes: (name: string) => new Set(possible[name] ?? [name]),
    dataKeyOf: dataKeysOf({
      hasFieldThatBegins: () => false,
      requiredFields: { of: () => [], withArguments: new Set() },
    }),
    refusals: null,
  };
  const root = schema.getQueryType() as GraphQLObjectType;
  return { options, root, selectionSet };
}

const { options, root, selectionSet } = compiled(QUERY);
const { quick, careful } = compileCompleter(root, selectionSet, options);

/** The careful way, from the merged data to what is sent, with the errors told. */
function carefully(data: unknown): { json: string; errors: readonly GraphQLError[] } {
  const completion: Completion = {
    introspection: null,
    path: [],
    errors: [],
    told: new Set(),
    incidental: new Set(),
  };
  const completed = careful(data, completion);
  return { json: JSON.stringify(completed === NULLED ? null : completed), errors: completion.errors };
}

const failure = new Failure([{ error: new GraphQLError("failed"), below: [] }]);

/** Values of the merged data, of which one in about `1 / faults` is not what the schema says. */
function dataOf(faults: number): fc.Arbitrary<Entity> {
  const wrong = fc.constantFrom<unknown>(null, undefined, failure, ABSENT, "x", 7, 1.5, true, [], {}, [null]);
  const may = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    faults === 0
      ? value
      : fc.oneof({ weight: 1 / faults, arbitrary: value }, { weight: 1, arbitrary: wrong });
  const orNull = (value: fc.Arbitrary<unknown>) => may(fc.option(value, { freq: 9 }));
  const record = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(fields, { noNullPrototype: true });
  const id = may(fc.oneof(fc.string(), fc.integer()));
  const int = fc.integer();
  const name = fc.string({ unit: "grapheme" });
  const typename = (value: string) => may(fc.constant(value));
  const b = record({
    __typename: typename("B"),
    id,
    size: may(int),
    as_x: orNull(name),
    as___proto__: orNull(name),
  });
  const { a } = fc.letrec<{ a: unknown; node: unknown }>((tie) => ({
    node: fc.oneof({ depthSize: "small" }, b, tie("a")),
    a: record({
      __typename: typename("A"),
      id,
      colour: may(fc.constantFrom("RED", "GREEN")),
      n: orNull(int),
      f: may(fc.double({ noNaN: true })),
      b: orNull(fc.boolean()),
      node: orNull(fc.option(tie("node"), { depthSize: "small" })),
      as_x: orNull(name),
      as_toString: orNull(name),
      as___proto__: orNull(name),
    }),
  }));
  const list = (item: fc.Arbitrary<unknown>) => fc.array(item, { maxLength: 3 });
  return record({
    a: may(a),
    list: orNull(list(may(a))),
    grid: may(list(orNull(list(may(int))))),
    any: may(list(may(fc.oneof(a, b)))),
    node: orNull(fc.oneof(a, b)),
    json: orNull(fc.jsonValue()),
    as___proto__: id,
  }) as fc.Arbitrary<Entity>;
}

describe("the quick way", () => {
  test("gives what the careful one gives, where nothing is wrong", () => {
    fc.assert(
      fc.property(dataOf(0), (data) => {
        const { json, errors } = carefully(data);
        expect(errors).toEqual([]);
        expect(JSON.stringify(quick(data))).toBe(json);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([0.005, 0.1])(
    "gives up where the careful one has anything to tell, with faults of %d",
    (faults) => {
      let [whole, amiss] = [0, 0];
      fc.assert(
        fc.property(dataOf(faults), (data) => {
          const completed = quick(data);
          const { json, errors } = carefully(data);
          if (completed === AMISS) {
            amiss++;
            return;
          }
          whole++;
          expect({ json: JSON.stringify(completed), errors }).toEqual({ json, errors: [] });
        }),
        { numRuns: 1000 },
      );
      expect(Math.min(whole, amiss)).toBeGreaterThan(0);
    },
  );

  test("gives objects of their usual prototype, whatever their keys", () => {
    const query = compiled("{ __proto__: id constructor: id toString: id }");
    const answer = compileCompletion(query.root, query.selectionSet, query.options);
    const data = { as___proto__: "1", as_constructor: "2", as_toString: "3" };
    const { data: response } = answer({ data, strays: [] }, null);
    expect(Object.getPrototypeOf(response)).toBe(Object.prototype);
    expect(Object.entries(response as Entity)).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
      ["toString", "3"],
    ]);
  });

  test("leaves what introspection answered to the careful one", () => {
    const query = compiled("{ id __schema { queryType { name } } }");
    const answer = compileCompletion(query.root, query.selectionSet, query.options);
    const introspection = { __schema: { queryType: { name: "Query" } } };
    expect(answer({ data: { id: 1 }, strays: [] }, introspection)).toEqual({
      data: { id: "1", ...introspection },
      errors: [],
    });
  });

  test("tells each error that explains no null of its answer once", () => {
    const query = compiled("{ id }");
    const answer = compileCompletion(query.root, query.selectionSet, query.options);
    const stray = new GraphQLError("stray");
    expect(answer({ data: { id: "1" }, strays: [stray, stray] }, null)).toEqual({
      data: { id: "1" },
      errors: [stray],
    });
  });
});
