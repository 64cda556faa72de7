import type {
  ObligationKeeper,
  RestrictionFound,
  SubjectDerived,
} from "../../subgraphs/departments/obligation-keeper.ts";
import type { AskAsSystem } from "./ask-as-system.ts";
import { type Consumer, type Difference, NotDerivable, PIECE } from "./consumer.ts";

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

/** What PostgreSQL says of values and of what they would break is of these subjects; that it is away is not. */
function asOfSubjects(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message: string };
  const isOfValues = typeof code === "string" && /^2[23][0-9A-Z]{3}$/.test(code);
  return isOfValues ? new NotDerivable(message, { cause: error }) : error;
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

  /** Throws where others were faster each time. */
  async function store(derived: readonly SubjectDerived[], asOf: string): Promise<void> {
    let left = derived;
    for (let attempt = 1; left.length > 0; attempt++) {
      if (await keeper.store(left, asOf)) return;
      if (attempt === ATTEMPTS) throw new NotDerivable(`obligations changed meanwhile, ${ATTEMPTS} times`);
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

    inputs: () => keeper.inputs(),

    async reconcile(ids, asOf, mode) {
      let derived: SubjectDerived[];
      try {
        derived = await derive(ids, asOf);
        if (mode === "mend") await store(derived, asOf);
      } catch (error) {
        throw asOfSubjects(error);
      }
      return derived.map(({ subject, opened, changed }): Difference => {
        const said = [
          ...opened.map(({ limb, department }) => `${limb} of ${department} is not there`),
          ...changed.map(({ id, command }) => `obligation ${id} lacks ${command}`),
        ];
        return { subject: subject.id, said: said.join("; ") };
      });
    },

    async *everything(after) {
      const ids = await keeper.everyone(after);
      for (let from = 0; from < ids.length; from += PIECE) yield ids.slice(from, from + PIECE);
    },
  };
}
