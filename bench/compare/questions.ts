import { createRandom, type Random } from "../../gateway/demo/random.ts";
import type { OpenRegistry } from "../data/open-registry.ts";

/** One kind of question, and how many of them are asked at once. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly query: string;
  /** Whether it is also written by hand (`written-by-hand`). */
  readonly byHand: boolean;
  variables(subjects: Subjects, random: Random): Record<string, unknown>;
}

/** Subjects of a registry to ask about: some that are listed, some of all. */
export interface Subjects {
  readonly codes: readonly string[];
  readonly listedCodes: readonly string[];
  readonly organizations: readonly string[];
  readonly persons: readonly string[];
  readonly listedPersons: readonly string[];
}

const SOME = 2000;
const DIFFERENT = 300;
const SCREENED = 100;

export const RESTRICTIONS =
  "restrictions { limb { id } effect since until grounds { pattern since until } departments { id } }";

/** One in two is listed: of those who are not, the answer is an empty list. */
const either = (random: Random, listed: readonly string[], all: readonly string[]) =>
  random.pick(random.chance(0.5) ? listed : all);

export const QUESTIONS: readonly Question[] = [
  {
    name: "point",
    title: "an organization by its code, with its restrictions",
    query: `query Point($code: UnifiedSocialCreditCode!) { organization(code: $code) { id name kind ${RESTRICTIONS} } }`,
    byHand: true,
    variables: ({ codes, listedCodes }, random) => ({ code: either(random, listedCodes, codes) }),
  },
  {
    name: "screening",
    title: "a hundred organizations by their codes, with their restrictions",
    query: `query Screening($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) { id name kind ${RESTRICTIONS} } }`,
    byHand: true,
    variables: ({ codes, listedCodes }, random) => {
      const asked = new Set<string>();
      while (asked.size < SCREENED) asked.add(either(random, listedCodes, codes));
      return { codes: [...asked] };
    },
  },
  {
    name: "two-hops",
    title: "a person's positions, and who else holds positions there",
    query: `query TwoHops($id: ID!) { person(id: $id) { id name positions { nodes { role organization { id name
      positions { nodes { role holder { id name } } } } } } } }`,
    byHand: true,
    variables: ({ persons }, random) => ({ id: random.pick(persons) }),
  },
  {
    name: "appointment",
    title: "whether a person may take up an office",
    query: `query Office($person: ID!, $organization: ID!) {
      appointment(person: $person, organization: $organization, role: LEGAL_REPRESENTATIVE) {
        person { id name } organization { id name kind }
        eligibility { verdict restrictions { limb { id title } effect since until grounds { pattern } } }
      } }`,
    byHand: false,
    variables: ({ persons, listedPersons, organizations }, random) => ({
      person: either(random, listedPersons, persons),
      organization: random.pick(organizations),
    }),
  },
  {
    name: "network",
    title: "three hops around an organization, a hundred subjects at most",
    query: `query Network($root: ID!) { network(root: $root, hops: 3, limit: 100) {
      nodes { distance subject { id name } } edges { id role since } cutOff { reason } } }`,
    byHand: false,
    variables: ({ organizations }, random) => ({ root: random.pick(organizations) }),
  },
  {
    name: "panel",
    title: "listings by month and authority, of one behaviour",
    query: `query Panel($behaviour: Int!) { listingStatistics(by: [MONTH, AUTHORITY], filter: { behaviour: $behaviour }) {
      dimensions measures groups { keys values suppressed } total complete } }`,
    byHand: false,
    variables: (_, random) => ({ behaviour: random.integer(1, 9) }),
  },
];

/** Chooses subjects of a registry, the same each time. Rejects where it has none that are listed. */
export async function someSubjects({ owner, scale }: OpenRegistry): Promise<Subjects> {
  const random = createRandom(1, "subjects of the comparison");
  const ids = (from: number, count: number) =>
    Array.from({ length: SOME }, () => `${from + random.integer(1, count)}`);
  const organizations = ids(0, scale.organizations);
  const listed = async (type: "ORGANIZATION" | "PERSON") => {
    const { rows } = await owner.query<{ id: string }>(
      "select distinct subject_id as id from violations.listing where subject_type = $1 order by id limit $2",
      [type, SOME],
    );
    if (rows.length === 0) throw new Error(`nobody is listed: ${type}`);
    return rows.map(({ id }) => id);
  };
  const codesOf = async (of: readonly string[]) => {
    const { rows } = await owner.query<{ code: string }>(
      "select code from entities.organization where id = any($1::bigint[]) order by id",
      [of],
    );
    return rows.map(({ code }) => code);
  };
  return {
    organizations,
    codes: await codesOf(organizations),
    listedCodes: await codesOf(await listed("ORGANIZATION")),
    persons: ids(scale.organizations, scale.persons),
    listedPersons: await listed("PERSON"),
  };
}

/** The variables of the requests of a question, all of which differ but where there are fewer. */
export function casesOf(question: Question, subjects: Subjects): Record<string, unknown>[] {
  const random = createRandom(2, question.name);
  return Array.from({ length: DIFFERENT }, () => question.variables(subjects, random));
}
