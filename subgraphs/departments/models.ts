import type { Connection } from "../shared/paging.ts";
import type {
  DepartmentKind,
  PublicationChannel,
  PublicationState,
  SubjectType,
} from "./generated/resolvers.ts";
import type { Period } from "./rules/due.ts";
import type { ObligationCommand, ObligationState } from "./rules/lifecycles/obligation.ts";
import type { WhyUnknown } from "./terms.ts";

/** A department of the catalogue. */
export interface DepartmentModel {
  id: string;
  name: string;
  officialName: string;
  officialNameVerified: boolean;
  nameEn: string;
  kind: DepartmentKind;
  aliases: string[];
  duties: string[];
  openClass: boolean;
}

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

/** Unit of a department in a county. */
export interface CountyUnitRow {
  id: string;
  departmentId: string;
  name: string;
  division: string;
}

/** An obligation as it stands. */
export interface ObligationRow {
  id: string;
  version: number;
  state: ObligationState;
  limbId: string;
  departmentId: string;
  division: string;
  subjectId: string;
  subjectType: SubjectType;
  openedOn: string;
  dueOn: string | null;
  countedFrom: string | null;
  listingIds: string[];
}

/** An obligation with its place among those of its department. */
export interface RankedObligationRow extends ObligationRow {
  urgency: number;
  /** "infinity" where nothing is due. */
  urgentOn: string;
}

export type ObligationConnectionModel = Connection<ObligationRow>;

export interface ObligationEventRow {
  obligationId: string;
  version: number;
  command: ObligationCommand;
  stateBefore: ObligationState | null;
  stateAfter: ObligationState;
  unit: string | null;
  actor: string | null;
  documentNumber: string | null;
  doneOn: string | null;
  reason: string | null;
  recordedAt: string;
}

/** A measure is known here by its number alone. */
export interface MeasureModel {
  number: number;
}

export interface AddedDepartmentRow {
  measure: number;
  departmentId: string;
  documentNumber: string;
  reason: string;
  recordedAt: string;
}

/** The report of a department for a period, as it was received last; null where none was. */
export interface PeriodicReportRow {
  departmentId: string;
  receivedOn: string | null;
  documentNumber: string | null;
  summary: string | null;
}

export interface PeriodicReportModel extends PeriodicReportRow, Period {
  dueOn: string | null;
}

/** A listing in a channel, as the ledger has it. */
export interface PublicationRow {
  listingId: string;
  number: string;
  subjectName: string;
  /** Credit code; null of a person. */
  subjectCode: string | null;
  authority: string;
  documentNumber: string;
  determinedOn: string;
  enteredOn: string;
  state: PublicationState;
  since: string;
  doneOn: string | null;
  reference: string | null;
  basis: string | null;
  /** Whether it is a person's listing that is sealed. */
  sealed: boolean;
}

export interface PublicationModel extends PublicationRow, WhyUnknown {
  channel: PublicationChannel;
  dueOn: string | null;
}

export type PublicationConnectionModel = Connection<PublicationModel>;

/** A row of the access log. */
export interface AccessLogEntryModel {
  id: string;
  askedAt: string;
  recordedAt: string;
  viewer: string;
  department: string | null;
  purpose: string | null;
  requestId: string;
  operation: string | null;
  document: string | null;
  fields: string[];
  /** As "Type/id". */
  records: string[];
  /** As "Type/id", or "Type" alone. */
  missing: string[];
}

export type AccessLogConnectionModel = Connection<AccessLogEntryModel>;
