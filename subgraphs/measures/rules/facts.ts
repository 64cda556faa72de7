import type {
  Effect,
  FinancialSector,
  ListingEnd,
  OrganizationKind,
  Pattern,
  Responsibility,
  Role,
  StateCapital,
} from "../generated/resolvers.ts";

/** Days from `from` up to, but not including, `until`. Days are `YYYY-MM-DD` and compare as strings. */
export interface Period {
  from: string;
  until: string;
}

/** When a fact was on record: from `recordedFrom` until `recordedUntil` (null: still). Canonical instants. */
export interface Recorded {
  recordedFrom: string;
  recordedUntil: string | null;
}

/** A listing as on record for a while, its own term, removal, annulment and suspensions already in `inForce`. */
export interface ListingFact extends Recorded {
  listing: string;
  number: string;
  determinedOn: string;
  publishedOn: string;
  /** First day on which it no longer holds; null where it never held, being annulled. */
  endsOn: string | null;
  endedBy: ListingEnd;
  /** First day on which it is sealed; null of an organization's. */
  sealedFrom: string | null;
  /** Disjoint and in order; empty where it never was in force. */
  inForce: readonly Period[];
  /** What the decision finds a person responsible as; null where listed in their own right, and for organizations. */
  responsibility: Responsibility | null;
  objectionPending: boolean;
}

/** Held from `since` (null: always) until `until` (null: open). */
export interface Held {
  position: string;
  role: Role;
  since: string | null;
  until: string | null;
}

/** What the clauses on offices ask of an organization. */
export interface Place {
  organizationKind: OrganizationKind;
  stateCapital: StateCapital | null;
  financialSector: FinancialSector | null;
}

/** An office of a person, with the organization it is in. */
export interface OfficeFact extends Held, Recorded, Place {
  organization: { id: string; listingFacts: readonly ListingFact[] };
}

/** An officer of an organization, with the holder's own listings. */
export interface OfficerFact extends Held, Recorded {
  holder: { __typename: "Organization" | "Person"; id: string; listingFacts: readonly ListingFact[] };
}

export interface RegistrationFact extends Recorded {
  kind: OrganizationKind;
  listedCompany: boolean;
  stateCapital: StateCapital | null;
  financialSector: FinancialSector | null;
}

/** All that the rules ask about a person. */
export interface PersonFacts {
  listingFacts: readonly ListingFact[];
  officeFacts: readonly OfficeFact[];
}

/** All that the rules ask about an organization. */
export interface OrganizationFacts {
  registrationFacts: readonly RegistrationFact[];
  listingFacts: readonly ListingFact[];
  officerFacts: readonly OfficerFact[];
}

export type Condition = "RESPONSIBILITY_FINDING" | "INCUMBENT" | "LISTED_COMPANY" | "RECURRENCE";

/** One way in which a limb reaches a subject: a row of the catalogue. */
export interface Coverage {
  limb: string;
  pattern: Pattern;
  subject: "PERSON" | "ORGANIZATION";
  /** Kinds of organization it reaches; null for any. */
  organizationKinds: readonly OrganizationKind[] | null;
  condition: Condition | null;
  effect: Effect;
}

/** Offices that measure 14 reaches: roles in organizations of a form of state capital. */
export interface OfficeCoverage {
  limb: string;
  forms: readonly StateCapital[];
  roles: readonly Role[];
}

/** The offices that a limb on persons is about; of each, null confines nothing. */
export interface OfficeLimb {
  limb: string;
  kinds: readonly OrganizationKind[] | null;
  forms: readonly StateCapital[] | null;
  sectors: readonly FinancialSector[] | null;
  roles: readonly Role[] | null;
}

/** What the catalogue says on the day asked for. */
export interface RuleSet {
  coverage: readonly Coverage[];
  offices: readonly OfficeCoverage[];
  officeLimbs: readonly OfficeLimb[];
}

/** A ground: one listing, and outside DIRECT one position. */
export interface Ground {
  limb: string;
  pattern: Pattern;
  effect: Effect;
  /** Null: always. */
  since: string | null;
  until: string | null;
  listing: string;
  listingNumber: string;
  /** Who is listed: the subject itself, or the other end of the position. */
  listed: { type: "ORGANIZATION" | "PERSON"; isSubject: boolean };
  position: string | null;
  objectionPending: boolean;
  /** Positions on which an opinion is to be proposed; empty but for INCUMBENT. */
  offices: readonly string[];
}

/** A limb applied to a subject on a day. */
export interface AppliedLimb {
  limb: string;
  effect: Effect;
  since: string | null;
  until: string | null;
  objectionPending: boolean;
  grounds: readonly Ground[];
  offices: readonly string[];
}
