import { AcceptRepair, DecideRepair, ReceiveRepair, WithdrawRepair } from "../../generated/documents.ts";
import type { ListingAtWorkFragment, RepairInFullFragment } from "../../generated/operations.ts";
import { type CommandForm, type Field, sending, type Values } from "./command.ts";
import { endOf } from "./listing-forms.ts";
import type { RepairStep } from "./possible.ts";

type Listing = ListingAtWorkFragment;

const REASONS: Field = { name: "reasons", label: "理由", kind: "text" };

/** To record that an application came. */
export function repairReceipt(listing: Listing, today: string): CommandForm {
  return {
    id: `receive-repair:${listing.id}`,
    title: "收到信用修复申请",
    fields: [
      { name: "receivedOn", label: "收到日", kind: "day", last: today, initial: today },
      { name: "statement", label: "申请内容", kind: "text" },
    ],
    follows: () => "自收到日起计算决定是否受理和决定修复的期限。",
    send: sending(
      ReceiveRepair,
      ({ receiveRepair }) => receiveRepair,
      ({ receivedOn = "", statement = "" }: Values, submission) => ({
        ...submission,
        listing: listing.id,
        receivedOn,
        statement,
      }),
    ),
  };
}

function acceptance(listing: Listing, repair: string, accepted: boolean): CommandForm {
  return {
    id: `${accepted ? "accept" : "decline"}-repair:${repair}`,
    title: accepted ? "受理修复申请" : "不予受理修复申请",
    fields: accepted ? [] : [REASONS],
    follows: () =>
      accepted
        ? "受理后须在期限内决定；列入在决定以前继续有效。"
        : `申请终结，列入继续有效，至 ${endOf(listing)}。`,
    send: sending(
      AcceptRepair,
      ({ acceptRepair }) => acceptRepair,
      ({ reasons = "" }: Values, submission) => ({
        ...submission,
        ...{ listing: listing.id, repair, accepted },
        reasons: accepted ? null : reasons,
      }),
    ),
  };
}

function decision(listing: Listing, repair: string, granted: boolean, today: string): CommandForm {
  return {
    id: `${granted ? "grant" : "deny"}-repair:${repair}`,
    title: granted ? "准予修复" : "不予修复",
    fields: [REASONS],
    follows: () =>
      granted
        ? `自今日（${today}）起移出名单（原至 ${endOf(listing)}），各项惩戒终止，已实施的由各部门解除。`
        : `列入继续有效，至 ${endOf(listing)}。`,
    send: sending(
      DecideRepair,
      ({ decideRepair }) => decideRepair,
      ({ reasons = "" }: Values, submission) => ({
        ...submission,
        ...{ listing: listing.id, repair, granted, reasons },
      }),
    ),
  };
}

function withdrawal(listing: Listing, repair: string): CommandForm {
  return {
    id: `withdraw-repair:${repair}`,
    title: "申请人撤回申请",
    fields: [],
    follows: () => `申请终结，列入继续有效，至 ${endOf(listing)}。`,
    send: sending(
      WithdrawRepair,
      ({ withdrawRepair }) => withdrawRepair,
      (_: Values, submission) => ({ ...submission, listing: listing.id, repair }),
    ),
  };
}

/** The forms of steps of an application. */
export function repairForms(
  listing: Listing,
  { id }: RepairInFullFragment,
  steps: readonly RepairStep[],
  today: string,
): readonly CommandForm[] {
  const forms: Readonly<Record<RepairStep, CommandForm>> = {
    ACCEPT_REPAIR: acceptance(listing, id, true),
    DECLINE_REPAIR: acceptance(listing, id, false),
    GRANT_REPAIR: decision(listing, id, true, today),
    DENY_REPAIR: decision(listing, id, false, today),
    WITHDRAW_REPAIR: withdrawal(listing, id),
  };
  return steps.map((step) => forms[step]);
}
