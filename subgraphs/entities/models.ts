import type { FeedConnection } from "../shared/feed/read-feed.ts";
import type { Connection } from "../shared/paging.ts";
import type { NotSameRow } from "./candidates/not-same-store.ts";
import type {
  FinancialSector,
  IdentityOutcome,
  IdentityType,
  OrganizationKind,
  RegistryChangeKind,
  Role,
  StateCapital,
} from "./generated/resolvers.ts";

/** An organization as it is recorded now. */
export interface OrganizationModel {
  __typename: "Organization";
  id: string;
  code: string;
  legacyCode: boolean;
  name: string;
  kind: OrganizationKind;
  stateCapital: StateCapital | null;
  financialSector: FinancialSector | null;
  listedCompany: boolean;
  industry: string | null;
  division: string | null;
  registrationStatus: string | null;
  registeredOn: string | null;
}

/** A person as recorded now. */
export interface PersonModel {
  __typename: "Person";
  id: string;
  name: string;
  identityType: IdentityType;
  identityMask: string;
  recordedFrom: string;
}

export type SubjectModel = OrganizationModel | PersonModel;

export type HolderType = "PERSON" | "ORGANIZATION";

/** A position as recorded now. */
export interface PositionModel {
  id: string;
  holderId: string;
  holderType: HolderType;
  organizationId: string;
  role: Role;
  since: string | null;
  until: string | null;
}

export type PositionConnectionModel = Connection<PositionModel>;

export interface AppointmentModel {
  person: PersonModel;
  organization: OrganizationModel;
  role: Role;
}

/** Whom a decision record is about; null where there is none, or who is kept back. */
export interface DecisionRecordModel {
  about: string;
  organizationId: string | null;
  personId: string | null;
}

/** A subject that is known by id and kind alone, until more of it is asked. */
export interface SubjectRef {
  id: string;
  type: HolderType;
}

/** A subject that a search found. */
export interface SearchHitModel extends SubjectRef {
  /** The name that matches. */
  name: string;
  /** 0 the code, 1 the whole name, 2 its beginning, 3 a part of it. */
  match: number;
  /** Whether that name is a former one. */
  former: boolean;
  /** Characters of that name. */
  length: number;
}

export interface SearchConnectionModel extends Connection<SearchHitModel> {
  count: number;
  complete: boolean;
  personsWithheld: boolean;
}

export type SearchEdgeModel = SearchConnectionModel["edges"][number];

/** A subject that a name has found, with what the department of the viewer has decided of it. */
export interface CandidateModel {
  hit: SearchHitModel;
  subject: SubjectModel;
  notSame: NotSameRow | null;
}

export interface IdentificationModel {
  outcome: IdentityOutcome;
  subject: SubjectModel | null;
  nameAgrees: boolean | null;
  candidates: CandidateModel[] | null;
  more: boolean;
}

export type NotSameConnectionModel = Connection<NotSameRow>;

export interface NetworkNodeModel {
  subject: SubjectRef;
  distance: number;
}

export interface NetworkCutModel {
  subject: SubjectRef;
  reason: "HUB" | "LIMIT";
  shown: number;
  total: number;
}

export interface NetworkModel {
  nodes: NetworkNodeModel[];
  edges: PositionModel[];
  cutOff: NetworkCutModel[];
  personsWithheld: boolean;
  asOf: string;
}

export interface PathModel {
  subjects: SubjectRef[];
  steps: { positions: PositionModel[] }[];
}

export interface CodedNameModel {
  code: string;
  name: string | null;
}

/** From when until when something was what the register said; instants, null is still. */
interface RecordedInterval {
  recordedFrom: string;
  recordedUntil: string | null;
}

export interface RegistrationFactModel extends RecordedInterval {
  organizationId: string;
  kind: OrganizationKind;
  listedCompany: boolean;
  stateCapital: StateCapital | null;
  financialSector: FinancialSector | null;
}

interface PositionFact extends RecordedInterval {
  /** Id of the position. */
  position: string;
  holderId: string;
  organizationId: string;
  role: Role;
  since: string | null;
  until: string | null;
}

export interface OfficerFactModel extends PositionFact {
  holderType: HolderType;
}

export interface OfficeFactModel extends PositionFact {
  organizationKind: OrganizationKind;
  stateCapital: StateCapital | null;
  financialSector: FinancialSector | null;
}

/** A version that was recorded of an organization, a person or a position. */
export interface RegistryChangeModel {
  kind: RegistryChangeKind;
  version: number;
  recordedAt: string;
  /** Id of what has changed. */
  fact: string;
}

export type RegistryChangeConnectionModel = FeedConnection<RegistryChangeModel>;
