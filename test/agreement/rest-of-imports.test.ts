import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { MOST } from "../../gateway/rest/calls.ts";
import { interestingDays, registryFiles } from "../oracle/random-registry.ts";
import type { RegistryFiles } from "../oracle/registry-on-a-day.ts";
import { measures } from "../support/catalogue.ts";
import { importedRegistry } from "../support/imported-registry.ts";
import { startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { officerOf } from "../support/record-desk.ts";
import { openRestServer, type RestServer } from "../support/rest-server.ts";
import { createTestDatabase } from "../support/test-database.ts";

// What an older system is told of everybody in a random registry, one by one and many at once, is what GraphQL tells the same
// officer of each, to the last member and in the same order. test/agreement has the same of files, records and clauses.

const SEEDS = [31, 32];

const OFFICERS = {
  officer: officerOf("FINANCE", ["list:read", "person:match"]),
  auditor: officerOf("AUDIT", ["list:read", "person:match", "person:read", "audit:read"]),
};

let liancheng: TestLiancheng;
let rest: RestServer;
const taken: RegistryFiles[] = [];

beforeAll(async () => {
  const database = await createTestDatabase();
  liancheng = await startLiancheng(database);
  const registry = importedRegistry(database, liancheng);
  rest = await openRestServer(database, liancheng, OFFICERS);
  for (const [series, seed] of SEEDS.entries()) {
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

/** Written here anew: another account of what is asked than the document of the call. */
const ELIGIBILITY = `fragment E on Eligibility {
  verdict evaluatedOn dataVersion objectionPending
  restrictions {
    limb { ...L } measure { number title titleEn } action effect since until objectionPending
    grounds {
      pattern effect since until objectionPending withheld
      listing { ...N arisingFrom { number subjectName }
        determination { documentNumber determinedOn authority { id name } behaviours { number text } } }
      position { role since until organization { code name } }
    }
    offices { role since organization { code name stateCapital } }
    bases { document article relation } limits { document article } departments { id name }
  }
  notApplied { limb { ...L } pattern effect step day messageZh messageEn listing { ...N } position { role since until } }
  ambiguities { question questionEn choice choiceEn }
  competence { messageZh messageEn measure { number departments { id name } } }
}
fragment L on Limb { id title titleEn quote }
fragment N on Listing { number publishedOn effectiveUntil }`;

const ORGANIZATION = `query ($code: UnifiedSocialCreditCode!, $action: GatedAction!, $on: Date) {
  subject: organization(code: $code) { id code name kind eligibility(action: $action, on: $on) { ...E } } } ${ELIGIBILITY}`;
const PERSON = `query ($type: IdentityType!, $number: String!, $action: GatedAction!, $on: Date) {
  subject: personByIdentity(type: $type, number: $number) {
    id name identityType identityMask eligibility(action: $action, on: $on) { ...E } } } ${ELIGIBILITY}`;

interface Subject {
  readonly eligibility: { readonly verdict: string; readonly restrictions: readonly object[] };
}
interface Checked {
  readonly subject: Subject;
  readonly inWords: { readonly zh: string; readonly en: string };
}

async function single(
  who: keyof typeof OFFICERS,
  query: string,
  variables: Record<string, unknown>,
): Promise<Subject> {
  const { data, errors } = await liancheng.ask(query, { context: OFFICERS[who], variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { subject: Subject }).subject;
}

async function called<Body>(who: keyof typeof OFFICERS, name: string, body: object): Promise<Body> {
  const answer = await rest.call<Body>(who, name, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

test.each(Object.keys(OFFICERS) as (keyof typeof OFFICERS)[])(
  "%s is told the same",
  async (who) => {
    const verdicts = new Set<string>();
    const told = ({ subject, inWords }: Checked, answer: Subject) => {
      verdicts.add(answer.eligibility.verdict);
      expect(subject).toEqual(answer);
      expect(inWords.zh).not.toBe("");
    };
    let turn = 0;
    for (const files of taken) {
      const days = interestingDays(files);
      for (const part of [0.3, 0.6]) {
        const on = days[Math.floor(part * days.length)] as string;
        for (let times = 0; times < 2; times++) {
          // Every action comes in turn, to one of the officers or the other.
          const action = ACTIONS[(turn++ * 7) % ACTIONS.length] as string;
          const codes = files.organizations.map(({ code }) => code).slice(0, MOST);
          const many = await called<{ results: (Checked & { outcome: string; code: string })[] }>(
            who,
            "check-organizations",
            { codes, action, on },
          );
          expect(many.results.map(({ code, outcome }) => [code, outcome])).toEqual(
            codes.map((code) => [code, "CHECKED"]),
          );
          for (const [i, code] of codes.entries()) {
            const answer = await single(who, ORGANIZATION, { code, action, on });
            told(many.results[i] as Checked, answer);
            told(await called<Checked>(who, "check-organization", { code, action, on }), answer);
          }
          for (const { id_type: type, id_number: number } of files.persons) {
            const answer = await single(who, PERSON, { type, number, action, on });
            told(await called<Checked>(who, "check-person", { type, number, action, on }), answer);
          }
        }
      }
    }
    // That it was worth asking: the seeds are fixed, and so is what they make.
    expect(verdicts.size).toBeGreaterThan(3);
    expect(rest.said).toEqual([]);
  },
  120_000,
);
