import { beforeEach, expect, test } from "vitest";
import { createNotSameStore } from "../../subgraphs/entities/candidates/not-same-store.ts";
import { registryFeed } from "../../subgraphs/entities/change-feed.ts";
import { createEntitiesSubgraph } from "../../subgraphs/entities/create-subgraph.ts";
import { createLoaders } from "../../subgraphs/entities/loaders.ts";
import { createRepository } from "../../subgraphs/entities/repository.ts";
import { asker, type Question, TODAY, viewerWith } from "../support/ask-entities.ts";
import {
  insertOrganization,
  insertOrganizationVersion,
  insertPerson,
  insertPosition,
} from "../support/entities-rows.ts";
import { functionOf } from "../support/function-of-statement.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Requests at the same time, while every connection is busy: what they share, and what they must not.

const server = await createTestDatabase();
const statements: string[] = [];
const database = server.as("entities", (statement) => statements.push(functionOf(statement)));
const identityKey = Buffer.alloc(32, 7);
const ask = asker(createEntitiesSubgraph({ database, identityKey }));
const loadersOf = createLoaders(
  createRepository(database),
  registryFeed(database),
  identityKey,
  createNotSameStore(database),
);

const ids = await Promise.all(
  Array.from({ length: 30 }, (_, n) =>
    insertOrganization(database, { code: `91350102MAX00000${10 + n}`, name: `福州第${n}有限公司` }),
  ),
);
const chen = await insertPerson(database, { name: "陈某" });
const [first = "", second = ""] = ids;

const NAME = "query ($id: ID!) { organization(id: $id) { name } }";

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** The answers to what is asked at once while no connection is free. */
async function withoutConnections<Answers>(askAll: () => Promise<Answers>): Promise<Answers> {
  const { client } = database.knex;
  const taken = await Promise.all(Array.from({ length: client.pool.max }, () => client.acquireConnection()));
  const answers = askAll();
  // Loaders gather the keys of one request for a turn.
  await turn();
  await turn();
  for (const connection of taken) await client.releaseConnection(connection);
  return await answers;
}

const askAtOnce = (questions: readonly Question[]) =>
  withoutConnections(() => Promise.all(questions.map(ask)));

beforeEach(() => {
  statements.length = 0;
});

test("thirty requests for rows by id take one statement", async () => {
  const answers = await askAtOnce(ids.map((id) => ({ query: NAME, variables: { id } })));
  expect(statements).toEqual(["entities.organizationsById"]);
  expect(answers.map(({ data }) => data)).toEqual(
    ids.map((_, n) => ({ organization: { name: `福州第${n}有限公司` } })),
  );
});

test("facts of thirty organizations, asked by as many requests, take one statement of each kind", async () => {
  const facts = await withoutConnections(() =>
    Promise.all(
      ids.map(async (id) => {
        const { registrationFacts, officerFacts } = loadersOf(
          {
            today: TODAY,
            now: `${TODAY}T04:00:00.000000Z`,
          },
          () => true,
        );
        return await Promise.all([registrationFacts.load(id), officerFacts.load(id)]);
      }),
    ),
  );
  expect(statements).toEqual(["entities.registrationFacts", "entities.officerFacts"]);
  expect(facts.map(([registrations]) => registrations.map(({ organizationId }) => organizationId))).toEqual(
    ids.map((id) => [id]),
  );
});

test("requests one after the other share nothing", async () => {
  await ask({ query: NAME, variables: { id: first } });
  await ask({ query: NAME, variables: { id: first } });
  expect(statements).toEqual(["entities.organizationsById", "entities.organizationsById"]);
});

test("a request is answered with what was written before it came, whoever asked before", async () => {
  const early = ask({ query: NAME, variables: { id: second } });
  await insertOrganizationVersion(database, second, 2, { name: "福州更名有限公司" });
  const [late] = await askAtOnce([{ query: NAME, variables: { id: second } }]);
  await early;
  expect(late?.data).toEqual({ organization: { name: "福州更名有限公司" } });
});

test("viewers who may see more and less share a statement, and each sees what is theirs", async () => {
  const position = await insertPosition(database, { holder: chen, organization: first, role: "DIRECTOR" });
  statements.length = 0;
  const asked = {
    query: `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Position { role withheld holder { ... on Person { name } } } } }`,
    variables: { representations: [{ __typename: "Position", id: position }] },
  };
  const answers = await askAtOnce([
    { ...asked, viewer: viewerWith("person:read") },
    { ...asked, viewer: viewerWith("person:match") },
  ]);
  expect(answers.map(({ data }) => data)).toEqual([
    { _entities: [{ role: "DIRECTOR", withheld: false, holder: { name: "陈某" } }] },
    { _entities: [{ role: "DIRECTOR", withheld: true, holder: null }] },
  ]);
  expect(statements).toEqual(["entities.positionsById", "entities.personsById"]);
});

test("a key that no statement can take fails the request that asked for it, and no other", async () => {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Organization { name } } }`;
  const byCode = (code: string): Question => ({
    query,
    variables: { representations: [{ __typename: "Organization", code }] },
  });
  const [bad, good] = await askAtOnce([byCode("a\u0000b"), byCode("91350102MAX0000010")]);
  expect(bad?.errors).toHaveLength(1);
  expect(good).toEqual({ data: { _entities: [{ name: "福州第0有限公司" }] }, errors: [] });
});
