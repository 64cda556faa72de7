import type { Effect, Verdict } from "../generated/resolvers.ts";
import type { AppliedLimb } from "./facts.ts";
import { STRENGTH } from "./merge-grounds.ts";

/**
 * What each effect comes to. To revoke an honour, to publish, to extend a publication, to propose a removal is for a
 * department to do: the subject is not kept from anything by it.
 */
const VERDICTS: Readonly<Record<Effect, Verdict>> = {
  PROHIBIT: "PROHIBITED",
  RESTRICT_OR_PROHIBIT: "RESTRICTED",
  RESTRICT: "RESTRICTED",
  REDUCE_CONVENIENCE: "RESTRICTED",
  PROPOSE_REMOVAL: "ACTION_REQUIRED",
  REVOKE_HONOUR: "ACTION_REQUIRED",
  PUBLICISE: "ACTION_REQUIRED",
  EXTEND_PUBLICITY: "ACTION_REQUIRED",
  SUPERVISE: "SUPERVISED",
  REFERENCE: "REFERENCE",
};

/** The strongest of the limbs that apply; CLEAR where none does. */
export function verdictOf(applied: readonly AppliedLimb[]): Verdict {
  const strongest = STRENGTH.find((effect) => applied.some((limb) => limb.effect === effect));
  return strongest ? VERDICTS[strongest] : "CLEAR";
}
