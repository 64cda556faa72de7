import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import { expect, test } from "vitest";
import { enforceAccess } from "../../../subgraphs/shared/enforce-access.ts";
import { contextOf } from "../../support/request.ts";

// A subgraph refuses by itself what its SDL does not allow the viewer, whatever stands in front of it.

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
    "@key" "@external" "@requires" "@authenticated" "@requiresScopes" "@policy"
  ])
  type Query { open: Int token: Int @authenticated scope: Int @requiresScopes(scopes: [["person:read"]])
    purpose: Int @policy(policies: [["recorded_purpose"]]) unknown: Int @policy(policies: [["other"]]) file: File }
  type File @authenticated { text: String }
  type Thing @key(fields: "id") @requiresScopes(scopes: [["list:read"]]) {
    id: ID! weight: Int @external price: Int @requires(fields: "weight")
  }`;

const resolved: string[] = [];
const one = (_: unknown, _args: unknown, _context: unknown, { fieldName }: { fieldName: string }) => {
  resolved.push(fieldName);
  return 1;
};
const typeDefs = parse(SDL);
const schema = buildSubgraphSchema([
  {
    typeDefs,
    resolvers: {
      Query: { open: one, token: one, scope: one, purpose: one, unknown: one, file: () => ({ text: "t" }) },
      Thing: {
        __resolveReference: (reference: object) => reference,
        price: ({ weight }: { weight: number }) => 2 * weight,
      },
    },
  },
]);
enforceAccess(schema, typeDefs);

async function ask(source: string, request = contextOf(undefined)) {
  resolved.length = 0;
  const { data, errors = [] } = await graphql({ schema, source, contextValue: { request } });
  return {
    data: JSON.parse(JSON.stringify(data)),
    errors: errors.map(({ path, message }) => `${path?.join(".")}: ${message}`),
  };
}

const ALL = "{ open token scope purpose unknown }";

test("nothing is resolved for who lacks what is asked for", async () => {
  expect(await ask(ALL)).toEqual({
    data: { open: 1, token: null, scope: null, purpose: null, unknown: null },
    errors: ["token", "scope", "purpose", "unknown"].map((field) => `${field}: a token is needed`),
  });
  expect(resolved).toEqual(["open"]);
});

test("each may be held, but for a policy that is not known", async () => {
  const { data, errors } = await ask(ALL, contextOf(["person:read"]));
  expect(data).toEqual({ open: 1, token: 1, scope: 1, purpose: 1, unknown: null });
  expect(errors).toEqual(["unknown: needs the policy other"]);
  const context = contextOf(["list:read"]);
  const withoutPurpose = { ...context, viewer: { ...context.viewer, purpose: null } };
  expect((await ask("{ scope purpose }", withoutPurpose)).errors).toEqual([
    "scope: needs the scope person:read",
    "purpose: needs a recorded purpose (header x-purpose)",
  ]);
});

test("what stands at a type holds for fields that give it, and for entities that are asked for", async () => {
  expect((await ask("{ file { text } }")).errors).toEqual(["file: a token is needed"]);
  const entities =
    '{ _entities(representations: [{ __typename: "Thing", id: "1", weight: 4 }]) { ... on Thing { price } } }';
  expect((await ask(entities)).errors).toEqual(["_entities.0.price: a token is needed"]);
  expect((await ask(entities, contextOf(["list:read"]))).data).toEqual({ _entities: [{ price: 8 }] });
});

test("an external field is another's to refuse", async () => {
  const entities =
    '{ _entities(representations: [{ __typename: "Thing", id: "1", weight: 4 }]) { ... on Thing { weight } } }';
  expect((await ask(entities)).data).toEqual({ _entities: [{ weight: 4 }] });
});
