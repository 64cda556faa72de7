import { describe, expect, test } from "vitest";
import { compareSchemas } from "../../../gateway/compose/compare-schemas.ts";
import { composeSupergraph, printPublicSchema } from "../../../gateway/compose/compose-supergraph.ts";

const before = `
type Query {
  book(id: ID!): Book
  books(first: Int = 20): [Book!]!
}
interface Titled { title: String! }
type Book implements Titled {
  title: String!
  year: Int
  pages: Int @deprecated(reason: "not kept")
  kind: Kind!
}
enum Kind { NOVEL DRAMA }
`;

/** Levels and paths of what a replacement in the schema does to clients. */
async function changesBy(from: string, to: string): Promise<string[]> {
  expect(before).toContain(from);
  const { breaking, dangerous } = await compareSchemas(before, before.replace(from, to));
  return [
    ...breaking.map(({ path }) => `breaks ${path}`),
    ...dangerous.map(({ path }) => `dangerous ${path}`),
  ];
}

describe("a client breaks where", () => {
  test.each([
    ["a field is removed", "  year: Int\n", "", "Book.year"],
    ["a deprecated field is, too", '  pages: Int @deprecated(reason: "not kept")\n', "", "Book.pages"],
    ["a field can be null that could not", "title: String!\n", "title: String\n", "Book.title"],
    ["a field has another type", "year: Int", "year: String", "Book.year"],
    ["an argument is removed", "(first: Int = 20)", "", "Query.books.first"],
    ["an argument must be given", "book(id: ID!)", "book(id: ID!, on: Int!)", "Query.book.on"],
    ["an argument may not be null", "first: Int = 20", "first: Int! = 20", "Query.books.first"],
    ["a value of an enum is removed", " DRAMA", "", "Kind.DRAMA"],
    ["an interface is dropped", "Book implements Titled", "Book", "Book"],
  ])("%s", async (_what, from, to, path) => {
    expect(await changesBy(from, to)).toContain(`breaks ${path}`);
  });

  test("and is told every place and why", async () => {
    const after = before.replace("  year: Int\n", "").replace(" DRAMA", "");
    const { breaking } = await compareSchemas(before, after);
    expect(breaking).toEqual([
      { path: "Book.year", reason: expect.stringMatching(/'year' was removed.*: Removing a field is/) },
      { path: "Kind.DRAMA", reason: expect.stringMatching(/'DRAMA' was removed.*: Removing an enum value/) },
    ]);
  });
});

test.each([
  ["a value of an enum is added", " DRAMA", " DRAMA VERSE", "Kind.VERSE"],
  ["an argument may be given", "book(id: ID!)", "book(id: ID!, on: Int)", "Query.book.on"],
  ["a default changes", "first: Int = 20", "first: Int = 10", "Query.books.first"],
])("a client may notice where %s", async (_what, from, to, path) => {
  expect(await changesBy(from, to)).toEqual([`dangerous ${path}`]);
});

test.each([
  ["nothing changes", "year: Int", "year: Int"],
  ["a field is added", "year: Int", "year: Int\n  weight: Int"],
  ["a field can no longer be null", "year: Int", "year: Int!"],
  ["a field is deprecated", "year: Int", 'year: Int @deprecated(reason: "not kept")'],
  ["a type is added", "enum Kind", "type Author { name: String! }\nenum Kind"],
  ["words change", "type Query", '"what can be asked"\ntype Query'],
])("no client notices where %s", async (_what, from, to) => {
  expect(await changesBy(from, to)).toEqual([]);
});

describe("of fields that clients do not see", () => {
  const publicOf = (fields: string) =>
    printPublicSchema(
      composeSupergraph([
        {
          name: "stock",
          url: "http://stock.invalid/graphql",
          sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@inaccessible"])
            type Query { book: Book } type Book { title: String! ${fields} }`,
        },
      ]),
    );
  const visible = publicOf("weight: Int!");
  const hidden = publicOf("weight: Int! @inaccessible");

  test("no client notices the removal or a change", async () => {
    const none = { breaking: [], dangerous: [] };
    expect(await compareSchemas(hidden, publicOf(""))).toEqual(none);
    expect(await compareSchemas(hidden, publicOf("weight(unit: Int!): String @inaccessible"))).toEqual(none);
  });

  test("a client breaks by the hiding of one", async () => {
    const { breaking } = await compareSchemas(visible, hidden);
    expect(breaking.map(({ path }) => path)).toEqual(["Book.weight"]);
  });
});
