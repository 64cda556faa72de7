import type { Lifecycle } from "../../../shared/rules/lifecycle.ts";

export type ObligationState = "OPEN" | "IMPLEMENTED" | "NOT_APPLICABLE" | "TO_LIFT" | "LIFTED" | "ENDED";
export type ObligationCommand =
  | "OPEN"
  | "CHANGE_GROUND"
  | "CHANGE_DUE"
  | "END"
  | "REQUIRE_LIFT"
  | "RESUME"
  | "REPORT_IMPLEMENTED"
  | "REPORT_NOT_APPLICABLE"
  | "REPORT_LIFTED";

/**
 * What a department owes for one limb against one subject. What follows from the list and the registry is done by the
 * worker, as a rule says (derive-obligations); what is reported, by the department.
 */
export const OBLIGATION_LIFECYCLE: Lifecycle<ObligationState, ObligationCommand> = {
  name: "OBLIGATION",
  zh: "实施义务",
  states: {
    OPEN: "待实施",
    IMPLEMENTED: "已实施",
    NOT_APPLICABLE: "不适用",
    TO_LIFT: "待解除",
    LIFTED: "已解除",
    ENDED: "已终止，无需解除",
  },
  steps: [
    { command: "OPEN", from: [], to: "OPEN", zh: "产生" },
    { command: "OPEN", from: ["NOT_APPLICABLE"], to: "OPEN", zh: "另有列入记录，再次产生" },
    {
      command: "CHANGE_GROUND",
      from: ["OPEN", "IMPLEMENTED", "NOT_APPLICABLE"],
      to: null,
      zh: "所依列入记录变更",
    },
    { command: "CHANGE_DUE", from: ["OPEN", "TO_LIFT"], to: null, zh: "期限变更" },
    { command: "REPORT_IMPLEMENTED", from: ["OPEN", "NOT_APPLICABLE"], to: "IMPLEMENTED", zh: "反馈已实施" },
    { command: "REPORT_NOT_APPLICABLE", from: ["OPEN"], to: "NOT_APPLICABLE", zh: "反馈不适用" },
    { command: "END", from: ["OPEN", "NOT_APPLICABLE"], to: "ENDED", zh: "限制终止，未曾实施" },
    { command: "REQUIRE_LIFT", from: ["IMPLEMENTED"], to: "TO_LIFT", zh: "限制终止" },
    { command: "RESUME", from: ["TO_LIFT"], to: "IMPLEMENTED", zh: "解除前限制恢复" },
    { command: "REPORT_LIFTED", from: ["TO_LIFT"], to: "LIFTED", zh: "反馈已解除" },
  ],
};
