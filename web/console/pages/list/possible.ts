import type {
  CaseState,
  ComplaintState,
  ListingStatus,
  ObjectionState,
  RepairState,
} from "../../generated/operations.ts";

// What can be done in which state, as docs/lifecycles.md has it: a test holds these against the lifecycles. The API
// refuses what is not possible; the page only offers what is.

export type CaseStep =
  | "AMEND_DRAFT"
  | "GIVE_NOTICE"
  | "RECORD_STATEMENT"
  | "PROPOSE_DETERMINATION"
  | "CONFIRM_DETERMINATION"
  | "RETURN_PROPOSAL"
  | "ENTER_ON_LIST"
  | "DROP_CASE";

export const CASE_STEPS: Readonly<Record<CaseState, readonly CaseStep[]>> = {
  DRAFT: ["GIVE_NOTICE", "AMEND_DRAFT", "DROP_CASE"],
  NOTICE_GIVEN: ["RECORD_STATEMENT", "DROP_CASE"],
  HEARD: ["PROPOSE_DETERMINATION", "RECORD_STATEMENT", "DROP_CASE"],
  PROPOSED: ["CONFIRM_DETERMINATION", "RETURN_PROPOSAL", "DROP_CASE"],
  DETERMINED: ["ENTER_ON_LIST"],
  LISTED: [],
  DROPPED: [],
};

export type ListingStep =
  | "SUSPEND"
  | "RESUME"
  | "EXTEND"
  | "REMOVE"
  | "ANNUL"
  | "RECORD_WITHDRAWAL"
  | "CORRECT";

export const LISTING_STEPS: Readonly<Record<ListingStatus | "WITHDRAWN", readonly ListingStep[]>> = {
  PENDING: ["CORRECT", "ANNUL"],
  IN_FORCE: ["EXTEND", "SUSPEND", "REMOVE", "CORRECT", "ANNUL"],
  SUSPENDED: ["RESUME", "EXTEND", "REMOVE", "CORRECT", "ANNUL"],
  EXPIRED: ["CORRECT", "ANNUL"],
  REMOVED: ["CORRECT", "ANNUL"],
  ANNULLED: ["RECORD_WITHDRAWAL"],
  WITHDRAWN: [],
};

export type RepairStep =
  | "ACCEPT_REPAIR"
  | "DECLINE_REPAIR"
  | "GRANT_REPAIR"
  | "DENY_REPAIR"
  | "WITHDRAW_REPAIR";

export const REPAIR_STEPS: Readonly<Record<RepairState, readonly RepairStep[]>> = {
  RECEIVED: ["ACCEPT_REPAIR", "DECLINE_REPAIR", "WITHDRAW_REPAIR"],
  ACCEPTED: ["GRANT_REPAIR", "DENY_REPAIR", "WITHDRAW_REPAIR"],
  NOT_ACCEPTED: [],
  GRANTED: [],
  DENIED: [],
  WITHDRAWN: [],
};

export type ObjectionStep =
  | "ACCEPT_OBJECTION"
  | "DECLINE_OBJECTION"
  | "DECIDE_OBJECTION"
  | "WITHDRAW_OBJECTION";

export const OBJECTION_STEPS: Readonly<Record<ObjectionState, readonly ObjectionStep[]>> = {
  RECEIVED: ["ACCEPT_OBJECTION", "DECLINE_OBJECTION", "WITHDRAW_OBJECTION"],
  ACCEPTED: ["DECIDE_OBJECTION", "WITHDRAW_OBJECTION"],
  NOT_ACCEPTED: [],
  DECIDED: [],
  WITHDRAWN: [],
};

export type ComplaintStep = "ACKNOWLEDGE_COMPLAINT" | "DECIDE_COMPLAINT" | "WITHDRAW_COMPLAINT";

export const COMPLAINT_STEPS: Readonly<Record<ComplaintState, readonly ComplaintStep[]>> = {
  RECEIVED: ["ACKNOWLEDGE_COMPLAINT", "WITHDRAW_COMPLAINT"],
  ACKNOWLEDGED: ["DECIDE_COMPLAINT", "WITHDRAW_COMPLAINT"],
  DECIDED: [],
  WITHDRAWN: [],
};
