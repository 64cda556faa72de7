import {
  AcceptObjection,
  DecideObjection,
  ReceiveObjection,
  WithdrawObjection,
} from "../../generated/documents.ts";
import type {
  ListingAtWorkFragment,
  ObjectionDecision,
  ObjectionInFullFragment,
} from "../../generated/operations.ts";
import { DECISIONS } from "../../words/of-cases.ts";
import { type CommandForm, type Field, sending, type Values } from "./command.ts";
import type { ObjectionStep } from "./possible.ts";

type Listing = ListingAtWorkFragment;

const REASONS: Field = { name: "reasons", label: "理由", kind: "text" };

/** To record that an objection came. */
export function objectionReceipt(listing: Listing, today: string): CommandForm {
  return {
    id: `receive-objection:${listing.id}`,
    title: "收到异议",
    fields: [
      { name: "receivedOn", label: "收到日", kind: "day", last: today, initial: today },
      { name: "summary", label: "异议摘要", kind: "text" },
    ],
    follows: () => "自收到日起计算决定是否受理和作出决定的期限；受理后才标注。",
    send: sending(
      ReceiveObjection,
      ({ receiveObjection }) => receiveObjection,
      ({ receivedOn = "", summary = "" }: Values, submission) => ({
        ...submission,
        listing: listing.id,
        receivedOn,
        summary,
      }),
    ),
  };
}

function acceptance(listing: Listing, objection: string, accepted: boolean): CommandForm {
  return {
    id: `${accepted ? "accept" : "decline"}-objection:${objection}`,
    title: accepted ? "受理异议" : "不予受理异议",
    fields: accepted ? [] : [REASONS],
    follows: () =>
      accepted
        ? "受理后，各部门的核查结论即时标明“异议处理中”；列入不因此中止。"
        : "异议终结，列入不变，不作标注。",
    send: sending(
      AcceptObjection,
      ({ acceptObjection }) => acceptObjection,
      ({ reasons = "" }: Values, submission) => ({
        ...submission,
        ...{ listing: listing.id, objection, accepted },
        reasons: accepted ? null : reasons,
      }),
    ),
  };
}

const FOLLOWS: Readonly<Record<ObjectionDecision, string>> = {
  UPHELD: "标注随之取消。决定本身不改变列入：须另行更正、移出或撤销认定，待办中会列出。",
  UPHELD_IN_PART: "标注随之取消。决定本身不改变列入：须另行更正、移出或撤销认定，待办中会列出。",
  REJECTED: "标注随之取消，列入不变。",
};

function decision(listing: Listing, objection: string): CommandForm {
  return {
    id: `decide-objection:${objection}`,
    title: "决定异议",
    fields: [
      {
        name: "outcome",
        label: "结果",
        kind: "choice",
        initial: "REJECTED",
        options: Object.entries(DECISIONS).map(([value, label]) => ({ value, label })),
      },
      REASONS,
    ],
    follows: ({ outcome }) => FOLLOWS[outcome as ObjectionDecision],
    send: sending(
      DecideObjection,
      ({ decideObjection }) => decideObjection,
      ({ outcome, reasons = "" }: Values, submission) => ({
        ...submission,
        ...{ listing: listing.id, objection, reasons },
        outcome: outcome as ObjectionDecision,
      }),
    ),
  };
}

function withdrawal(listing: Listing, objection: string): CommandForm {
  return {
    id: `withdraw-objection:${objection}`,
    title: "异议人撤回异议",
    fields: [],
    follows: () => "异议终结，已作的标注随之取消，列入不变。",
    send: sending(
      WithdrawObjection,
      ({ withdrawObjection }) => withdrawObjection,
      (_: Values, submission) => ({ ...submission, listing: listing.id, objection }),
    ),
  };
}

/** The forms of steps of an objection. */
export function objectionForms(
  listing: Listing,
  { id }: ObjectionInFullFragment,
  steps: readonly ObjectionStep[],
): readonly CommandForm[] {
  const forms: Readonly<Record<ObjectionStep, CommandForm>> = {
    ACCEPT_OBJECTION: acceptance(listing, id, true),
    DECLINE_OBJECTION: acceptance(listing, id, false),
    DECIDE_OBJECTION: decision(listing, id),
    WITHDRAW_OBJECTION: withdrawal(listing, id),
  };
  return steps.map((step) => forms[step]);
}
