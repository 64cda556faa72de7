import type { ScreenedType } from "../../subgraphs/departments/generated/resolvers.ts";
import measures from "../../subgraphs/measures/catalogue/measures.json" with { type: "json" };
import { coverageOf, type LimbReach } from "../../subgraphs/measures/rules/rule-set.ts";

type GatedLimb = LimbReach & { readonly gatedAction: string };

const limbs = measures.flatMap((measure) => measure.limbs as GatedLimb[]);
const reached = new Set(
  limbs.flatMap((limb) => coverageOf(limb).map(({ subject }) => `${limb.gatedAction} ${subject}`)),
);

/** Whether a limb of the catalogue that gates an action can reach subjects of a kind, on whatever day. */
export function reachesKind(action: string, kind: ScreenedType): boolean {
  return reached.has(`${action} ${kind}`);
}
