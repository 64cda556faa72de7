import {
  AcknowledgeComplaint,
  DecideComplaint,
  ReceiveComplaint,
  WithdrawComplaint,
} from "../../generated/documents.ts";
import { type CommandForm, sending, type Values } from "./command.ts";
import type { ComplaintStep } from "./possible.ts";

/**
 * To record that a complaint came.
 * @param listing the id of that which it is about; null where it is about none
 */
export function complaintReceipt(listing: string | null, today: string): CommandForm {
  return {
    id: `receive-complaint:${listing ?? "none"}`,
    title: "收到投诉",
    fields: [
      { name: "receivedOn", label: "收到日", kind: "day", last: today, initial: today },
      { name: "summary", label: "投诉摘要", kind: "text" },
    ],
    follows: () =>
      listing === null
        ? "记明收到与名单管理有关、不涉及某一条记录的投诉。"
        : "记明收到与本条记录有关的投诉；列入不因此变更。",
    send: sending(
      ReceiveComplaint,
      ({ receiveComplaint }) => receiveComplaint,
      ({ receivedOn = "", summary = "" }: Values, { idempotencyKey }) => ({
        idempotencyKey,
        listing,
        receivedOn,
        summary,
      }),
    ),
  };
}

/** The forms of steps of a complaint. */
export function complaintForms(complaint: string, steps: readonly ComplaintStep[]): readonly CommandForm[] {
  const forms: Readonly<Record<ComplaintStep, CommandForm>> = {
    ACKNOWLEDGE_COMPLAINT: {
      id: `acknowledge:${complaint}`,
      title: "受理投诉",
      fields: [],
      follows: () => "受理后须作出答复。",
      send: sending(
        AcknowledgeComplaint,
        ({ acknowledgeComplaint }) => acknowledgeComplaint,
        (_: Values, submission) => ({ ...submission, complaint }),
      ),
    },
    DECIDE_COMPLAINT: {
      id: `answer:${complaint}`,
      title: "答复投诉",
      fields: [{ name: "reasons", label: "答复", kind: "text" }],
      follows: () => "投诉办结；列入有误的，另行更正、移出或撤销。",
      send: sending(
        DecideComplaint,
        ({ decideComplaint }) => decideComplaint,
        ({ reasons = "" }: Values, submission) => ({ ...submission, complaint, reasons }),
      ),
    },
    WITHDRAW_COMPLAINT: {
      id: `withdraw-complaint:${complaint}`,
      title: "投诉人撤回投诉",
      fields: [],
      follows: () => "投诉终结，不再答复。",
      send: sending(
        WithdrawComplaint,
        ({ withdrawComplaint }) => withdrawComplaint,
        (_: Values, submission) => ({ ...submission, complaint }),
      ),
    },
  };
  return steps.map((step) => forms[step]);
}
