import type { Connection } from "../shared/paging.ts";
import type { ObjectionOutcome, RemovalReason, Responsibility, SubjectType } from "./generated/resolvers.ts";
import type { EndedTerm, Suspension } from "./rules/in-force.ts";

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
  suspensions: (Suspension & { reason: string })[];
}

export interface ListingModel extends ListingRow {
  /** Whether it was reached through the person who is listed, whose identity is then known to the viewer. */
  throughSubject: boolean;
}

export type ListingConnectionModel = Connection<ListingModel>;

export interface ObjectionRow {
  listingId: string;
  receivedOn: string;
  acceptedAt: string | null;
  decidedAt: string | null;
  outcome: ObjectionOutcome | null;
  summary: string;
}

/** A behaviour of the catalogue. */
export interface BehaviourModel {
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
