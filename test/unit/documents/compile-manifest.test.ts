import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { compileManifest } from "../../../gateway/documents/compile-manifest.ts";
import { documentId } from "../../../gateway/documents/manifest.ts";

const schema = buildSchema(`
  type Query { shop(id: ID!): Shop node: Node }
  type Mutation { open(id: ID!): Shop }
  interface Node { id: ID! }
  type Shop implements Node { id: ID! name: String owner: Owner }
  type Owner { name: String shop: Shop }
`);
const compile = (...texts: string[]) =>
  compileManifest(
    texts.map((text, index) => ({ name: `${index}.graphql`, text })),
    schema,
  );

describe("an operation of the manifest", () => {
  test("is known by the SHA-256 of its text", () => {
    const [operation] = compile("# a shop\nquery Shop($id: ID!) { shop(id: $id) { name } }");
    expect(operation).toEqual({
      id: documentId(operation?.body ?? ""),
      name: "Shop",
      type: "query",
      body: "query Shop($id: ID!) {\n  shop(id: $id) {\n    name\n    __typename\n  }\n}",
    });
    expect(documentId("query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}")).toBe(
      // The example of GraphQL over HTTP, appendix Persisted Documents.
      "7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e",
    );
  });

  test("brings the fragments that it uses along, by name, from whatever file, and no others", () => {
    const [both, one] = compile(
      "query Both($id: ID!) { shop(id: $id) { ...Shop } } query One { node { ... on Shop { owner { ...Owner } } } }",
      "fragment Shop on Shop { name owner { ...Owner } }",
      "fragment Owner on Owner { name }",
    );
    expect(both?.body).toBe(
      [
        "query Both($id: ID!) {\n  shop(id: $id) {\n    ...Shop\n    __typename\n  }\n}",
        "fragment Owner on Owner {\n  name\n  __typename\n}",
        "fragment Shop on Shop {\n  name\n  owner {\n    ...Owner\n    __typename\n  }\n  __typename\n}",
      ].join("\n\n"),
    );
    expect(one?.body).not.toContain("fragment Shop");
    expect(one?.body).toContain("... on Shop {\n      owner {");
  });

  test("asks for the type of an object once", () => {
    const [operation] = compile("mutation Open { open(id: 1) { __typename id owner { type: __typename } } }");
    expect(operation?.type).toBe("mutation");
    expect(operation?.body.match(/__typename/g)).toHaveLength(2);
  });
});

describe("no manifest is made", () => {
  test.each([
    ["of what is not valid", ["query A { shop { name } }"], /^0\.graphql: .*argument "id".* is required/],
    ["of what is no GraphQL", ["query A {"], /^0\.graphql: Syntax Error/],
    ["of an operation without a name", ["{ node { id } }"], /^0\.graphql: only operations with a name/],
    ["of types", ["type Query { a: Int }"], /^0\.graphql: only operations with a name/],
    [
      "of two operations of one name",
      ["query A { node { id } }", "query A { __typename }"],
      /^1\.graphql: a second operation A$/,
    ],
    [
      "of two fragments of one name",
      ["query A { node { ...F } } fragment F on Node { id }", "fragment F on Shop { id }"],
      /^1\.graphql: a second fragment F$/,
    ],
    ["of a fragment that is not there", ["query A { node { ...F } }"], /^0\.graphql: Unknown fragment "F"/],
    ["of a fragment for nothing", ["fragment F on Node { id }"], /^no operation uses the fragment F$/],
    [
      "of fragments in a circle",
      ["query A { node { ...F } } fragment F on Node { ...G } fragment G on Node { ...F }"],
      /^0\.graphql: Cannot spread fragment "F" within itself via "G"/,
    ],
    [
      "of what is over the limits of documents",
      [`query A { ${Array.from({ length: 21 }, (_, i) => `a${i}: node { id }`).join(" ")} }`],
      /^0\.graphql: The query is over a limit: fields at the root/,
    ],
  ])("%s", (_what, texts, reason) => {
    expect(() => compile(...texts)).toThrow(reason);
  });

  test("where there is more than one reason, all are told", () => {
    expect(() => compile("query A { no }", "query B { none }")).toThrow(/0\.graphql: .*\n1\.graphql: /);
  });
});
