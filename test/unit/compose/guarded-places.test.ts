import { parse } from "graphql";
import { expect, test } from "vitest";
import { readGuardedPlaces } from "../../../gateway/compose/guarded-places.ts";
import { supergraphOf } from "../../support/federation.ts";

const LINK = "https://specs.apollo.dev";

test("fields and types with a directive of a specification that is linked for security are guarded", () => {
  const supergraph = supergraphOf({
    a: {
      sdl: `
        extend schema @link(url: "${LINK}/federation/v2.9", import: [
          "@key", "@authenticated", "@requiresScopes", "@policy", "@cost"
        ])
        type Query { open: Int @cost(weight: 2) known: Int @authenticated secret: Secret grade: Grade }
        type Secret @policy(policies: [["need-to-know"]]) { text: String }
        interface Named { name: String }
        type Person implements Named @key(fields: "id") { id: ID! name: String @requiresScopes(scopes: [["p"]]) }
        enum Grade @authenticated { A B }`,
    },
  });
  const isGuarded = readGuardedPlaces(parse(supergraph));
  const places = ["Query", "Query.open", "Query.known", "Query.secret", "Secret", "Secret.text", "Grade"];
  expect(places.filter(isGuarded)).toEqual(["Query.known", "Secret", "Grade"]);
  // Who asks by the interface asks for the field of its objects: composition says so of it.
  expect(["Person", "Person.id", "Person.name", "Named.name"].filter(isGuarded)).toEqual([
    "Person.name",
    "Named.name",
  ]);
});

test("under whatever name the supergraph has them, and one that is still to be thought of", () => {
  const isGuarded = readGuardedPlaces(
    parse(`
      schema
        @link(url: "${LINK}/link/v1.0")
        @link(url: "${LINK}/cost/v0.1", import: ["@cost"])
        @link(url: "${LINK}/authenticated/v0.1", as: "known", for: SECURITY)
        @link(url: "${LINK}/requiresScopes/v0.1", import: [{ name: "@requiresScopes", as: "@scopes" }], for: SECURITY)
        @link(url: "https://example.com/clearance/v3.1", for: SECURITY) { query: Query }
      type Query { a: Int @known b: Int @scopes c: Int @clearance d: Int @clearance__level e: Int @cost f: Int @authenticated }
    `),
  );
  const guarded = ["a", "b", "c", "d", "e", "f"].filter((name) => isGuarded(`Query.${name}`));
  expect(guarded).toEqual(["a", "b", "c", "d"]);
});
