import type { GatedAction, Role, VerificationResult, VerificationStepName } from "../generated/operations.ts";
import { ACTIONS } from "./of-measures.ts";
import { ROLES } from "./of-registry.ts";

/** What a record was asked about: an action, or an office in an organization. */
export function questionOf({
  action,
  role,
  organizationName,
}: {
  readonly action: GatedAction | null;
  readonly role: Role | null;
  readonly organizationName: string | null;
}): string {
  if (action) return ACTIONS[action];
  return role ? `任${organizationName ?? "单位"}${ROLES[role]}` : "未能核验";
}

export const VERIFICATION_STEPS: Readonly<Record<VerificationStepName, string>> = {
  FORM: "形式与各栏",
  HASH: "散列",
  SIGNATURE: "签名",
  ANSWER: "重新计算",
};

export const VERIFICATION_RESULTS: Readonly<Record<VerificationResult, string>> = {
  HELD: "相符",
  FAILED: "不符",
  NOT_CLAIMED: "不作结论",
};
