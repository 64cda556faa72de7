import { describe, expect, test } from "vitest";
import { createEntitiesSubgraph } from "../../subgraphs/entities/create-subgraph.ts";
import { ANONYMOUS, asker, viewerWith } from "../support/ask-entities.ts";
import {
  insertOrganization,
  insertPerson,
  insertPosition,
  insertPositionVersion,
} from "../support/entities-rows.ts";
import { createTestDatabase } from "../support/test-database.ts";

const nobody = "999999999";
const SHIPYARD = "914403001922038216";
const TRADER = "9144030071526726XG";
const PILOT = "91350100M0001TGQXM";

const server = await createTestDatabase();
const statements: string[] = [];
const database = server.as("entities", ({ name }) => statements.push(name));
const ask = asker(createEntitiesSubgraph({ database, identityKey: Buffer.alloc(32, 7) }));

await insertOrganization(database, { code: SHIPYARD });
await insertOrganization(database, { code: PILOT });
const trader = await insertOrganization(database, { code: TRADER });

describe("positions", async () => {
  const group = await insertOrganization(database, { name: "榕江集团有限公司" });
  const yard = await insertOrganization(database, { name: "榕江船坞有限公司" });
  const wang = await insertPerson(database, { name: "王某" });
  const controller = await insertPosition(database, {
    holder: group,
    holderType: "ORGANIZATION",
    organization: yard,
    role: "ACTUAL_CONTROLLER",
  });
  const director = await insertPosition(database, {
    holder: wang,
    organization: yard,
    role: "DIRECTOR",
    since: "2020-05-01",
    until: "2024-05-01",
  });
  const supervisor = await insertPosition(database, {
    holder: wang,
    organization: yard,
    role: "SUPERVISOR",
    since: "2024-05-01",
  });
  const elsewhere = await insertPosition(database, { holder: wang, organization: group, role: "DIRECTOR" });
  const positionsOfYard = async (args: string) => {
    const query = `{ organization(id: "${yard}") { positions${args} { nodes { id } } } }`;
    const { data, errors } = await ask({ query });
    return { ids: idsIn(data), errors };
  };
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query above
  const idsIn = (data: any) => data.organization.positions?.nodes.map(({ id }: { id: string }) => id) ?? null;

  test("of an organization, with who holds them", async () => {
    const query = `{ organization(id: "${yard}") { positions {
      nodes { id role since until withheld organization { name } holder { __typename id name } }
      pageInfo { hasNextPage endCursor } edges { cursor node { id } }
    } } }`;
    const organization = { name: "榕江船坞有限公司" };
    const person = { __typename: "Person", id: wang, name: "王某" };
    const { data, errors } = await ask({ query });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      organization: {
        positions: {
          nodes: [
            {
              id: controller,
              role: "ACTUAL_CONTROLLER",
              since: null,
              until: null,
              withheld: false,
              organization,
              holder: { __typename: "Organization", id: group, name: "榕江集团有限公司" },
            },
            {
              id: director,
              role: "DIRECTOR",
              since: "2020-05-01",
              until: "2024-05-01",
              withheld: false,
              organization,
              holder: person,
            },
            {
              id: supervisor,
              role: "SUPERVISOR",
              since: "2024-05-01",
              until: null,
              withheld: false,
              organization,
              holder: person,
            },
          ],
          edges: [controller, director, supervisor].map((id) => ({
            cursor: expect.any(String),
            node: { id },
          })),
          pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
        },
      },
    });
  });

  test("that a person holds, and that an organization does", async () => {
    const query = `{
      person(id: "${wang}") { positions { nodes { id } } }
      organization(id: "${group}") { positions { nodes { id } } heldPositions { nodes { id organization { name } } } }
    }`;
    expect((await ask({ query })).data).toEqual({
      person: { positions: { nodes: [{ id: director }, { id: supervisor }, { id: elsewhere }] } },
      organization: {
        positions: { nodes: [{ id: elsewhere }] },
        heldPositions: { nodes: [{ id: controller, organization: { name: "榕江船坞有限公司" } }] },
      },
    });
  });

  test.each([
    ["held on the last day of one", `(on: "2024-04-30")`, [controller, director]],
    ["held on the first day of the next", `(on: "2024-05-01")`, [controller, supervisor]],
    ["held before any began", `(on: "2020-04-30")`, [controller]],
    ["of some roles", `(roles: [SUPERVISOR, DIRECTOR])`, [director, supervisor]],
    ["of some roles on a day", `(roles: [DIRECTOR], on: "2025-01-01")`, []],
    ["of no role", `(roles: [])`, []],
    [
      "of any, said with null",
      `(roles: null, on: null, first: null, after: null)`,
      [controller, director, supervisor],
    ],
  ])("%s", async (_what, args, ids) => {
    expect(await positionsOfYard(args)).toEqual({ ids, errors: [] });
  });

  test("are held from the first day to the one before the last", async () => {
    const query = `query ($on: Date) { person(id: "${wang}") { positions { nodes { held(on: $on) } } } }`;
    const heldOn = async (on: string | null) => (await ask({ query, variables: { on } })).data;
    const held = (...values: boolean[]) => ({
      person: { positions: { nodes: values.map((v) => ({ held: v })) } },
    });
    expect(await heldOn("2020-04-30")).toEqual(held(false, false, true));
    expect(await heldOn("2020-05-01")).toEqual(held(true, false, true));
    expect(await heldOn("2024-05-01")).toEqual(held(false, true, true));
    expect(await heldOn(null)).toEqual(held(false, true, true));
  });

  test("come page by page, each once, whatever the size of a page", async () => {
    const query = `query ($after: String, $first: Int!) { organization(id: "${yard}") {
      positions(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
    } }`;
    for (const first of [1, 2, 3, 4, 500]) {
      const seen: string[] = [];
      let after: string | null = null;
      let more = true;
      while (more) {
        const answer: unknown = (await ask({ query, variables: { first, after } })).data;
        seen.push(...idsIn(answer));
        const { organization } = answer as {
          organization: { positions: { pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
        };
        const { hasNextPage, endCursor } = organization.positions.pageInfo;
        [more, after] = [hasNextPage, endCursor];
      }
      expect(seen).toEqual([controller, director, supervisor]);
    }
  });

  const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
  test.each([
    ["first: 0", "(first: 0)", "first"],
    ["first: -1", "(first: -1)", "first"],
    ["first: 501", "(first: 501)", "first"],
    ["first: 1000000000", "(first: 1000000000)", "first"],
    ["a cursor that is no cursor", `(after: "none")`, "after"],
    ["an empty cursor", `(after: "")`, "after"],
    ["a cursor of another list", `(after: "${cursor(["2024-01-01", "1"])}")`, "after"],
    ["a cursor made up to reach SQL", `(after: "${cursor(["1;drop table x"])}")`, "after"],
    ["a cursor of a number", `(after: "${cursor([1])}")`, "after"],
    ["a cursor past bigint", `(after: "${cursor(["99999999999999999999"])}")`, "after"],
  ])("are refused for %s", async (_what, args, argument) => {
    expect(await positionsOfYard(args)).toEqual({
      ids: null,
      errors: [`organization.positions BAD_USER_INPUT ${argument}`],
    });
  });

  test("after the last one are none", async () => {
    expect(await positionsOfYard(`(after: "${cursor(["999999999999999999"])}")`)).toEqual({
      ids: [],
      errors: [],
    });
  });

  test("withhold persons from who may not read them; organizations are shown to all", async () => {
    const query = `{ organization(id: "${yard}") { positions { nodes { withheld holder { id name } } } } }`;
    const withheld = {
      organization: {
        positions: {
          nodes: [
            { withheld: false, holder: { id: group, name: "榕江集团有限公司" } },
            { withheld: true, holder: null },
            { withheld: true, holder: null },
          ],
        },
      },
    };
    for (const viewer of [ANONYMOUS, viewerWith("list:read"), viewerWith("person:match")]) {
      expect(await ask({ query, viewer })).toEqual({ data: withheld, errors: [] });
    }
    const nodes = [{ withheld: false }, { withheld: false }, { withheld: false }];
    expect(await ask({ query, viewer: viewerWith("person:read") })).toMatchObject({
      data: { organization: { positions: { nodes } } },
    });
  });

  test("are corrected by a later version, which alone is shown", async () => {
    const held = { holder: wang, organization: trader, role: "DIRECTOR" } as const;
    const id = await insertPosition(database, { ...held, since: "2021-01-01" });
    await insertPositionVersion(database, id, 2, { ...held, role: "SENIOR_MANAGER", since: "2021-02-01" });
    const query = `{ organization(id: "${trader}") { positions { nodes { id role since } } } }`;
    expect((await ask({ query })).data).toEqual({
      organization: { positions: { nodes: [{ id, role: "SENIOR_MANAGER", since: "2021-02-01" }] } },
    });
  });

  test("are one statement for all parents that are asked the same", async () => {
    statements.length = 0;
    await ask({
      query: `{ organizations(codes: ["${SHIPYARD}", "${TRADER}", "${PILOT}"]) {
        a: positions(first: 2) { nodes { id } } b: positions(first: 2) { nodes { role } }
        c: positions(first: 2, roles: [DIRECTOR]) { nodes { id } }
      } }`,
    });
    expect(statements).toEqual([
      "entities.organizationsByCode",
      "entities.positionsIn",
      "entities.positionsIn",
    ]);
  });
});

describe("an appointment", async () => {
  const institute = await insertOrganization(database, { name: "榕江研究所", kind: "PUBLIC_INSTITUTION" });
  const zhou = await insertPerson(database, { name: "周某" });
  const past = { holder: zhou, organization: institute, role: "DIRECTOR", until: "2026-11-23" } as const;
  await insertPosition(database, past);
  const current = await insertPosition(database, { ...past, since: "2026-11-23", until: "2027-01-01" });
  const query = `query ($person: ID!, $organization: ID!, $role: Role!) {
    appointment(person: $person, organization: $organization, role: $role) {
      role person { name } organization { name } incumbent { id holder { id } }
    }
  }`;
  const named = { person: { name: "周某" }, organization: { name: "榕江研究所" } };

  test("that is held today has the position that makes it so", async () => {
    const variables = { person: zhou, organization: institute, role: "DIRECTOR" };
    expect(await ask({ query, variables })).toEqual({
      data: { appointment: { role: "DIRECTOR", ...named, incumbent: { id: current, holder: { id: zhou } } } },
      errors: [],
    });
  });

  test("that is proposed has none", async () => {
    const variables = { person: zhou, organization: institute, role: "LEGAL_REPRESENTATIVE" };
    expect(await ask({ query, variables, viewer: viewerWith("person:read") })).toEqual({
      data: { appointment: { role: "LEGAL_REPRESENTATIVE", ...named, incumbent: null } },
      errors: [],
    });
  });

  test.each([
    ["person", { person: nobody, organization: institute }],
    ["organization", { person: zhou, organization: nobody }],
  ])("is null where the %s is unknown", async (_what, ids) => {
    const answer = await ask({ query, variables: { ...ids, role: "DIRECTOR" } });
    expect(answer).toEqual({ data: { appointment: null }, errors: [] });
  });

  test("is refused for an id that is none", async () => {
    const answer = await ask({
      query,
      variables: { person: "x", organization: institute, role: "DIRECTOR" },
    });
    expect(answer).toEqual({ data: { appointment: null }, errors: ["appointment BAD_USER_INPUT person"] });
  });
});
