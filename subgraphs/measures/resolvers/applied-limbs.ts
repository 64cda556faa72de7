import type { GatedAction } from "../generated/resolvers.ts";
import type { Catalogue, LimbModel, MeasureModel, RestrictionModel } from "../models.ts";
import type { AppliedLimb, Coverage } from "../rules/facts.ts";
import { inEffect } from "../rules/in-effect.ts";

/** A limb of the catalogue; throws where it has none of that id. */
export function limbOf(catalogue: Catalogue, id: string): LimbModel {
  const limb = catalogue.limbs.get(id);
  if (!limb) throw new Error(`the catalogue has no limb ${id}`);
  return limb;
}

/** The measure that a limb of the catalogue belongs to. */
function measureOf(catalogue: Catalogue, { id, measureNumber }: LimbModel): MeasureModel {
  const measure = catalogue.measures.get(measureNumber);
  if (!measure) throw new Error(`the catalogue has no measure ${measureNumber} of limb ${id}`);
  return measure;
}

/** Limbs that apply to a subject on a day, with what the catalogue says of them. */
export function restrictionsOf(
  catalogue: Catalogue,
  subject: string,
  applied: readonly AppliedLimb[],
  on: string,
): RestrictionModel[] {
  return applied.map((entry) => {
    const limb = limbOf(catalogue, entry.limb);
    return { subject, applied: entry, limb, measure: measureOf(catalogue, limb), on };
  });
}

/** Ids of the limbs in effect on a day that gate an action. */
export function limbsOfAction(catalogue: Catalogue, action: GatedAction, on: string): ReadonlySet<string> {
  const limbs = [...catalogue.limbs.values()];
  return new Set(limbs.filter((limb) => limb.action === action && inEffect(limb, on)).map(({ id }) => id));
}

/** Whether a limb that gates an action can reach subjects of a kind, on whatever day. */
export function reachesKind(
  { limbs, coverage }: Pick<Catalogue, "limbs" | "coverage">,
  action: GatedAction,
  kind: Coverage["subject"],
): boolean {
  return coverage.some(({ limb, subject }) => subject === kind && limbs.get(limb)?.action === action);
}
