import type { CaseBehaviourInput, CaseSubjectInput, ResponsiblePersonInput } from "../generated/resolvers.ts";
import type { CaseContent } from "./case.ts";
import { DEPARTMENTS } from "./departments.ts";
import { type ProblemFound, problem, textProblems } from "./problem.ts";

/** What a draft is checked against of the catalogue. */
export interface BehaviourRule {
  /** Kinds of subject that it can be of. */
  readonly subjects: readonly string[];
  /** Facts that a determination must state. */
  readonly requiredFacts: readonly { readonly code: string }[];
}

/** A subject as the registry has it. */
export interface Registered {
  readonly id: string;
  /** Null for a person. */
  readonly kind: string | null;
}

export interface DraftInput {
  readonly subject: CaseSubjectInput;
  readonly behaviours: readonly CaseBehaviourInput[];
  readonly coDetermining?: readonly string[] | null | undefined;
  readonly persons?: readonly ResponsiblePersonInput[] | null | undefined;
}

export interface DraftFacts {
  readonly behaviours: ReadonlyMap<number, BehaviourRule>;
  /** The subject of the input; null where the registry has none. */
  readonly subject: Registered | null;
  /** Those of the persons of the input whom the registry has, by id. */
  readonly persons: ReadonlySet<string>;
}

/** Kinds of organization that section one reaches: 企业事业单位. */
const KINDS = new Set(["ENTERPRISE", "PUBLIC_INSTITUTION"]);

function subjectProblems({ subject }: DraftInput, facts: DraftFacts): ProblemFound[] {
  const named = [subject.organization, subject.person].filter((one) => one !== null && one !== undefined);
  if (named.length !== 1) return [problem("SUBJECT_WITHOUT_IDENTITY", "subject")];
  const field = subject.organization ? "subject.organization" : "subject.person";
  if (facts.subject === null) return [problem("UNKNOWN_SUBJECT", field)];
  const outside = subject.organization && !KINDS.has(facts.subject.kind ?? "");
  return outside ? [problem("SUBJECT_OUTSIDE_SCOPE", field)] : [];
}

function fits(rule: BehaviourRule, isPerson: boolean): boolean {
  return isPerson
    ? rule.subjects.includes("RELATED_PERSON")
    : rule.subjects.some((subject) => subject !== "RELATED_PERSON");
}

function repeated<Value>(values: readonly Value[], at: number): boolean {
  return values.indexOf(values[at] as Value) !== at;
}

/** What is wrong with behaviours that are determined, of a person or of an organization. */
export function behaviourProblems(
  behaviours: readonly CaseBehaviourInput[],
  isPerson: boolean,
  rules: ReadonlyMap<number, BehaviourRule>,
): ProblemFound[] {
  if (behaviours.length === 0) return [problem("MISSING", "behaviours")];
  const numbers = behaviours.map(({ number }) => number);
  return behaviours.flatMap(({ number, facts: stated }, index) => {
    const field = `behaviours.${index}`;
    const rule = rules.get(number);
    if (!rule) return [problem("UNKNOWN_BEHAVIOUR", `${field}.number`)];
    const codes = stated.map(({ code }) => code);
    const required = rule.requiredFacts.map(({ code }) => code);
    return [
      ...(repeated(numbers, index) ? [problem("REPEATED", `${field}.number`)] : []),
      ...(fits(rule, isPerson) ? [] : [problem("BEHAVIOUR_OF_SUBJECT", `${field}.number`)]),
      ...required
        .filter((code) => !codes.includes(code))
        .map((code) => problem("MISSING_FACT", `${field}.facts.${code}`)),
      ...stated.flatMap(({ code, text }, at) => {
        const place = `${field}.facts.${at}`;
        if (!required.includes(code)) return [problem("UNKNOWN_FACT", `${place}.code`)];
        if (repeated(codes, at)) return [problem("REPEATED", `${place}.code`)];
        return textProblems(`${place}.text`, text);
      }),
    ];
  });
}

function personProblems(input: DraftInput, facts: DraftFacts): ProblemFound[] {
  const persons = input.persons ?? [];
  if (persons.length > 0 && input.subject.person) return [problem("SUBJECT_OUTSIDE_SCOPE", "persons")];
  const ids = persons.map(({ person }) => person);
  return ids.flatMap((id, index) => {
    const field = `persons.${index}.person`;
    if (!facts.persons.has(id)) return [problem("UNKNOWN_SUBJECT", field)];
    return repeated(ids, index) ? [problem("REPEATED", field)] : [];
  });
}

function departmentProblems({ coDetermining }: DraftInput, authority: string): ProblemFound[] {
  const ids = coDetermining ?? [];
  return ids.flatMap((id, index) => {
    const field = `coDetermining.${index}`;
    if (!DEPARTMENTS.has(id)) return [problem("NOT_FOUND", field)];
    return repeated(ids, index) || id === authority ? [problem("REPEATED", field)] : [];
  });
}

/** What is wrong with a draft of an authority; nothing where it can stand. */
export function draftProblems(input: DraftInput, facts: DraftFacts, authority: string): ProblemFound[] {
  return [
    ...subjectProblems(input, facts),
    ...behaviourProblems(input.behaviours, Boolean(input.subject.person), facts.behaviours),
    ...personProblems(input, facts),
    ...departmentProblems(input, authority),
  ];
}

/** The content of a draft without problems; behaviours in the order of the document. */
export function contentOf(input: DraftInput, subjectId: string): CaseContent {
  return {
    subjectId,
    subjectType: input.subject.person ? "PERSON" : "ORGANIZATION",
    behaviours: input.behaviours
      .map(({ number, facts }) => ({ number, facts: facts.map(({ code, text }) => ({ code, text })) }))
      .sort((a, b) => a.number - b.number),
    coDetermining: [...(input.coDetermining ?? [])],
    persons: (input.persons ?? []).map(({ person, responsibility }) => ({ person, responsibility })),
  };
}
