import { beforeAll, describe, expect, test } from "vitest";
import { CAST_ORGANIZATIONS, CAST_PERSONS } from "../../gateway/demo/scenario-cast.ts";
import { fillWithDemo, startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { ANSWER, OFFICER, officerOf, READER, type RecordAnswer, recordDesk } from "../support/record-desk.ts";
import { TODAY } from "../support/request.ts";
import { createTestDatabase, type TestDatabase } from "../support/test-database.ts";

let database: TestDatabase;
let liancheng: TestLiancheng;
let desk: ReturnType<typeof recordDesk>;
let ids: Record<"supplier" | "firstStep" | "controlled" | "director", string>;

const finance = officerOf("FINANCE");
const reader = officerOf("FINANCE", READER);
const auditor = officerOf("AUDIT", [...OFFICER, "audit:read"], { subject: "auditor" });

beforeAll(async () => {
  database = await createTestDatabase();
  await fillWithDemo(database);
  liancheng = await startLiancheng(database);
  desk = recordDesk(liancheng.ask);
  const organization = (name: keyof typeof CAST_ORGANIZATIONS) =>
    `organization(code: "${CAST_ORGANIZATIONS[name].code}") { id }`;
  const number = CAST_PERSONS.listedDirector.id_number;
  const told = await desk.asked<Record<keyof typeof ids, { id: string }>>(
    `{ supplier: ${organization("supplier")} firstStep: ${organization("firstStep")}
       controlled: ${organization("stateControlled")}
       director: personByIdentity(type: RESIDENT_ID, number: "${number}") { id } }`,
    {},
    finance,
  );
  ids = Object.fromEntries(Object.entries(told).map(([name, { id }]) => [name, id])) as typeof ids;
}, 60_000);

let key = 0;
const newKey = () => `key-${++key}`;
const procurement = () => ({
  idempotencyKey: newKey(),
  organization: ids.supplier,
  action: "GOV_PROCUREMENT_SUPPLIER",
});
const office = () => ({
  idempotencyKey: newKey(),
  person: ids.director,
  organization: ids.controlled,
  role: "DIRECTOR",
});

async function made(
  input: Record<string, unknown>,
  context: Parameters<typeof desk.give>[1],
): Promise<RecordAnswer> {
  const { record, problems } = await desk.give(input, context);
  expect(problems).toEqual([]);
  return record as RecordAnswer;
}

describe("a decision record", () => {
  test("of an organization says what `eligibility` says, who asked, and what for", async () => {
    const record = await made(
      procurement(),
      officerOf("FINANCE", READER, { subject: "gao", purpose: "水务项目招标 20261234567" }),
    );
    const { organization } = await desk.asked<{ organization: { eligibility: object } }>(
      `query ($id: ID!) { organization(id: $id) { eligibility(action: GOV_PROCUREMENT_SUPPLIER) { ...Answer } } } ${ANSWER}`,
      { id: ids.supplier },
      finance,
    );
    expect(record).toMatchObject({
      ...{ department: "FINANCE", officer: "gao", on: TODAY, action: "GOV_PROCUREMENT_SUPPLIER", role: null },
      // What may be an identity number is in no record.
      ...{ purpose: "水务项目招标 …", person: null },
      // Its officers are persons.
      ...{ withheld: true, content: null },
      organization: { name: "福州子虚建设工程有限公司" },
      eligibility: organization.eligibility,
    });
    expect(record.number).toMatch(/^FINANCE-2026-[1-9]\d*$/);
    expect(record.verification.genuine).toBe(true);
    expect(record.verification.steps.map(({ step, result }) => `${step} ${result}`)).toEqual([
      ...["FORM HELD", "HASH HELD", "SIGNATURE HELD", "ANSWER HELD"],
    ]);
  });

  test("of a person and an action, and of an office", async () => {
    const action = "CIVIL_SERVANT_RECRUITMENT";
    const ofPerson = await made({ idempotencyKey: newKey(), person: ids.director, action }, finance);
    const ofOffice = await made(office(), finance);
    const answers = await desk.asked<Record<"person" | "appointment", { eligibility: object }>>(
      `query ($person: ID!, $organization: ID!) {
        person(id: $person) { eligibility(action: ${action}) { ...Answer } }
        appointment(person: $person, organization: $organization, role: DIRECTOR) { eligibility { ...Answer } }
      } ${ANSWER}`,
      { person: ids.director, organization: ids.controlled },
      finance,
    );
    expect(ofPerson).toMatchObject({ action, person: { name: "贾如是" }, organization: null });
    expect(ofPerson.eligibility).toEqual(answers.person.eligibility);
    expect(ofOffice).toMatchObject({
      ...{ action: null, role: "DIRECTOR", person: { name: "贾如是" } },
      organization: { name: "福州蜃楼水务有限公司" },
    });
    expect(ofOffice.eligibility).toEqual(answers.appointment.eligibility);
    const content = JSON.parse(ofOffice.content ?? "");
    expect(content.subject.person).toEqual({
      ...{
        id: ids.director,
        name: "贾如是",
        identityType: "RESIDENT_ID",
        identityMask: "3501**********0020",
      },
    });
    expect(content.facts.listingFacts).toHaveLength(1);
  });

  test("of another day is of that day", async () => {
    const record = await made({ ...procurement(), on: "2025-01-01" }, reader);
    expect(record).toMatchObject({ on: "2025-01-01", eligibility: { verdict: "CLEAR" } });
  });

  test("is made once for a key, and no key stands for two", async () => {
    const input = procurement();
    const first = await desk.give(input, reader);
    const again = await desk.give({ ...input, person: null }, reader);
    expect(again).toEqual({ ...first, repeated: true });
    const other = await desk.give({ ...input, on: "2025-01-01" }, reader);
    expect(other.problems).toEqual([{ code: "KEY_REUSED", field: "idempotencyKey" }]);
    const colleague = await made(input, officerOf("FINANCE", READER, { subject: "another" }));
    expect(colleague.number).not.toBe(first.record?.number);
    const { record } = await desk.give(input, { ...reader, today: "2026-11-24" });
    expect(record).toEqual(first.record);
  });

  test("is not made of what cannot be asked", async () => {
    const problemsOf = async (input: object, context = finance) =>
      (await desk.give({ idempotencyKey: newKey(), ...input }, context)).problems.map(
        ({ code, field }) => `${code} ${field}`,
      );
    const action = "HOLD_OFFICE";
    expect(await problemsOf({})).toEqual(["MISSING action"]);
    expect(await problemsOf({ action })).toEqual(["MISSING organization"]);
    expect(await problemsOf({ role: "DIRECTOR", action })).toEqual([
      ...["MISSING person", "MISSING organization", "UNEXPECTED action"],
    ]);
    const both = { person: ids.director, organization: ids.supplier, action };
    expect(await problemsOf(both)).toEqual(["UNEXPECTED organization"]);
    const ofOrganizations = "GOV_PROCUREMENT_SUPPLIER";
    const organization = (id: string) => ({ organization: id, action: ofOrganizations });
    expect(await problemsOf(organization("999999"))).toEqual(["NOT_FOUND organization"]);
    // A person is no organization, nor the other way round.
    expect(await problemsOf(organization(ids.director))).toEqual(["NOT_FOUND organization"]);
    expect(await problemsOf({ person: ids.supplier, action })).toEqual(["NOT_FOUND person"]);
    // No limb reaches them: it would be CLEAR whatever they did.
    expect(await problemsOf({ organization: ids.supplier, action })).toEqual(["NOT_APPLICABLE action"]);
    const person = { person: ids.director, action: ofOrganizations };
    expect(await problemsOf(person)).toEqual(["NOT_APPLICABLE action"]);
    const whole = organization(ids.supplier);
    expect(await problemsOf({ ...whole, idempotencyKey: "" })).toEqual(["INVALID_KEY idempotencyKey"]);
    for (const department of [null, "auditor", "system", "", "FINANCE-2026"]) {
      expect(await problemsOf(whole, officerOf(department))).toEqual(["NOT_COMPETENT null"]);
    }
  });

  test("of a person is for who may be told of that person", async () => {
    const refusalOf = async (input: object, scopes: Parameters<typeof officerOf>[1]) => {
      const { errors = [] } = await liancheng.ask(
        "mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { repeated } }",
        { variables: { input }, context: officerOf("FINANCE", scopes) },
      );
      return errors.map(({ extensions }) => extensions.code);
    };
    const ofPerson = () => ({ idempotencyKey: newKey(), person: ids.director, action: "HOLD_OFFICE" });
    expect(await refusalOf(ofPerson(), READER)).toEqual(["FORBIDDEN"]);
    expect(await refusalOf(ofPerson(), ["list:read", "person:match"])).toEqual([]);
    expect(await refusalOf(office(), ["list:read", "person:match"])).toEqual(["FORBIDDEN"]);
    const { number } = await made(office(), finance);
    expect(await desk.read(number, reader)).toMatchObject({
      ...{ number, withheld: true, person: null, eligibility: null, content: null },
      verification: { genuine: true },
    });
  });

  test("of a person whom a colleague has matched is for who may read persons", async () => {
    const matching = (subject: string) => officerOf("FINANCE", ["list:read", "person:match"], { subject });
    const input = { idempotencyKey: newKey(), person: ids.director, action: "HOLD_OFFICE" };
    const { number } = await made(input, matching("gao"));
    expect(await desk.read(number, matching("gao"))).toMatchObject({ person: { name: "贾如是" } });
    const withheld = { withheld: true, person: null, eligibility: null, content: null };
    expect(await desk.read(number, matching("liu"))).toMatchObject(withheld);
    expect(await desk.read(number, finance)).toMatchObject({ person: { name: "贾如是" } });
  });

  test("has the listings of others for who may read persons alone", async () => {
    const input = { idempotencyKey: newKey(), organization: ids.firstStep, action: "PRIORITY_SUPERVISION" };
    const { number } = await made(input, reader);
    const answer = await desk.read(number, reader);
    expect(answer?.content).toBeNull();
    expect(JSON.stringify(answer?.eligibility)).toContain('"withheld":true,"listing":null');
    const whole = await desk.read(number, finance);
    expect(whole?.content).toContain('"__typename":"Person"');
    expect(JSON.stringify(whole?.eligibility)).not.toContain('"withheld":true');
  });

  test("is sealed with the person's listing that it rests on, but for who audits", async () => {
    const input = { idempotencyKey: newKey(), person: ids.director, action: "HOLD_OFFICE" };
    const { number } = await made(input, finance);
    const on = (today: string, context = finance) => desk.read(number, { ...context, today });
    expect(await on("2030-05-21")).toMatchObject({ withheld: false, eligibility: { verdict: "RESTRICTED" } });
    const sealed = { withheld: true, person: null, eligibility: null, content: null };
    expect(await on("2030-05-22")).toMatchObject({ ...sealed, number, verification: { genuine: true } });
    expect(await on("2030-05-22", auditor)).toMatchObject({ withheld: false, person: { name: "贾如是" } });
  });

  test("is read by the department that made it, and by audit", async () => {
    const { number } = await made(procurement(), officerOf("FINANCE_350102"));
    expect(number).toMatch(/^FINANCE_350102-2026-/);
    expect(await desk.read(number, finance)).toBeNull();
    expect(await desk.read(number, officerOf("auditor"))).toBeNull();
    expect(await desk.read(number, officerOf("FINANCE_350102"))).toMatchObject({ number });
    expect(await desk.read(number, auditor)).toMatchObject({ number });
    expect(await desk.read("FINANCE-2026-999", finance)).toBeNull();
    expect(await desk.read("no number", finance)).toBeNull();
  });
});

describe("the records of a department", () => {
  interface Page {
    decisionRecords: { nodes: { number: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }

  async function allOf(context: typeof finance, first: number): Promise<string[]> {
    const numbers: string[] = [];
    for (let after: string | null = null; ; ) {
      const { decisionRecords }: Page = await desk.asked(
        `query ($first: Int!, $after: String) { decisionRecords(first: $first, after: $after) {
           nodes { number } pageInfo { hasNextPage endCursor } } }`,
        { first, after },
        context,
      );
      numbers.push(...decisionRecords.nodes.map(({ number }) => number));
      if (!decisionRecords.pageInfo.hasNextPage) return numbers;
      after = decisionRecords.pageInfo.endCursor;
    }
  }

  test("are numbered without a gap, however many are made at once and by which process", async () => {
    const other = recordDesk((await startLiancheng(database)).ask);
    const water = officerOf("WATER", READER);
    const results = await Promise.all(
      Array.from({ length: 24 }, (_, i) => (i % 3 === 0 ? other : desk).give(procurement(), water)),
    );
    const numbers = results.map(({ record }) => record?.number);
    const wanted = Array.from({ length: 24 }, (_, i) => `WATER-2026-${i + 1}`);
    expect(new Set(numbers)).toEqual(new Set(wanted));
    expect(new Set(await allOf(water, 5))).toEqual(new Set(wanted));
    const next = await made(procurement(), { ...water, today: "2027-01-01" });
    expect(next.number).toBe("WATER-2027-1");
    expect((await allOf(water, 5))[0]).toBe("WATER-2027-1");
  });

  test("are listed page by page, the last one first: one's own, and all for audit", async () => {
    await made(procurement(), officerOf("COMMERCE"));
    await made(procurement(), officerOf("COMMERCE"));
    expect(await allOf(officerOf("COMMERCE"), 1)).toEqual(["COMMERCE-2026-2", "COMMERCE-2026-1"]);
    expect((await allOf(auditor, 500)).slice(0, 2)).toEqual(["COMMERCE-2026-2", "COMMERCE-2026-1"]);
    expect(await allOf(officerOf("TAX"), 5)).toEqual([]);
  });
});

describe("the records of a subject", () => {
  interface Subject {
    name: string;
    decisionRecords: {
      nodes: { number: string; person: { name: string } | null; withheld: boolean }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }

  interface Today {
    restrictions: object[];
    eligibility: object;
  }

  interface Recorded {
    decisionRecords: { nodes: { subject: Today }[] };
  }

  async function of(kind: "person" | "organization", id: string, context: typeof finance, after?: string) {
    const { subject } = await desk.asked<{ subject: Subject }>(
      `query ($id: ID!, $after: String) { subject: ${kind}(id: $id) { name
         decisionRecords(first: 2, after: $after) { nodes { number person { name } withheld }
           pageInfo { hasNextPage endCursor } } } }`,
      { id, after: after ?? null },
      context,
    );
    return subject.decisionRecords;
  }
  const numbersOf = ({ nodes }: Subject["decisionRecords"]) => nodes.map(({ number }) => number);

  test("are those of the viewer's department, the last one first, page by page; all for audit", async () => {
    const about = (organization: string) => ({ ...procurement(), organization });
    const [land, tourism] = [officerOf("LAND", READER), officerOf("TOURISM", READER)];
    const made3: string[] = [];
    for (let i = 0; i < 3; i++) made3.push((await made(about(ids.firstStep), land)).number);
    await made(about(ids.supplier), land);
    const other = await made(about(ids.firstStep), tourism);
    const first = await of("organization", ids.firstStep, land);
    expect(numbersOf(first)).toEqual(made3.slice(1).reverse());
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await of("organization", ids.firstStep, land, first.pageInfo.endCursor);
    expect(numbersOf(second)).toEqual(made3.slice(0, 1));
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(numbersOf(await of("organization", ids.firstStep, tourism))).toEqual([other.number]);
    expect(numbersOf(await of("organization", ids.firstStep, auditor))).toEqual([other.number, made3[2]]);
    expect(numbersOf(await of("organization", ids.firstStep, officerOf("PORT", READER)))).toEqual([]);
  });

  test("on an office are the person's; of persons they are told to who may read persons", async () => {
    const culture = officerOf("CULTURE");
    const record = await made(office(), culture);
    const found = await of("person", ids.director, culture);
    expect(found.nodes).toEqual([{ number: record.number, person: { name: "贾如是" }, withheld: false }]);
    expect(numbersOf(await of("organization", ids.controlled, culture))).toEqual([]);
    // Who may match persons finds them by their documents, and not what colleagues asked about them.
    const number = CAST_PERSONS.listedDirector.id_number;
    const { data, errors } = await liancheng.ask(
      `{ personByIdentity(type: RESIDENT_ID, number: "${number}") { name decisionRecords { nodes { number } } } }`,
      { context: officerOf("CULTURE", ["list:read", "person:match"]) },
    );
    expect(data).toEqual({ personByIdentity: { name: "贾如是", decisionRecords: null } });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
  });

  test("that rest on a sealed listing are told of to who audits alone", async () => {
    const health = officerOf("HEALTH");
    const input = { idempotencyKey: newKey(), person: ids.director, action: "HOLD_OFFICE" };
    const { number } = await made(input, health);
    const numbers = async (today: string, context = health) =>
      numbersOf(await of("person", ids.director, { ...context, today }));
    expect(await numbers("2030-05-21")).toEqual([number]);
    expect(await numbers("2030-05-22")).toEqual([]);
    expect(await numbers("2030-05-22", auditor)).toContain(number);
  });

  // measures has both the records and what is asked below them, and needs for that what other subgraphs know.
  test("lead to their subject, of whom all can be asked that can be asked of it elsewhere", async () => {
    const customs = officerOf("CUSTOMS");
    await made(procurement(), customs);
    await made(office(), customs);
    const { organization, person } = await desk.asked<Record<"organization" | "person", Today & Recorded>>(
      `query ($organization: ID!, $person: ID!) {
        organization(id: $organization) { ...Today decisionRecords { nodes { subject: organization { ...Today } } } }
        person(id: $person) { ...Today decisionRecords { nodes { subject: person { ...Today } } } }
      }
      fragment Today on Subject { restrictions { limb { id } } eligibility(action: HOLD_OFFICE) { verdict } }`,
      { organization: ids.supplier, person: ids.director },
      customs,
    );
    for (const { decisionRecords, ...today } of [organization, person]) {
      expect(today.restrictions.length).toBeGreaterThan(0);
      expect(decisionRecords.nodes).toEqual([{ subject: today }]);
    }
  });

  test("and what rests on a listing that has ended before its term is sealed as early as that is", async () => {
    const action = "HOLD_OFFICE";
    const { number } = await made({ idempotencyKey: newKey(), person: ids.director, action }, finance);
    await database.sql(`insert into violations.listing_version
    select (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1, 'removed_on', '2026-12-01',
              'removal_reason', 'REPAIR', 'recorded_at', clock_timestamp()))).*
      from violations.listing_version v
      join violations.listing l on l.id = v.listing_id
     where l.subject_id = ${ids.director} and v.removed_on is null
       and not exists (select from violations.listing_version n where n.listing_id = v.listing_id and n.version > v.version)`);
    const listed = async (today: string, context: typeof finance) => {
      const { nodes } = await of("person", ids.director, { ...context, today });
      return nodes.some((node) => node.number === number);
    };
    for (const [today, isSealed] of [
      ["2027-11-30", false],
      ["2027-12-01", true],
    ] as const) {
      const withheld = { withheld: true, person: null, personName: null, eligibility: null, content: null };
      expect(await desk.read(number, { ...finance, today })).toMatchObject(
        isSealed ? withheld : { withheld: false, person: { name: "贾如是" } },
      );
      expect(await listed(today, finance)).toBe(!isSealed);
      expect(await listed(today, auditor)).toBe(true);
      expect(await desk.read(number, { ...auditor, today })).toMatchObject({ withheld: false });
    }
  });
});

describe("anybody", () => {
  test("is told whether a record is genuine and of which day, and nothing else", async () => {
    const { number, code } = await made({ ...office(), on: "2026-10-01" }, finance);
    const genuine = { genuine: true, on: "2026-10-01" };
    expect(await desk.check(number, code)).toEqual(genuine);
    const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)}`.toLowerCase();
    expect(await desk.check(number, typed)).toEqual(genuine);
    const not = { genuine: false, on: null };
    const { code: ofAnother } = await made(procurement(), finance);
    expect(await desk.check(number, ofAnother)).toEqual(not);
    expect(await desk.check(number, "")).toEqual(not);
    expect(await desk.check("FINANCE-2026-999", code)).toEqual(not);
    expect(await desk.check("x", code)).toEqual(not);
  });
});

test("what changes afterwards changes no record", async () => {
  const before = await made(procurement(), finance);
  await database.sql(`insert into violations.listing_version
    select (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1, 'annulled', true,
              'removed_on', '2026-11-20', 'removal_reason', 'ANNULMENT', 'recorded_at', clock_timestamp()))).*
      from violations.listing_version v
      join violations.listing l on l.id = v.listing_id
     where l.subject_id = ${ids.supplier}`);
  const after = await made(procurement(), finance);
  expect(after.eligibility?.verdict).toBe("CLEAR");
  const read = await desk.read(before.number, finance);
  expect(read).toEqual(before);
  expect(read?.verification.genuine).toBe(true);
});

test("a record has the names of its moment, and leads to those of today", async () => {
  const { number, ...first } = await made(office(), finance);
  expect(first).toMatchObject({
    organizationName: CAST_ORGANIZATIONS.stateControlled.name,
    personName: CAST_PERSONS.listedDirector.name,
  });
  const renamed = (kind: string, id: string, name: string) => `insert into entities.${kind}_version
    select (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1, 'name', '${name}',
              'recorded_at', clock_timestamp()))).*
      from entities.${kind}_version v where v.${kind}_id = ${id} order by v.version desc limit 1`;
  await database.sql(renamed("organization", ids.controlled, "福州改名股份有限公司"));
  await database.sql(renamed("person", ids.director, "贾改名"));
  expect(await desk.read(number, finance)).toMatchObject({
    ...{
      organizationName: CAST_ORGANIZATIONS.stateControlled.name,
      organization: { name: "福州改名股份有限公司" },
    },
    ...{
      personName: CAST_PERSONS.listedDirector.name,
      person: { name: "贾改名" },
      verification: { genuine: true },
    },
  });
  expect(await desk.read(number, reader)).toMatchObject({ withheld: true, person: null, personName: null });
});
