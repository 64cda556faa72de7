import { beforeAll, beforeEach, expect, test } from "vitest";
import { createViolationsSubgraph } from "../../subgraphs/violations/create-subgraph.ts";
import { asking, holding } from "../support/ask-violations.ts";
import { functionOf } from "../support/function-of-statement.ts";
import {
  recordListing,
  recordObjection,
  recordSuspension,
  recordVersion,
} from "../support/record-listings.ts";
import { createTestDatabase } from "../support/test-database.ts";

const PAIRS = 40;
const statements: string[] = [];
const database = (await createTestDatabase()).as("violations", (statement) =>
  statements.push(functionOf(statement)),
);
const { ask, askEntities } = asking(createViolationsSubgraph({ database }));
const officer = holding("list:read", "person:match");

const organizations = Array.from({ length: PAIRS }, (_, index) => ({
  __typename: "Organization",
  id: String(100 + index),
}));
const persons = organizations.map(({ id }) => ({ __typename: "Person", id: `1${id}` }));

/** Every organization has a listing with a suspension, an objection and two versions, that names a person. */
beforeAll(async () => {
  for (const { id } of organizations) {
    const listing = await recordListing(database, { number: `O${id}`, subjectId: id, behaviours: [1, 2, 3] });
    await recordSuspension(database, listing, { from: "2026-05-01", until: null });
    await recordObjection(database, listing, { acceptedAt: "2026-02-03T01:00:00.000000Z" });
    await recordVersion(database, listing, {
      until: "2026-12-01",
      recorded_at: "2026-01-02T00:00:00.000000Z",
    });
    const named = {
      subjectType: "PERSON",
      arisingFrom: listing,
      responsibility: "DIRECTLY_RESPONSIBLE",
    } as const;
    await recordListing(database, { number: `P${id}`, subjectId: `1${id}`, ...named });
  }
  // What is read once a process is read now.
  await ask(officer, "{ behaviours { number } datedNumbers { key } }");
});

beforeEach(() => {
  statements.length = 0;
});

const FIELDS = `
  id status effectiveUntil subject { id } determination { behaviours { number } authority { id } } suspensions { from }
  objections { summary } objectionPending`;

async function statementsFor(subjects: readonly object[], selection: string): Promise<string[]> {
  statements.length = 0;
  const { errors } = await askEntities(officer, subjects, selection);
  expect(errors).toEqual([]);
  return statements.toSorted();
}

test("listings of organizations take two statements for one and for many", async () => {
  const selection = `... on Organization { listings { nodes { ${FIELDS} arisingFrom { id } } } }`;
  const expected = ["violations.listingsOfSubjects", "violations.objectionsOfListings"];
  expect(await statementsFor(organizations.slice(0, 1), selection)).toEqual(expected);
  expect(await statementsFor(organizations, selection)).toEqual(expected);
});

test("listings of persons take one more, for the listings that they arise from", async () => {
  const selection = `... on Person { listings { nodes { ${FIELDS} arisingFrom { id status withheld } } } }`;
  const expected = [
    "violations.listingsById",
    "violations.listingsOfSubjects",
    "violations.objectionsOfListings",
  ];
  expect(await statementsFor(persons.slice(0, 1), selection)).toEqual(expected);
  expect(await statementsFor(persons, selection)).toEqual(expected);
});

test("each distinct set of arguments takes one", async () => {
  const selection = `... on Organization {
    a: listings { nodes { id } } b: listings(first: 20) { nodes { number } }
    c: listings(status: [IN_FORCE, SUSPENDED]) { nodes { id } } d: listings(first: 3) { nodes { id } }
  }`;
  expect(await statementsFor(organizations, selection)).toEqual(
    Array(3).fill("violations.listingsOfSubjects"),
  );
});

test("facts of organizations and persons take one, with every version, suspension and objection", async () => {
  const facts = "listingFacts { number inForce { from until } objectionPending recordedFrom }";
  const selection = `... on Organization { ${facts} } ... on Person { ${facts} }`;
  expect(await statementsFor([...organizations, ...persons], selection)).toEqual([
    "violations.listingHistories",
  ]);
});

test("listings by id and by number take one each", async () => {
  const references = organizations.map(({ id }) => ({ __typename: "Listing", number: `O${id}` }));
  const numbers = await statementsFor(references, "... on Listing { number status }");
  expect(numbers).toEqual(["violations.listingsByNumber"]);
  const ids = Array.from({ length: PAIRS }, (_, index) => ({ __typename: "Listing", id: String(index + 1) }));
  expect(await statementsFor(ids, "... on Listing { number status }")).toEqual(["violations.listingsById"]);
});

test("versions are read with their listings, where they are asked for and nowhere else", async () => {
  const id = { __typename: "Listing", id: "1" };
  expect(await statementsFor([id], "... on Listing { seen: version }")).toEqual([
    "violations.listingsByIdVersioned",
  ]);
  const one = organizations.slice(0, 1);
  expect(await statementsFor(one, "... on Organization { listings { nodes { version } } }")).toEqual([
    "violations.listingsOfSubjectsVersioned",
  ]);
  await ask(officer, "{ listings { nodes { ...V } } } fragment V on Listing { version }");
  expect(statements.at(-1)).toBe("violations.listingsVersioned");
});

test("a page of the list takes one, and one for the objections", async () => {
  await ask(officer, `{ listings(first: 100) { nodes { ${FIELDS} } } }`);
  expect(statements).toEqual(["violations.listings", "violations.objectionsOfListings"]);
});
