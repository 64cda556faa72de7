import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { textOfDemand } from "../../../schema/access/demand.ts";
import { POLICIES } from "../../../schema/access/policies.ts";
import { readDemands, unknownPolicies } from "../../../schema/access/read-demands.ts";
import { supergraphOf } from "../../support/federation.ts";

/** Demands of fields: "scopes a + b | c", "policies p", "token". */
function demandsIn(sdl: string): Record<string, string> {
  const lines = [...readDemands(parse(sdl))].map(([coordinate, { authenticated, scopes, policies }]) => {
    const textOf = (name: string, alternatives: readonly (readonly string[])[] | null) =>
      alternatives ? [`${name} ${alternatives.map((names) => names.join(" + ")).join(" | ")}`] : [];
    const asked = [
      ...(authenticated ? ["token"] : []),
      ...textOf("scopes", scopes),
      ...textOf("policies", policies),
    ];
    return [coordinate, asked.join(", ")];
  });
  return Object.fromEntries(lines);
}

const scopes = (...names: string[]) => `@requiresScopes(scopes: [[${names.map((name) => `"${name}"`)}]])`;

describe("what fields ask for", () => {
  test("stands at them, all of it together", () => {
    expect(
      demandsIn(`type Query {
        a: Int @authenticated
        b: Int @requiresScopes(scopes: [["x", "y"], ["z"]])
        c: Int @authenticated ${scopes("x")} @policy(policies: [["p"]])
        d: Int
      }`),
    ).toEqual({
      "Query.a": "token",
      "Query.b": "scopes x + y | z",
      "Query.c": "token, scopes x, policies p",
    });
  });

  test("stands at the type that they give, or at that of the object, and at extensions", () => {
    expect(
      demandsIn(`
        type Query { a: A any: Any list: [[A!]!] e: E day: Day }
        type A { v: Int w: Int ${scopes("w")} }
        extend type A @authenticated
        type B { v: Int }
        union Any = A | B
        enum E ${scopes("e")} { ONE }
        scalar Day @policy(policies: [["day"]])
        extend type Query { own: Int ${scopes("own")} }`),
    ).toEqual({
      "Query.a": "token",
      "Query.list": "token",
      "Query.e": "scopes e",
      "Query.day": "policies day",
      "Query.own": "scopes own",
      "A.v": "token",
      "A.w": "token, scopes w",
    });
  });

  test("stands at an interface, whichever way its objects are asked for", () => {
    expect(
      demandsIn(`
        type Query { i: I t: T }
        interface I @authenticated { f: Int ${scopes("f")} g: Int }
        type T implements I { f: Int g: Int ${scopes("g")} h: Int }
        type Other { f: Int }`),
    ).toEqual({
      "Query.i": "token",
      "T.f": "token, scopes f",
      "T.g": "token, scopes g",
      "T.h": "token",
    });
  });

  test("is asked of each object by its own type where composition puts it together at an interface", () => {
    const supergraph = supergraphOf({
      a: {
        sdl: `
          type Query { n: N }
          interface N { id: ID! f: Int g: Int }
          type A implements N @authenticated { id: ID! f: Int ${scopes("a")} g: Int @policy(policies: [["p"]]) }
          type B implements N { id: ID! f: Int ${scopes("b")} g: Int }
          type C implements N { id: ID! f: Int g: Int }`,
      },
    });
    expect(supergraph).toMatch(/interface N .*@authenticated/);
    expect(supergraph).toContain(`f: Int @requiresScopes(scopes: [["a", "b"]])`);
    expect(demandsIn(supergraph)).toEqual({
      "A.id": "token",
      "A.f": "token, scopes a",
      "A.g": "token, policies p",
      "B.f": "scopes b",
    });
  });

  test("holds for fields that an @interfaceObject brings to its types", () => {
    const supergraph = supergraphOf({
      a: {
        sdl: `type Query { n: N } interface N @key(fields: "id") { id: ID! } type A implements N @key(fields: "id") { id: ID! }`,
      },
      b: { sdl: `type N @key(fields: "id") @interfaceObject { id: ID! h: Int ${scopes("h")} }` },
    });
    expect(demandsIn(supergraph)).toEqual({ "A.h": "scopes h" });
  });

  test.each([
    [
      "imported by another name",
      'schema @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@needs" }]) { query: Query }',
    ],
    [
      "under another name of the specification",
      'schema @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", as: "needs", for: SECURITY) { query: Query }',
    ],
    [
      "of a subgraph that renames it",
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@requiresScopes", as: "@needs" }])',
    ],
  ])("is known where the directive is %s", (_how, schema) => {
    const query = 'type Query { a: Int @needs(scopes: [["x"]]) b: Int @requiresScopes(weight: 1) }';
    expect(demandsIn(`${schema} ${query}`)).toEqual({ "Query.a": "scopes x" });
  });

  test("is known where a subgraph has not imported the directive", () => {
    const schema = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
    expect(demandsIn(`${schema} type Query { a: Int @federation__authenticated }`)).toEqual({
      "Query.a": "token",
    });
  });

  test("is one demand for all that ask for the same", () => {
    const demands = readDemands(
      parse(`type Query { a: Int @requiresScopes(scopes: [["x", "y"]]) b: Int ${scopes("y", "x")} }`),
    );
    expect(demands.get("Query.b")).toBe(demands.get("Query.a"));
  });
});

describe("the supergraph", () => {
  const sdl = readFileSync(new URL("../../../schema/supergraph.graphql", import.meta.url), "utf8");
  const demands = readDemands(parse(sdl));

  test("asks for no policy that is not known", () => {
    expect(unknownPolicies(demands, POLICIES)).toEqual([]);
  });

  test("asks of organizations no more than of organizations, though they are subjects as persons are", () => {
    expect(demands.get("Organization.name")).toBeUndefined();
    expect(textOfDemand(demands.get("Organization.restrictions") ?? null)).toBe(
      '[false,["[\\"list:read\\"]"],null]',
    );
  });
});

test("policies that are not known are found", () => {
  const sdl =
    'type Query { a: Int @policy(policies: [["q", "recorded_purpose"], ["p"]]) b: Int @policy(policies: [["p"]]) }';
  expect(unknownPolicies(readDemands(parse(sdl)), POLICIES)).toEqual(["p", "q"]);
});
