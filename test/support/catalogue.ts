import ambiguityData from "../../subgraphs/measures/catalogue/ambiguities.json" with { type: "json" };
import basisData from "../../subgraphs/measures/catalogue/legal-bases.json" with { type: "json" };
import measureData from "../../subgraphs/measures/catalogue/measures.json" with { type: "json" };
import numberData from "../../subgraphs/violations/catalogue/dated-numbers.json" with { type: "json" };

export interface Limb {
  id: string;
  quoteZh: string;
  subject: string;
  effect: string;
  lawfulnessQualifierZh: string | null;
  subjectTypes: string[];
  patterns: string[];
  organizationKinds: string[];
  roles: string[];
  stateCapitalForms: string[];
  financialSectors: string[];
  officerEffect: string | null;
  officesOfLimbs: string[];
}

export interface Interval {
  effectiveFrom: string | null;
  effectiveUntil: string | null;
}

export interface Measure extends Interval {
  number: number;
  titleZh: string;
  departmentsQuoteZh: string;
  openEnded: boolean;
  departments: string[];
  limbs: Limb[];
}

export interface LegalBasis extends Interval {
  id: string;
  documentZh: string;
  articleZh: string;
  textZh: string | null;
  grade: string;
  source: string;
  links: { limbs: string[]; relation: string }[];
}

export interface Ambiguity {
  id: string;
  measureNumber: number;
  limbIds: string[];
  choiceZh: string | null;
  choiceEn: string | null;
}

export interface DatedNumber extends Interval {
  key: string;
  value: number | null;
  unit: string | null;
  national: boolean;
  known: boolean;
}

// The compiler takes each array of a JSON file for a union of the exact shapes in it; these are the shapes meant.
export const measures: readonly Measure[] = measureData;
export const limbs: readonly Limb[] = measures.flatMap((measure) => measure.limbs);
export const legalBases: readonly LegalBasis[] = basisData;
export const ambiguities: readonly Ambiguity[] = ambiguityData;
export const datedNumbers: readonly DatedNumber[] = numberData;
