import { addYears } from "../../../schema/scalars/civil-date.ts";
import { nextState, statesOf } from "../../shared/rules/lifecycle.ts";
import type { AcceptRepairInput, DecideRepairInput, ReceiveRepairInput } from "../generated/resolvers.ts";
import { type Change, changesBetween, type Deciding, type Decision, refused } from "./change.ts";
import { changeTerms, type ListingRules, type ListingVersion } from "./decide-listing.ts";
import { LISTING_LIFECYCLE } from "./lifecycles/listing.ts";
import { REPAIR_LIFECYCLE, type RepairCommand } from "./lifecycles/repair.ts";
import { type ListingRecord, listingState, type RecordedRepair } from "./listing-record.ts";
import { dayProblems, type ProblemFound, problem, textProblems } from "./problem.ts";

type RepairDecision = Decision<RecordedRepair>;

export interface RepairRules extends ListingRules {
  /** Years of publicity before which there is no repair (国办发〔2025〕22号 二). */
  readonly shortestPublicityYears: number;
}

function change(
  repair: RecordedRepair | undefined,
  command: RepairCommand,
  problems: readonly ProblemFound[],
  patch: Partial<RecordedRepair>,
  reason: string | null,
): RepairDecision {
  if (!repair) return refused(problem("NOT_FOUND", "repair"));
  const state = nextState(REPAIR_LIFECYCLE, command, repair.state);
  if (state === null) return refused(problem("WRONG_STATE", "repair"));
  if (problems.length > 0) return refused(...problems);
  const version = { ...repair, ...patch, state, version: repair.version + 1 };
  return {
    problems: [],
    change: {
      ...{
        lifecycle: "REPAIR",
        part: repair.id,
        command,
        stateBefore: repair.state,
        stateAfter: state,
        reason,
      },
      changes: changesBetween(repair, version),
      version,
    },
  };
}

const repairOf = (listing: ListingRecord, id: string) => listing.repairs.find((repair) => repair.id === id);

/** An application comes while the listing holds, and one at a time. `id` is that of the new one. */
export function receiveRepair(
  id: string,
  listing: ListingRecord,
  { receivedOn, statement }: ReceiveRepairInput,
  { publicityCapYears }: RepairRules,
  { today }: Deciding,
): RepairDecision {
  const held = listingState(listing, publicityCapYears, today);
  if (!statesOf(LISTING_LIFECYCLE, "REPAIR").includes(held)) return refused(problem("WRONG_STATE"));
  const open = listing.repairs.some(({ state }) => state === "RECEIVED" || state === "ACCEPTED");
  const problems = [
    ...(open ? [problem("ALREADY_PENDING")] : []),
    ...dayProblems("receivedOn", receivedOn, { first: listing.publishedOn, last: today }),
    ...textProblems("statement", statement),
  ];
  if (problems.length > 0) return refused(...problems);
  const version: RecordedRepair = {
    ...{ id, version: 1, state: "RECEIVED", receivedOn, statement },
    ...{ acceptedOn: null, decidedOn: null, reasons: null },
  };
  return {
    problems: [],
    change: {
      ...{
        lifecycle: "REPAIR",
        part: id,
        command: "RECEIVE_REPAIR",
        stateBefore: null,
        stateAfter: "RECEIVED",
      },
      reason: null,
      changes: changesBetween(null, { receivedOn, statement }),
      version,
    },
  };
}

export function acceptRepair(
  listing: ListingRecord,
  { repair, accepted, reasons = null }: AcceptRepairInput,
  { shortestPublicityYears }: RepairRules,
  { today }: Deciding,
): RepairDecision {
  if (!accepted) {
    const patch = { decidedOn: today, reasons };
    return change(
      repairOf(listing, repair),
      "DECLINE_REPAIR",
      textProblems("reasons", reasons),
      patch,
      reasons,
    );
  }
  const early = today < addYears(listing.publishedOn, shortestPublicityYears);
  const problems = early ? [problem("TOO_EARLY")] : [];
  return change(repairOf(listing, repair), "ACCEPT_REPAIR", problems, { acceptedOn: today }, null);
}

/** The decision, and where it is granted the removal of the listing with it. */
export function decideRepair(
  listing: ListingRecord,
  { repair, granted, reasons }: DecideRepairInput,
  rules: RepairRules,
  deciding: Deciding,
): { decision: RepairDecision; removal: Change<ListingVersion> | null } {
  const command = granted ? "GRANT_REPAIR" : "DENY_REPAIR";
  const patch = { decidedOn: deciding.today, reasons };
  const decision = change(
    repairOf(listing, repair),
    command,
    textProblems("reasons", reasons),
    patch,
    reasons,
  );
  if (!granted || !decision.change) return { decision, removal: null };
  const removed = { removedOn: deciding.today, removalReason: "REPAIR" } as const;
  const removal = changeTerms(listing, "REPAIR", [], { patch: removed, reason: reasons }, rules, deciding);
  return removal.change
    ? { decision, removal: removal.change }
    : { decision: refused(...removal.problems), removal: null };
}

export function withdrawRepair(listing: ListingRecord, repair: string, { today }: Deciding): RepairDecision {
  return change(repairOf(listing, repair), "WITHDRAW_REPAIR", [], { decidedOn: today }, null);
}
