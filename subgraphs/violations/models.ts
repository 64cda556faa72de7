import type { FeedConnection } from "../shared/feed/read-feed.ts";
import type { Connection } from "../shared/paging.ts";
import type {
  BehaviourSubject,
  DutyKind,
  DutyUnknown,
  FactNeeded,
  LifecycleName,
  ListChangeKind,
  ObjectionOutcome,
  RemovalReason,
  Responsibility,
  SubjectType,
} from "./generated/resolvers.ts";
import type { Case } from "./rules/case.ts";
import type { FieldChanged } from "./rules/change.ts";
import type { RecordedComplaint } from "./rules/decide-complaint.ts";
import type { BehaviourRule } from "./rules/draft-content.ts";
import type { EndedTerm, Suspension } from "./rules/in-force.ts";
import type { RecordedRepair } from "./rules/listing-record.ts";
import type { ProblemFound } from "./rules/problem.ts";

/** A subject is known here by its id alone. */
export interface OrganizationModel {
  __typename: "Organization";
  id: string;
}

export interface PersonModel {
  __typename: "Person";
  id: string;
}

export type SubjectModel = OrganizationModel | PersonModel;

export interface DeterminationModel {
  authority: string;
  documentNumber: string;
  determinedOn: string;
  /** Numbers of the catalogue. */
  behaviours: number[];
}

/** A listing in its latest version, with the suspensions recorded at the same instant. */
export interface ListingRow extends EndedTerm, DeterminationModel {
  id: string;
  number: string;
  subjectId: string;
  subjectType: SubjectType;
  subjectName: string;
  subjectKind: string | null;
  subjectDivision: string | null;
  subjectIndustry: string | null;
  removalReason: RemovalReason | null;
  /** Id of the organization's listing. */
  arisingFrom: string | null;
  responsibility: Responsibility | null;
  /** Why the latest version was made. */
  reason: string | null;
  withdrawnOn: string | null;
  /** How many events it has had, where it was asked for. */
  version?: number;
  suspensions: (Suspension & { reason: string })[];
}

export interface ListingModel extends ListingRow {
  /** Whether it was reached through the person who is listed, whose identity is then known to the viewer. */
  throughSubject: boolean;
  /** Whether it is a person's that ended so long ago that only who audits may see whose. */
  sealed: boolean;
  /** The instant as of whose record it is shown; left out: as it is now. */
  knownAt?: string;
}

export type ListingConnectionModel = Connection<ListingModel>;

export interface ObjectionRow {
  id: string;
  listingId: string;
  receivedOn: string;
  acceptedAt: string | null;
  decidedAt: string | null;
  outcome: ObjectionOutcome | null;
  summary: string;
  reasons: string | null;
}

/** The summary is null where the subject of the listing is withheld. */
export type ObjectionModel = Omit<ObjectionRow, "summary"> & { summary: string | null };

export interface RepairRow extends RecordedRepair {
  listingId: string;
}

/** A version of a case, with the instant at which it was recorded. */
export interface CaseModel extends Case {
  recordedAt: string;
}

export type ComplaintModel = RecordedComplaint;

export type CaseConnectionModel = Connection<CaseModel>;
export type ComplaintConnectionModel = Connection<ComplaintModel>;
export type ObjectionConnectionModel = Connection<ObjectionModel>;
export type RepairConnectionModel = Connection<RepairRow>;

export interface EventRow {
  id: string;
  root: "CASE" | "LISTING" | "COMPLAINT";
  rootId: string;
  version: number;
  lifecycle: LifecycleName;
  part: string | null;
  command: string;
  stateBefore: string | null;
  stateAfter: string;
  actor: string;
  department: string;
  recordedAt: string;
  reason: string | null;
  changes: readonly FieldChanged[];
}

/** Something that an authority has to do; ids of what it is about. */
export interface DutyModel {
  kind: DutyKind;
  dueOn: string | null;
  overdue: boolean;
  unknown: DutyUnknown | null;
  since: string;
  rule: DatedNumberRow | null;
  case: string | null;
  listing: string | null;
  part: string | null;
}

/** What came of a command on a listing. */
export interface ListingResultModel {
  event: EventRow | null;
  repeated: boolean;
  problems: (ProblemFound & { changedMeanwhile: EventRow[] })[];
  listing: ListingModel | null;
}

export interface RepairResultModel extends ListingResultModel {
  repair: RepairRow | null;
}

export interface ObjectionResultModel extends ListingResultModel {
  objection: ObjectionModel | null;
}

/** A behaviour of the catalogue. */
export interface BehaviourModel extends BehaviourRule {
  subjects: BehaviourSubject[];
  requiredFacts: FactNeeded[];
  number: number;
  text: string;
  titleEn: string;
  requiresRefusal: boolean;
  legalHooks: string[];
  note: string | null;
}

/** A number of the catalogue; no value where none was found. */
export interface DatedNumberRow {
  key: string;
  known: boolean;
  value: number | null;
  valueMax: number | null;
  unit: string | null;
  text: string;
  source: string;
  national: boolean;
  effectiveFrom: string | null;
  effectiveUntil: string | null;
}

/** A version that was recorded of a listing, or of something of it. */
export interface ListChangeModel {
  kind: ListChangeKind;
  version: number;
  recordedAt: string;
  listing: ListingModel;
}

export type ListChangeConnectionModel = FeedConnection<ListChangeModel>;
