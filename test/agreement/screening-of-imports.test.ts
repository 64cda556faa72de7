import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { RequestContext } from "../../schema/request-context.ts";
import { interestingDays, registryFiles } from "../oracle/random-registry.ts";
import { personKey, type RegistryFiles } from "../oracle/registry-on-a-day.ts";
import { measures } from "../support/catalogue.ts";
import { type ImportedRegistry, importedRegistry } from "../support/imported-registry.ts";
import { startLiancheng, type TestLiancheng } from "../support/liancheng.ts";
import { contextOf } from "../support/request.ts";
import { openScreenings, type ResultLine, type TestScreenings } from "../support/screenings.ts";
import { createTestDatabase } from "../support/test-database.ts";

// A file of everybody in a random registry is answered row by row as the single question is, to who audits and to who does
// not, who is kept from what is sealed.

const SEEDS = [21, 22, 23];

const as = (scopes: Parameters<typeof contextOf>[0]): RequestContext => ({
  ...contextOf(scopes),
  now: new Date().toISOString().replace("Z", "000Z"),
});
const CONTEXTS = {
  officer: as(["list:read", "person:match"]),
  auditor: as(["list:read", "person:match", "audit:read"]),
};

let liancheng: TestLiancheng;
let registry: ImportedRegistry;
let screenings: TestScreenings;
const taken: RegistryFiles[] = [];

beforeAll(async () => {
  const database = await createTestDatabase();
  liancheng = await startLiancheng(database);
  registry = importedRegistry(database, liancheng);
  screenings = await openScreenings(database, liancheng, CONTEXTS);
  for (const [series, seed] of SEEDS.entries()) {
    const [files] = fc.sample(registryFiles(series + 1), { numRuns: 1, seed }) as [RegistryFiles];
    await registry.take(files);
    taken.push(files);
  }
}, 120_000);

/** The actions whose limbs are about subjects of a kind; of others nothing is screened. */
const actionsOf = (kind: "PERSON" | "ORGANIZATION") => [
  ...new Set(
    measures.flatMap(({ limbs }) =>
      (limbs as unknown as { gatedAction: string; subjectTypes: string[] }[])
        .filter(({ subjectTypes }) => subjectTypes.includes(kind))
        .map(({ gatedAction }) => gatedAction),
    ),
  ),
];
const OF_ORGANIZATIONS = actionsOf("ORGANIZATION");
const OF_PERSONS = actionsOf("PERSON");

interface Single {
  verdict: string;
  objectionPending: boolean;
  restrictions: { limb: { id: string }; until: string | null }[];
}
const SINGLE = "verdict objectionPending restrictions { limb { id } until }";

function expected({ verdict, objectionPending, restrictions }: Single) {
  const untils = restrictions.map(({ until }) => until);
  return {
    outcome: verdict,
    objectionPending,
    limbs: restrictions.map(({ limb }) => limb.id),
    until: untils.includes(null) ? null : (untils.sort().at(-1) ?? null),
  };
}

const told = ({ outcome, objectionPending, limbs, until }: ResultLine) => ({
  outcome,
  objectionPending,
  limbs,
  until,
});

async function single(
  who: keyof typeof CONTEXTS,
  query: string,
  variables: Record<string, unknown>,
): Promise<Single> {
  const { data, errors } = await liancheng.ask(query, { context: CONTEXTS[who], variables });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { subject: { eligibility: Single } }).subject.eligibility;
}

test.each(["officer", "auditor"] as const)(
  "to %s",
  async (who) => {
    const outcomes = new Set<string>();
    let turn = 0;
    for (const files of taken) {
      const days = interestingDays(files);
      for (const on of [0.3, 0.6, 0.9].map((part) => days[Math.floor(part * days.length)] as string)) {
        const action = OF_ORGANIZATIONS[(turn * 5) % OF_ORGANIZATIONS.length] as string;
        const ofPerson = OF_PERSONS[(turn * 5) % OF_PERSONS.length] as string;
        turn++;
        const codes = files.organizations.map(({ code }) => code);
        const organizations = await screenings.screen(
          who,
          `code\n${codes.join("\n")}\n`,
          `?action=${action}&on=${on}`,
        );
        for (const [i, code] of codes.entries()) {
          const answer = await single(
            who,
            `query($code: UnifiedSocialCreditCode!, $action: GatedAction!, $on: Date) {
             subject: organization(code: $code) { eligibility(action: $action, on: $on) { ${SINGLE} } } }`,
            { code, action, on },
          );
          const line = organizations.lines[i] as ResultLine;
          outcomes.add(line.outcome);
          expect({ action, on, code, ...told(line) }).toEqual({ action, on, code, ...expected(answer) });
        }
        const rows = files.persons.map(({ id_type, id_number }) => `${id_type},${id_number}`);
        if (rows.length === 0) continue;
        const identities = `证件类型,证件号码\n${rows.join("\n")}\n`;
        const persons = await screenings.screen(who, identities, `?action=${ofPerson}&on=${on}`);
        for (const [i, person] of files.persons.entries()) {
          const answer = await single(
            who,
            `query($type: IdentityType!, $number: String!, $action: GatedAction!, $on: Date) {
             subject: personByIdentity(type: $type, number: $number) { eligibility(action: $action, on: $on) { ${SINGLE} } } }`,
            { type: person.id_type, number: person.id_number, action: ofPerson, on },
          );
          const line = persons.lines[i] as ResultLine;
          outcomes.add(line.outcome);
          expect({ action: ofPerson, on, person: personKey(person), ...told(line) }).toEqual({
            ...{ action: ofPerson, on, person: personKey(person) },
            ...expected(answer),
          });
        }
      }
    }
    expect([...outcomes].length).toBeGreaterThan(2);
  },
  120_000,
);
