import { nextState } from "../../shared/rules/lifecycle.ts";
import type {
  AnnulListingInput,
  ExtendListingInput,
  RecordWithdrawalInput,
  RemoveListingInput,
  ResumeListingInput,
  SuspendListingInput,
} from "../generated/resolvers.ts";
import { changesBetween, type Deciding, type Decision, refused } from "./change.ts";
import { LISTING_LIFECYCLE, type ListingCommand } from "./lifecycles/listing.ts";
import {
  type DeterminationTerms,
  type ListingRecord,
  type ListingTerms,
  listingState,
  longestUntil,
} from "./listing-record.ts";
import { dayProblems, type ProblemFound, problem, textProblems } from "./problem.ts";

/** A new version of a listing, or of one of its suspensions (without an id: a new one). */
export type ListingVersion =
  | {
      readonly terms: ListingTerms;
      readonly reason: string;
      /** Another determination than before. */
      readonly determination: DeterminationTerms | null;
    }
  | {
      readonly suspension: {
        readonly id: string | null;
        readonly version: number;
        readonly from: string;
        readonly until: string | null;
        readonly reason: string;
        /** Whether it is taken back, as if it had never been ordered. */
        readonly withdrawn: boolean;
      };
    };

type ListingDecision = Decision<ListingVersion>;

/** What a listing is decided by beside itself. */
export interface ListingRules {
  readonly publicityCapYears: number;
}

export function termsOf(listing: ListingRecord): ListingTerms {
  const { publishedOn, until, removedOn, removalReason, annulled, withdrawnOn } = listing;
  const { arisingFrom, responsibility } = listing;
  return { publishedOn, until, removedOn, removalReason, annulled, withdrawnOn, arisingFrom, responsibility };
}

/**
 * The state before a command and after it. A command takes effect by the days that it sets, so the state after it is
 * the one that its lifecycle names, whatever the day it is asked for.
 */
function statesAround(
  listing: ListingRecord,
  command: ListingCommand,
  { publicityCapYears }: ListingRules,
  today: string,
): { stateBefore: string; stateAfter: string } | null {
  const stateBefore = listingState(listing, publicityCapYears, today);
  const stateAfter = nextState(LISTING_LIFECYCLE, command, stateBefore);
  return stateAfter && { stateBefore, stateAfter };
}

/** The change of the terms of a listing by a command, unless its state or something else stands against it. */
export function changeTerms(
  listing: ListingRecord,
  command: ListingCommand,
  problems: readonly ProblemFound[],
  { patch, reason }: { readonly patch: Partial<ListingTerms>; readonly reason: string },
  rules: ListingRules,
  { today }: Deciding,
): ListingDecision {
  const states = statesAround(listing, command, rules, today);
  if (states === null) return refused(problem("WRONG_STATE"));
  if (problems.length > 0) return refused(...problems);
  const before = termsOf(listing);
  const terms = { ...before, ...patch };
  return {
    problems: [],
    change: {
      ...{ lifecycle: "LISTING", part: null, command, ...states, reason },
      changes: changesBetween(before, terms),
      version: { terms, reason, determination: null },
    },
  };
}

function changeSuspension(
  listing: ListingRecord,
  command: ListingCommand,
  problems: readonly ProblemFound[],
  { before, after, reason }: { before: object | null; after: SuspensionAfter; reason: string },
  rules: ListingRules,
  { today }: Deciding,
): ListingDecision {
  const states = statesAround(listing, command, rules, today);
  if (states === null) return refused(problem("WRONG_STATE"));
  if (problems.length > 0) return refused(...problems);
  const { from, until, withdrawn } = after;
  return {
    problems: [],
    change: {
      ...{ lifecycle: "LISTING", part: null, command, ...states, reason },
      changes: changesBetween(before, { from, until, withdrawn }),
      version: { suspension: after },
    },
  };
}

type SuspensionAfter = Extract<ListingVersion, { suspension: unknown }>["suspension"];

/** From a day that has come, and not into another suspension. */
export function suspendListing(
  listing: ListingRecord,
  { from, reason }: SuspendListingInput,
  rules: ListingRules,
  deciding: Deciding,
): ListingDecision {
  const ends = listing.suspensions.map((suspension) => suspension.until ?? suspension.from);
  const lastEnd = [listing.publishedOn, ...ends].sort().at(-1) ?? listing.publishedOn;
  const problems = [
    ...dayProblems("from", from, { first: lastEnd, last: deciding.today }),
    ...textProblems("reason", reason),
  ];
  const after = { id: null, version: 1, from, until: null, reason, withdrawn: false };
  return changeSuspension(listing, "SUSPEND", problems, { before: null, after, reason }, rules, deciding);
}

/**
 * Ends the suspension that holds today, from today: nobody is restricted in hindsight. On its first day it is taken back,
 * as if it had never been ordered.
 */
export function resumeListing(
  listing: ListingRecord,
  { on, reason }: ResumeListingInput,
  rules: ListingRules,
  deciding: Deciding,
): ListingDecision {
  const { today } = deciding;
  const held = listing.suspensions.find(
    ({ from, until }) => from <= today && (until === null || today < until),
  );
  if (!held) return refused(problem("WRONG_STATE"));
  const problems = [
    ...dayProblems("on", on, { first: today, last: today }),
    ...textProblems("reason", reason),
  ];
  const { id, from, until } = held;
  const withdrawn = on === from;
  const version = { id, version: held.version + 1, from, reason: held.reason };
  const after = { ...version, until: withdrawn ? until : on, withdrawn };
  return changeSuspension(
    listing,
    "RESUME",
    problems,
    { before: { from, until, withdrawn: false }, after, reason },
    rules,
    deciding,
  );
}

/** Measure 2: 再次发现有社会保险违法违规行为的，延长公示期限. For enterprises (失信企业), up to the cap. */
export function extendListing(
  listing: ListingRecord,
  { until, violationDocument, reason }: ExtendListingInput,
  rules: ListingRules,
  deciding: Deciding,
): ListingDecision {
  const cap = longestUntil(listing, listing.publishedOn, rules.publicityCapYears, deciding.today);
  const extendable = listing.subjectKind === "ENTERPRISE" && listing.until !== null;
  const problems = extendable
    ? [
        ...(listing.until !== null && until <= listing.until ? [problem("DATE_ORDER", "until")] : []),
        ...(until > cap ? [problem("TERM_OVER_CAP", "until")] : []),
        ...textProblems("violationDocument", violationDocument),
        ...textProblems("reason", reason),
      ]
    : [problem("NOT_EXTENDABLE")];
  const why = `${violationDocument}：${reason}`;
  return changeTerms(listing, "EXTEND", problems, { patch: { until }, reason: why }, rules, deciding);
}

export function removeListing(
  listing: ListingRecord,
  { on, reason }: RemoveListingInput,
  rules: ListingRules,
  deciding: Deciding,
): ListingDecision {
  const problems = [
    ...dayProblems("on", on, { first: listing.publishedOn, last: deciding.today }),
    ...textProblems("reason", reason),
  ];
  const patch = { removedOn: on, removalReason: "OTHER" } as const;
  return changeTerms(listing, "REMOVE", problems, { patch, reason }, rules, deciding);
}

/** It never was in force; the day is that from which the withdrawal of what was published is due. */
export function annulListing(
  listing: ListingRecord,
  { on, documentNumber, reason }: AnnulListingInput,
  rules: ListingRules,
  deciding: Deciding,
): ListingDecision {
  const problems = [
    ...dayProblems("on", on, { first: listing.determinedOn, last: deciding.today }),
    ...textProblems("documentNumber", documentNumber),
    ...textProblems("reason", reason),
  ];
  const patch = { removedOn: on, removalReason: "ANNULMENT", annulled: true } as const;
  const why = `${documentNumber}：${reason}`;
  return changeTerms(listing, "ANNUL", problems, { patch, reason: why }, rules, deciding);
}

export function recordWithdrawal(
  listing: ListingRecord,
  { on }: RecordWithdrawalInput,
  rules: ListingRules,
  deciding: Deciding,
): ListingDecision {
  const problems = dayProblems("on", on, { first: listing.removedOn, last: deciding.today });
  const change = { patch: { withdrawnOn: on }, reason: "撤回已公开信息" };
  return changeTerms(listing, "RECORD_WITHDRAWAL", problems, change, rules, deciding);
}
