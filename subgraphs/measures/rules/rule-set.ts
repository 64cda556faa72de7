import type {
  Effect,
  FinancialSector,
  OrganizationKind,
  Pattern,
  Role,
  StateCapital,
} from "../generated/resolvers.ts";
import type { Condition, Coverage, OfficeCoverage, OfficeLimb, RuleSet } from "./facts.ts";
import { type Effective, inEffect } from "./in-effect.ts";

/** What a limb of the catalogue says of its reach; an empty list confines nothing. */
export interface LimbReach {
  id: string;
  effect: Effect;
  subjectTypes: readonly ("PERSON" | "ORGANIZATION")[];
  patterns: readonly Pattern[];
  condition: Condition | null;
  /** Kinds that a listing of their own brings under the limb. */
  organizationKinds: readonly OrganizationKind[];
  officerEffect: Effect | null;
  officerOrganizationKinds: readonly OrganizationKind[] | null;
  roles: readonly Role[];
  stateCapitalForms: readonly StateCapital[];
  financialSectors: readonly FinancialSector[];
  /** Limbs whose offices an incumbent must hold (14d). */
  officesOfLimbs: readonly string[];
}

function anyIfEmpty<Value>(values: readonly Value[] | null): readonly Value[] | null {
  return values && values.length > 0 ? values : null;
}

/** 国有企业 (14c, the limb on enterprises not formed as companies) is read as the forms of the policy. */
function formsOf({ stateCapitalForms }: LimbReach, stateOwnedEnterpriseForms: readonly StateCapital[]) {
  return stateCapitalForms.includes("SOLELY_STATE_OWNED_ENTERPRISE")
    ? [...new Set([...stateCapitalForms, ...stateOwnedEnterpriseForms])]
    : stateCapitalForms;
}

/** The ways in which one limb reaches a subject. */
export function coverageOf(limb: LimbReach): Coverage[] {
  const coverage: Coverage[] = [];
  if (limb.patterns.includes("DIRECT")) {
    for (const subject of limb.subjectTypes) {
      coverage.push({
        limb: limb.id,
        pattern: "DIRECT",
        subject,
        // Of a limb on persons, the kinds say where the office lies, not whom it reaches.
        organizationKinds: subject === "ORGANIZATION" ? anyIfEmpty(limb.organizationKinds) : null,
        condition: limb.condition,
        effect: limb.effect,
      });
    }
  }
  if (limb.patterns.includes("LEGAL_REPRESENTATIVE")) {
    coverage.push({
      limb: limb.id,
      pattern: "LEGAL_REPRESENTATIVE",
      subject: "PERSON",
      organizationKinds: null,
      condition: null,
      effect: limb.effect,
    });
  }
  if (limb.patterns.includes("OFFICER")) {
    coverage.push({
      limb: limb.id,
      pattern: "OFFICER",
      subject: "ORGANIZATION",
      organizationKinds: anyIfEmpty(limb.officerOrganizationKinds),
      condition: null,
      effect: limb.officerEffect ?? limb.effect,
    });
  }
  return coverage;
}

/**
 * The offices of measure 14. 国有企业 (14c, the limb on enterprises not formed as companies) is read as the forms of
 * the policy `state_owned_enterprise_forms`: narrowly, SOLELY_STATE_OWNED_ENTERPRISE alone.
 */
export function officeCoverageOf(
  limbs: readonly LimbReach[],
  stateOwnedEnterpriseForms: readonly StateCapital[],
): OfficeCoverage[] {
  const wanted = new Set(limbs.flatMap((limb) => limb.officesOfLimbs));
  return limbs
    .filter((limb) => wanted.has(limb.id))
    .map((limb) => ({
      limb: limb.id,
      forms: formsOf(limb, stateOwnedEnterpriseForms),
      roles: limb.roles,
    }));
}

/** The limbs that gate an office of a person (8b 8c 14a 14b 14c 15a 15b), and the offices that each is about. */
export function officeLimbsOf(
  limbs: readonly LimbReach[],
  stateOwnedEnterpriseForms: readonly StateCapital[],
): OfficeLimb[] {
  return limbs
    .filter((limb) => limb.subjectTypes.every((type) => type === "PERSON"))
    .map((limb) => ({
      limb: limb.id,
      kinds: anyIfEmpty(limb.organizationKinds),
      forms: anyIfEmpty(formsOf(limb, stateOwnedEnterpriseForms)),
      sectors: anyIfEmpty(limb.financialSectors),
      roles: anyIfEmpty(limb.roles),
    }))
    .filter(({ kinds, forms, sectors }) => kinds ?? forms ?? sectors);
}

/** What of the catalogue is in effect on a day. */
export function ruleSetOn(
  catalogue: {
    coverage: readonly (Coverage & Effective)[];
    offices: readonly (OfficeCoverage & Effective)[];
    officeLimbs: readonly (OfficeLimb & Effective)[];
  },
  on: string,
): RuleSet {
  const holds = (row: Effective) => inEffect(row, on);
  return {
    coverage: catalogue.coverage.filter(holds),
    offices: catalogue.offices.filter(holds),
    officeLimbs: catalogue.officeLimbs.filter(holds),
  };
}
