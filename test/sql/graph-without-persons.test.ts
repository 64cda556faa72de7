import { expect, test } from "vitest";
import type { Viewer } from "../../schema/request-context.ts";
import { createEntitiesSubgraph } from "../../subgraphs/entities/create-subgraph.ts";
import { indexSource } from "../../subgraphs/entities/graph/index-source.ts";
import { ANONYMOUS, asker, viewerWith } from "../support/ask-entities.ts";
import { insertOrganization, insertPerson, insertPosition } from "../support/entities-rows.ts";
import { caughtUp, openGraph } from "../support/open-graph.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Who may not read persons is answered as if no person held a position: the same answers, letter by letter, before and
// after their positions are taken out of the table.

//   船厂 ◀──director── 林某 ──director──▶ 贸易     (two steps)
//   船厂 ◀──controls── 集团 ◀──controls── 控股 ──controls──▶ 贸易     (three)
//   商行 ◀──director── 林某     (nobody else)
const server = await createTestDatabase();
const database = server.as("entities");
const organization = (name: string) => insertOrganization(database, { name });
const [yard, group, holding, trader, shop] = [
  await organization("榕江船厂"),
  await organization("榕江集团"),
  await organization("榕江控股"),
  await organization("榕江贸易"),
  await organization("榕江商行"),
];
const lin = await insertPerson(database, { name: "林榕江" });
for (const company of [yard, trader, shop]) {
  await insertPosition(database, { holder: lin, organization: company, role: "DIRECTOR" });
}
for (const [holder, company] of [
  [group, yard],
  [holding, group],
  [holding, trader],
] as const) {
  const role = "ACTUAL_CONTROLLER";
  await insertPosition(database, { holder, holderType: "ORGANIZATION", organization: company, role });
}
// As many persons as are cut off at one organization, and more than a network has subjects.
await server.sql(`
  with made as (
    insert into entities.person (identity_type, identity_hash, identity_mask)
    select 'OTHER', sha256(i::text::bytea), 'x' from generate_series(1, 600) i returning id
  ), named as (insert into entities.person_version (person_id, version, name) select id, 1, '榕江员工' from made)
  insert into entities.position_version (holder_id, holder_type, organization_id, role)
  select id, 'PERSON', ${yard}, 'ACTUAL_CONTROLLER' from made order by id`);

const NETWORK =
  "nodes { subject { id name } distance } edges { id } cutOff { subject { id } reason shown total }";
const PATHS = "hops paths { subjects { id } steps { positions { id holder { id } } } } hasMore complete";
const QUESTIONS = [
  `network(root: "${yard}", hops: 6, limit: 500) { ${NETWORK} personsWithheld }`,
  `network(root: "${shop}", hops: 6, limit: 2) { ${NETWORK} personsWithheld }`,
  `path(from: "${yard}", to: "${trader}") { ${PATHS} personsWithheld }`,
  `path(from: "${yard}", to: "${trader}", maxHops: 2) { ${PATHS} personsWithheld }`,
  `path(from: "${yard}", to: "${shop}", maxHops: 10) { ${PATHS} personsWithheld }`,
  `path(from: "${yard}", to: "${lin}") { ${PATHS} personsWithheld }`,
  `controlGroup(organization: "${yard}") { controllers { ${NETWORK} } controlled { ${NETWORK} } }`,
  `search(text: "榕江") { edges { name match former node { id } } count complete personsWithheld }`,
];

async function answers(viewer: Viewer): Promise<unknown[]> {
  const graph = await openGraph(server);
  await caughtUp(graph);
  const identityKey = Buffer.alloc(32, 7);
  const sources = [{}, { graphIndex: { current: () => indexSource(graph.state) } }];
  const asks = sources.map((source) => asker(createEntitiesSubgraph({ database, identityKey, ...source })));
  return await Promise.all(
    QUESTIONS.flatMap((question) => asks.map((ask) => ask({ query: `{ ${question} }`, viewer }))),
  );
}

test("an answer is the same whatever persons stand between, for who may not read persons", async () => {
  const viewers: readonly Viewer[] = [
    ANONYMOUS,
    viewerWith("list:read", "person:match"),
    { ...viewerWith("list:read", "person:match", "person:read"), purpose: null },
  ];
  const before = await Promise.all(viewers.map(answers));
  const reader = await answers(viewerWith("person:read"));
  await server.sql("delete from entities.position_version where holder_type = 'PERSON'");
  expect(await Promise.all(viewers.map(answers))).toEqual(before);

  // What is held back was there: by every question, who may read persons is answered something else.
  expect(reader.filter((answer, i) => JSON.stringify(answer) === JSON.stringify(before[0]?.[i]))).toEqual([]);
});
