import { type Database, statement } from "../shared/database.ts";
import type { Wanted } from "../shared/wanted.ts";
import type {
  BasisRelation,
  Effect,
  FinancialSector,
  GatedAction,
  OrganizationKind,
  Pattern,
  Role,
  StateCapital,
} from "./generated/resolvers.ts";
import type { AmbiguityModel, LegalBasisModel } from "./models.ts";
import { CONFLICTS_OF_POSITIONS, OFFICE_CONFLICTS, type OfficeConflictRow } from "./office-conflicts-sql.ts";
import type { ClauseOnOffices } from "./rules/clauses-on-offices.ts";
import type { Condition } from "./rules/facts.ts";
import type { Effective } from "./rules/in-effect.ts";

export interface MeasureRow extends Effective {
  number: number;
  title: string;
  titleEn: string;
  departmentsText: string;
  openEnded: boolean;
  departmentIds: string[];
}

export interface LimbRow extends Effective {
  id: string;
  measureNumber: number;
  title: string;
  titleEn: string;
  quote: string;
  effect: Effect;
  action: GatedAction;
  lawfulnessQualifier: string | null;
  condition: Condition | null;
  conditionText: string | null;
  subjectTypes: ("PERSON" | "ORGANIZATION")[];
  patterns: Pattern[];
  organizationKinds: OrganizationKind[];
  officerEffect: Effect | null;
  officerOrganizationKinds: OrganizationKind[] | null;
  roles: Role[];
  stateCapitalForms: StateCapital[];
  financialSectors: FinancialSector[];
  officesOfLimbs: string[];
}

export type BasisRow = LegalBasisModel & { limbId: string; relation: BasisRelation };
export type AmbiguityRow = AmbiguityModel & { limbIds: string[] };

export interface PolicyRow {
  key: string;
  value: unknown;
}

/** Offices that are held against a restriction of their holder. */
interface ConflictsByClauses {
  /** The day on which they are held, and on which the restriction applies. */
  on: string;
  clauses: readonly ClauseOnOffices[];
  /** Leaves out the listings that are sealed on this day; null to leave out none. */
  sealedOn: string | null;
}

/** Which of them are wanted. */
export interface OfficeConflictSelection extends ConflictsByClauses {
  /** Position and limb of the last one seen. */
  after: readonly string[] | null;
  /** Rows at most. */
  limit: number;
}

const ALL_MEASURES = statement(
  "measures.allMeasures",
  `select m.number, m.title_zh as title, m.title_en as "titleEn", m.departments_quote_zh as "departmentsText",
          m.open_ended as "openEnded", m.effective_from as "effectiveFrom", m.effective_until as "effectiveUntil",
          array(select d.department_id from measures.measure_department d
                 where d.measure_number = m.number order by d.position) as "departmentIds"
     from measures.measure m
    order by m.number
    limit 1000`,
);

const ALL_LIMBS = statement(
  "measures.allLimbs",
  `select id, measure_number as "measureNumber", title_zh as title, title_en as "titleEn", quote_zh as quote,
          effect, gated_action as action, lawfulness_qualifier_zh as "lawfulnessQualifier",
          condition, condition_zh as "conditionText", subject_types as "subjectTypes", patterns,
          organization_kinds as "organizationKinds", officer_effect as "officerEffect",
          officer_organization_kinds as "officerOrganizationKinds", roles,
          state_capital_forms as "stateCapitalForms", financial_sectors as "financialSectors", offices_of_limbs as "officesOfLimbs",
          effective_from as "effectiveFrom", effective_until as "effectiveUntil"
     from measures.limb
    order by measure_number, id
    limit 1000`,
);

const ALL_BASES = statement(
  "measures.allBases",
  `select l.limb_id as "limbId", l.relation, b.id, b.document_zh as document, b.article_zh as article,
          b.text_zh as text, b.summary_zh as summary, b.summary_en as "summaryEn", b.grade,
          nullif(concat_ws(' ', l.note_zh, b.note_zh), '') as note,
          b.effective_from as "effectiveFrom", b.effective_until as "effectiveUntil"
     from measures.limb_basis l
     join measures.legal_basis b on b.id = l.basis_id
    order by l.limb_id, l.position
    limit 10000`,
);

const ALL_AMBIGUITIES = statement(
  "measures.allAmbiguities",
  `select id, limb_ids as "limbIds", question_zh as question, question_en as "questionEn",
          choice_zh as choice, choice_en as "choiceEn"
     from measures.ambiguity
    order by measure_number, position
    limit 10000`,
);

const ALL_POLICIES = statement(
  "measures.allPolicies",
  "select key, value from measures.policy order by key limit 1000",
);

export interface Repository {
  allMeasures(): Promise<MeasureRow[]>;
  allLimbs(): Promise<LimbRow[]>;
  /** Every link of a limb to a legal basis, by limb in the order of the catalogue. */
  allBases(): Promise<BasisRow[]>;
  allAmbiguities(): Promise<AmbiguityRow[]>;
  allPolicies(): Promise<PolicyRow[]>;
  /** A page by position and limb, as is on record now; given up where it is not wanted any longer. */
  officeConflicts(selection: OfficeConflictSelection, wanted: Wanted): Promise<OfficeConflictRow[]>;
  /** Those of some positions, as is on record now. */
  conflictsOfPositions(
    positions: readonly string[],
    by: ConflictsByClauses,
    wanted: Wanted,
  ): Promise<OfficeConflictRow[]>;
}

const valuesOf = ({ on, clauses, sealedOn }: ConflictsByClauses) => [
  on,
  clauses.map(({ limb }) => limb),
  clauses.map(({ kind }) => kind),
  clauses.map(({ form }) => form),
  clauses.map(({ sector }) => sector),
  clauses.map(({ role }) => role),
  clauses.map(({ needsFinding }) => needsFinding),
  clauses.map(({ represents }) => represents),
  sealedOn,
];

export function createRepository(database: Database): Repository {
  return {
    allMeasures: () => database.query<MeasureRow>(ALL_MEASURES, []),
    allLimbs: () => database.query<LimbRow>(ALL_LIMBS, []),
    allBases: () => database.query<BasisRow>(ALL_BASES, []),
    allAmbiguities: () => database.query<AmbiguityRow>(ALL_AMBIGUITIES, []),
    allPolicies: () => database.query<PolicyRow>(ALL_POLICIES, []),
    officeConflicts({ after, limit, ...by }, wanted) {
      const [position = "0", limb = ""] = after ?? [];
      const values = [...valuesOf(by), position, limb, limit];
      return database.query<OfficeConflictRow>(OFFICE_CONFLICTS, values, wanted);
    },
    conflictsOfPositions: (positions, by, wanted) =>
      database.query<OfficeConflictRow>(CONFLICTS_OF_POSITIONS, [...valuesOf(by), positions], wanted),
  };
}
