import { type Attack, many, nested, overLimit, refused } from "../../support/attacks/attack.ts";

const document = (query: string) => ({ graphql: { query } });
const CODE = 'code: "91350102MAX000015M"';
const INVALID = refused("GRAPHQL_VALIDATION_FAILED");

/** Each text under forty names, on each limb of each measure of each limb. */
const texts = (levels: number) =>
  `{ measures { limbs { ${nested(levels, (inside) => `measure { limbs { ${inside} } }`, "bases { ...B }")} } } }
   fragment B on LegalBasis { ${many(40, (i) => `a${i}: text`)} }`;

/** What is answered with far more than was sent, or with what is not for clients. */
export const ANSWERS: readonly Attack[] = [
  {
    name: "introspection inside introspection",
    sent: document(
      `{ __schema { types { ${nested(6, (inside) => `fields { type { ${inside} } }`, "name")} } } }`,
    ),
    answer: INVALID,
  },
  {
    name: "introspection by way of interfaces",
    sent: document(
      `{ __schema { types { ${nested(4, (inside) => `possibleTypes { interfaces { ${inside} } }`, "name")} } } }`,
    ),
    answer: INVALID,
  },
  {
    name: "introspection of which each text is told forty times",
    sent: {
      ...document(
        `{ ${many(4, (i) => `s${i}: __schema { types { fields { args { type { ...T ofType { ...T } } } type { ...T ofType { ...T } } } } }`)} } fragment T on __Type { fields { ${many(40, (i) => `d${i}: description`)} } }`,
      ),
      as: ["schema:read", "list:read"],
    },
    answer: overLimit("cost"),
  },
  { name: "texts under many names", sent: document(texts(6)), answer: overLimit("cost") },
  {
    name: "the same for a department",
    sent: { ...document(texts(9)), as: ["list:read"] },
    answer: overLimit("cost"),
  },
  {
    name: "an answer that is too large to be written",
    sent: {
      ...document(
        `{ measures { limbs { ${nested(6, (inside) => `measure { limbs { ${inside} } }`, "bases { text summary summaryEn note document article }")} } } }`,
      ),
      as: ["list:read"],
    },
    answer: overLimit("answer"),
  },
  {
    name: "a name of 900 kB",
    sent: document(
      `query ${"a".repeat(900_000)} { departments { ${many(48, (i) => `id @skip(if: $v${i})`)} } }`,
    ),
    answer: overLimit("names"),
  },
  {
    name: "a text of 900 kB",
    sent: document(`{ listing(number: "${"a".repeat(900_000)}") { id } }`),
    answer: refused("BAD_USER_INPUT", 200),
  },
  {
    name: "the schema, without a token",
    sent: document("{ __schema { types { name } } }"),
    answer: { ...refused("UNAUTHENTICATED"), untold: /Organization/ },
  },
  {
    name: "a type, with a token that may not read the schema",
    sent: { ...document('{ __type(name: "Person") { fields { name } } }'), as: ["list:read"] },
    answer: { ...refused("FORBIDDEN"), untold: /identityMask/ },
  },
  {
    name: "the schema behind fragments and aliases",
    sent: document(
      `{ a: departments { id } ...F } fragment F on Query { ... on Query { b: __schema { types { name } } } }`,
    ),
    answer: { ...refused("UNAUTHENTICATED"), untold: /Organization/ },
  },
  {
    name: "names that are almost those of the schema",
    sent: document(
      "{ organisation { nmae } departmants { idd } lmb(idd: 1) { nme } ... on Organisation { id } }",
    ),
    answer: { ...INVALID, untold: /did you mean|organization|departments|limb/i },
  },
  {
    name: "values that are almost those of the schema",
    sent: document("{ listings(filter: { staus: [IN_FORC] }) { nodes { status } } }"),
    answer: { ...INVALID, untold: /did you mean|IN_FORCE/i },
  },
  {
    name: "what only a gateway asks a subgraph",
    sent: document(
      '{ _service { sdl } _entities(representations: [{ __typename: "Person", id: "1" }]) { __typename } }',
    ),
    answer: INVALID,
  },
  {
    name: "facts that only the rules see",
    sent: document(`{ organization(${CODE}) { officerFacts { holder { name } } } }`),
    answer: INVALID,
  },
  {
    name: "types that only the rules see",
    sent: document("{ listings { nodes { subject { ... on OfficerFact { role } } } } }"),
    answer: INVALID,
  },
];
