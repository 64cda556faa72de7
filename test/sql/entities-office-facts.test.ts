import { describe, expect, test } from "vitest";
import { createEntitiesSubgraph } from "../../subgraphs/entities/create-subgraph.ts";
import { asker } from "../support/ask-entities.ts";
import {
  insertOrganization,
  insertOrganizationVersion,
  insertPerson,
  insertPosition,
  insertPositionVersion,
} from "../support/entities-rows.ts";
import { createTestDatabase } from "../support/test-database.ts";

const server = await createTestDatabase();
const database = server.as("entities");
const ask = asker(createEntitiesSubgraph({ database, identityKey: Buffer.alloc(32, 7) }));

describe("office facts", () => {
  const facts = async (person: string) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person {
      officeFacts { role organization { id } recordedFrom recordedUntil }
    } } }`;
    const { data } = await ask({ query, variables: { of: [{ __typename: "Person", id: person }] } });
    return (data as { _entities: [{ officeFacts: { role: string; organization: { id: string } }[] }] })
      ._entities[0].officeFacts;
  };

  test("are those of state capital, finance, public institutions, and of any legal representative", async () => {
    const [plain, state, finance, institute, association] = [
      await insertOrganization(database),
      await insertOrganization(database, { stateCapital: "STATE_PARTICIPATING_COMPANY" }),
      await insertOrganization(database, { financialSector: "FUTURES" }),
      await insertOrganization(database, { kind: "PUBLIC_INSTITUTION" }),
      await insertOrganization(database, { kind: "SOCIAL_ORGANIZATION" }),
    ];
    const holder = await insertPerson(database);
    const wanted: { organization: string; role: string }[] = [];
    for (const organization of [plain, state, finance, institute, association]) {
      for (const role of ["LEGAL_REPRESENTATIVE", "DIRECTOR", "BRANCH_HEAD", "ACTUAL_CONTROLLER"] as const) {
        await insertPosition(database, { holder, organization, role });
        const ordinary = organization === plain || organization === association;
        if (role === "LEGAL_REPRESENTATIVE" || !ordinary) wanted.push({ organization, role });
      }
    }
    const got = (await facts(holder)).map(({ role, organization }) => ({
      organization: organization.id,
      role,
    }));
    expect(got).toEqual(wanted);
  });

  test("leave out a version of the organization that was never recorded beside the position", async () => {
    const holder = await insertPerson(database);
    const organization = await insertOrganization(database, { recordedAt: "2026-01-01T00:00:00Z" });
    await insertOrganizationVersion(database, organization, 2, { recordedAt: "2026-02-01T00:00:00Z" });
    await insertOrganizationVersion(database, organization, 3, { recordedAt: "2026-03-01T00:00:00Z" });
    const office = { holder, organization, role: "LEGAL_REPRESENTATIVE" } as const;
    // Recorded at the very moment at which version 2 was, and corrected at the very moment of version 3.
    const position = await insertPosition(database, { ...office, recordedAt: "2026-02-01T00:00:00Z" });
    await insertPositionVersion(database, position, 2, { ...office, recordedAt: "2026-03-01T00:00:00Z" });
    const [first, second, third] = await facts(holder);
    expect([first, second, third]).toEqual([
      expect.objectContaining({
        recordedFrom: "2026-02-01T00:00:00.000000Z",
        recordedUntil: "2026-03-01T00:00:00.000000Z",
      }),
      expect.objectContaining({ recordedFrom: "2026-03-01T00:00:00.000000Z", recordedUntil: null }),
      undefined,
    ]);
  });

  test("follow the version, where a correction gives the position to another holder", async () => {
    const [wrong, right] = [await insertPerson(database), await insertPerson(database)];
    const organization = await insertOrganization(database, { recordedAt: "2026-01-01T00:00:00Z" });
    const office = { organization, role: "LEGAL_REPRESENTATIVE" } as const;
    const position = await insertPosition(database, {
      ...office,
      holder: wrong,
      recordedAt: "2026-02-01T00:00:00Z",
    });
    await insertPositionVersion(database, position, 2, {
      ...office,
      holder: right,
      recordedAt: "2026-03-01T00:00:00Z",
    });
    const corrected = "2026-03-01T00:00:00.000000Z";
    expect(await facts(wrong)).toMatchObject([{ recordedUntil: corrected }]);
    expect(await facts(right)).toMatchObject([{ recordedFrom: corrected, recordedUntil: null }]);
  });
});
