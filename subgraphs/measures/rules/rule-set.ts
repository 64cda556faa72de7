import type { Effect, OrganizationKind, Pattern, Role, StateCapital } from "../generated/resolvers.ts";
import type { Condition, Coverage, OfficeCoverage, RuleSet } from "./facts.ts";
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
  /** Limbs whose offices an incumbent must hold (14d). */
  officesOfLimbs: readonly string[];
}

const anyIfEmpty = (kinds: readonly OrganizationKind[] | null) => (kinds && kinds.length > 0 ? kinds : null);

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
      forms: limb.stateCapitalForms.includes("SOLELY_STATE_OWNED_ENTERPRISE")
        ? [...new Set([...limb.stateCapitalForms, ...stateOwnedEnterpriseForms])]
        : limb.stateCapitalForms,
      roles: limb.roles,
    }));
}

/** What of the catalogue is in effect on a day. */
export function ruleSetOn(
  catalogue: {
    coverage: readonly (Coverage & Effective)[];
    offices: readonly (OfficeCoverage & Effective)[];
  },
  on: string,
): RuleSet {
  const holds = (row: Effective) => inEffect(row, on);
  return { coverage: catalogue.coverage.filter(holds), offices: catalogue.offices.filter(holds) };
}
