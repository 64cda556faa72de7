import type { Lifecycle } from "../../../shared/rules/lifecycle.ts";

export type CaseState = "DRAFT" | "NOTICE_GIVEN" | "HEARD" | "PROPOSED" | "DETERMINED" | "LISTED" | "DROPPED";
export type CaseCommand =
  | "DRAFT_CASE"
  | "AMEND_DRAFT"
  | "GIVE_NOTICE"
  | "RECORD_STATEMENT"
  | "PROPOSE_DETERMINATION"
  | "CONFIRM_DETERMINATION"
  | "RETURN_PROPOSAL"
  | "ENTER_ON_LIST"
  | "DROP_CASE";

/** From a draft to the list (section one of the document; 事先告知 and 陈述申辩 come before a determination). */
export const CASE_LIFECYCLE: Lifecycle<CaseState, CaseCommand> = {
  name: "CASE",
  zh: "认定案件",
  states: {
    DRAFT: "起草",
    NOTICE_GIVEN: "已事先告知",
    HEARD: "已听取陈述申辩",
    PROPOSED: "已拟认定",
    DETERMINED: "已认定",
    LISTED: "已列入",
    DROPPED: "不予认定",
  },
  steps: [
    { command: "DRAFT_CASE", from: [], to: "DRAFT", zh: "立案起草" },
    { command: "AMEND_DRAFT", from: ["DRAFT"], to: null, zh: "修改" },
    { command: "GIVE_NOTICE", from: ["DRAFT"], to: "NOTICE_GIVEN", zh: "事先告知" },
    { command: "RECORD_STATEMENT", from: ["NOTICE_GIVEN", "HEARD"], to: "HEARD", zh: "记录陈述申辩" },
    { command: "PROPOSE_DETERMINATION", from: ["HEARD"], to: "PROPOSED", zh: "拟认定" },
    { command: "RETURN_PROPOSAL", from: ["PROPOSED"], to: "HEARD", zh: "退回" },
    { command: "CONFIRM_DETERMINATION", from: ["PROPOSED"], to: "DETERMINED", zh: "另一人员核准" },
    { command: "ENTER_ON_LIST", from: ["DETERMINED"], to: "LISTED", zh: "列入名单" },
    {
      command: "DROP_CASE",
      from: ["DRAFT", "NOTICE_GIVEN", "HEARD", "PROPOSED"],
      to: "DROPPED",
      zh: "不予认定",
    },
  ],
};
