import { type Attack, refused } from "../../support/attacks/attack.ts";

// Names that JavaScript's objects know by themselves, or that look like others: answered as any other name is.

const FINANCE = { id: "FINANCE", name: "市财政局" };
const PROTOTYPE = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "toJSON",
];
const asked = (query: string, more: object = {}) => ({ graphql: { query, ...more } });
const own = (name: string, value: unknown) =>
  JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`);
const answered = (data: unknown) => ({ status: 200, code: null, data });

const aliases: readonly Attack[] = PROTOTYPE.map((name) => ({
  name: `${name} as an alias`,
  sent: asked(`{ ${name}: department(id: "FINANCE") { ${name}: name id } }`),
  answer: answered(own(name, { ...own(name, FINANCE.name), id: FINANCE.id })),
}));

const variables: readonly Attack[] = PROTOTYPE.map((name) => ({
  name: `${name} as a variable`,
  sent: asked(`query ($${name}: ID!) { department(id: $${name}) { id name } }`, {
    variables: own(name, "FINANCE"),
  }),
  answer: answered({ department: FINANCE }),
}));

const notGiven: readonly Attack[] = PROTOTYPE.map((name) => ({
  name: `${name} as a variable that is not given`,
  sent: asked(`query ($${name}: ID!) { department(id: $${name}) { id name } }`, { variables: {} }),
  answer: refused("BAD_USER_INPUT"),
}));

const fragments: readonly Attack[] = PROTOTYPE.map((name) => ({
  name: `${name} as the name of a fragment and of an operation`,
  sent: asked(
    `query ${name} { department(id: "FINANCE") { ...${name} } } fragment ${name} on Department { id name }`,
    { operationName: name },
  ),
  answer: answered({ department: FINANCE }),
}));

const missingOperations: readonly Attack[] = PROTOTYPE.map((name) => ({
  name: `${name} as the name of an operation that is not there`,
  sent: asked('query A { department(id: "FINANCE") { id name } }', { operationName: name }),
  answer: refused("OPERATION_RESOLUTION_FAILURE"),
}));

const fields: readonly Attack[] = PROTOTYPE.map((name) => ({
  name: `${name} as a field, an argument, a type`,
  sent: asked(`{ ${name} department(id: "FINANCE", ${name}: 1) { ... on ${name} { id } } }`),
  answer: refused("GRAPHQL_VALIDATION_FAILED"),
}));

const inputs: readonly Attack[] = PROTOTYPE.map((name) => ({
  name: `${name} as a field of an input`,
  sent: asked("query ($filter: ListingFilter) { listings(filter: $filter) { nodes { id } } }", {
    variables: { filter: own(name, { status: ["ANNULLED"] }) },
  }),
  answer: refused("BAD_USER_INPUT"),
}));

const bodies: readonly Attack[] = PROTOTYPE.map((name) => ({
  name: `${name} as a member of the body`,
  sent: asked(
    '{ department(id: "FINANCE") { id name } }',
    own(name, { query: "{ nothing }", isAdmin: true }),
  ),
  answer: answered({ department: FINANCE }),
}));

export const NAMES: readonly Attack[] = [
  ...[
    ...aliases,
    ...variables,
    ...notGiven,
    ...fragments,
    ...missingOperations,
    ...fields,
    ...inputs,
    ...bodies,
  ],
  {
    name: "__proto__ as an alias of introspection",
    sent: {
      ...asked("{ __proto__: __schema { constructor: queryType { toString: name } } }"),
      as: ["schema:read"],
    },
    answer: answered(own("__proto__", { constructor: { toString: "Query" } })),
  },
  {
    name: "names that plans use",
    sent: asked(
      "query ($representations: ID!, $__x: ID!) { _entities: department(id: $representations) { _internal_qp_alias_0: name as_id: id __typename } as__entities: department(id: $__x) { id } }",
      { variables: { representations: "FINANCE", __x: "TAX" } },
    ),
    answer: answered({
      _entities: { _internal_qp_alias_0: FINANCE.name, as_id: "FINANCE", __typename: "Department" },
      as__entities: { id: "TAX" },
    }),
  },
  {
    name: "a name with a letter of another script (Cyrillic а)",
    sent: asked('{ dep\u0430rtment(id: "FINANCE") { id } }'),
    answer: refused("GRAPHQL_PARSE_FAILED"),
  },
  {
    name: "a name in full-width letters",
    sent: asked("{ ｄｅｐａｒｔｍｅｎｔｓ { id } }"),
    answer: refused("GRAPHQL_PARSE_FAILED"),
  },
  {
    name: "text that is shown from right to left",
    sent: asked("{ departments { id \u202e } }"),
    answer: refused("GRAPHQL_PARSE_FAILED"),
  },
  {
    name: "a NUL between fields",
    sent: asked("{ departments { id \u0000 } }"),
    answer: refused("GRAPHQL_PARSE_FAILED"),
  },
  {
    name: "half a character in the document",
    sent: { body: '{"query":"{ listing(number: \\"\\ud800\\") { id } }"}' },
    answer: refused("GRAPHQL_PARSE_FAILED"),
  },
  {
    name: "an escaped half of a character in the document",
    sent: asked('{ listing(number: "\\uD800") { id } }'),
    answer: refused("GRAPHQL_PARSE_FAILED"),
  },
  {
    name: "a credit code with a ligature for two of its letters",
    sent: asked('{ organization(code: "91350102MA\ufb0000015") { id } }'),
    answer: refused("BAD_USER_INPUT"),
  },
  {
    name: "a day in digits of another script",
    sent: asked('{ measures(on: "２０２６-01-01") { number } }'),
    answer: refused("BAD_USER_INPUT"),
  },
];
