import type { Lifecycle } from "../../../shared/rules/lifecycle.ts";

export type RepairState = "RECEIVED" | "ACCEPTED" | "NOT_ACCEPTED" | "GRANTED" | "DENIED" | "WITHDRAWN";
export type RepairCommand =
  | "RECEIVE_REPAIR"
  | "ACCEPT_REPAIR"
  | "DECLINE_REPAIR"
  | "GRANT_REPAIR"
  | "DENY_REPAIR"
  | "WITHDRAW_REPAIR";

/** An application for credit repair (国办发〔2025〕22号); granted, it ends the listing at once. */
export const REPAIR_LIFECYCLE: Lifecycle<RepairState, RepairCommand> = {
  name: "REPAIR",
  zh: "信用修复申请",
  states: {
    RECEIVED: "已收到",
    ACCEPTED: "已受理",
    NOT_ACCEPTED: "不予受理",
    GRANTED: "准予修复",
    DENIED: "不予修复",
    WITHDRAWN: "已撤回",
  },
  steps: [
    { command: "RECEIVE_REPAIR", from: [], to: "RECEIVED", zh: "收到申请" },
    { command: "ACCEPT_REPAIR", from: ["RECEIVED"], to: "ACCEPTED", zh: "受理" },
    { command: "DECLINE_REPAIR", from: ["RECEIVED"], to: "NOT_ACCEPTED", zh: "不予受理" },
    { command: "GRANT_REPAIR", from: ["ACCEPTED"], to: "GRANTED", zh: "准予" },
    { command: "DENY_REPAIR", from: ["ACCEPTED"], to: "DENIED", zh: "不予" },
    { command: "WITHDRAW_REPAIR", from: ["RECEIVED", "ACCEPTED"], to: "WITHDRAWN", zh: "申请人撤回" },
  ],
};
