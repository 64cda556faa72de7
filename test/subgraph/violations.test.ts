import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "../../schema/request-context.ts";
import { createViolationsSubgraph } from "../../subgraphs/violations/create-subgraph.ts";
import { anonymous, asking, type Engine, holding } from "../support/ask-violations.ts";
import { recordSmallList } from "../support/small-list.ts";
import { createTestDatabase } from "../support/test-database.ts";

const database = (await createTestDatabase()).as("violations");
const violations = createViolationsSubgraph({ database });
const officer = holding("list:read");
let ids: Record<string, string> = {};

beforeAll(async () => {
  ids = await recordSmallList(database);
});

interface Listed {
  listings: { nodes: { number: string }[] } | null;
}

const numbersOf = ({ listings }: Listed) => listings?.nodes.map(({ number }) => number).join(" ") ?? null;

describe.each<Engine>(["graphql-js", "graphql-jit"])("_entities, by %s", (engine) => {
  const { ask, askEntities } = asking(violations, engine);

  test("a listing by id and by number, null where there is none, in the order asked for", async () => {
    const references = [
      { __typename: "Listing", number: "P1" },
      { __typename: "Listing", id: ids.O1 },
      { __typename: "Listing", id: "999999" },
      { __typename: "Listing", number: "X1" },
      { __typename: "Listing", id: ids.P1 },
    ];
    expect(await askEntities(officer, references, "... on Listing { id number }")).toEqual({
      data: [
        { __typename: "Listing", id: ids.P1, number: "P1" },
        { __typename: "Listing", id: ids.O1, number: "O1" },
        null,
        null,
        { __typename: "Listing", id: ids.P1, number: "P1" },
      ],
      errors: [],
    });
  });

  test("any subject, which has no listings where nobody has the id", async () => {
    const references = [
      { __typename: "Organization", id: "11" },
      { __typename: "Organization", id: "999999" },
      { __typename: "Person", id: "999999" },
    ];
    const fields = "listings { nodes { number } pageInfo { hasNextPage endCursor } } listingFacts { number }";
    const selection = `... on Organization { id ${fields} } ... on Person { id ${fields} }`;
    const viewer = holding("list:read", "person:match");
    const none = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const { data, errors } = await askEntities(viewer, references, selection);
    expect(errors).toEqual([]);
    expect(data).toEqual([
      {
        __typename: "Organization",
        id: "11",
        listings: {
          nodes: [{ number: "O1" }, { number: "O2" }],
          pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        },
        listingFacts: [{ number: "O1" }, { number: "O1" }, { number: "O2" }],
      },
      { __typename: "Organization", id: "999999", listings: none, listingFacts: [] },
      { __typename: "Person", id: "999999", listings: none, listingFacts: [] },
    ]);
  });

  test("an id that cannot be one is refused, and the others are answered", async () => {
    const references = [
      { __typename: "Organization", id: "eleven" },
      { __typename: "Organization", id: "11" },
      { __typename: "Listing", id: "0" },
    ];
    const selection = "... on Organization { listings { nodes { number } } } ... on Listing { number }";
    const { data, errors } = await askEntities<Listed | null>(officer, references, selection);
    expect(data.map((entity) => entity && numbersOf(entity))).toEqual([null, "O1 O2", null]);
    expect(errors).toEqual(["_entities.0: BAD_USER_INPUT", "_entities.2: BAD_USER_INPUT"]);
  });

  test("a behaviour by number", async () => {
    const references = [2, 10].map((number) => ({ __typename: "Behaviour", number }));
    const { data } = await askEntities(anonymous, references, "... on Behaviour { titleEn }");
    expect(data).toEqual([
      { __typename: "Behaviour", titleEn: expect.stringContaining("contribution base") },
      null,
    ]);
  });

  test("what other subgraphs own is given as references", async () => {
    const { data } = await ask(
      holding("list:read", "person:read"),
      `{ o: listing(number: "O1") { subject { __typename id } determination { authority { __typename id } } }
         p: listing(number: "P1") { subject { __typename id } } }`,
    );
    expect(data).toEqual({
      o: {
        subject: { __typename: "Organization", id: "11" },
        determination: { authority: { __typename: "Department", id: "HRSS" } },
      },
      p: { subject: { __typename: "Person", id: "21" } },
    });
  });

  test("listings of a subject are filtered by status and paged", async () => {
    const { data } = await askEntities(
      officer,
      [{ __typename: "Organization", id: "11" }],
      `... on Organization {
        now: listings(status: [IN_FORCE]) { nodes { number } }
        earlier: listings(status: [IN_FORCE], on: "2025-02-01") { nodes { number } }
        one: listings(first: 1) { nodes { number } pageInfo { hasNextPage endCursor } }
      }`,
    );
    const [{ one, ...rest }] = data as [{ one: { pageInfo: { endCursor: string } } }];
    expect(rest).toEqual({
      __typename: "Organization",
      now: { nodes: [{ number: "O1" }] },
      earlier: { nodes: [{ number: "O1" }, { number: "O2" }] },
    });
    expect(one).toMatchObject({ nodes: [{ number: "O1" }], pageInfo: { hasNextPage: true } });
    const next = await askEntities(
      officer,
      [{ __typename: "Organization", id: "11" }],
      `... on Organization { listings(first: 1, after: "${one.pageInfo.endCursor}") {
        nodes { number } pageInfo { hasNextPage } } }`,
    );
    expect(next.data).toMatchObject([
      { listings: { nodes: [{ number: "O2" }], pageInfo: { hasNextPage: false } } },
    ]);
  });

  test("facts show an objection from when it was recorded, and are the same for every viewer", async () => {
    const references = [
      { __typename: "Organization", id: "11" },
      { __typename: "Person", id: "21" },
    ];
    const facts = `listingFacts {
      listing number determinedOn inForce { from until } responsibility objectionPending recordedFrom recordedUntil
      publishedOn endsOn endedBy sealedFrom
    }`;
    const selection = `... on Organization { ${facts} } ... on Person { ${facts} }`;
    const { data } = await askEntities(anonymous, references, selection);
    const recordedFrom = "2026-01-01T00:00:00.000000Z";
    const accepted = "2026-02-03T01:00:00.500000Z";
    const common = {
      ...{ determinedOn: "2025-01-02", inForce: [{ from: "2025-01-10", until: "2027-01-10" }] },
      ...{ publishedOn: "2025-01-10", endsOn: "2027-01-10", endedBy: "EXPIRY", sealedFrom: null },
    };
    const o1 = { listing: ids.O1, number: "O1", ...common, responsibility: null };
    expect(data).toEqual([
      {
        __typename: "Organization",
        listingFacts: [
          { ...o1, objectionPending: false, recordedFrom, recordedUntil: accepted },
          { ...o1, objectionPending: true, recordedFrom: accepted, recordedUntil: null },
          {
            ...{ listing: ids.O2, number: "O2", ...common, responsibility: null },
            ...{ inForce: [{ from: "2024-05-01", until: "2025-05-01" }], objectionPending: false },
            ...{ publishedOn: "2024-05-01", endsOn: "2025-05-01" },
            ...{ recordedFrom, recordedUntil: null },
          },
        ],
      },
      {
        __typename: "Person",
        listingFacts: [
          {
            ...{ listing: ids.P1, number: "P1", ...common, responsibility: "LEGAL_REPRESENTATIVE" },
            ...{ objectionPending: false, recordedFrom, recordedUntil: null, sealedFrom: "2028-01-10" },
          },
        ],
      },
    ]);
    for (const viewer of [officer, holding("person:read"), holding("list:read", "person:read")]) {
      expect((await askEntities(viewer, references, selection)).data).toEqual(data);
    }
  });
});

describe.each<Engine>(["graphql-js", "graphql-jit"])("what a viewer may see, by %s", (engine) => {
  const { ask, askEntities } = asking(violations, engine);

  const matcher = holding("list:read", "person:match");
  const reader = holding("list:read", "person:read");
  const withoutList = holding("person:read", "person:match");
  const EVERYTHING = "O5 O4 O6 P2 P1 O3 O1 O2";
  // What is in force today: not suspended, expired, removed, annulled or to come.
  const PUBLISHED = "O1";

  test.each([
    ["without a token", anonymous, PUBLISHED],
    ["with a token without list:read", withoutList, PUBLISHED],
    ["with list:read", officer, EVERYTHING],
    ["with list:read and person:match", matcher, EVERYTHING],
    ["with list:read and person:read", reader, EVERYTHING],
  ])("of the list, %s", async (_name, viewer, numbers) => {
    const { data, errors } = await ask<Listed>(viewer, "{ listings { nodes { number } } }");
    expect(errors).toEqual([]);
    expect(numbersOf(data)).toBe(numbers);
  });

  test.each([
    ["without a token", anonymous, "UNAUTHENTICATED"],
    ["with a token without list:read", withoutList, "FORBIDDEN"],
  ])("is refused, not left out, where it is asked for by itself: %s", async (_name, viewer, code) => {
    const { data, errors } = await ask(
      viewer,
      `{ published: listing(number: "O1") { subjectName withheld }
         future: listing(number: "O5") { number }
         person: listing(number: "P1") { number }
         nothing: listing(number: "X1") { number }
         persons: listings(filter: { subjectType: PERSON }) { nodes { number } } }`,
    );
    expect(data).toEqual({
      published: { subjectName: "福州甲有限公司", withheld: false },
      ...{ future: null, person: null, nothing: null, persons: null },
    });
    // A number that nobody has is refused in the same words: which numbers are given is not public.
    const refused = ["future", "nothing", "person", "persons"];
    expect(errors).toEqual(refused.map((field) => `${field}: ${code}`));
    for (const keys of [
      { person: { number: "P1" }, published: { number: "O1" } },
      { person: { id: ids.P1 }, published: { id: ids.O1 } },
    ]) {
      const references = [keys.person, keys.published].map((key) => ({ __typename: "Listing", ...key }));
      expect(await askEntities(viewer, references, "... on Listing { number }")).toEqual({
        data: [null, { __typename: "Listing", number: "O1" }],
        errors: [`_entities.0: ${code}`],
      });
    }
  });

  test.each([
    ["without a token", anonymous, "UNAUTHENTICATED"],
    ["with a token without list:read", withoutList, "FORBIDDEN"],
  ])("of what has ended, or of another day, is refused: %s", async (_name, viewer, code) => {
    const { data, errors } = await ask(
      viewer,
      `{ annulled: listings(filter: { status: [ANNULLED] }) { nodes { number } }
         either: listings(filter: { status: [IN_FORCE, REMOVED] }) { nodes { number } }
         before: listings(filter: { on: "2025-02-01" }) { nodes { number } }
         asked: listings(filter: { status: [IN_FORCE], on: "2026-06-01" }) { nodes { number } } }`,
    );
    const refused = ["annulled", "before", "either"];
    expect(errors).toEqual(refused.map((field) => `${field}: ${code}`));
    expect(data).toMatchObject({ asked: { nodes: [{ number: "O1" }] } });
  });

  const IDENTITY = "number withheld subjectName subject { __typename id }";
  const shown = { withheld: false, subjectName: "李四", subject: { __typename: "Person", id: "21" } };
  const kept = { withheld: true, subjectName: null, subject: null };

  test.each([
    ["list:read", officer, kept],
    ["person:match", matcher, kept],
    ["person:read", reader, shown],
  ])("of a person's listing, with %s", async (_name, viewer, identity) => {
    const { data } = await ask<{ listings: { nodes: object[] } }>(
      viewer,
      `{ listing(number: "P1") { ${IDENTITY} }
         listings(filter: { subjectType: PERSON, publishedUntil: "2025-02-01" }) { nodes { ${IDENTITY} } } }`,
    );
    const listing = { number: "P1", ...identity };
    expect(data).toEqual({ listing, listings: { nodes: [listing] } });
    const byId = await askEntities(
      viewer,
      [{ __typename: "Listing", id: ids.P1 }],
      `... on Listing { ${IDENTITY} }`,
    );
    expect(byId.data).toEqual([{ __typename: "Listing", ...listing }]);
  });

  const UNREACHED = ["_entities.0.listings: UNAUTHENTICATED"];
  test.each<[string, Viewer, object | null, string[]]>([
    ["without a token", anonymous, null, UNREACHED],
    ["with list:read", officer, null, ["_entities.0.listings: FORBIDDEN"]],
    ["with person:read and person:match alone", withoutList, null, ["_entities.0.listings: FORBIDDEN"]],
    ["with list:read and person:match", matcher, shown, []],
    ["with list:read and person:read", reader, shown, []],
  ])("of a person's listing reached through that person, %s", async (_name, viewer, identity, refusals) => {
    const person = [{ __typename: "Person", id: "21" }];
    const selection = `... on Person { listings { nodes { ${IDENTITY} arisingFrom { number } } } }`;
    const { data, errors } = await askEntities(viewer, person, selection);
    const nodes = [{ number: "P1", ...identity, arisingFrom: { number: "O1" } }];
    expect(data).toEqual([{ __typename: "Person", listings: identity && { nodes } }]);
    expect(errors).toEqual(refusals);
  });

  test.each([
    ["without a token", anonymous, ["O1", "", ""]],
    ["with list:read", officer, ["O1 O2", "O4 O3", "O5 O6"]],
  ])("of organizations, %s", async (_name, viewer, numbers) => {
    const references = ["11", "12", "13", "21"].map((id) => ({ __typename: "Organization", id }));
    const selection = "... on Organization { listings { nodes { number } } }";
    const { data } = await askEntities<Listed>(viewer, references, selection);
    // 21 is a person, whom no reference to an organization brings to light.
    expect(data.map(numbersOf)).toEqual([...numbers, ""]);
  });
});
