import type {
  ObligationKeeper,
  RestrictionFound,
  SubjectDerived,
} from "../../subgraphs/departments/obligation-keeper.ts";
import type { AskAsSystem } from "./ask-as-system.ts";
import type { Consumer } from "./consumer.ts";

/** Subjects of one question. */
const PIECE = 200;
/** Times that a piece is derived, where somebody reports on it meanwhile each time. */
const ATTEMPTS = 5;

const RESTRICTIONS = "id restrictions { limb { id } departments { id } grounds { listing { id } } }";
const OF_ORGANIZATIONS = `query ObligationsOfOrganizations($codes: [UnifiedSocialCreditCode!]!) {
  subjects: organizations(codes: $codes) { ${RESTRICTIONS} }
}`;
const OF_PERSONS = `query ObligationsOfPersons($ids: [ID!]!) { subjects: persons(ids: $ids) { ${RESTRICTIONS} } }`;

interface Restricted {
  readonly id: string;
  readonly restrictions: readonly {
    readonly limb: { readonly id: string };
    readonly departments: readonly { readonly id: string }[];
    readonly grounds: readonly { readonly listing: { readonly id: string } }[];
  }[];
}

function found({ restrictions }: Restricted): RestrictionFound[] {
  return restrictions.map(({ limb, departments, grounds }) => ({
    limb: limb.id,
    departments: departments.map(({ id }) => id),
    listings: [...new Set(grounds.map(({ listing }) => listing.id))].sort(),
  }));
}

function* pieces(ids: readonly string[]): Iterable<readonly string[]> {
  for (let from = 0; from < ids.length; from += PIECE) yield ids.slice(from, from + PIECE);
}

/**
 * Keeps obligations: of whoever is named it asks for the restrictions, as a client does, and leaves to a rule of the
 * departments what follows. So what is owed and what is answered are one computation.
 */
export function obligationsConsumer(keeper: ObligationKeeper, ask: AskAsSystem): Consumer {
  async function restrictionsOf(
    subjects: Awaited<ReturnType<ObligationKeeper["subjects"]>>,
    asOf: string,
  ): Promise<Map<string, RestrictionFound[]>> {
    const codes = subjects.flatMap(({ code }) => (code === null ? [] : [code]));
    const ids = subjects.flatMap(({ code, id }) => (code === null ? [id] : []));
    const answers = [
      codes.length > 0 ? await ask(OF_ORGANIZATIONS, { codes }, asOf) : { subjects: [] },
      ids.length > 0 ? await ask(OF_PERSONS, { ids }, asOf) : { subjects: [] },
    ];
    const restricted = answers.flatMap((answer) => answer.subjects as readonly Restricted[]);
    return new Map(restricted.map((one) => [one.id, found(one)]));
  }

  async function derive(ids: readonly string[], asOf: string): Promise<SubjectDerived[]> {
    const subjects = await keeper.subjects(ids);
    return await keeper.derive(subjects, await restrictionsOf(subjects, asOf), asOf);
  }

  /** Throws where others were faster each time: then the consumer stays where it is in the feeds. */
  async function store(derived: readonly SubjectDerived[], asOf: string): Promise<void> {
    let left = derived;
    for (let attempt = 1; left.length > 0; attempt++) {
      if (await keeper.store(left, asOf)) return;
      if (attempt === ATTEMPTS) throw new Error(`obligations changed meanwhile, ${ATTEMPTS} times`);
      left = await derive(
        left.map(({ subject }) => subject.id),
        asOf,
      );
    }
  }

  return {
    name: "obligations",
    feeds: ["entities", "violations"],

    subjectsOf: async (changes) =>
      await keeper.reached([...new Set(changes.flatMap(({ subjects }) => subjects))]),

    async reconcile(named, asOf, mode) {
      const differences = [];
      for (const ids of pieces(named)) {
        const derived = await derive(ids, asOf);
        if (mode === "mend") await store(derived, asOf);
        for (const { subject, opened, changed } of derived) {
          const said = [
            ...opened.map(({ limb, department }) => `${limb} of ${department} is not there`),
            ...changed.map(({ id, command }) => `obligation ${id} lacks ${command}`),
          ];
          differences.push({ subject: subject.id, said: said.join("; ") });
        }
      }
      return differences;
    },

    async *everything() {
      yield* pieces(await keeper.everyone());
    },
  };
}
