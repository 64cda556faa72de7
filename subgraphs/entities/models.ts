import type { Connection } from "../shared/paging.ts";
import type {
  FinancialSector,
  IdentityType,
  OrganizationKind,
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
