import type {
  CaseState,
  ComplaintState,
  DutyKind,
  DutyUnknown,
  ObjectionDecision,
  RepairState,
} from "../generated/operations.ts";

// What the work on the list is called on the page. Each is whole for its enumeration.

export const CASES: Readonly<Record<CaseState, string>> = {
  DRAFT: "起草",
  NOTICE_GIVEN: "已事先告知",
  HEARD: "已听取陈述申辩",
  PROPOSED: "已拟认定，待核准",
  DETERMINED: "已认定，待列入",
  LISTED: "已列入",
  DROPPED: "不予认定",
};

export const REPAIRS: Readonly<Record<RepairState, string>> = {
  RECEIVED: "已收到，待决定是否受理",
  ACCEPTED: "已受理，待决定",
  NOT_ACCEPTED: "不予受理",
  GRANTED: "准予修复",
  DENIED: "不予修复",
  WITHDRAWN: "已撤回",
};

export const COMPLAINTS: Readonly<Record<ComplaintState, string>> = {
  RECEIVED: "已收到，待受理",
  ACKNOWLEDGED: "已受理，待答复",
  DECIDED: "已答复",
  WITHDRAWN: "已撤回",
};

export const DECISIONS: Readonly<Record<ObjectionDecision, string>> = {
  UPHELD: "成立",
  UPHELD_IN_PART: "部分成立",
  REJECTED: "不成立",
};

/** In the order in which they come in the course of things. */
export const DUTIES: Readonly<Record<DutyKind, string>> = {
  GIVE_NOTICE: "事先告知",
  CLOSE_HEARING: "陈述申辩期满，记录结果",
  PROPOSE_DETERMINATION: "拟认定或结案",
  CONFIRM_DETERMINATION: "核准拟认定",
  ENTER_ON_LIST: "列入名单",
  ACCEPT_REPAIR: "决定是否受理信用修复申请",
  DECIDE_REPAIR: "决定信用修复",
  ACCEPT_OBJECTION: "决定是否受理异议",
  DECIDE_OBJECTION: "决定异议",
  CARRY_OUT_OBJECTION: "异议成立，更正、移出或撤销",
  ACKNOWLEDGE_COMPLAINT: "受理投诉",
  DECIDE_COMPLAINT: "答复投诉",
  ANNUL_ARISING: "单位认定已撤销，撤销责任人员的记录",
  WITHDRAW_PUBLICATION: "撤回已公开信息",
  EXPIRY: "届满",
};

/** Why the last day is not known. */
export const UNKNOWN_DAYS: Readonly<Record<DutyUnknown, string>> = {
  NO_RULE: "规定中未查到期限",
  CALENDAR_NOT_ENTERED: "该年工作日尚未录入，末日无从计算",
};
