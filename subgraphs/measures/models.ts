import type { Connection } from "../shared/paging.ts";
import type { BasisRelation, ConflictKind, Effect, GatedAction, Role } from "./generated/resolvers.ts";
import type { RecordContent } from "./records/record-content.ts";
import type { RecordRow } from "./records/record-store.ts";
import type { Eligibility } from "./rules/eligibility.ts";
import type {
  AppliedLimb,
  Coverage,
  Ground,
  OfficeCoverage,
  OfficeLimb,
  OrganizationFacts,
  PersonFacts,
} from "./rules/facts.ts";
import type { Effective } from "./rules/in-effect.ts";
import type { NearMiss } from "./rules/near-misses.ts";

export interface MeasureModel extends Effective {
  number: number;
  title: string;
  titleEn: string;
  departmentsText: string;
  openEnded: boolean;
  limbs: LimbModel[];
  departmentIds: string[];
}

export interface LegalBasisModel extends Effective {
  id: string;
  document: string;
  article: string;
  text: string | null;
  summary: string;
  summaryEn: string;
  relation: BasisRelation;
  grade: string;
  note: string | null;
}

export interface AmbiguityModel {
  id: string;
  question: string;
  questionEn: string;
  choice: string | null;
  choiceEn: string | null;
}

export interface LimbModel extends Effective {
  id: string;
  measureNumber: number;
  title: string;
  titleEn: string;
  quote: string;
  effect: Effect;
  action: GatedAction;
  lawfulnessQualifier: string | null;
  /** In words. */
  condition: string | null;
  /** Every basis, condition and limit, whatever the day. */
  legalBases: LegalBasisModel[];
  ambiguities: AmbiguityModel[];
}

/** The catalogue of measures, read once. */
export interface Catalogue {
  readonly measures: ReadonlyMap<number, MeasureModel>;
  readonly limbs: ReadonlyMap<string, LimbModel>;
  /** What the rules apply, with the days on which the limb is in effect. */
  readonly coverage: readonly (Coverage & Effective)[];
  readonly offices: readonly (OfficeCoverage & Effective)[];
  readonly officeLimbs: readonly (OfficeLimb & Effective)[];
  /** Digest of all that the catalogue says. */
  readonly version: string;
}

/** Entities as other subgraphs know them, with the facts that the plan brings. */
export type OrganizationModel = { id: string } & Partial<OrganizationFacts>;
export type PersonModel = { id: string; recordedFrom?: string } & Partial<PersonFacts>;
export type DepartmentModel = { id: string };
export interface AppointmentModel {
  person: PersonModel;
  organization: OrganizationModel;
  role: Role;
}
export type PositionModel = { id: string };

export interface GroundModel extends Ground {
  /** Id of the subject of the restriction. */
  subject: string;
  /** Whether the listing is kept back from this viewer. */
  withheld: boolean;
}

export interface RestrictionModel {
  /** Id of the subject. */
  subject: string;
  applied: AppliedLimb;
  limb: LimbModel;
  measure: MeasureModel;
  /** The day asked for: bases are those in effect on it. */
  on: string;
}

/** What the rules say, with what it takes to say it to a viewer. */
export interface EligibilityModel extends Eligibility {
  catalogue: Catalogue;
  /** Id of the subject. */
  subject: string;
  /** The day asked for. */
  on: string;
  /** The instant of the last record that the answer rests on. */
  recordedAt: string;
  /** Of the answer of a decision record: who asked, and what the catalogue said then. */
  asRecorded?: { version: string; ambiguities: readonly AmbiguityModel[]; department: string };
}

export interface NearMissModel {
  nearMiss: NearMiss;
  /** Id of the subject. */
  subject: string;
  limb: LimbModel;
}

export interface OfficeConflictModel {
  kind: ConflictKind;
  /** Id of the position. */
  position: string;
  restriction: RestrictionModel;
  office: LimbModel;
}

/** A decision record; the content is null where it is not as it was signed. */
export interface DecisionRecordModel {
  row: RecordRow;
  content: RecordContent | null;
}

export type DecisionRecordConnectionModel = Connection<DecisionRecordModel>;
export type OfficeConflictConnectionModel = Connection<OfficeConflictModel>;
