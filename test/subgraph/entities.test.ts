import { describe, expect, test } from "vitest";
import { createEntitiesSubgraph } from "../../subgraphs/entities/create-subgraph.ts";
import { ANONYMOUS, asker, viewerWith } from "../support/ask-entities.ts";
import {
  insertOrganization,
  insertOrganizationVersion,
  insertPerson,
  insertPosition,
  insertPositionVersion,
} from "../support/entities-rows.ts";
import { createTestDatabase } from "../support/test-database.ts";

const server = await createTestDatabase();
const statements: string[] = [];
const database = server.as("entities", ({ name }) => statements.push(name));
const subgraph = createEntitiesSubgraph({ database, identityKey: Buffer.alloc(32, 7) });

const nobody = "999999999";
const CODE = "914403001922038216";
const shipyard = await insertOrganization(database, {
  code: CODE,
  name: "榕江造船厂",
  kind: "OTHER",
  recordedAt: "2026-01-01T00:00:00Z",
});
await insertOrganizationVersion(database, shipyard, 2, {
  name: "榕江造船有限公司",
  stateCapital: "SOLELY_STATE_OWNED_COMPANY",
  listedCompany: true,
  recordedAt: "2026-02-01T10:20:30.123456Z",
});
const group = await insertOrganization(database, {
  name: "榕江集团有限公司",
  recordedAt: "2026-01-01T00:00:00Z",
});
const lin = await insertPerson(database, { name: "林某" });
const controlled = await insertPosition(database, {
  holder: group,
  holderType: "ORGANIZATION",
  organization: shipyard,
  role: "ACTUAL_CONTROLLER",
  recordedAt: "2026-01-15T00:00:00Z",
});
const led = {
  holder: lin,
  organization: shipyard,
  role: "LEGAL_REPRESENTATIVE",
  since: "2020-01-01",
} as const;
const leading = await insertPosition(database, { ...led, recordedAt: "2026-01-20T00:00:00Z" });
await insertPositionVersion(database, leading, 2, {
  ...led,
  until: "2026-06-01",
  recordedAt: "2026-06-02T00:00:00Z",
});
const branch = await insertPosition(database, {
  holder: lin,
  organization: shipyard,
  role: "BRANCH_HEAD",
  recordedAt: "2026-02-10T00:00:00Z",
});

// Every test runs through both executors: they must not differ.
describe.each(["graphql-js", "graphql-jit"] as const)("through %s", (engine) => {
  const ask = asker(subgraph, engine);
  const askEntities = async (
    representations: object[],
    selection: string,
    viewer = viewerWith("person:read"),
  ) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ${selection} } }`;
    const { data, errors } = await ask({ query, variables: { of: representations }, viewer });
    return { entities: (data as { _entities: unknown })._entities, errors };
  };

  describe("a reference", () => {
    test("to an organization holds by id or by code, in the order given; null where unknown", async () => {
      const { entities, errors } = await askEntities(
        [
          { __typename: "Organization", code: CODE },
          { __typename: "Organization", id: nobody },
          { __typename: "Organization", id: group },
          { __typename: "Organization", code: "91330100799655058B" },
          { __typename: "Organization", id: lin },
          { __typename: "Organization", id: shipyard },
        ],
        "... on Organization { id name }",
      );
      const yard = { __typename: "Organization", id: shipyard, name: "榕江造船有限公司" };
      const holding = { __typename: "Organization", id: group, name: "榕江集团有限公司" };
      expect(entities).toEqual([yard, null, holding, null, null, yard]);
      expect(errors).toEqual([]);
    });

    test("to persons, positions and appointments holds by their keys; null where unknown", async () => {
      const appointment = (person: string, organization: string) => ({
        __typename: "Appointment",
        person: { id: person },
        organization: { id: organization },
        role: "LEGAL_REPRESENTATIVE",
      });
      const { entities, errors } = await askEntities(
        [
          { __typename: "Person", id: lin },
          { __typename: "Person", id: group },
          { __typename: "Position", id: branch },
          { __typename: "Position", id: nobody },
          appointment(lin, shipyard),
          appointment(nobody, shipyard),
          appointment(lin, nobody),
        ],
        `... on Person { name }
         ... on Position { role holder { name } organization { name } }
         ... on Appointment { role person { name } organization { name } incumbent { id } }`,
      );
      const organization = { name: "榕江造船有限公司" };
      expect(entities).toEqual([
        { __typename: "Person", name: "林某" },
        null,
        { __typename: "Position", role: "BRANCH_HEAD", holder: { name: "林某" }, organization },
        null,
        {
          __typename: "Appointment",
          role: "LEGAL_REPRESENTATIVE",
          person: { name: "林某" },
          organization,
          incumbent: null,
        },
        null,
        null,
      ]);
      expect(errors).toEqual([]);
    });

    test("to a decision record leads to whom it is about, and to nobody whom its key leaves out", async () => {
      const { entities, errors } = await askEntities(
        [`${shipyard}/${lin}`, `${shipyard}/`, "/"].map((about) => ({ __typename: "DecisionRecord", about })),
        "... on DecisionRecord { organization { name } person { name } }",
      );
      const organization = { name: "榕江造船有限公司" };
      expect(entities).toEqual([
        { __typename: "DecisionRecord", organization, person: { name: "林某" } },
        { __typename: "DecisionRecord", organization, person: null },
        { __typename: "DecisionRecord", organization: null, person: null },
      ]);
      expect(errors).toEqual([]);
    });

    // The good one comes last: graphql-jit leaves a failed last item of a list out where graphql-js gives null.
    test("by a key that cannot be one fails by itself, not with the others", async () => {
      const { entities, errors } = await askEntities(
        [
          { __typename: "Person", id: "1; drop" },
          { __typename: "Position" },
          { __typename: "Person", id: lin },
        ],
        "... on Person { name }",
      );
      expect(entities).toEqual([null, null, { __typename: "Person", name: "林某" }]);
      expect(errors).toEqual(["_entities.0 BAD_USER_INPUT id", "_entities.1 BAD_USER_INPUT id"]);
    });

    test("does not show a person to who may not see one", async () => {
      const person = [{ __typename: "Person", id: lin }];
      const position = [{ __typename: "Position", id: branch }];
      const anonymous = await askEntities(person, "... on Person { id name }", ANONYMOUS);
      const lister = await askEntities(person, "... on Person { id identityMask }", viewerWith("list:read"));
      const matcher = await askEntities(
        position,
        "... on Position { withheld holder { id } }",
        viewerWith("person:match"),
      );
      expect(anonymous).toEqual({ entities: [null], errors: ["_entities.0.name UNAUTHENTICATED"] });
      expect(lister).toEqual({ entities: [null], errors: ["_entities.0.identityMask FORBIDDEN"] });
      expect(matcher.entities).toEqual([{ __typename: "Position", withheld: true, holder: null }]);
    });
  });

  describe("facts for the rules are read as the system, whoever asks:", () => {
    test("of a registration all recorded versions, each up to the next", async () => {
      const { entities, errors } = await askEntities(
        [{ __typename: "Organization", id: shipyard }],
        "... on Organization { name registrationFacts { kind listedCompany stateCapital recordedFrom recordedUntil } }",
        ANONYMOUS,
      );
      const renamed = "2026-02-01T10:20:30.123456Z";
      expect(errors).toEqual([]);
      expect(entities).toEqual([
        {
          __typename: "Organization",
          name: "榕江造船有限公司",
          registrationFacts: [
            {
              kind: "OTHER",
              listedCompany: false,
              stateCapital: null,
              recordedFrom: "2026-01-01T00:00:00.000000Z",
              recordedUntil: renamed,
            },
            {
              ...{ kind: "ENTERPRISE", listedCompany: true, stateCapital: "SOLELY_STATE_OWNED_COMPANY" },
              ...{ recordedFrom: renamed, recordedUntil: null },
            },
          ],
        },
      ]);
    });

    test("of officers the five roles, all recorded versions, holders that are never withheld", async () => {
      const { entities, errors } = await askEntities(
        [{ __typename: "Organization", id: shipyard }],
        `... on Organization { officerFacts {
          position role since until recordedFrom recordedUntil holder { __typename id }
        } }`,
        ANONYMOUS,
      );
      const person = { __typename: "Person", id: lin };
      const corrected = "2026-06-02T00:00:00.000000Z";
      expect(errors).toEqual([]);
      expect(entities).toEqual([
        {
          __typename: "Organization",
          officerFacts: [
            {
              position: controlled,
              role: "ACTUAL_CONTROLLER",
              since: null,
              until: null,
              recordedFrom: "2026-01-15T00:00:00.000000Z",
              recordedUntil: null,
              holder: { __typename: "Organization", id: group },
            },
            {
              position: leading,
              role: "LEGAL_REPRESENTATIVE",
              since: "2020-01-01",
              until: null,
              recordedFrom: "2026-01-20T00:00:00.000000Z",
              recordedUntil: corrected,
              holder: person,
            },
            {
              position: leading,
              role: "LEGAL_REPRESENTATIVE",
              since: "2020-01-01",
              until: "2026-06-01",
              recordedFrom: corrected,
              recordedUntil: null,
              holder: person,
            },
          ],
        },
      ]);
    });

    test("of offices each version of the position with each of the organization while both were recorded", async () => {
      const { entities, errors } = await askEntities(
        [{ __typename: "Person", id: lin }],
        `... on Person { officeFacts {
          position role until organizationKind stateCapital financialSector recordedFrom recordedUntil
          organization { id }
        } }`,
        ANONYMOUS,
      );
      const before = { organizationKind: "OTHER", stateCapital: null, financialSector: null };
      const after = {
        organizationKind: "ENTERPRISE",
        stateCapital: "SOLELY_STATE_OWNED_COMPANY",
        financialSector: null,
      };
      const renamed = "2026-02-01T10:20:30.123456Z";
      const corrected = "2026-06-02T00:00:00.000000Z";
      const office = { position: leading, role: "LEGAL_REPRESENTATIVE", organization: { id: shipyard } };
      expect(errors).toEqual([]);
      expect(entities).toEqual([
        {
          __typename: "Person",
          officeFacts: [
            {
              ...office,
              ...before,
              until: null,
              recordedFrom: "2026-01-20T00:00:00.000000Z",
              recordedUntil: renamed,
            },
            { ...office, ...after, until: null, recordedFrom: renamed, recordedUntil: corrected },
            { ...office, ...after, until: "2026-06-01", recordedFrom: corrected, recordedUntil: null },
            {
              position: branch,
              role: "BRANCH_HEAD",
              organization: { id: shipyard },
              ...after,
              until: null,
              recordedFrom: "2026-02-10T00:00:00.000000Z",
              recordedUntil: null,
            },
          ],
        },
      ]);
    });

    test("each kind costs one statement, and the subjects they refer to none", async () => {
      const namesOf = async (representation: object, selection: string) => {
        statements.length = 0;
        await askEntities([representation], selection);
        return statements.toSorted();
      };
      const organization = await namesOf(
        { __typename: "Organization", id: shipyard },
        `... on Organization {
          registrationFacts { kind } officerFacts { holder { __typename ... on Person { id } ... on Organization { id } } }
        }`,
      );
      const person = await namesOf(
        { __typename: "Person", id: lin },
        "... on Person { officeFacts { organization { id } } }",
      );
      expect(organization).toEqual([
        "entities.officerFacts",
        "entities.organizationsById",
        "entities.registrationFacts",
      ]);
      expect(person).toEqual(["entities.officeFacts", "entities.personsById"]);
    });

    test("more of a subject than its id is there too", async () => {
      const { entities, errors } = await askEntities(
        [
          { __typename: "Organization", id: shipyard },
          { __typename: "Person", id: lin },
        ],
        `... on Organization { officerFacts { ...Officer } }
         ... on Person { officeFacts { organization { id ... on Organization { name code } } } }`.replace(
          "...Officer",
          "holder { __typename id ... on Organization { heldPositions { nodes { id } } } } named: holder { name }",
        ),
      );
      const held = { nodes: [{ id: controlled }] };
      const organization = { id: shipyard, name: "榕江造船有限公司", code: CODE };
      const officer = { holder: { __typename: "Person", id: lin }, named: { name: "林某" } };
      expect(errors).toEqual([]);
      expect(entities).toEqual([
        {
          __typename: "Organization",
          officerFacts: [
            {
              holder: { __typename: "Organization", id: group, heldPositions: held },
              named: { name: "榕江集团有限公司" },
            },
            officer,
            officer,
          ],
        },
        { __typename: "Person", officeFacts: new Array(4).fill({ organization }) },
      ]);
    });
  });

  test("the statements for a hundred organizations are those for one", async () => {
    const selection = `... on Organization {
      id name
      positions(first: 2, on: "2026-01-01") { nodes { id organization { name } holder { name } } pageInfo { hasNextPage } }
      heldPositions { nodes { organization { id } } }
      registrationFacts { kind }
      officerFacts { holder { __typename id ... on Person { officeFacts { position organization { id } } } } }
    }`;
    const counted = async (ids: readonly string[]) => {
      statements.length = 0;
      const { entities, errors } = await askEntities(
        ids.map((id) => ({ __typename: "Organization", id })),
        selection,
      );
      expect(errors).toEqual([]);
      return { entities: entities as object[], names: statements.toSorted() };
    };
    const one = await counted(hundred.slice(0, 1));
    const all = await counted(hundred);
    expect(one.names).toEqual([
      "entities.officeFacts",
      "entities.officerFacts",
      "entities.organizationsById",
      "entities.personsById",
      "entities.positionsIn",
      "entities.positionsOf",
      "entities.registrationFacts",
    ]);
    expect(all.names).toEqual(one.names);
    expect(all.entities).toHaveLength(100);
    expect(all.entities[0]).toEqual(one.entities[0]);
  });
});

// A hundred organizations of three persons each.
const hundred: string[] = [];
for (let i = 0; i < 100; i += 1) {
  const organization = await insertOrganization(database);
  hundred.push(organization);
  for (const role of ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR"] as const) {
    await insertPosition(database, { holder: await insertPerson(database), organization, role });
  }
}

test("the service publishes its SDL with the hidden facts inaccessible", async () => {
  const { data } = await asker(subgraph)({ query: "{ _service { sdl } }" });
  const { sdl } = (data as { _service: { sdl: string } })._service;
  for (const field of ["registrationFacts", "officerFacts", "officeFacts"]) {
    expect(sdl).toMatch(new RegExp(`${field}: \\[\\w+!\\]! @inaccessible`));
  }
});
