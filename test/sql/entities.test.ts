import { graphql } from "graphql";
import { describe, expect, test } from "vitest";
import { createEntitiesSubgraph } from "../../subgraphs/entities/create-subgraph.ts";
import { claimIdentityKey } from "../../subgraphs/entities/identity/claim-identity-key.ts";
import { hashIdentity } from "../../subgraphs/entities/identity/hash-identity.ts";
import { ANONYMOUS, asker, TODAY, viewerWith } from "../support/ask-entities.ts";
import { insertOrganization, insertOrganizationVersion, insertPerson } from "../support/entities-rows.ts";
import { createTestDatabase } from "../support/test-database.ts";

const SHIPYARD = "914403001922038216";
const TRADER = "9144030071526726XG";
/** A lawful code of the Fujian pilot, whose last character fails GB 32100. */
const PILOT = "91350100M0001TGQXM";
/** Nobody's. */
const UNKNOWN = "91330100799655058B";
const SPECIMEN = "11010519491231002X";
const identityKey = Buffer.alloc(32, 7);

const server = await createTestDatabase();
const statements: string[] = [];
const database = server.as("entities", ({ name }) => statements.push(name));
const ask = asker(createEntitiesSubgraph({ database, identityKey }));

const shipyard = await insertOrganization(database, {
  code: SHIPYARD,
  name: "榕江造船厂",
  kind: "OTHER",
  recordedAt: "2026-01-01T00:00:00Z",
});
await insertOrganizationVersion(database, shipyard, 2, {
  name: "榕江造船有限公司",
  kind: "ENTERPRISE",
  stateCapital: "SOLELY_STATE_OWNED_COMPANY",
  listedCompany: true,
  industry: "C3731",
  division: "350182",
  registrationStatus: "存续",
  registeredOn: "1958-06-01",
  recordedAt: "2026-02-01T10:20:30.123456Z",
});
const trader = await insertOrganization(database, {
  code: TRADER,
  name: "榕江商贸有限公司",
  industry: "X1",
  division: "110101",
});
const pilot = await insertOrganization(database, { code: PILOT, legacyCode: true, name: "榕江试点有限公司" });
const lin = await insertPerson(database, {
  name: "林某",
  hash: hashIdentity(identityKey, "RESIDENT_ID", SPECIMEN),
  mask: "1101**********002X",
});
const chen = await insertPerson(database, { name: "陈某", type: "PASSPORT", mask: "E1*****78" });
const nobody = "999999999";

describe("an organization", () => {
  const query = `query ($code: UnifiedSocialCreditCode, $id: ID) {
    organization(code: $code, id: $id) {
      __typename id code legacyCode name kind stateCapital financialSector listedCompany
      industry { code name } division { code name } registrationStatus registeredOn
    }
  }`;

  test("is found by its code, as it is recorded now", async () => {
    expect(await ask({ query, variables: { code: SHIPYARD } })).toEqual({
      data: {
        organization: {
          __typename: "Organization",
          id: shipyard,
          code: SHIPYARD,
          legacyCode: false,
          name: "榕江造船有限公司",
          kind: "ENTERPRISE",
          stateCapital: "SOLELY_STATE_OWNED_COMPANY",
          financialSector: null,
          listedCompany: true,
          industry: { code: "C3731", name: "制造业" },
          division: { code: "350182", name: "长乐市" },
          registrationStatus: "存续",
          registeredOn: "1958-06-01",
        },
      },
      errors: [],
    });
  });

  test("is found by its code in small letters, and by its id", async () => {
    const organization = { id: trader, name: "榕江商贸有限公司" };
    const short = `query ($code: UnifiedSocialCreditCode, $id: ID) { organization(code: $code, id: $id) { id name } }`;
    const byCode = await ask({ query: short, variables: { code: TRADER.toLowerCase() } });
    const byId = await ask({ query: short, variables: { id: trader } });
    expect([byCode.data, byId.data]).toEqual([{ organization }, { organization }]);
  });

  test("has codes that the tables do not know without a name, and none where none was recorded", async () => {
    const coded = `query ($codes: [UnifiedSocialCreditCode!]!) {
      organizations(codes: $codes) { legacyCode industry { code name } division { code name } }
    }`;
    expect(await ask({ query: coded, variables: { codes: [TRADER, PILOT] } })).toEqual({
      data: {
        organizations: [
          {
            legacyCode: false,
            industry: { code: "X1", name: null },
            division: { code: "110101", name: null },
          },
          { legacyCode: true, industry: null, division: null },
        ],
      },
      errors: [],
    });
  });

  test.each([
    ["an unknown code", { code: UNKNOWN }],
    ["an unknown id", { id: nobody }],
    ["the id of a person", { id: lin }],
  ])("is null for %s", async (_what, variables) => {
    expect(await ask({ query, variables })).toEqual({ data: { organization: null }, errors: [] });
  });

  test.each([
    ["neither code nor id", {}, "organization BAD_USER_INPUT code"],
    ["both code and id", { code: SHIPYARD, id: shipyard }, "organization BAD_USER_INPUT code"],
    ["an id that is no number", { id: "1 or 1=1" }, "organization BAD_USER_INPUT id"],
    ["an id past bigint", { id: "9223372036854775808" }, "organization BAD_USER_INPUT id"],
    ["an empty id", { id: "" }, "organization BAD_USER_INPUT id"],
  ])("is refused for %s", async (_what, variables, error) => {
    expect(await ask({ query, variables })).toEqual({ data: { organization: null }, errors: [error] });
  });

  test("may be seen by anyone", async () => {
    const answer = await ask({ query, variables: { id: shipyard }, viewer: ANONYMOUS });
    expect(answer.errors).toEqual([]);
  });
});

describe("organizations by code", () => {
  const query = `query ($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) { id } }`;

  test("come in the order given, the same one as often as it was asked, null where unknown, by one statement", async () => {
    statements.length = 0;
    const { data } = await ask({ query, variables: { codes: [PILOT, UNKNOWN, SHIPYARD, PILOT] } });
    expect(data).toEqual({ organizations: [{ id: pilot }, null, { id: shipyard }, { id: pilot }] });
    expect(statements).toEqual(["entities.organizationsByCode"]);
  });

  test("are a thousand at most", async () => {
    expect(await ask({ query, variables: { codes: new Array(1001).fill(SHIPYARD) } })).toEqual({
      data: { organizations: null },
      errors: ["organizations BAD_USER_INPUT codes"],
    });
    const { data } = await ask({ query, variables: { codes: new Array(1000).fill(SHIPYARD) } });
    expect(data).toEqual({ organizations: new Array(1000).fill({ id: shipyard }) });
  });
});

describe("a person", () => {
  const person = "__typename id name identityType identityMask";

  test("is found by id", async () => {
    const query = `query ($id: ID!) { person(id: $id) { ${person} } }`;
    expect(await ask({ query, variables: { id: chen } })).toEqual({
      data: {
        person: {
          __typename: "Person",
          id: chen,
          name: "陈某",
          identityType: "PASSPORT",
          identityMask: "E1*****78",
        },
      },
      errors: [],
    });
    expect(await ask({ query, variables: { id: nobody } })).toEqual({ data: { person: null }, errors: [] });
    expect(await ask({ query, variables: { id: shipyard } })).toEqual({ data: { person: null }, errors: [] });
  });

  test("is one of those asked by id, in the order given", async () => {
    const query = `query ($ids: [ID!]!) { persons(ids: $ids) { name } }`;
    const { data } = await ask({ query, variables: { ids: [chen, nobody, lin, chen] } });
    expect(data).toEqual({ persons: [{ name: "陈某" }, null, { name: "林某" }, { name: "陈某" }] });
    expect(await ask({ query, variables: { ids: new Array(1001).fill(lin) } })).toEqual({
      data: { persons: null },
      errors: ["persons BAD_USER_INPUT ids"],
    });
  });

  test("is null, with the one bad id named, where one of the ids is no number", async () => {
    const query = `query ($ids: [ID!]!) { persons(ids: $ids) { name } }`;
    const answer = await ask({ query, variables: { ids: [lin, "x"] } });
    expect(answer).toEqual({ data: { persons: null }, errors: ["persons BAD_USER_INPUT ids"] });
  });
});

describe("a person by identity", () => {
  const query = `query ($type: IdentityType!, $number: String!) { personByIdentity(type: $type, number: $number) { id name } }`;
  const viewer = viewerWith("person:match");
  const found = { data: { personByIdentity: { id: lin, name: "林某" } }, errors: [] };
  const none = { data: { personByIdentity: null }, errors: [] };

  test.each([SPECIMEN, " 110105 19491231 002x", "１１０１０５１９４９１２３１００２Ｘ"])(
    "is found however the number is written: %s",
    async (number) => {
      expect(await ask({ query, variables: { type: "RESIDENT_ID", number }, viewer })).toEqual(found);
    },
  );

  test.each([
    ["an unknown number", "RESIDENT_ID", "11010120000229000X"],
    ["the number of a document of another type", "PASSPORT", SPECIMEN],
  ])("is null for %s", async (_what, type, number) => {
    expect(await ask({ query, variables: { type, number }, viewer })).toEqual(none);
  });

  test("is found by nobody with another key", async () => {
    const other = asker(createEntitiesSubgraph({ database, identityKey: Buffer.alloc(32, 8) }));
    expect(await other({ query, variables: { type: "RESIDENT_ID", number: SPECIMEN }, viewer })).toEqual(
      none,
    );
  });

  test("is refused for a malformed number, which the answer does not repeat", async () => {
    const number = "110105194912310021";
    const { schema, createContext } = createEntitiesSubgraph({ database, identityKey });
    const request = { requestId: "test", viewer, now: `${TODAY}T00:00:00.000000Z`, today: TODAY };
    const { errors } = await graphql({
      schema,
      source: query,
      variableValues: { type: "RESIDENT_ID", number },
      contextValue: createContext(request),
    });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: `Argument "number": the check character of the number is wrong`,
      extensions: { code: "BAD_USER_INPUT", messageZh: "参数 number:居民身份证号码校验位不符" },
    });
    expect(JSON.stringify(errors)).not.toContain(number);
  });

  test("is one statement for several of them", async () => {
    statements.length = 0;
    const two = `{ a: personByIdentity(type: RESIDENT_ID, number: "${SPECIMEN}") { id }
                   b: personByIdentity(type: PASSPORT, number: "E12345678") { id } }`;
    expect(await ask({ query: two, viewer })).toEqual({ data: { a: { id: lin }, b: null }, errors: [] });
    expect(statements).toEqual(["entities.personsByIdentity"]);
  });
});

describe("scopes", () => {
  test.each([
    [`{ person(id: "${lin}") { id } }`, "person"],
    [`{ persons(ids: ["${lin}"]) { id } }`, "persons"],
    [`{ personByIdentity(type: RESIDENT_ID, number: "${SPECIMEN}") { id } }`, "personByIdentity"],
    [`{ appointment(person: "${lin}", organization: "${trader}", role: DIRECTOR) { role } }`, "appointment"],
  ])("%s needs a token, and one that has a scope for it", async (query, field) => {
    const refused = (code: string) => ({ data: { [field]: null }, errors: [`${field} ${code}`] });
    expect(await ask({ query, viewer: ANONYMOUS })).toEqual(refused("UNAUTHENTICATED"));
    expect(await ask({ query, viewer: viewerWith("list:read") })).toEqual(refused("FORBIDDEN"));
  });

  test("to match an identity is not to read persons by id, nor the other way round", async () => {
    const byId = { query: `{ person(id: "${lin}") { id } }`, viewer: viewerWith("person:match") };
    const byIdentity = `{ personByIdentity(type: RESIDENT_ID, number: "${SPECIMEN}") { id } }`;
    expect((await ask(byId)).errors).toEqual(["person FORBIDDEN"]);
    const office = `{ appointment(person: "${lin}", organization: "${trader}", role: DIRECTOR) { person { id } } }`;
    const byOffice = await ask({ query: office, viewer: viewerWith("person:match") });
    expect(byOffice.errors).toEqual(["appointment FORBIDDEN"]);
    expect((await ask({ query: byIdentity, viewer: viewerWith("person:read") })).errors).toEqual([
      "personByIdentity FORBIDDEN",
    ]);
  });
});

describe("the role of the subgraph", () => {
  test.each([
    "organization",
    "organization_version",
    "person",
    "person_version",
    "position_version",
    "identity_key",
  ])("can neither change nor delete what is in %s", async (table) => {
    const column =
      table === "identity_key" ? "one" : table === "organization" || table === "person" ? "id" : "version";
    const attempt = (sql: string) => database.knex.raw(sql).catch((error: Error) => error.message);
    const denied = expect.stringContaining(`permission denied for table ${table}`);
    expect(await attempt(`update entities.${table} set ${column} = ${column}`)).toEqual(denied);
    expect(await attempt(`delete from entities.${table}`)).toEqual(denied);
    expect(await attempt(`truncate entities.${table}`)).toEqual(denied);
  });
});

describe("the identity key", () => {
  test("is claimed by the first who has one, and holds for everyone after", async () => {
    await claimIdentityKey(database, identityKey);
    await claimIdentityKey(database, Buffer.from(identityKey));
    await expect(claimIdentityKey(database, Buffer.alloc(32, 9))).rejects.toThrow(
      "another key would find nobody",
    );
    await claimIdentityKey(database, identityKey);
  });

  test("is not kept itself", async () => {
    const [row] = await database.knex("entities.identity_key").select("fingerprint");
    expect(row.fingerprint).toHaveLength(32);
    expect(row.fingerprint).not.toEqual(identityKey);
  });

  test("has 32 bytes at least", async () => {
    await expect(claimIdentityKey(database, Buffer.alloc(31, 7))).rejects.toThrow("32 bytes");
    await expect(claimIdentityKey(database, Buffer.alloc(0))).rejects.toThrow("32 bytes");
  });
});
