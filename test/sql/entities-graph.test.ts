import { describe, expect, test } from "vitest";
import { createEntitiesSubgraph } from "../../subgraphs/entities/create-subgraph.ts";
import { indexSource } from "../../subgraphs/entities/graph/index-source.ts";
import { statement } from "../../subgraphs/shared/database.ts";
import { ANONYMOUS, asker, viewerWith } from "../support/ask-entities.ts";
import { insertOrganization, insertPerson, insertPosition } from "../support/entities-rows.ts";
import { caughtUp, openGraph } from "../support/open-graph.ts";
import { createTestDatabase } from "../support/test-database.ts";

//   林某 ──legal representative──▶ 船厂 ◀──controls── 集团 ◀──controls── 控股 ◀──controls── 集团 (a circle)
//    └──director (until 2025)──▶ 贸易 ◀──director── 陈某 ──director──▶ 船厂
const server = await createTestDatabase();
const database = server.as("entities");
const yard = await insertOrganization(database, { name: "榕江船厂" });
const group = await insertOrganization(database, { name: "榕江集团" });
const holding = await insertOrganization(database, { name: "榕江控股" });
const trader = await insertOrganization(database, { name: "榕江贸易" });
const alone = await insertOrganization(database, { name: "独行商行" });
const hub = await insertOrganization(database, { name: "榕江邮务" });
const lin = await insertPerson(database, { name: "林某" });
const chen = await insertPerson(database, { name: "陈某" });

const controls = (holder: string, organization: string) =>
  insertPosition(database, { holder, holderType: "ORGANIZATION", organization, role: "ACTUAL_CONTROLLER" });
await insertPosition(database, { holder: lin, organization: yard, role: "LEGAL_REPRESENTATIVE" });
const groupOfYard = await controls(group, yard);
const holdingOfGroup = await controls(holding, group);
const groupOfHolding = await controls(group, holding);
await insertPosition(database, {
  holder: lin,
  organization: trader,
  role: "DIRECTOR",
  since: "2020-01-01",
  until: "2025-01-01",
});
await insertPosition(database, { holder: chen, organization: trader, role: "DIRECTOR" });
await insertPosition(database, { holder: chen, organization: yard, role: "DIRECTOR" });
// 300 persons in one organization, of whom 200 are walked along.
await server.sql(`
  with made as (
    insert into entities.person (identity_type, identity_hash, identity_mask)
    select 'OTHER', sha256(i::text::bytea), 'x' from generate_series(1, 300) i returning id
  ), named as (insert into entities.person_version (person_id, version, name) select id, 1, '员工' from made)
  insert into entities.position_version (holder_id, holder_type, organization_id, role)
  select id, 'PERSON', ${hub}, 'BRANCH_HEAD' from made order by id`);

// Thirty of them are in a second organization too.
const hubPartner = await insertOrganization(database, { name: "榕江快运" });
await server.sql(`insert into entities.position_version (holder_id, holder_type, organization_id, role)
  select holder_id, 'PERSON', ${hubPartner}, 'DIRECTOR' from entities.position_version
   where organization_id = ${hub} order by holder_id limit 30`);
const [{ id: firstOfHub } = { id: "" }] = await database.query<{ id: string }>(
  statement(
    "test.firstOfHub",
    "select min(holder_id) as id from entities.position_version where organization_id = $1",
  ),
  [hub],
);

const graph = await openGraph(server);
await caughtUp(graph);
const index = { current: () => indexSource(graph.state) };
const identityKey = Buffer.alloc(32, 7);

// biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their queries
type Any = any;

describe.each([
  ["SQL", {}],
  ["the index", { graphIndex: index }],
])("by %s", (_source, options) => {
  const ask = asker(createEntitiesSubgraph({ database, identityKey, ...options }));
  const reader = viewerWith("person:read");

  async function network(variables: Record<string, unknown>, viewer = reader) {
    const query = `query ($root: ID!, $hops: Int, $roles: [Role!], $on: Date, $limit: Int) {
      network(root: $root, hops: $hops, roles: $roles, on: $on, limit: $limit) {
        nodes { subject { id } distance } edges { id role since holder { id } organization { id } }
        cutOff { subject { id } reason shown total } personsWithheld asOf
      }
    }`;
    const { data, errors } = await ask({ query, variables, viewer });
    const found = (data as Any).network;
    if (!found) return { network: found, errors };
    const nodes = found.nodes.map((node: Any) => [node.subject.id, node.distance]);
    return { ...found, nodes, errors };
  }

  test("a network is walked from either end of a position, nearest first", async () => {
    const { nodes, edges, cutOff, personsWithheld, errors } = await network({ root: yard, hops: 2 });
    expect(nodes).toEqual([
      [yard, 0],
      [lin, 1],
      [group, 1],
      [chen, 1],
      [holding, 2],
      [trader, 2],
    ]);
    expect(edges.map((edge: Any) => [edge.holder.id, edge.role, edge.organization.id])).toContainEqual([
      lin,
      "LEGAL_REPRESENTATIVE",
      yard,
    ]);
    expect({ cutOff, personsWithheld, errors }).toEqual({ cutOff: [], personsWithheld: false, errors: [] });
  });

  test("only positions held on the day, in the roles asked for", async () => {
    const now = await network({ root: lin, hops: 1 });
    const before = await network({ root: lin, hops: 1, on: "2024-12-31" });
    expect([now.nodes.length, before.nodes.length]).toEqual([2, 3]);
    expect(before.edges[1]).toMatchObject({ role: "DIRECTOR", since: "2020-01-01" });
    const led = await network({ root: yard, hops: 6, roles: ["LEGAL_REPRESENTATIVE"] });
    expect(led.nodes.map(([id]: [string]) => id)).toEqual([yard, lin]);
  });

  test("a subject without positions is a network of itself; an unknown one is none", async () => {
    expect((await network({ root: alone })).nodes).toEqual([[alone, 0]]);
    expect(await network({ root: "999999999" })).toEqual({ network: null, errors: [] });
  });

  test("of a hub the first 200 are walked along, and the answer says so", async () => {
    const { nodes, cutOff } = await network({ root: hub, hops: 1, limit: 500 });
    expect(nodes).toHaveLength(201);
    expect(cutOff).toEqual([{ subject: { id: hub }, reason: "HUB", shown: 200, total: 300 }]);
  });

  test("the limit of subjects is told where it cut", async () => {
    const { nodes, edges, cutOff } = await network({ root: yard, hops: 2, limit: 3 });
    expect(nodes).toHaveLength(3);
    expect(edges.map(({ id }: Any) => id)).toContain(groupOfYard);
    expect(cutOff).toContainEqual({ subject: { id: yard }, reason: "LIMIT", shown: 2, total: 3 });
  });

  test.each([
    ["without a token", ANONYMOUS, "UNAUTHENTICATED"],
    ["by who may match a document", viewerWith("person:match"), "FORBIDDEN"],
  ])("persons are neither shown nor walked through %s", async (_who, viewer, code) => {
    const { nodes, personsWithheld, errors } = await network({ root: yard, hops: 6 }, viewer);
    expect(nodes).toEqual([
      [yard, 0],
      [group, 1],
      [holding, 2],
    ]);
    expect({ personsWithheld, errors }).toEqual({ personsWithheld: true, errors: [] });
    for (const root of [lin, "999999999"]) {
      expect(await network({ root }, viewer)).toEqual({ network: null, errors: [`network ${code}`] });
    }
  });

  test.each([
    ["hops", { hops: 7 }],
    ["hops", { hops: 0 }],
    ["limit", { limit: 501 }],
    ["root", { root: "x" }],
  ])("%s out of bounds is refused", async (argument, variables) => {
    const { errors } = await network({ root: yard, ...variables });
    expect(errors).toEqual([`network BAD_USER_INPUT ${argument}`]);
  });

  const PATH = `query ($from: ID!, $to: ID!, $maxHops: Int, $on: Date) {
    path(from: $from, to: $to, maxHops: $maxHops, on: $on) {
      hops paths { subjects { id } steps { positions { role } } } hasMore complete personsWithheld
    }
  }`;

  async function path(variables: Record<string, unknown>, viewer = reader) {
    const { data, errors } = await ask({ query: PATH, variables, viewer });
    const found = (data as Any).path;
    const ways = found?.paths.map(({ subjects }: Any) => subjects.map(({ id }: Any) => id));
    return { ...found, ways, errors };
  }

  test("every shortest path is found, with the positions of each step", async () => {
    const found = await path({ from: trader, to: yard, on: "2024-06-01" });
    expect(found.ways).toEqual([
      [trader, lin, yard],
      [trader, chen, yard],
    ]);
    expect(found.paths[0].steps).toEqual([
      { positions: [{ role: "DIRECTOR" }] },
      { positions: [{ role: "LEGAL_REPRESENTATIVE" }] },
    ]);
    expect(found).toMatchObject({ hops: 2, hasMore: false, complete: true, errors: [] });
    expect((await path({ from: trader, to: yard })).ways).toEqual([[trader, chen, yard]]);
  });

  test("none within the steps, none at all, and that of a subject to itself", async () => {
    expect(await path({ from: trader, to: holding, maxHops: 3 })).toMatchObject({ hops: null, ways: [] });
    expect(await path({ from: trader, to: holding })).toMatchObject({ hops: 4 });
    expect(await path({ from: trader, to: alone, maxHops: 10 })).toMatchObject({
      hops: null,
      complete: true,
    });
    expect(await path({ from: yard, to: yard })).toMatchObject({ hops: 0, ways: [[yard]] });
    expect((await path({ from: yard, to: "999999999" })).errors).toEqual([]);
  });

  test("more than twenty are cut, in the order of their subjects", async () => {
    const found = await path({ from: hub, to: hubPartner });
    expect(found).toMatchObject({ hops: 2, hasMore: true });
    expect(found.ways).toHaveLength(20);
    expect(found.ways[0]).toEqual([hub, firstOfHub, hubPartner]);
  });

  test("no path leads through a person for who may not read persons", async () => {
    const found = await path({ from: trader, to: yard }, ANONYMOUS);
    expect(found).toMatchObject({ ways: [], complete: true, personsWithheld: true, errors: [] });
  });

  test("the control group goes up and down, once around a circle", async () => {
    const query = `query ($id: ID!) { controlGroup(organization: $id) {
      controllers { nodes { subject { id } distance } edges { id } } controlled { nodes { subject { id } distance } }
    } }`;
    const nodesOf = ({ nodes }: Any) => nodes.map((node: Any) => [node.subject.id, node.distance]);
    const { data, errors } = await ask({ query, variables: { id: yard }, viewer: ANONYMOUS });
    const { controllers, controlled } = (data as Any).controlGroup;
    expect([nodesOf(controllers), nodesOf(controlled), errors]).toEqual([
      [
        [yard, 0],
        [group, 1],
        [holding, 2],
      ],
      [[yard, 0]],
      [],
    ]);
    expect(controllers.edges.map(({ id }: Any) => id)).toEqual([groupOfYard, holdingOfGroup, groupOfHolding]);
    const ofHolding = await ask({ query, variables: { id: holding }, viewer: ANONYMOUS });
    expect(nodesOf((ofHolding.data as Any).controlGroup.controlled)).toEqual([
      [holding, 0],
      [group, 1],
      [yard, 2],
    ]);
    const unknown = await ask({ query, variables: { id: lin }, viewer: ANONYMOUS });
    expect(unknown).toEqual({ data: { controlGroup: null }, errors: [] });
  });
});
