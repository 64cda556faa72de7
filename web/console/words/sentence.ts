import type { EligibilityOnPathFragment, RestrictionOnPathFragment } from "../generated/operations.ts";
import { termOf } from "./days.ts";
import { CLAUSES } from "./of-measures.ts";
import { ROLES } from "./of-registry.ts";

type Ground = RestrictionOnPathFragment["grounds"][number];

/** What a limb says: 限制其作为供应商参加政府采购活动. */
export function clauseOf({ effect, limb, action }: RestrictionOnPathFragment): string {
  // The titles of these limbs are offices, and the others say what is done.
  const title = action === "HOLD_OFFICE" ? `担任${limb.title}` : limb.title;
  return CLAUSES[effect](title);
}

/** A document as it is cited: by its number where it has one. */
export function citationOf(document: string): string {
  return /（([^（）]+〔\d{4}〕[^（）]+号)）$/.exec(document)?.[1] ?? document;
}

function causeOf({ pattern, listing, position }: Ground): string {
  const number = listing ? `（${listing.number}）` : "";
  if (pattern === "DIRECT") {
    const { subjectName, number: of } = listing?.arisingFrom ?? {};
    if (of) return `因作为${subjectName ?? "单位"}的责任人员被列入名单${number}`;
    return `因被列入社会保险严重失信名单${number}`;
  }
  if (pattern === "LEGAL_REPRESENTATIVE") {
    return `因所任法定代表人的${position?.organization.name ?? "单位"}被列入名单${number}`;
  }
  const role = position ? ROLES[position.role] : "任职人员";
  return `因其${role}${position?.holder?.name ?? ""}被列入名单${number}`;
}

/** Why a restriction is, by what and until when: the sentence that can be defended in writing. */
export function reasonOf(restriction: RestrictionOnPathFragment, ground: Ground): string {
  const basis = restriction.bases.find(({ relation }) => relation === "BASIS");
  const by = basis ? `，依据${citationOf(basis.document)}${basis.article}` : "";
  return `${causeOf(ground)}${by}，${termOf(restriction.since, restriction.until)}。`;
}

/** The ground that a restriction is told by: the first of those with its effect. */
export function chiefGroundOf({ effect, grounds }: RestrictionOnPathFragment): Ground | null {
  return grounds.find((ground) => ground.effect === effect) ?? grounds[0] ?? null;
}

/**
 * What nothing stands against is told with the day, and with what else there is.
 * @param question what was asked about, in words
 */
export function clearSentence(
  { evaluatedOn }: Pick<EligibilityOnPathFragment, "evaluatedOn">,
  question: string,
  others: number,
): string {
  const told = `经查，${evaluatedOn} 没有针对“${question}”的惩戒措施`;
  return others === 0 ? `${told}。` : `${told}；另有 ${others} 项其他限制，见下。`;
}
