import type { ConflictKind } from "../generated/resolvers.ts";
import { personAsKnown } from "./as-known.ts";
import type { AppliedLimb, PersonFacts, RuleSet } from "./facts.ts";
import { isHeld } from "./intervals.ts";
import { personRestrictions, type Question } from "./restrictions.ts";
import { isAbout } from "./stops.ts";

/** An office that is held, against a restriction of its holder. */
export interface OfficeConflict {
  kind: ConflictKind;
  /** Id of the limb that names the office. */
  office: string;
  applied: AppliedLimb;
}

/**
 * What of a person's restrictions bears on a position of theirs that is held on the day. For the offices of measure 14
 * an opinion is to be proposed (14d); those of 8 and 15 are barred to who is yet to take them, and of an incumbent the
 * text asks nothing.
 */
export function officeConflicts(
  facts: PersonFacts,
  position: string,
  rules: RuleSet,
  question: Question,
): OfficeConflict[] {
  const office = personAsKnown(facts, question.knownAt).officeFacts.find((one) => one.position === position);
  if (!office || !isHeld(office, question.on)) return [];
  const names = rules.officeLimbs.filter((limb) => isAbout(limb, office, office.role));
  if (names.length === 0) return [];
  const applied = personRestrictions(facts, rules, question);
  return names.flatMap(({ limb }) => {
    const isOfMeasure14 = rules.offices.some((one) => one.limb === limb);
    const found = applied.find((one) => (isOfMeasure14 ? one.offices.includes(position) : one.limb === limb));
    if (!found) return [];
    return { kind: isOfMeasure14 ? "OPINION" : "INFORMATION", office: limb, applied: found };
  });
}
