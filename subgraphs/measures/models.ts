import type { BasisRelation, Effect, GatedAction } from "./generated/resolvers.ts";
import type {
  AppliedLimb,
  Coverage,
  Ground,
  OfficeCoverage,
  OrganizationFacts,
  PersonFacts,
} from "./rules/facts.ts";
import type { Effective } from "./rules/in-effect.ts";

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
}

/** Entities as other subgraphs know them, with the facts that the plan brings. */
export type OrganizationModel = { id: string } & Partial<OrganizationFacts>;
export type PersonModel = { id: string; recordedFrom?: string } & Partial<PersonFacts>;
export type DepartmentModel = { id: string };

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
  /** The day asked for: bases are those in effect on it. */
  on: string;
}
