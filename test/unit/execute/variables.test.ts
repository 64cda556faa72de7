import { afterAll, describe, expect, test } from "vitest";
import { federate } from "../../support/federation.ts";

type Row = Record<string, unknown>;

const echo = (_: unknown, given: Row) => given;

const { execute, asked, errorsOf, close } = await federate({
  a: {
    sdl: `
      scalar Date
      scalar JSON
      enum Colour { RED GREEN }
      input Range { from: Int! until: Int = 9 colours: [Colour!] inner: Range }
      type Query {
        echo(
          i: Int f: Float s: String = "default" b: Boolean id: ID c: Colour d: Date j: JSON r: Range
          list: [Int] ranges: [Range!] grid: [[Int!]]
        ): JSON
        need(n: Int! r: Range! = { from: 1 }): JSON
        item: Item
      }
      type Item @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { echo, need: echo, item: () => ({ id: "1" }) } },
  },
  b: {
    sdl: `
      enum Colour { RED GREEN }
      type Item @key(fields: "id") { id: ID! echo(c: [Colour!] s: String representations: Int): JSON } scalar JSON`,
    resolvers: { Item: { echo } },
  },
});
afterAll(close);

const echoed = (given: Row) => ({ data: { echo: given } });

describe("variables", () => {
  test("of every type arrive as they were given", async () => {
    expect(
      await execute(
        `query ($i: Int, $f: Float, $s: String, $b: Boolean, $id: ID, $c: Colour, $d: Date, $j: JSON, $r: Range) {
          echo(i: $i, f: $f, s: $s, b: $b, id: $id, c: $c, d: $d, j: $j, r: $r)
        }`,
        {
          i: 1,
          f: 2,
          s: 'x\n"',
          b: false,
          id: 7,
          c: "RED",
          d: "2026-11-23",
          j: { any: [null, { thing: 1 }] },
          r: { from: 1, inner: { from: 2, until: null, colours: ["GREEN"] } },
        },
      ),
    ).toEqual(
      echoed({
        i: 1,
        f: 2,
        s: 'x\n"',
        b: false,
        id: "7",
        c: "RED",
        d: "2026-11-23",
        j: { any: [null, { thing: 1 }] },
        r: { from: 1, until: 9, inner: { from: 2, until: null, colours: ["GREEN"] } },
      }),
    );
  });

  test("in lists, and a single value for a list", async () => {
    const query =
      "query ($l: [Int], $r: [Range!], $g: [[Int!]]) { echo(s: null, list: $l, ranges: $r, grid: $g) }";
    expect(await execute(query, { l: [1, null], r: { from: 1 }, g: [[1], null, 2] })).toEqual(
      echoed({ s: null, list: [1, null], ranges: [{ from: 1, until: 9 }], grid: [[1], null, [2]] }),
    );
    expect(await execute(query, { l: [], r: [], g: 3 })).toEqual(
      echoed({ s: null, list: [], ranges: [], grid: [[3]] }),
    );
  });

  test("inside values written in the document", async () => {
    expect(
      await execute(
        "query ($n: Int!, $c: Colour!) { echo(r: { from: $n, colours: [$c, RED] }, list: [$n, 2]) }",
        {
          n: 1,
          c: "GREEN",
        },
      ),
    ).toEqual(echoed({ s: "default", r: { from: 1, until: 9, colours: ["GREEN", "RED"] }, list: [1, 2] }));
  });

  test("inside an object written in the document leave its field as it would be without them, where absent", async () => {
    const query = `query ($u: Int, $c: [Colour!], $n: Int) {
      echo(s: null, r: { from: 1, until: $u, inner: { from: 2, until: $u, colours: $c } }, list: [$n])
    }`;
    const r = { from: 1, until: 9, inner: { from: 2, until: 9 } };
    expect(await execute(query)).toEqual(echoed({ s: null, r, list: [null] }));
    expect(await execute(query, { u: null, c: null, n: 3 })).toEqual(
      echoed({
        ...{ s: null, list: [3] },
        r: { ...r, until: null, inner: { from: 2, until: null, colours: null } },
      }),
    );
    expect(await execute(query, { u: 4, c: [] })).toEqual(
      echoed({
        ...{ s: null, list: [null] },
        r: { ...r, until: 4, inner: { from: 2, until: 4, colours: [] } },
      }),
    );
  });

  test("inside a scalar written in the document", async () => {
    const query =
      "query ($j: JSON) { ...F } fragment F on Query { echo(s: null, j: { a: $j, b: [1, [$j]] }) }";
    expect(await execute(query, { j: 2 })).toEqual(echoed({ s: null, j: { a: 2, b: [1, [2]] } }));
    expect(await execute("query ($j: JSON) { echo(s: null, j: [$j]) }", { j: { c: 3 } })).toEqual(
      echoed({ s: null, j: [{ c: 3 }] }),
    );
  });

  test("that are absent leave the argument absent, those that are null make it null", async () => {
    const query = "query ($s: String, $i: Int) { echo(s: $s, i: $i) }";
    expect(await execute(query)).toEqual(echoed({ s: "default" }));
    expect(await execute(query, { s: null, i: null })).toEqual(echoed({ s: null, i: null }));
    expect(await execute(query, { s: undefined, other: "unused" })).toEqual(echoed({ s: "default" }));
  });

  test("have their defaults where absent, not where null", async () => {
    const query = `query ($s: String = "mine", $r: Range = { from: 5 }) { echo(s: $s, r: $r) }`;
    expect(await execute(query)).toEqual(echoed({ s: "mine", r: { from: 5, until: 9 } }));
    expect(await execute(query, { s: null, r: null })).toEqual(echoed({ s: null, r: null }));
  });

  test("for arguments that must be given, with and without a default", async () => {
    expect(
      await execute("query ($n: Int!, $r: Range!) { need(n: $n, r: $r) }", { n: 1, r: { from: 2 } }),
    ).toEqual({
      data: { need: { n: 1, r: { from: 2, until: 9 } } },
    });
    expect(await execute("query ($n: Int = 3, $r: Range) { need(n: $n, r: $r) }")).toEqual({
      data: { need: { n: 3, r: { from: 1, until: 9 } } },
    });
  });

  test.each([
    ["an argument", "query ($n: Int = 3) { need(n: $n) }"],
    ["an argument with a default", "query ($n: Range) { need(n: 1, r: $n) }"],
    ["an item of a list", "query ($n: Range = { from: 1 }) { echo(ranges: [{ from: 2 }, $n]) }"],
    ["a field of an input", "query ($n: Int = 3) { ...F } fragment F on Query { echo(r: { from: $n }) }"],
  ])("are refused where they are null and %s must not be", async (_, query) => {
    expect(await execute(query, { n: null })).toEqual({ errors: [`-: Argument "$n": must not be null`] });
    expect(asked()).toEqual([]);
    expect((await execute(query)).errors).toBeUndefined();
  });

  test("of entities, beside representations", async () => {
    expect(
      await execute(
        `query ($c: [Colour!], $s: String, $representations: Int, $__batch_reps_0: Int) {
          item { a: echo(c: $c, s: $s) b: echo(representations: $representations) c: echo(representations: $__batch_reps_0) }
        }`,
        { c: ["RED"], representations: 7, __batch_reps_0: 8 },
      ),
    ).toEqual({
      data: { item: { a: { c: ["RED"] }, b: { representations: 7 }, c: { representations: 8 } } },
    });
    expect(asked()[1]?.variables.representations).toEqual([{ __typename: "Item", id: "1" }]);
  });

  test("by names of JavaScript's own", async () => {
    expect(
      await execute(
        "query ($__proto__: Int, $constructor: String, $toString: Float) { echo(i: $__proto__, s: $constructor, f: $toString) }",
        {
          ...JSON.parse(`{ "__proto__": 1 }`),
          constructor: "c",
        },
      ),
    ).toEqual(echoed({ i: 1, s: "c" }));
    expect(await execute("query ($constructor: String) { echo(s: $constructor) }")).toEqual(
      echoed({ s: "default" }),
    );
  });

  test("of conditions need not be given where they have a default", async () => {
    const query = "query ($x: Boolean! = true) { item @include(if: $x) { id } __typename @skip(if: $x) }";
    expect(await execute(query)).toEqual({ data: { item: { id: "1" } } });
    expect(await execute(query, { x: false })).toEqual({ data: { __typename: "Query" } });
  });

  test("are sent to those subgraphs only that use them", async () => {
    await execute("query ($i: Int, $s: String) { echo(i: $i) item { echo(s: $s) } }", { i: 1, s: "x" });
    const sent = asked().flatMap(({ subgraph, variables: { representations: _, ...others } }) => [
      [subgraph, others],
    ]);
    expect(sent).toEqual([
      ["a", { i: 1 }],
      ["b", { s: "x" }],
    ]);
  });
});

test("a request with a variable that cannot be used is answered with the reason alone", async () => {
  const query = "query ($i: Int!) { echo(i: $i) }";
  expect(await execute(query, { i: "350102199001011234" })).toEqual({
    errors: [`-: Argument "$i": must be of type Int`],
  });
  expect(asked()).toEqual([]);
  const [error] = await errorsOf(query);
  expect(error?.extensions).toEqual({
    code: "BAD_USER_INPUT",
    argument: "$i",
    messageZh: "参数 $i:必须给出",
  });
});
