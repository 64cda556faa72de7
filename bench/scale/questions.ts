import type { Random } from "../../gateway/demo/random.ts";
import type { OpenRegistry } from "../data/open-registry.ts";

/** A kind of question, of which each is about other subjects. */
export interface Questions {
  readonly name: string;
  readonly query: string;
  /** How much longer the median may take on the whole registry than on a hundredth of it; null: told, no goal. */
  readonly goal: number | null;
  variables(registry: OpenRegistry, random: Random): Promise<Record<string, unknown>>;
}

const RESTRICTIONS =
  "restrictions { limb { id } effect since until grounds { pattern since until } departments { id } }";

async function codes({ owner, scale }: OpenRegistry, random: Random, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => random.integer(1, scale.organizations));
  const { rows } = await owner.query<{ code: string }>(
    "select code from entities.organization where id = any($1::bigint[])",
    [ids],
  );
  return rows.map(({ code }) => code);
}

const anyPerson = ({ scale }: OpenRegistry, random: Random) =>
  `${scale.organizations + random.integer(1, scale.persons)}`;

const anyOrganization = ({ scale }: OpenRegistry, random: Random) =>
  `${random.integer(1, scale.organizations)}`;

export const QUESTIONS: readonly Questions[] = [
  {
    name: "point",
    query: `query ($code: UnifiedSocialCreditCode!) { organization(code: $code) { id name kind ${RESTRICTIONS} } }`,
    goal: 1.2,
    variables: async (registry, random) => ({ code: (await codes(registry, random, 1))[0] }),
  },
  {
    name: "screening",
    query: `query ($codes: [UnifiedSocialCreditCode!]!) { organizations(codes: $codes) { id name ${RESTRICTIONS} } }`,
    goal: 1.2,
    variables: async (registry, random) => ({ codes: await codes(registry, random, 100) }),
  },
  {
    name: "two-hops",
    query: `query ($id: ID!) { person(id: $id) { id name positions { nodes { role organization { id name
      positions { nodes { role holder { id name } } } } } } } }`,
    goal: 1.2,
    variables: async (registry, random) => ({ id: anyPerson(registry, random) }),
  },
  {
    name: "search",
    query: "query ($text: String!) { search(text: $text) { count nodes { id name } } }",
    goal: null,
    // The first characters of a name of its own, after those of the city.
    variables: async ({ owner, scale }, random) => {
      const { rows } = await owner.query<{ text: string }>(
        "select substr(name, 3, 2) as text from entities.organization_version where organization_id = $1 and version = 1",
        [random.integer(1, scale.organizations)],
      );
      return { text: rows[0]?.text };
    },
  },
  {
    name: "network",
    query: `query ($root: ID!) { network(root: $root, hops: 3, limit: 100) { nodes { distance subject { id name } }
      edges { id role since } cutOff { reason } } }`,
    goal: null,
    variables: async (registry, random) => ({ root: anyOrganization(registry, random) }),
  },
  {
    name: "path",
    query: "query ($from: ID!, $to: ID!) { path(from: $from, to: $to) { hops paths { subjects { id } } } }",
    goal: null,
    variables: async (registry, random) => ({
      from: anyOrganization(registry, random),
      to: anyPerson(registry, random),
    }),
  },
];
