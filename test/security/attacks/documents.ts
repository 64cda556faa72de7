import { type Attack, many, nested, overLimit, refused } from "../../support/attacks/attack.ts";

const document = (query: string) => ({ graphql: { query } });
const CODE = 'code: "91350102MAX000015M"';
const INVALID = refused("GRAPHQL_VALIDATION_FAILED");

const fragments = (count: number, body: (next: string) => string, last: string) =>
  `${many(count, (i) => `fragment f${i} on Organization { ${body(`f${i + 1}`)} }`)} fragment f${count} on Organization { ${last} }`;

/** Documents that are small to send and dear to answer. */
export const DOCUMENTS: readonly Attack[] = [
  {
    name: "a flood of aliases",
    sent: document(`{ departments { ${many(51, (i) => `a${i}: id`)} } }`),
    answer: overLimit("aliases"),
  },
  {
    name: "a flood of 10,000 aliases",
    sent: document(`{ ${many(10_000, (i) => `a${i}: departments { id }`)} }`),
    answer: overLimit("tokens"),
  },
  {
    name: "deep recursion",
    sent: document(
      `{ organization(${CODE}) { ${nested(9, (inside) => `positions { nodes { organization { ${inside} } } }`)} } }`,
    ),
    answer: overLimit("depth"),
  },
  {
    name: "recursion with fan-out",
    sent: document(
      `{ organization(${CODE}) { ${nested(4, (inside) => `positions(first: 100) { nodes { organization { ${inside} listings(first: 100) { nodes { id } } } } }`)} } }`,
    ),
    answer: overLimit("cost"),
  },
  {
    name: "pages of 1,000 inside one another",
    sent: document(
      `{ listings(first: 1000) { nodes { subject { ... on Organization { positions(first: 1000) { nodes { id } } } } } } }`,
    ),
    answer: overLimit("cost"),
  },
  {
    name: "a fragment bomb",
    sent: document(
      `{ organization(${CODE}) { ...f0 } } ${fragments(30, (next) => `...${next} ...${next}`, "id")}`,
    ),
    answer: overLimit("selections"),
  },
  {
    name: "a cycle of fragments",
    sent: document(`{ organization(${CODE}) { ...f0 } } ${fragments(20, (next) => `...${next}`, "...f0")}`),
    answer: INVALID,
  },
  {
    name: "a fragment that contains itself",
    sent: document(
      `{ organization(${CODE}) { ...A } } fragment A on Organization { positions { nodes { organization { ...A } } } }`,
    ),
    answer: INVALID,
  },
  {
    name: "50 fragments that nothing uses",
    sent: document(`{ departments { id } } ${many(51, (i) => `fragment f${i} on Department { id }`)}`),
    answer: overLimit("fragments"),
  },
  {
    name: "overlapping fields",
    sent: document(`{ organization(${CODE}) { ${"name ".repeat(290)} } }`),
    answer: overLimit("overlaps"),
  },
  {
    name: "overlapping fields inside one another",
    sent: document(`{ ${"departments { id } ".repeat(19)} departments { ${"id ".repeat(60)} } }`),
    answer: overLimit("overlaps"),
  },
  {
    name: "50,000 brackets",
    sent: document(`{ departments(ids: ${"[".repeat(50_000)}`),
    answer: overLimit("tokens"),
  },
  {
    name: "50,000 braces, closed again",
    sent: document(`${"{a".repeat(50_000)}${"}".repeat(50_000)}`),
    answer: overLimit("tokens"),
  },
  {
    name: "50,000 brackets of a type",
    sent: document(`query ($a: ${"[".repeat(50_000)}`),
    answer: overLimit("tokens"),
  },
  {
    name: "a megabyte of comments and commas",
    sent: document(`{ departments ${"#,\n,".repeat(200_000)} { id } }`),
    answer: { status: 200, code: null },
  },
  {
    name: "10,000 directives on one field",
    sent: document(`{ departments { id ${"@include(if: true) ".repeat(10_000)} } }`),
    answer: overLimit("tokens"),
  },
  {
    name: "directives up to the tokens",
    sent: document(`{ departments { id ${"@include(if: true) ".repeat(51)} } }`),
    answer: overLimit("directives"),
  },
  {
    name: "unknown directives",
    sent: document(`{ departments { id ${"@unknown ".repeat(50)} } }`),
    answer: INVALID,
  },
  {
    name: "an answer in parts that never end",
    sent: document("{ departments { id ... @defer { name } } }"),
    answer: INVALID,
  },
  {
    name: "many fields at the root",
    sent: document(`{ ${many(21, (i) => `a${i}: departments { id }`)} }`),
    answer: overLimit("rootFields"),
  },
  {
    name: "many operations in a document",
    sent: document(many(280, (i) => `query q${i} { __typename }`)),
    answer: overLimit("tokens"),
  },
  {
    name: "many operations, none of them meant",
    sent: document(many(200, (i) => `query q${i} { __typename }`)),
    answer: refused("OPERATION_RESOLUTION_FAILURE"),
  },
  {
    name: "a subscription",
    sent: document("subscription { listings { nodes { id } } }"),
    answer: INVALID,
  },
];
