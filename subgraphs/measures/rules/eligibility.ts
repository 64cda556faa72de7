import type { Verdict } from "../generated/resolvers.ts";
import { organizationAsKnown, personAsKnown, registrationAsKnown } from "./as-known.ts";
import { type Chain, chainsToOrganization, chainsToPerson } from "./chains.ts";
import type {
  AppliedLimb,
  Held,
  OrganizationFacts,
  PersonFacts,
  RegistrationFact,
  RuleSet,
} from "./facts.ts";
import { compareLimbs } from "./merge-grounds.ts";
import { type NearMiss, nearMissesOf } from "./near-misses.ts";
import { organizationRestrictions, personRestrictions, type Question } from "./restrictions.ts";
import { stopsOfOffice } from "./stops.ts";
import { verdictOf } from "./verdict.ts";

/** What an action or an office is open to, and why. */
export interface Eligibility {
  verdict: Verdict;
  applied: readonly AppliedLimb[];
  nearMisses: readonly NearMiss[];
  /** Ids of the limbs that the question is about. */
  limbs: readonly string[];
  /** And of those that one step of the office keeps from being about it. */
  nearLimbs: readonly string[];
}

/** The rules of some limbs alone. */
function confinedTo(rules: RuleSet, limbs: ReadonlySet<string>): RuleSet {
  return { ...rules, coverage: rules.coverage.filter(({ limb }) => limbs.has(limb)) };
}

function eligibility(
  applied: readonly AppliedLimb[],
  chains: readonly Chain[],
  limbs: Iterable<string>,
  nearLimbs: Iterable<string> = [],
): Eligibility {
  return {
    verdict: verdictOf(applied),
    applied,
    nearMisses: nearMissesOf(chains, applied),
    limbs: [...limbs].sort(compareLimbs),
    nearLimbs: [...nearLimbs].sort(compareLimbs),
  };
}

/** Whether what some limbs gate is open to a person. */
export function personEligibility(
  facts: PersonFacts,
  rules: RuleSet,
  limbs: ReadonlySet<string>,
  question: Question,
): Eligibility {
  const asked = confinedTo(rules, limbs);
  const chains = chainsToPerson(personAsKnown(facts, question.knownAt), asked, question.on);
  return eligibility(personRestrictions(facts, asked, question), chains, limbs);
}

/** Whether what some limbs gate is open to an organization. */
export function organizationEligibility(
  facts: OrganizationFacts,
  rules: RuleSet,
  limbs: ReadonlySet<string>,
  question: Question,
): Eligibility {
  const asked = confinedTo(rules, limbs);
  const chains = chainsToOrganization(organizationAsKnown(facts, question.knownAt), asked, question.on);
  return eligibility(organizationRestrictions(facts, asked, question), chains, limbs);
}

/**
 * Whether a person may take up an office: the limbs on offices (8b 8c 14a 14b 14c 15a 15b) that are about it. That
 * one is about another kind of place or another role is a step like any other.
 */
export function appointmentEligibility(
  facts: PersonFacts,
  registrationFacts: readonly RegistrationFact[],
  role: Held["role"],
  rules: RuleSet,
  question: Question,
): Eligibility {
  const [registration] = registrationAsKnown(registrationFacts, question.knownAt);
  if (!registration) return eligibility([], [], []);
  const place = { ...registration, organizationKind: registration.kind };
  const stopsByLimb = new Map(
    rules.officeLimbs.flatMap((limb) => {
      const stops = stopsOfOffice(limb, place, role);
      return stops && stops.length < 2 ? [[limb.limb, stops]] : [];
    }),
  );
  const [about = [], near = []] = [0, 1].map((count) =>
    [...stopsByLimb].flatMap(([limb, stops]) => (stops.length === count ? limb : [])),
  );
  const applied = personRestrictions(facts, confinedTo(rules, new Set(about)), question);
  const known = personAsKnown(facts, question.knownAt);
  const asked = confinedTo(rules, new Set(stopsByLimb.keys()));
  const chains = chainsToPerson(known, asked, question.on).map((chain) => ({
    ...chain,
    stops: [...chain.stops, ...(stopsByLimb.get(chain.limb) ?? [])],
  }));
  return eligibility(applied, chains, about, near);
}
