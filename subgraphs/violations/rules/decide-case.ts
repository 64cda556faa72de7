import { addDays, addYears } from "../../../schema/scalars/civil-date.ts";
import { nextState } from "../../shared/rules/lifecycle.ts";
import type {
  EnterOnListInput,
  GiveNoticeInput,
  ProposeDeterminationInput,
  RecordStatementInput,
} from "../generated/resolvers.ts";
import type { Case, CaseContent } from "./case.ts";
import { changesBetween, type Deciding, type Decision, refused } from "./change.ts";
import { CASE_LIFECYCLE, type CaseCommand } from "./lifecycles/case.ts";
import { dayProblems, numberProblems, type ProblemFound, problem, textProblems } from "./problem.ts";

type CaseDecision = Decision<Case>;

const NOT_YET = {
  noticeNumber: null,
  notifiedOn: null,
  answerBy: null,
  statementOn: null,
  statement: null,
  review: null,
  documentNumber: null,
  determinedOn: null,
  proposedBy: null,
  confirmedBy: null,
  listings: [],
} as const;

/** A new case of the officer's department. */
export function draftCase(id: string, content: CaseContent, { department }: Deciding): CaseDecision {
  const version: Case = { id, version: 1, state: "DRAFT", authority: department, ...content, ...NOT_YET };
  return {
    problems: [],
    change: {
      ...{ lifecycle: "CASE", part: null, command: "DRAFT_CASE", stateBefore: null, stateAfter: "DRAFT" },
      reason: null,
      changes: changesBetween(null, content),
      version,
    },
  };
}

/** The change of a case by a command, unless its state or something else stands against it. */
function change(
  before: Case,
  command: CaseCommand,
  problems: readonly ProblemFound[],
  patch: Partial<Case>,
  reason: string | null = null,
): CaseDecision {
  const state = nextState(CASE_LIFECYCLE, command, before.state);
  if (state === null) return refused(problem("WRONG_STATE"));
  if (problems.length > 0) return refused(...problems);
  const version: Case = { ...before, ...patch, state, version: before.version + 1 };
  return {
    problems: [],
    change: {
      ...{ lifecycle: "CASE", part: null, command, stateBefore: before.state, stateAfter: state, reason },
      changes: changesBetween(before, version),
      version,
    },
  };
}

export function amendDraft(before: Case, content: CaseContent): CaseDecision {
  const nothing = changesBetween(before, { ...before, ...content }).length === 0;
  return change(before, "AMEND_DRAFT", nothing ? [problem("NOTHING_CHANGED")] : [], content);
}

export function giveNotice(before: Case, input: GiveNoticeInput, { today }: Deciding): CaseDecision {
  const { noticeNumber, notifiedOn, answerBy } = input;
  const problems = [
    ...numberProblems("noticeNumber", noticeNumber),
    ...dayProblems("notifiedOn", notifiedOn, { last: today }),
    // A statement needs time: at least the day after the notice.
    ...(answerBy > notifiedOn ? [] : [problem("DATE_ORDER", "answerBy")]),
  ];
  return change(before, "GIVE_NOTICE", problems, { noticeNumber, notifiedOn, answerBy });
}

/**
 * Without a day and a text: that none came, which is known only when the time for it has passed. Each of those whom the
 * notice names may answer, so a further statement is added to those that were recorded.
 */
export function recordStatement(
  before: Case,
  input: RecordStatementInput,
  { today }: Deciding,
): CaseDecision {
  const { receivedOn = null, statement = null } = input;
  if (receivedOn === null && statement === null) {
    if (before.state === "HEARD") return refused(problem("NOTHING_CHANGED"));
    const early = before.answerBy !== null && today <= before.answerBy;
    return change(before, "RECORD_STATEMENT", early ? [problem("TOO_EARLY", "receivedOn")] : [], {});
  }
  const problems = [
    ...(receivedOn === null ? [problem("MISSING", "receivedOn")] : []),
    ...(receivedOn === null
      ? []
      : dayProblems("receivedOn", receivedOn, { first: before.notifiedOn, last: today })),
    ...textProblems("statement", statement),
  ];
  return change(before, "RECORD_STATEMENT", problems, {
    statementOn: [before.statementOn ?? "", receivedOn ?? ""].sort().at(-1) ?? null,
    statement: before.statement === null ? statement : `${before.statement}\n${statement}`,
  });
}

export function proposeDetermination(
  before: Case,
  input: ProposeDeterminationInput,
  { officer, today }: Deciding,
): CaseDecision {
  const { documentNumber, determinedOn, review = null } = input;
  // Whoever has spoken, others may until the last day for it.
  const heardOut = before.answerBy === null ? "" : addDays(before.answerBy, 1);
  const first = [heardOut, before.statementOn ?? ""].sort().at(-1) ?? null;
  const problems = [
    ...numberProblems("documentNumber", documentNumber),
    ...dayProblems("determinedOn", determinedOn, { first, last: today }),
    ...(before.statement === null && review === null ? [] : textProblems("review", review)),
  ];
  return change(before, "PROPOSE_DETERMINATION", problems, {
    documentNumber,
    determinedOn,
    review,
    proposedBy: officer,
  });
}

export function returnProposal(before: Case, reason: string): CaseDecision {
  const patch = { documentNumber: null, determinedOn: null, review: null, proposedBy: null };
  return change(before, "RETURN_PROPOSAL", textProblems("reason", reason), patch, reason);
}

/** Four eyes: not by who proposed it. */
export function confirmDetermination(before: Case, { officer }: Deciding): CaseDecision {
  const problems = before.proposedBy === officer ? [problem("SAME_OFFICER")] : [];
  return change(before, "CONFIRM_DETERMINATION", problems, { confirmedBy: officer });
}

export function dropCase(before: Case, reason: string): CaseDecision {
  return change(before, "DROP_CASE", textProblems("reason", reason), {}, reason);
}

/** What an entry on the list is checked against. */
export interface EntryFacts {
  readonly publicityCapYears: number;
  /** Those of the input's numbers that listings have. */
  readonly taken: ReadonlySet<string>;
  /** Ids for the listings: the subject's, then one for each person in the order of the case. */
  readonly ids: readonly string[];
}

/** The number of each listing of an entry: the subject's, then those of the persons in the order of the case. */
export function numbersOf({ persons }: Case, input: EnterOnListInput): (string | undefined)[] {
  const numbers = new Map((input.persons ?? []).map(({ person, number }) => [person, number]));
  return [input.number, ...persons.map(({ person }) => numbers.get(person))];
}

function entryNumberProblems(before: Case, input: EnterOnListInput, { taken }: EntryFacts): ProblemFound[] {
  const given = input.persons ?? [];
  const known = new Set(before.persons.map(({ person }) => person));
  const numbers = [input.number, ...given.map(({ number }) => number)];
  const fieldOf = (index: number) => (index === 0 ? "number" : `persons.${index - 1}.number`);
  return [
    ...given.flatMap(({ person }, index) => {
      if (!known.has(person)) return [problem("UNKNOWN_SUBJECT", `persons.${index}.person`)];
      const first = given.findIndex((one) => one.person === person) === index;
      return first ? [] : [problem("REPEATED", `persons.${index}.person`)];
    }),
    ...(numbersOf(before, input).includes(undefined) ? [problem("MISSING", "persons")] : []),
    ...numbers.flatMap((number, index) => {
      if (taken.has(number)) return [problem("NUMBER_TAKEN", fieldOf(index))];
      if (numbers.indexOf(number) !== index) return [problem("REPEATED", fieldOf(index))];
      return numberProblems(fieldOf(index), number);
    }),
  ];
}

/** The day of entry is today or later: nobody is listed for days that have passed. */
export function enterOnList(
  before: Case,
  input: EnterOnListInput,
  facts: EntryFacts,
  { today }: Deciding,
): CaseDecision {
  const { publishedOn, until = null } = input;
  const cap = addYears(publishedOn, facts.publicityCapYears);
  const problems = [
    ...entryNumberProblems(before, input, facts),
    ...dayProblems("publishedOn", publishedOn, { first: today }),
    ...(until !== null && until <= publishedOn ? [problem("DATE_ORDER", "until")] : []),
    ...(until !== null && until > cap ? [problem("TERM_OVER_CAP", "until")] : []),
  ];
  return change(before, "ENTER_ON_LIST", problems, { listings: facts.ids });
}
