import { addYears } from "../../../schema/scalars/civil-date.ts";
import type { CorrectListingInput } from "../generated/resolvers.ts";
import type { StatedBehaviour } from "./case.ts";
import { changesBetween, type Deciding, type Decision } from "./change.ts";
import { changeTerms, type ListingRules, type ListingVersion, termsOf } from "./decide-listing.ts";
import { type BehaviourRule, behaviourProblems } from "./draft-content.ts";
import {
  type DeterminationTerms,
  type ListingRecord,
  type ListingTerms,
  listingState,
  longestUntil,
} from "./listing-record.ts";
import { dayProblems, numberProblems, type ProblemFound, problem, textProblems } from "./problem.ts";

/** What a correction is checked against. */
export interface CorrectionFacts {
  readonly behaviours: ReadonlyMap<number, BehaviourRule>;
  /** The listing that it is said to arise from; null where there is none. */
  readonly arisingFrom: Pick<ListingRecord, "authority" | "subjectType" | "annulled"> | null;
}

type Correction = CorrectListingInput;

function determinationOf({ documentNumber, determinedOn, behaviours }: ListingRecord): DeterminationTerms {
  return { documentNumber, determinedOn, behaviours };
}

/** Days of the entry and the term, as they would be. */
function dayProblemsOf(
  listing: ListingRecord,
  { until, publishedOn, determinedOn }: Correction,
  terms: ListingTerms,
  { publicityCapYears }: ListingRules,
  { today }: Deciding,
): ProblemFound[] {
  const last = longestUntil(listing, terms.publishedOn, publicityCapYears, today);
  const end = terms.until ?? addYears(terms.publishedOn, publicityCapYears);
  const moved = publishedOn ? "publishedOn" : "until";
  const problems = [
    ...(determinedOn ? dayProblems("determinedOn", determinedOn, { last: today }) : []),
    ...(publishedOn || determinedOn
      ? dayProblems(publishedOn ? "publishedOn" : "determinedOn", terms.publishedOn, {
          first: determinedOn ?? listing.determinedOn,
        })
      : []),
    ...(terms.until !== null && terms.until <= terms.publishedOn ? [problem("DATE_ORDER", moved)] : []),
    ...((until || publishedOn) && end > last ? [problem("TERM_OVER_CAP", moved)] : []),
  ];
  if (problems.length > 0 || !(until || publishedOn)) return problems;
  // A listing neither begins nor ends by a correction, nor begins again: that is another command.
  const state = (one: ListingRecord) => listingState(one, publicityCapYears, today);
  return state({ ...listing, ...terms }) === state(listing) ? [] : [problem("DATE_ORDER", moved)];
}

function findingProblems(
  listing: ListingRecord,
  { responsibility, arisingFrom }: Correction,
  found: CorrectionFacts["arisingFrom"],
): ProblemFound[] {
  if (!arisingFrom) {
    return responsibility && listing.arisingFrom === null ? [problem("NOT_FOUND", "responsibility")] : [];
  }
  if (listing.subjectType === "ORGANIZATION") return [problem("SUBJECT_OUTSIDE_SCOPE", "arisingFrom")];
  const fits = found?.subjectType === "ORGANIZATION" && found.authority === listing.authority;
  return [
    ...(fits && !found.annulled ? [] : [problem("NOT_FOUND", "arisingFrom")]),
    ...(listing.arisingFrom === null && !responsibility ? [problem("MISSING", "responsibility")] : []),
  ];
}

/**
 * Corrects what was entered otherwise than it was decided; what is left out stays. Whom a listing is of, and its number,
 * are not corrected: what was entered for somebody else is annulled.
 */
export function correctListing(
  listing: ListingRecord,
  input: Correction,
  facts: CorrectionFacts,
  rules: ListingRules,
  deciding: Deciding,
): Decision<ListingVersion> {
  const { reason } = input;
  const before = termsOf(listing);
  const terms: ListingTerms = {
    ...before,
    until: input.until ?? before.until,
    publishedOn: input.publishedOn ?? before.publishedOn,
    responsibility: input.responsibility ?? before.responsibility,
    arisingFrom: input.arisingFrom ?? before.arisingFrom,
  };
  const determined = determinationOf(listing);
  const behaviours = input.behaviours?.map(({ number }) => number).sort((a, b) => a - b);
  const determination: DeterminationTerms = {
    documentNumber: input.documentNumber ?? determined.documentNumber,
    determinedOn: input.determinedOn ?? determined.determinedOn,
    behaviours: behaviours ?? determined.behaviours,
  };
  const nothing = changesBetween({ ...before, ...determined }, { ...terms, ...determination }).length === 0;
  // A person who is found responsible is listed for what the enterprise did.
  const asPerson = listing.subjectType === "PERSON" && terms.arisingFrom === null;
  const problems = [
    ...(nothing ? [problem("NOTHING_CHANGED")] : []),
    ...dayProblemsOf(listing, input, terms, rules, deciding),
    ...(input.documentNumber === null || input.documentNumber === undefined
      ? []
      : numberProblems("documentNumber", input.documentNumber)),
    ...(input.behaviours ? behaviourProblems(input.behaviours, asPerson, facts.behaviours) : []),
    ...findingProblems(listing, input, facts.arisingFrom),
    ...textProblems("reason", reason),
  ];
  const stated = input.behaviours?.map(({ number, facts: given }) => ({
    number,
    facts: given.map(({ code, text }) => ({ code, text })),
  }));
  return correction(
    listing,
    { terms, determination, stated: stated ?? null, reason },
    problems,
    rules,
    deciding,
  );
}

/**
 * The correction of the determination of a listing that arises from one whose determination was corrected, and is the
 * same.
 */
export function correctWith(
  listing: ListingRecord,
  determination: DeterminationTerms,
  reason: string,
  rules: ListingRules,
  deciding: Deciding,
): Decision<ListingVersion> {
  return correction(
    listing,
    { terms: termsOf(listing), determination, stated: null, reason },
    [],
    rules,
    deciding,
  );
}

function correction(
  listing: ListingRecord,
  {
    terms,
    determination,
    stated,
    reason,
  }: {
    terms: ListingTerms;
    determination: DeterminationTerms;
    stated: readonly StatedBehaviour[] | null;
    reason: string;
  },
  problems: readonly ProblemFound[],
  rules: ListingRules,
  deciding: Deciding,
): Decision<ListingVersion> {
  const decision = changeTerms(listing, "CORRECT", problems, { patch: terms, reason }, rules, deciding);
  if (!decision.change) return decision;
  const { change } = decision;
  const redetermined = changesBetween(determinationOf(listing), determination);
  const facts = stated === null ? [] : [{ field: "facts", before: null, after: stated }];
  return {
    problems: [],
    change: {
      ...change,
      changes: [...change.changes, ...redetermined, ...facts],
      version: { terms, reason, determination: redetermined.length > 0 ? determination : null },
    },
  };
}
