import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { AmbiguityModel } from "../models.ts";
import { type DecisionFacts, type DecisionQuestion, type DecisionRules, decide } from "../rules/decision.ts";
import type { Eligibility } from "../rules/eligibility.ts";

/** What a record begins with that is written as this file says. */
export const FORMAT = "liancheng decision record 1";

/** Who the decision is about, as the registry had it. */
export interface RecordedSubject {
  readonly organization: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly identityType: string;
    readonly identityMask: string;
  } | null;
}

/** The answer, with the ids of the ambiguities that it went by. */
export interface RecordedAnswer extends Eligibility {
  readonly ambiguities: readonly string[];
}

/** All that a record says. */
export interface RecordContent {
  readonly format: typeof FORMAT;
  /** Id of the row that it is stored in. */
  readonly entry: string;
  readonly number: string;
  /** Who asked, and under which key of a submission (`input` is the digest of what was submitted). */
  readonly asked: {
    readonly officer: string;
    readonly department: string;
    readonly purpose: string;
    readonly key: string;
    readonly input: string;
  };
  readonly question: DecisionQuestion;
  readonly subject: RecordedSubject;
  /** The instant of the facts. */
  readonly knownAt: string;
  readonly facts: DecisionFacts;
  /** Version of the catalogue, and what of it bears on the question. */
  readonly catalogue: DecisionRules & {
    readonly version: string;
    /** With the readings taken. */
    readonly ambiguities: readonly AmbiguityModel[];
    /** Their ids by limb. */
    readonly ambiguitiesOf: Readonly<Record<string, readonly string[]>>;
  };
  /** Version of the rules. */
  readonly rules: string;
  readonly answer: RecordedAnswer;
  readonly signed: { readonly algorithm: string; readonly keyId: string };
}

/** Canonical JSON (RFC 8785). */
export function canonicalText(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("no JSON can be made of it");
  return text;
}

/** SHA-256 of the UTF-8 of a content. */
export const hashOfContent = (content: string): Buffer => createHash("sha256").update(content).digest();

/** The answer that the rules give by what a record says, and nothing else. */
export function answerOf({
  question,
  facts,
  catalogue,
}: Pick<RecordContent, "question" | "facts" | "catalogue">): RecordedAnswer {
  const answer = decide(question, facts, catalogue);
  const limbs = [...answer.limbs, ...answer.nearLimbs];
  const ambiguities = new Set(limbs.flatMap((limb) => catalogue.ambiguitiesOf[limb] ?? []));
  return { ...answer, ambiguities: [...ambiguities] };
}

/** The content of a text that was written as one, as far as its format says; null where it is none. */
export function readContent(text: string): RecordContent | null {
  try {
    const content: unknown = JSON.parse(text);
    const isContent =
      typeof content === "object" && content !== null && "format" in content && content.format === FORMAT;
    return isContent && canonicalText(content) === text ? (content as RecordContent) : null;
  } catch {
    return null;
  }
}

/** Id of who a record is about: the person, also where an office in an organization was asked about. */
export function subjectOf({ subject }: Pick<RecordContent, "subject">): string | null {
  return (subject.person ?? subject.organization)?.id ?? null;
}

/** The listings among the facts of a record. */
export function listingsOf({ facts }: Pick<RecordContent, "facts">): DecisionFacts["listingFacts"] {
  return [...facts.listingFacts, ...(facts.officerFacts ?? []).flatMap(({ holder }) => holder.listingFacts)];
}

/**
 * The first day on which something that a record rests on is sealed, as was known when it was made; null where nothing ever
 * is.
 */
export function sealedFrom(content: Pick<RecordContent, "facts">): string | null {
  const days = listingsOf(content)
    .flatMap((listing) => listing.sealedFrom ?? [])
    .sort();
  return days[0] ?? null;
}

/** Whether a record has facts of other persons than it is about. */
export function tellsOfOthers({ facts }: Pick<RecordContent, "facts">): boolean {
  return (facts.officerFacts ?? []).some(({ holder }) => holder.__typename === "Person");
}
