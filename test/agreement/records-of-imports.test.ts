import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { interestingDays, registryFiles } from "../oracle/random-registry.ts";
import { personKey, type RegistryFiles } from "../oracle/registry-on-a-day.ts";
import { measures } from "../support/catalogue.ts";
import { type ImportedRegistry, importedRegistry } from "../support/imported-registry.ts";
import { startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { ANSWER, OFFICER, officerOf, type RecordResult, recordDesk } from "../support/record-desk.ts";
import { createTestDatabase } from "../support/test-database.ts";

// Random registries go in by the import. A decision record and `eligibility` are two accounts of the same question: the one
// from the views in one statement, the other from what the plan brings from two subgraphs. They have to say the same, down
// to the order; and each record has to be what its own facts make of it.

let liancheng: TestLiancheng;
let registry: ImportedRegistry;
const taken: RegistryFiles[] = [];

beforeAll(async () => {
  const database = await createTestDatabase();
  liancheng = await startLiancheng(database);
  registry = importedRegistry(database, liancheng);
  for (const [series, seed] of [21, 22, 23].entries()) {
    const [files] = fc.sample(registryFiles(series + 1), { numRuns: 1, seed }) as [RegistryFiles];
    await registry.take(files);
    taken.push(files);
  }
}, 120_000);

const ACTIONS = [
  ...new Set(
    measures.flatMap(({ limbs }) =>
      (limbs as unknown as { gatedAction: string }[]).map((limb) => limb.gatedAction),
    ),
  ),
];
const ROLES = ["LEGAL_REPRESENTATIVE", "DIRECTOR", "SUPERVISOR", "SENIOR_MANAGER", "BRANCH_HEAD"];

const officers = {
  finance: officerOf("FINANCE"),
  matching: officerOf("ORG_DEPT", ["list:read", "person:match"]),
  auditor: officerOf("AUDIT", [...OFFICER, "audit:read"]),
};

interface Question {
  readonly files: number;
  readonly subject: number;
  readonly organization: number;
  readonly kind: "organization" | "person" | "office";
  /** Asked of one who is listed, on a day of the listing: of all others most answers are CLEAR. */
  readonly listed: boolean;
  readonly action: string;
  readonly role: string;
  readonly day: number;
  readonly officer: keyof typeof officers;
}

const questions: fc.Arbitrary<Question> = fc.record({
  files: fc.nat(2),
  subject: fc.nat(1000),
  organization: fc.nat(1000),
  kind: fc.constantFrom("organization", "person", "office"),
  listed: fc.boolean(),
  action: fc.constantFrom(...ACTIONS),
  role: fc.constantFrom(...ROLES),
  day: fc.nat(1000),
  officer: fc.constantFrom("finance", "matching", "auditor"),
});

const QUERIES = {
  organization: `query ($id: ID!, $action: GatedAction!, $on: Date) {
    answer: organization(id: $id) { eligibility(action: $action, on: $on) { ...Answer } } } ${ANSWER}`,
  person: `query ($type: IdentityType!, $number: String!, $action: GatedAction!, $on: Date) {
    answer: personByIdentity(type: $type, number: $number) {
      eligibility(action: $action, on: $on) { ...Answer } } } ${ANSWER}`,
  office: `query ($person: ID!, $organization: ID!, $role: Role!, $on: Date) {
    answer: appointment(person: $person, organization: $organization, role: $role) {
      eligibility(on: $on) { ...Answer } } } ${ANSWER}`,
};

let key = 0;

test("a record and the single answer agree, and the record with what it says itself", async () => {
  const desk = recordDesk(liancheng.ask);
  const ids = new Map<string, string>();
  for (const files of taken) {
    const codes = files.organizations.map(({ code }) => code);
    const { organizations } = await registry.ask<{ organizations: { id: string; code: string }[] }>(
      "query ($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) { id code } }",
      { codes },
    );
    for (const { id, code } of organizations) ids.set(code, id);
  }
  const verdicts = new Set<string>();
  let nearMisses = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(questions, async (asked) => {
      const files = taken[asked.files] as RegistryFiles;
      const pick = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item;
      const listings = Map.groupBy(files.listings, ({ subject_type }) => subject_type);
      const listing = (type: string, at: number) =>
        asked.listed ? pick(listings.get(type) ?? [], at) : undefined;
      const listedOrganization = listing("ORGANIZATION", asked.organization);
      const listedPerson = listing("PERSON", asked.subject);
      const code =
        listedOrganization?.organization_code ?? pick(files.organizations, asked.organization).code;
      const organization = ids.get(code) as string;
      const row = listedPerson ?? pick(files.persons, asked.subject);
      const person = registry.idOf(personKey(row));
      const entered = (asked.kind === "organization" ? listedOrganization : listedPerson)?.published_on;
      const on = entered || pick(interestingDays(files), asked.day);
      const { action, role, kind } = asked;
      // Who matches persons asks about no offices.
      const context = officers[kind === "office" && asked.officer === "matching" ? "finance" : asked.officer];
      const variables = {
        organization: { id: organization, action, on },
        person: { type: row.id_type, number: row.id_number, action, on },
        office: { person, organization, role, on },
      }[kind];
      const { answer } = await desk.asked<{ answer: { eligibility: { notApplied: object[] } } }>(
        QUERIES[kind],
        variables,
        context,
      );
      const input = {
        organization: { organization, action },
        person: { person, action },
        office: { person, organization, role },
      }[kind];
      const { record, problems }: RecordResult = await desk.give(
        { idempotencyKey: `key-${++key}`, on, ...input },
        context,
      );
      if (problems.length > 0) {
        // No record says CLEAR of what cannot reach that kind of subject; the single answer may tell so as a near miss.
        expect(problems).toMatchObject([{ code: "NOT_APPLICABLE", field: "action" }]);
        expect(answer.eligibility).toMatchObject({ verdict: "CLEAR", restrictions: [] });
        refused += 1;
        return;
      }
      expect(record?.eligibility).toEqual(answer.eligibility);
      expect(record?.verification.steps.map(({ result }) => result)).toEqual([
        "HELD",
        "HELD",
        "HELD",
        "HELD",
      ]);
      verdicts.add(record?.eligibility?.verdict ?? "");
      nearMisses += answer.eligibility.notApplied.length;
    }),
    { numRuns: 200 },
  );
  // That the questions were worth asking.
  expect(verdicts.size).toBeGreaterThan(3);
  expect(nearMisses).toBeGreaterThan(20);
  expect(refused).toBeLessThan(100);
}, 120_000);
