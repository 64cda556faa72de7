import { describe, expect, onTestFinished, test } from "vitest";
import { createEntitiesSubgraph } from "../../subgraphs/entities/create-subgraph.ts";
import { createSearch } from "../../subgraphs/entities/repository-of-search.ts";
import { openDatabase, statement } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { ANONYMOUS, asker, viewerWith } from "../support/ask-entities.ts";
import { insertOrganization, insertOrganizationVersion, insertPerson } from "../support/entities-rows.ts";
import { createTestDatabase } from "../support/test-database.ts";

const server = await createTestDatabase();
const statements: string[] = [];
const database = server.as("entities", ({ name }) => statements.push(name));
const identityKey = Buffer.alloc(32, 7);
let ask = asker(createEntitiesSubgraph({ database, identityKey }));

const CODE = "91350100MAX000001A";
const yard = await insertOrganization(database, { code: CODE, name: "榕江造船（福州）有限公司" });
const exact = await insertOrganization(database, { name: "榕江造船" });
const begins = await insertOrganization(database, { name: "榕江造船配件厂" });
const renamed = await insertOrganization(database, { name: "榕江造船厂" });
await insertOrganizationVersion(database, renamed, 2, { name: "闽海重工股份有限公司" });
// Another kind and the same name: it is found once, by the name it has.
const reformed = await insertOrganization(database, { name: "南台榕江造船所", kind: "OTHER" });
await insertOrganizationVersion(database, reformed, 2, { name: "南台榕江造船所", kind: "ENTERPRISE" });
const person = await insertPerson(database, { name: "陈榕江" });
await insertOrganization(database, { name: "Fuzhou ABC 科技" });

/** As the query below asks for it. */
interface Answered {
  edges: { match: string; name: string; former: boolean; node: { id: string } }[];
  nodes: { id: string }[];
  count: number;
  complete: boolean;
  personsWithheld: boolean;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Found extends Omit<Answered, "edges" | "nodes"> {
  names: (readonly [name: string, match: string, former: boolean])[];
  ids: string[];
  errors: string[];
}

async function search(variables: Record<string, unknown>, viewer = viewerWith("person:read")) {
  const query = `query ($text: String!, $kinds: [SubjectType!], $first: Int, $after: String) {
    search(text: $text, kinds: $kinds, first: $first, after: $after) {
      edges { match name former node { id } } nodes { id } count complete personsWithheld
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const { data, errors } = await ask({ query, variables, viewer });
  const found = (data as { search: Answered | null } | null | undefined)?.search;
  if (!found) return { errors };
  const { edges, nodes, ...rest } = found;
  const names = edges.map(({ name, match, former }) => [name, match, former] as const);
  expect(edges.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id));
  return { ...rest, names, ids: nodes.map(({ id }) => id), errors };
}

describe("a search", () => {
  test("finds by the whole name, its beginning and a part, in that order, and by names of before", async () => {
    const { names, ids, count, complete } = (await search({ text: "榕江造船" })) as Found;
    expect(names).toEqual([
      ["榕江造船", "EXACT", false],
      ["榕江造船厂", "PREFIX", true],
      ["榕江造船配件厂", "PREFIX", false],
      ["榕江造船（福州）有限公司", "PREFIX", false],
      ["南台榕江造船所", "CONTAINS", false],
    ]);
    expect(ids).toEqual([exact, renamed, begins, yard, reformed]);
    expect({ count, complete }).toEqual({ count: 5, complete: true });
  });

  test.each([
    ["two characters within a name", "江造", [exact, begins, yard, reformed, renamed]],
    ["a credit code, in small letters too", CODE.toLowerCase(), [yard]],
    ["brackets of the other width", "造船(福州)", [yard]],
    ["letters of either case", "abc", null],
    ["the end of a name", "配件厂", [begins]],
    ["nothing that there is", "莲花", []],
    ["bigrams that are all there, but not in a row", "榕江船厂", []],
  ])("for %s", async (_what, text, ids) => {
    const found = (await search({ text, kinds: ["ORGANIZATION"] })) as Found;
    expect(found.errors).toEqual([]);
    if (ids) expect([...found.ids].sort()).toEqual([...ids].sort());
    else expect(found.names).toEqual([["Fuzhou ABC 科技", "CONTAINS", false]]);
  });

  test("is paged without loss or repetition, and says on every page how many there are", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 1; page <= 6; page++) {
      const found: Found = (await search({ text: "榕江", first: 1, after })) as Found;
      seen.push(...found.ids);
      expect(found.count).toBe(6);
      expect(found.pageInfo.hasNextPage).toBe(page < 6);
      after = found.pageInfo.endCursor;
    }
    const rest = (await search({ text: "榕江", after })) as Found;
    expect([rest.ids, rest.count]).toEqual([[], 6]);
    expect(seen).toEqual(((await search({ text: "榕江" })) as Found).ids);
    expect(new Set(seen).size).toBe(6);
  });

  test("takes one statement where only ids are asked", async () => {
    await search({ text: "榕江" });
    statements.length = 0;
    await search({ text: "榕江" });
    expect(statements).toEqual(["entities.searchSubjects"]);
  });
});

describe("persons", () => {
  test("are found by those who may read them", async () => {
    const { ids, personsWithheld } = (await search({ text: "榕江", kinds: ["PERSON"] })) as Found;
    expect({ ids, personsWithheld }).toEqual({ ids: [person], personsWithheld: false });
  });

  test.each([
    ["without a token", ANONYMOUS, "search UNAUTHENTICATED"],
    ["by who may only match a document", viewerWith("person:match"), "search FORBIDDEN"],
  ])(
    "are left out where no kinds are named, and refused where they are, %s",
    async (_who, viewer, refusal) => {
      const found = (await search({ text: "榕江" }, viewer)) as Found;
      expect(found.ids).not.toContain(person);
      expect([found.count, found.personsWithheld]).toEqual([5, true]);
      const { personsWithheld } = (await search({ text: "榕江", kinds: ["ORGANIZATION"] }, viewer)) as Found;
      expect(personsWithheld).toBe(false);
      expect(await search({ text: "榕江", kinds: ["PERSON"] }, viewer)).toEqual({ errors: [refusal] });
    },
  );
});

describe("a text is refused", () => {
  test.each([
    ["of one character", "榕"],
    ["of one character between blanks", " 榕 "],
    ["with a wildcard of SQL", "榕%"],
    ["with another wildcard", "榕江*"],
    ["with a control character", "榕\u0000江"],
    ["that is too long", "榕".repeat(201)],
  ])("%s", async (_what, text) => {
    expect(await search({ text })).toEqual({ errors: ["search BAD_USER_INPUT text"] });
  });

  test("and so is a cursor that no search gave", async () => {
    const after = Buffer.from('["9","1","1"]').toString("base64url");
    expect(await search({ text: "榕江", after })).toEqual({ errors: ["search BAD_USER_INPUT after"] });
  });
});

describe("where very many match", async () => {
  await server.sql(`
    with made as (
      insert into entities.organization (code, legacy_code)
      select 'MANY' || lpad(i::text, 14, '0'), false from generate_series(1, 2500) i returning id
    )
    insert into entities.organization_version (organization_id, version, name, kind, listed_company)
    select id, 1, '众多' || id || '商行', 'ENTERPRISE', false from made`);

  const organizations = (text: string) =>
    search({ text, kinds: ["ORGANIZATION"], first: 500 }) as Promise<Found>;

  test("a part of them is looked at, which it says, the same each time, whichever way leads to them", async () => {
    const texts = ["商行", "众多", "多100", "众多商行"];
    await organizations("榕江");
    statements.length = 0;
    const byBigrams = await Promise.all(texts.map(organizations));
    expect(statements).toEqual(texts.map(() => "entities.searchOrganizations"));
    const [ofPart, ofBeginning, ofOne, ofNone] = byBigrams;
    expect([ofPart?.count, ofPart?.complete]).toEqual([1001, false]);
    expect(ofBeginning?.complete).toBe(false);
    expect([ofOne?.count, ofOne?.complete]).toEqual([11, true]);
    expect(ofNone?.count).toBe(0);

    await server.sql("analyze entities.organization_version");
    ask = asker(createEntitiesSubgraph({ database, identityKey }));
    statements.length = 0;
    expect(await Promise.all(texts.map(organizations))).toEqual(byBigrams);
    const { length } = statements.filter((name) => name === "entities.searchOrganizationsInOrder");
    expect(length).toBe(2);
  });

  test("a search is planned once for all texts", async () => {
    const alone = openDatabase({ url: server.url, role: roleOf("entities"), poolSize: 1 });
    onTestFinished(() => alone.close());
    const searchAlone = createSearch(alone);
    const question = { organizations: true, persons: true, after: null, limit: 21 };
    for (const text of ["榕江", "闽海", "造船", "莲花", "配件", "重工", "南台", "科技"]) {
      await searchAlone({ ...question, text }, () => true);
    }
    const plans = await alone.query(
      statement(
        "test.plans",
        "select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements where name = 'entities.searchSubjects'",
      ),
      [],
    );
    // PostgreSQL tries five plans of their own before it compares.
    expect(plans).toEqual([{ generic: 3, custom: 5 }]);
  });
});
