import type { RequestContext } from "../../schema/request-context.ts";
import { civilDateAt } from "../../schema/scalars/civil-date.ts";
import type {
  RowToScreen,
  ScreenedRow,
  ScreeningTask,
} from "../../subgraphs/departments/screening/models.ts";
import type { Engine } from "../execute/engine.ts";
import { askInFull } from "../worker/ask-as-system.ts";

const ELIGIBILITY = `eligibility(action: $action, on: $on, knownAt: $knownAt) {
    verdict
    objectionPending
    dataVersion
    restrictions { limb { id } until }
  }`;
const OF_ORGANIZATIONS = `query ScreenedOrganizations($keys: [UnifiedSocialCreditCode!]!, $action: GatedAction!, $on: Date!, $knownAt: DateTime!) {
  subjects: organizations(codes: $keys) { id ${ELIGIBILITY} }
}`;
const OF_PERSONS = `query ScreenedPersons($keys: [ID!]!, $action: GatedAction!, $on: Date!, $knownAt: DateTime!) {
  subjects: persons(ids: $keys) { id ${ELIGIBILITY} }
}`;

interface Answered {
  readonly id: string;
  readonly eligibility: {
    readonly verdict: ScreenedRow["outcome"];
    readonly objectionPending: boolean;
    /** An instant, and behind a stroke the digest of the catalogue. */
    readonly dataVersion: string;
    readonly restrictions: readonly {
      readonly limb: { readonly id: string };
      readonly until: string | null;
    }[];
  };
}

/** As whoever uploaded it: what is sealed to them is sealed here, as of the day of the upload. */
export function contextOfTask(task: ScreeningTask, now: string): RequestContext {
  const { id, viewer, unit, purpose, scopes, subjectType, knownAt } = task;
  return {
    requestId: `screening ${id}`,
    viewer: {
      subject: viewer,
      department: unit,
      purpose,
      // A person was asked for by identity, of which there is only the hash: they are looked up by id. What is asked of them
      // is the same to who may match identities.
      scopes: new Set([...scopes, ...(subjectType === "PERSON" ? ["person:read"] : [])]),
    },
    now,
    today: civilDateAt(new Date(knownAt)),
  };
}

function lastEnd(untils: readonly (string | null)[]): string | null {
  if (untils.includes(null)) return null;
  return untils.reduce((last, until) => (last === null || (until ?? "") > last ? until : last), null);
}

/** What came of rows, and the digest of the catalogue that it rests on; null where it rests on none. */
export interface Screened {
  readonly rows: readonly ScreenedRow[];
  readonly rules: string | null;
}

/**
 * Answers rows as the single question is answered: of those that a listing reaches the engine is asked, all at once; the
 * others have nothing that could restrict them. Rejects with IncompleteAnswer.
 */
export async function screenRows(
  engine: Pick<Engine, "prepare">,
  task: ScreeningTask,
  rows: readonly RowToScreen[],
  now: string,
): Promise<Screened> {
  const { action, on, knownAt, subjectType } = task;
  const isPerson = subjectType === "PERSON";
  const keys = rows.flatMap(({ reached, code, subject }) =>
    reached ? ((isPerson ? subject : code) ?? []) : [],
  );
  const answers = new Map<string, Answered["eligibility"]>();
  if (keys.length > 0) {
    const variables = { keys, action, on, knownAt };
    // Who was looked up is written down of all the rows, and not of these alone.
    const context = { ...contextOfTask(task, now), toldToNobody: true as const };
    const { subjects } = await askInFull(
      engine,
      isPerson ? OF_PERSONS : OF_ORGANIZATIONS,
      variables,
      context,
    );
    for (const { id, eligibility } of subjects as readonly Answered[]) answers.set(id, eligibility);
  }
  const rules = [...answers.values()][0]?.dataVersion.split("/")[1] ?? null;
  const nothing = { limbs: [], until: null, objectionPending: false };
  return {
    rules,
    rows: rows.map(({ row, subject, reached }): ScreenedRow => {
      if (subject === null) return { row, outcome: "NOT_ON_RECORD", ...nothing };
      if (!reached) return { row, outcome: "CLEAR", ...nothing };
      const answer = answers.get(subject);
      if (!answer) throw new Error(`subject ${subject} was not answered`);
      const { verdict, restrictions, objectionPending } = answer;
      return {
        ...{ row, outcome: verdict, objectionPending },
        limbs: restrictions.map(({ limb }) => limb.id),
        until: lastEnd(restrictions.map(({ until }) => until)),
      };
    }),
  };
}
