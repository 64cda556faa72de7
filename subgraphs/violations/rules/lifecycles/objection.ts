import type { Lifecycle } from "../../../shared/rules/lifecycle.ts";
import type { ObjectionState } from "../../generated/resolvers.ts";

export type ObjectionCommand =
  | "RECEIVE_OBJECTION"
  | "ACCEPT_OBJECTION"
  | "DECLINE_OBJECTION"
  | "DECIDE_OBJECTION"
  | "WITHDRAW_OBJECTION";

/** An objection to a listing; accepted and not decided, it marks every answer that rests on the listing. */
export const OBJECTION_LIFECYCLE: Lifecycle<ObjectionState, ObjectionCommand> = {
  name: "OBJECTION",
  zh: "异议",
  states: {
    RECEIVED: "已收到",
    ACCEPTED: "已受理并标注",
    NOT_ACCEPTED: "不予受理",
    DECIDED: "已决定",
    WITHDRAWN: "已撤回",
  },
  steps: [
    { command: "RECEIVE_OBJECTION", from: [], to: "RECEIVED", zh: "收到异议" },
    { command: "ACCEPT_OBJECTION", from: ["RECEIVED"], to: "ACCEPTED", zh: "受理并标注" },
    { command: "DECLINE_OBJECTION", from: ["RECEIVED"], to: "NOT_ACCEPTED", zh: "不予受理" },
    { command: "DECIDE_OBJECTION", from: ["ACCEPTED"], to: "DECIDED", zh: "决定" },
    { command: "WITHDRAW_OBJECTION", from: ["RECEIVED", "ACCEPTED"], to: "WITHDRAWN", zh: "异议人撤回" },
  ],
};
