import type {
  KnownSubject,
  ObligationKeeper,
  RestrictionFound,
  SubjectDerived,
} from "../../subgraphs/departments/obligation-keeper.ts";
import type { AskAsSystem } from "./ask-as-system.ts";
import { type Consumer, type Difference, NotDerivable, PIECE } from "./consumer.ts";

/** Times that a piece is derived, where somebody reports on it meanwhile each time. */
const ATTEMPTS = 5;

const GROUNDS = "limb { id } departments { id } grounds { since listing { id } }";
const OF_ORGANIZATIONS = `query ObligationsOfOrganizations($codes: [UnifiedSocialCreditCode!]!, $on: Date!) {
  subjects: organizations(codes: $codes) { id restrictions(on: $on) { ${GROUNDS} } }
}`;
// Which offices a person is proposed to leave (14d), no ground says: it rests on a listing, and on them.
const OF_PERSONS = `query ObligationsOfPersons($ids: [ID!]!, $on: Date!) {
  subjects: persons(ids: $ids) { id restrictions(on: $on) { ${GROUNDS} offices { since } } }
}`;

interface Restricted {
  readonly id: string;
  readonly restrictions: readonly {
    readonly limb: { readonly id: string };
    readonly departments: readonly { readonly id: string }[];
    readonly grounds: readonly { readonly since: string | null; readonly listing: { readonly id: string } }[];
    readonly offices?: readonly { readonly since: string | null }[];
  }[];
}

/** Before all days that are: what has no first day. */
const ALWAYS = "0001-01-01";

function found({ restrictions }: Restricted): RestrictionFound[] {
  return restrictions.map(({ limb, departments, grounds, offices = [] }) => {
    const [held = ALWAYS] = offices.map(({ since }) => since ?? ALWAYS).sort();
    const since = new Map<string, string>();
    for (const ground of [...grounds].sort((a, b) => Number(a.listing.id) - Number(b.listing.id))) {
      const day = [ground.since ?? ALWAYS, held].sort().at(-1) as string;
      const before = since.get(ground.listing.id);
      if (before === undefined || day < before) since.set(ground.listing.id, day);
    }
    return { limb: limb.id, departments: departments.map(({ id }) => id), since };
  });
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
    subjects: readonly KnownSubject[],
    on: string,
    asOf: string,
  ): Promise<Map<string, RestrictionFound[]>> {
    const codes = subjects.flatMap(({ code }) => (code === null ? [] : [code]));
    const ids = subjects.flatMap(({ code, id }) => (code === null ? [id] : []));
    const answers = [
      codes.length > 0 ? await ask(OF_ORGANIZATIONS, { codes, on }, asOf) : { subjects: [] },
      ids.length > 0 ? await ask(OF_PERSONS, { ids, on }, asOf) : { subjects: [] },
    ];
    const restricted = answers.flatMap((answer) => answer.subjects as readonly Restricted[]);
    return new Map(restricted.map((one) => [one.id, found(one)]));
  }

  async function derive(ids: readonly string[], asOf: string): Promise<SubjectDerived[]> {
    const subjects = await keeper.subjects(ids);
    const restrictions = await restrictionsOf(subjects, asOf, asOf);
    return await keeper.derive(subjects, restrictions, asOf, async (subject, day) => {
      return (await restrictionsOf([subject], day, asOf)).get(subject.id) ?? [];
    });
  }

  /** Throws where others were faster each time. */
  async function store(derived: readonly SubjectDerived[], asOf: string): Promise<void> {
    let left = derived;
    for (let attempt = 1; left.length > 0; attempt++) {
      if (await keeper.store(left)) return;
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
          ...changed.map(
            ({ id, command, dueOn }) => `obligation ${id} lacks ${command}, due ${dueOn ?? "never"}`,
          ),
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
