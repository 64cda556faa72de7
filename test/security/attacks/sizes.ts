import { type Attack, refused } from "../../support/attacks/attack.ts";

const INPUT = refused("BAD_USER_INPUT");
/** Refused by the subgraph that owns the field. */
const FIELD = refused("BAD_USER_INPUT", 200);

const asked = (query: string, variables: object = {}) => ({ graphql: { query, variables } });
const listings = (first: unknown) =>
  asked("query ($first: Int) { listings(first: $first) { nodes { id } } }", { first });
const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
const after = (text: string) =>
  asked("query ($after: String) { listings(after: $after) { nodes { id } } }", { after: text });
const digits = (count: number) => "9".repeat(count);

const pages: readonly Attack[] = [
  ["-1", -1],
  ["1e9", 1e9],
  ["one more than 32 bits", 2 ** 31],
  ["-2^31 and one less", -(2 ** 31) - 1],
  ["more than a number can be", 1e308],
  ["a half", 0.5],
  ["a text", "5"],
  ["a list", [5]],
  ["an object", { valueOf: 5 }],
].map(([name, first]) => ({ name: `a page of ${name}`, sent: listings(first), answer: INPUT }));

const writtenPages: readonly Attack[] = ["-1", "1000000000", "9999999999", "1e999", digits(100_000)].map(
  (first) => ({
    name: `a page of ${first.slice(0, 20)}, written out`,
    sent: asked(`{ listings(first: ${first}) { nodes { id } } }`),
    answer: INPUT,
  }),
);

const cursors: readonly Attack[] = [
  ["of nothing", ""],
  ["that is none", "'; select pg_sleep(10) --"],
  ["that is no JSON", Buffer.from("{").toString("base64url")],
  ["of another list", cursor(["12"])],
  ["with an object", cursor({ length: 2, 0: "2026-01-01", 1: "1" })],
  ["with SQL in it", cursor(["2026-01-01", "1 or true"])],
  ["of a day that does not exist", cursor(["2026-02-30", "1"])],
  ["of infinity", cursor(["infinity", "1"])],
  ["with an id beyond all", cursor(["2026-01-01", digits(19)])],
  ["with a line after its id", cursor(["2026-01-01", "1\n"])],
  ["with numbers for texts", cursor([20260101, 1])],
  ["a hundred kilobytes long", cursor([digits(50_000), digits(50_000)])],
  ["of lists inside one another", Buffer.from("[".repeat(300_000)).toString("base64url")],
].map(([what, text]) => ({ name: `a cursor ${what}`, sent: after(text as string), answer: FIELD }));

const numbers: readonly Attack[] = [
  {
    name: "the largest number",
    sent: asked("{ measure(number: 2147483647) { number } }"),
    answer: { status: 200, code: null, data: { measure: null } },
  },
  {
    name: "a number beyond 32 bits",
    sent: asked("{ measure(number: 2147483648) { number } }"),
    answer: INPUT,
  },
  {
    name: "an id beyond 64 bits",
    sent: asked(`{ organization(id: "${digits(19)}") { id } }`),
    answer: FIELD,
  },
  { name: "an id with a sign", sent: asked('{ organization(id: "-1") { id } }'), answer: FIELD },
  { name: "an id in another notation", sent: asked('{ organization(id: "1e3") { id } }'), answer: FIELD },
  ...["hops: 7", "hops: -1", "hops: 1000000000", "limit: 501", "limit: 0"].map(
    (argument): Attack => ({
      name: `a network of ${argument}`,
      sent: asked(`{ network(root: "1", ${argument}) { asOf } }`),
      answer: FIELD,
    }),
  ),
  {
    name: "a path of a billion steps",
    sent: asked('{ path(from: "1", to: "2", maxHops: 1000000000) { hops } }'),
    answer: FIELD,
  },
  {
    name: "a path to an id beyond all",
    sent: asked(`{ path(from: "1", to: "${digits(18)}") { hops } }`),
    answer: refused("UNAUTHENTICATED", 200),
  },
  {
    name: "a search from a cursor that was made up",
    sent: asked('query ($after: String) { search(text: "有限", after: $after) { count } }', {
      after: cursor(["3", "8", "1 or true"]),
    }),
    answer: FIELD,
  },
  { name: "a day before all", sent: asked('{ measures(on: "0000-00-00") { number } }'), answer: INPUT },
  {
    name: "a day of a year of five digits",
    sent: asked('{ measures(on: "99999-01-01") { number } }'),
    answer: INPUT,
  },
];

export const SIZES: readonly Attack[] = [
  ...[...pages, ...writtenPages, ...cursors, ...numbers],
  {
    name: "1,001 keys",
    sent: asked("query ($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) { id } }", {
      codes: Array(1001).fill("91350102MAX000015M"),
    }),
    answer: INPUT,
  },
  {
    name: "100,000 ids",
    sent: {
      ...asked("query ($ids: [ID!]!) { persons(ids: $ids) { id } }", { ids: Array(100_000).fill("1") }),
      as: ["person:read"],
    },
    answer: INPUT,
  },
  {
    name: "100,000 items in a variable that nothing uses",
    sent: asked("{ departments { id } }", { unused: { deep: [Array(100_000).fill(1)] } }),
    answer: INPUT,
  },
  {
    name: "100,000 variables",
    sent: asked(
      "{ departments { id } }",
      Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`v${i}`, i])),
    ),
    answer: { status: 200, code: null },
  },
  {
    name: "a thousand values of a wrong kind, each to be told of",
    sent: asked("query ($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) { id } }", {
      codes: Array.from({ length: 1000 }, (_, i) => `wrong ${i}`),
    }),
    answer: INPUT,
  },
];
