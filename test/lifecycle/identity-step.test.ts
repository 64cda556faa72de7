import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../gateway/demo/scenario-cast.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { OFFICER, officerOf, READER, recordDesk } from "../support/record-desk.ts";
import { contextOf } from "../support/request.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

let database: TestDatabase;
let liancheng: TestLiancheng;
let asked: ReturnType<typeof recordDesk>["asked"];

const finance = officerOf("FINANCE");
const tax = officerOf("TAX");
const auditor = officerOf("AUDIT", [...OFFICER, "audit:read"], { subject: "auditor" });
const matcher = officerOf("ORG_DEPT", ["list:read", "person:match"]);

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  asked = recordDesk(liancheng.ask).asked;
}, 60_000);

interface Found {
  outcome: string;
  subject: { id: string; name: string; eligibility: { verdict: string } | null } | null;
  nameAgrees: boolean | null;
  withheld: boolean;
  more: boolean;
  candidates: { id: string; name: string; notSame: { id: string; reason: string } | null }[] | null;
}

const FOUND = `fragment Found on Identification { outcome nameAgrees withheld more
  subject { id name eligibility(action: PRIORITY_SUPERVISION) { verdict } }
  candidates { id name notSame { id reason } } }`;

async function identify(
  kind: "Organization" | "Person",
  args: Record<string, unknown>,
  context: RequestContext,
): Promise<Found> {
  const types = {
    code: "UnifiedSocialCreditCode",
    type: "IdentityType",
    number: "String",
    name: "String",
    first: "Int",
  };
  const names = Object.keys(args) as (keyof typeof types)[];
  const declared = names.map((name) => `$${name}: ${types[name]}`).join(", ");
  const given = names.map((name) => `${name}: $${name}`).join(", ");
  const query = `query (${declared}) { found: identify${kind}(${given}) { ...Found } } ${FOUND}`;
  return (await asked<{ found: Found }>(query, args, context)).found;
}

async function errorsOf(query: string, context: RequestContext): Promise<unknown[]> {
  const { errors = [] } = await liancheng.ask(query, { context });
  return errors.map(({ extensions }) => `${extensions.code} ${extensions.argument ?? ""}`.trim());
}

const namesOf = ({ candidates }: Found) => candidates?.map(({ name }) => name);
const { listedDirector } = CAST_PERSONS;
const ofDirector = { type: "RESIDENT_ID", number: listedDirector.id_number };
/** A code that no organization of the demo registry has; its check characters are right. */
const CODE_OF_NOBODY = "91350102MAY0000172";
/** That of a person who is in no register here. */
const OF_NOBODY = { type: "RESIDENT_ID", number: "350199199001019992" };

describe("an exact identifier", () => {
  test("says who is meant, and whether the name that was given agrees", async () => {
    const { code, name } = CAST_ORGANIZATIONS.supplier;
    const match = { outcome: "MATCH", subject: { name }, candidates: [], withheld: false, more: false };
    const anybody = contextOf(READER);
    expect(await identify("Organization", { code }, anybody)).toMatchObject({ ...match, nameAgrees: null });
    expect(await identify("Organization", { code, name }, anybody)).toMatchObject({
      ...match,
      nameAgrees: true,
    });
    expect(await identify("Organization", { code, name: "福州蜃楼" }, anybody)).toMatchObject({
      ...match,
      nameAgrees: false,
    });
    const found = await identify("Person", { ...ofDirector, name: "贾如是" }, matcher);
    expect(found).toMatchObject({ outcome: "MATCH", nameAgrees: true, subject: { name: "贾如是" } });
    expect(found.subject?.eligibility).toEqual({ verdict: "CLEAR" });
  });

  test("that nobody has is nobody's, whoever is of that name", async () => {
    const nobody = { outcome: "NO_MATCH", subject: null, nameAgrees: null };
    const given = { ...OF_NOBODY, name: "贾如是" };
    expect(await identify("Person", given, matcher)).toMatchObject({
      ...nobody,
      candidates: null,
      withheld: true,
    });
    const seen = await identify("Person", given, finance);
    expect(seen).toMatchObject({ ...nobody, withheld: false });
    expect(namesOf(seen)).toEqual(["贾如是"]);
    const code = CODE_OF_NOBODY;
    const organization = await identify("Organization", { code, name: "福州蜃楼" }, contextOf(READER));
    expect(organization).toMatchObject(nobody);
    expect(namesOf(organization)).toEqual(["福州蜃楼水务有限公司"]);
  });
});

describe("a name", () => {
  test("finds candidates with what tells them apart, and decides nothing", async () => {
    const { found } = await asked<{ found: object }>(
      `{ found: identifyPerson(name: "范例") { outcome subject { id } nameAgrees more
           candidates { type name matchedName former match identityType identityMask code kind
             offices { organizationName organizationCode role since } } } }`,
      {},
      finance,
    );
    expect(found).toMatchObject({ outcome: "INSUFFICIENT", subject: null, nameAgrees: null, more: false });
    expect((found as { candidates: object[] }).candidates).toContainEqual({
      ...{ type: "PERSON", name: "范例明", matchedName: "范例明", former: false, match: "PREFIX" },
      ...{ identityType: "RESIDENT_ID", identityMask: "3501**********0041", code: null, kind: null },
      offices: ["LEGAL_REPRESENTATIVE", "DIRECTOR"].map((role) => ({
        ...{ organizationName: "福州蜃楼水务有限公司", role, since: "2017-03-22" },
        organizationCode: CAST_ORGANIZATIONS.stateControlled.code,
      })),
    });
  });

  test("leads to no subject that could be checked", async () => {
    const { __type } = await asked<{
      __type: { fields: { name: string; type: { name: string; kind: string; ofType: object | null } }[] };
    }>(
      `{ __type(name: "Candidate") { fields { name type { name kind ofType { name kind ofType { name ofType { name } } } } } } }`,
      {},
      officerOf("FINANCE", [...OFFICER, "schema:read"]),
    );
    const types = JSON.stringify(__type.fields);
    expect(__type.fields.length).toBeGreaterThan(10);
    expect(types).not.toMatch(/"(Subject|Person|Organization|Position|Eligibility)"/);
  });

  test("of a person is for who reads persons, as a search is", async () => {
    expect(await errorsOf('{ identifyPerson(name: "范例") { outcome } }', matcher)).toEqual(["FORBIDDEN"]);
    expect(await errorsOf('{ identifyPerson(name: "范例") { outcome } }', contextOf(READER))).toEqual([
      "FORBIDDEN",
    ]);
    const number = `type: RESIDENT_ID, number: "${listedDirector.id_number}"`;
    expect(
      await errorsOf(`{ identifyPerson(${number}) { outcome } }`, officerOf("TAX", ["person:read"])),
    ).toEqual(["FORBIDDEN"]);
    const organization = await identify("Organization", { name: "福州虚" }, contextOf(undefined));
    expect(organization.candidates?.length).toBeGreaterThan(1);
  });

  test("is needed where there is nothing else, and no wildcard", async () => {
    expect(await errorsOf("{ identifyOrganization { outcome } }", finance)).toEqual(["BAD_USER_INPUT code"]);
    expect(await errorsOf("{ identifyPerson { outcome } }", finance)).toEqual(["BAD_USER_INPUT number"]);
    expect(await errorsOf('{ identifyPerson(number: "1") { outcome } }', finance)).toEqual([
      "BAD_USER_INPUT type",
    ]);
    expect(await errorsOf('{ identifyPerson(name: "范%") { outcome } }', finance)).toEqual([
      "BAD_USER_INPUT name",
    ]);
    expect(await errorsOf('{ identifyPerson(name: "范例", first: 101) { outcome } }', finance)).toEqual([
      "BAD_USER_INPUT first",
    ]);
  });

  test("that is a credit code is no identifier", async () => {
    const { code } = CAST_ORGANIZATIONS.supplier;
    expect(await identify("Organization", { name: code }, finance)).toMatchObject({
      ...{ outcome: "INSUFFICIENT", candidates: [] },
    });
  });
});

describe("that a candidate is not the same", () => {
  let key = 0;
  const newKey = () => `key-${++key}`;

  interface Result {
    decision: { id: string; retractedAt: string | null } | null;
    repeated: boolean;
    problems: { code: string; field: string | null }[];
  }

  async function give(
    command: "record" | "retract",
    input: object,
    context: RequestContext,
  ): Promise<Result> {
    const type = command === "record" ? "RecordNotSameInput" : "RetractNotSameInput";
    const { result } = await asked<{ result: Result }>(
      `mutation ($input: ${type}!) { result: ${command}NotSame(input: $input) {
         decision { id retractedAt } repeated problems { code field } } }`,
      { input },
      context,
    );
    return result;
  }

  const candidatesOf = async (context: RequestContext, first = 20) =>
    (await identify("Person", { name: "范例", first }, context)).candidates ?? [];
  const decisionsOf = async (context: RequestContext) => {
    const { decisions } = await asked<{ decisions: { nodes: { name: string; reason: string }[] } }>(
      "{ decisions: notSameDecisions { nodes { name reason department candidate officer retractedAt retractionReason } } }",
      {},
      context,
    );
    return decisions.nodes;
  };

  test("is the department's own: marked, and last, and seen by nobody else", async () => {
    const before = await candidatesOf(finance);
    const [first] = before;
    const input = { candidate: first?.id, name: "范例", reason: "出生年份不符" };
    const given = { idempotencyKey: newKey(), ...input };
    const made = await give("record", given, finance);
    expect(made).toMatchObject({ repeated: false, problems: [], decision: { retractedAt: null } });
    expect(await give("record", given, finance)).toEqual({ ...made, repeated: true });

    const after = await candidatesOf(finance);
    expect(after.map(({ id }) => id)).toEqual([...before.slice(1).map(({ id }) => id), first?.id]);
    expect(after.at(-1)?.notSame).toEqual({ id: made.decision?.id, reason: "出生年份不符" });
    // Of a short list those are left that may be the same.
    const some = await candidatesOf(finance, before.length - 1);
    expect(some.map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));

    expect(await candidatesOf(tax)).toEqual(before);
    expect(await candidatesOf(officerOf("FINANCE_350102"))).toEqual(before);
    expect(await decisionsOf(tax)).toEqual([]);
    expect(await decisionsOf(auditor)).toHaveLength(1);
    // Persons are for who reads them.
    expect(await decisionsOf(officerOf("FINANCE", READER))).toEqual([]);
    // Another name is another question.
    const other = await identify("Person", { name: first?.name }, finance);
    expect(other.candidates?.map(({ notSame }) => notSame)).toEqual([null]);

    const { decision } = made;
    const again = await give("record", { idempotencyKey: newKey(), ...input }, finance);
    expect(again.problems).toEqual([{ code: "ALREADY_DECIDED", field: "candidate" }]);
    const retraction = { idempotencyKey: newKey(), decision: decision?.id, reason: "核对有误" };
    expect((await give("retract", retraction, tax)).problems).toEqual([
      { code: "NOT_FOUND", field: "decision" },
    ]);
    const retracted = await give("retract", retraction, finance);
    expect(retracted).toMatchObject({
      problems: [],
      decision: { id: decision?.id, retractedAt: expect.any(String) },
    });
    expect(await give("retract", retraction, finance)).toEqual({ ...retracted, repeated: true });
    expect(await candidatesOf(finance)).toEqual(before);
    const late = { ...retraction, idempotencyKey: newKey() };
    expect((await give("retract", late, finance)).problems).toEqual([
      { code: "RETRACTED", field: "decision" },
    ]);
    expect(await decisionsOf(finance)).toMatchObject([
      { ...{ name: "范例", reason: "出生年份不符", department: "FINANCE" }, retractionReason: "核对有误" },
    ]);
  });

  test("is not said of nobody, without a reason, or with an identity number", async () => {
    const [candidate] = await candidatesOf(finance);
    const problemsOf = async (input: object, context = finance) => {
      const whole = {
        idempotencyKey: newKey(),
        candidate: candidate?.id,
        name: "范例",
        reason: "不符",
        ...input,
      };
      return (await give("record", whole, context)).problems.map(({ code, field }) => `${code} ${field}`);
    };
    expect(await problemsOf({ candidate: "999999" })).toEqual(["NOT_FOUND candidate"]);
    expect(await problemsOf({ name: " ", reason: "" })).toEqual(["MISSING name", "MISSING reason"]);
    expect(await problemsOf({ name: "贾如是" })).toEqual(["NOT_A_CANDIDATE candidate"]);
    expect(await problemsOf({ name: "范" })).toEqual(["TOO_SHORT name"]);
    expect(await problemsOf({ reason: `证号 ${listedDirector.id_number}` })).toEqual([
      "IDENTITY_NUMBER reason",
    ]);
    expect(await problemsOf({ idempotencyKey: "" })).toEqual(["INVALID_KEY idempotencyKey"]);
    expect(await problemsOf({}, officerOf(null))).toEqual(["NOT_COMPETENT null"]);
    const mutation = `mutation { recordNotSame(input: { idempotencyKey: "x", candidate: "${candidate?.id}",
      name: "范例", reason: "不符" }) { repeated } }`;
    expect(await errorsOf(mutation, officerOf("FINANCE", READER))).toEqual(["FORBIDDEN"]);
  });

  test("can neither be altered nor deleted, nor said for another department", async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    for (const sql of [
      "update entities.not_same set reason = 'x'",
      "delete from entities.not_same",
      "truncate entities.not_same",
      `insert into entities.not_same (department_id, candidate_id, candidate_type, name, name_key, reason, officer,
         idempotency_key, input_hash) values ('TAX', 1, 'PERSON', 'x', 'x', 'x', 'x', 'x', 'x')`,
    ]) {
      await client.query("begin");
      await client.query("set local role liancheng_entities");
      await expect(client.query(sql)).rejects.toMatchObject({ code: "42501" });
      await client.query("rollback");
    }
    await client.query("begin");
    await client.query("set local role liancheng_entities");
    expect((await client.query("select id from entities.not_same")).rows).toEqual([]);
    await client.query("rollback");
    await client.end();
  });
});
