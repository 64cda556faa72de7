import type {
  CaseInFullFragment,
  DraftCaseInput,
  Responsibility,
  WhatADraftNeedsQuery,
} from "../../generated/operations.ts";
import { numeralOf } from "../../words/days.ts";
import type { Problems } from "./use-act.ts";

export type Behaviour = NonNullable<WhatADraftNeedsQuery["behaviours"]>[number];

export interface DraftSubject {
  readonly kind: "organization" | "person";
  readonly id: string;
  readonly name: string;
  /** Credit code of an organization. */
  readonly code: string | null;
}

export interface DraftPerson {
  readonly id: string;
  readonly name: string;
  readonly responsibility: Responsibility;
}

/** A draft of a case as far as it was filled in. */
export interface CaseDraft {
  readonly subject: DraftSubject | null;
  /** The facts of each behaviour that was chosen, by their codes. */
  readonly behaviours: Readonly<Record<number, Readonly<Record<string, string>>>>;
  readonly persons: readonly DraftPerson[];
  readonly coDetermining: readonly string[];
}

export const EMPTY: CaseDraft = { subject: null, behaviours: {}, persons: [], coDetermining: [] };

/** What a case says, as its draft. */
export function draftOf(of: CaseInFullFragment, subject: DraftSubject | null): CaseDraft {
  return {
    subject,
    behaviours: Object.fromEntries(
      of.behaviours.map(({ behaviour, facts }) => [
        behaviour.number,
        Object.fromEntries(facts.map(({ code, text }) => [code, text])),
      ]),
    ),
    persons: of.persons.map(({ person: { id, name }, responsibility }) => ({ id, name, responsibility })),
    coDetermining: of.coDetermining.map(({ id }) => id),
  };
}

/** The facts of a behaviour that were stated, in the order in which they are sent. */
function statedOf(facts: Readonly<Record<string, string>>): { code: string; text: string }[] {
  return Object.entries(facts)
    .filter(([, text]) => text.trim() !== "")
    .map(([code, text]) => ({ code, text: text.trim() }));
}

/** Numbers of the behaviours that were chosen, in the order in which they are sent. */
const numbersOf = ({ behaviours }: CaseDraft) => Object.keys(behaviours).map(Number);

export function inputOf(draft: CaseDraft): Omit<DraftCaseInput, "idempotencyKey"> {
  const { subject, behaviours, persons, coDetermining } = draft;
  return {
    subject: subject?.kind === "person" ? { person: subject.id } : { organization: subject?.code ?? null },
    behaviours: numbersOf(draft).map((number) => ({ number, facts: statedOf(behaviours[number] ?? {}) })),
    persons:
      subject?.kind === "person"
        ? []
        : persons.map(({ id, responsibility }) => ({ person: id, responsibility })),
    coDetermining,
  };
}

/** Where a problem stands on the form: of the fact of a behaviour, or of a section. */
export function isAboutFact(field: string | null, draft: CaseDraft, number: number, code: string): boolean {
  const place = `behaviours.${numbersOf(draft).indexOf(number)}.facts`;
  const at = statedOf(draft.behaviours[number] ?? {}).findIndex((fact) => fact.code === code);
  return field === `${place}.${code}` || (at >= 0 && field === `${place}.${at}.text`);
}

const SECTIONS: Readonly<Record<string, string>> = {
  subject: "当事人",
  behaviours: "失信行为",
  persons: "责任人员",
  coDetermining: "会同认定的部门",
};

/** How an input is called on the form. */
export function nameOfInput(
  field: string,
  draft: CaseDraft,
  behaviours: readonly Behaviour[],
): string | null {
  const [section = "", at = ""] = field.split(".");
  if (section !== "behaviours" || at === "") return SECTIONS[section] ?? null;
  const number = numbersOf(draft)[Number(at)] ?? 0;
  const needed = behaviours.find((each) => each.number === number)?.requiredFacts ?? [];
  const fact = needed.find(({ code }) => isAboutFact(field, draft, number, code));
  return `失信行为（${numeralOf(number)}）${fact ? `，${fact.name}` : ""}`;
}

/** Problems of a section that have no place of their own within it. */
export function problemsOfSection(problems: Problems, section: string): Problems {
  return problems.filter(({ field }) => field?.split(".")[0] === section && !field.includes(".facts."));
}
