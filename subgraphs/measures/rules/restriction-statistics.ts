import type { RestrictionDimension } from "../generated/resolvers.ts";
import type { RuleSet } from "./facts.ts";
import { type KindOfSubject, limbsOfKind } from "./kinds-of-subject.ts";

/** Which restrictions are counted; null confines nothing. */
export interface RestrictionQuestion {
  readonly by: readonly RestrictionDimension[];
  readonly measure: number | null;
  readonly limb: string | null;
  readonly subjectType: "PERSON" | "ORGANIZATION" | null;
  /** Civil day in Asia/Shanghai. */
  readonly on: string;
}

/** The number of the measure that a limb is of. */
const measureOf = (limb: string) => limb.replace(/[a-z]$/, "");

/**
 * Subjects restricted, by the dimensions asked for: each once in a group, under however many limbs of it. Groups by the
 * JSON of their keys.
 */
export function countRestricted(
  kinds: readonly (KindOfSubject & { readonly subjects: number })[],
  rules: RuleSet,
  { by, measure, limb, subjectType, on }: RestrictionQuestion,
): Map<string, number> {
  const groups = new Map<string, number>();
  for (const kind of kinds) {
    if (subjectType !== null && kind.subjectType !== subjectType) continue;
    const limbs = limbsOfKind(kind, rules, on).filter(
      (one) => (limb === null || one === limb) && (measure === null || measureOf(one) === String(measure)),
    );
    const keyOf: Record<RestrictionDimension, (limb: string) => string> = {
      LIMB: (one) => one,
      MEASURE: measureOf,
      SUBJECT_TYPE: () => kind.subjectType,
    };
    const keys = new Set(limbs.map((one) => JSON.stringify(by.map((dimension) => keyOf[dimension](one)))));
    for (const key of keys) groups.set(key, (groups.get(key) ?? 0) + kind.subjects);
  }
  return groups;
}
