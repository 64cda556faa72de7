import type { Lifecycle } from "../../../shared/rules/lifecycle.ts";

export type ComplaintState = "RECEIVED" | "ACKNOWLEDGED" | "DECIDED" | "WITHDRAWN";
export type ComplaintCommand =
  | "RECEIVE_COMPLAINT"
  | "ACKNOWLEDGE_COMPLAINT"
  | "DECIDE_COMPLAINT"
  | "WITHDRAW_COMPLAINT";

/** A complaint about how the list is kept or applied. */
export const COMPLAINT_LIFECYCLE: Lifecycle<ComplaintState, ComplaintCommand> = {
  name: "COMPLAINT",
  zh: "投诉",
  states: { RECEIVED: "已收到", ACKNOWLEDGED: "已受理", DECIDED: "已答复", WITHDRAWN: "已撤回" },
  steps: [
    { command: "RECEIVE_COMPLAINT", from: [], to: "RECEIVED", zh: "收到投诉" },
    { command: "ACKNOWLEDGE_COMPLAINT", from: ["RECEIVED"], to: "ACKNOWLEDGED", zh: "受理" },
    { command: "DECIDE_COMPLAINT", from: ["ACKNOWLEDGED"], to: "DECIDED", zh: "答复" },
    { command: "WITHDRAW_COMPLAINT", from: ["RECEIVED", "ACKNOWLEDGED"], to: "WITHDRAWN", zh: "投诉人撤回" },
  ],
};
