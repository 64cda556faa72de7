import { minuteOf, numeralOf } from "./days.ts";
import { OUTCOMES, REMOVALS, RESPONSIBILITIES } from "./of-list.ts";

/** What each command of the list is called. The schema has them as texts; a test holds them against the lifecycles. */
export const COMMANDS: Readonly<Record<string, string>> = {
  DRAFT_CASE: "立案起草",
  AMEND_DRAFT: "修改草稿",
  GIVE_NOTICE: "事先告知",
  RECORD_STATEMENT: "记录陈述申辩",
  PROPOSE_DETERMINATION: "拟认定",
  RETURN_PROPOSAL: "退回拟认定",
  CONFIRM_DETERMINATION: "核准认定",
  ENTER_ON_LIST: "列入名单",
  DROP_CASE: "不予认定，结案",
  LIST: "列入",
  SUSPEND: "中止",
  RESUME: "恢复",
  EXTEND: "延长公示期限",
  REMOVE: "移出",
  REPAIR: "信用修复，移出",
  ANNUL: "撤销认定",
  RECORD_WITHDRAWAL: "撤回公开信息",
  CORRECT: "更正",
  RECEIVE_REPAIR: "收到信用修复申请",
  ACCEPT_REPAIR: "受理信用修复申请",
  DECLINE_REPAIR: "不予受理信用修复申请",
  GRANT_REPAIR: "准予信用修复",
  DENY_REPAIR: "不予信用修复",
  WITHDRAW_REPAIR: "申请人撤回信用修复申请",
  RECEIVE_OBJECTION: "收到异议",
  ACCEPT_OBJECTION: "受理异议并标注",
  DECLINE_OBJECTION: "不予受理异议",
  DECIDE_OBJECTION: "决定异议",
  WITHDRAW_OBJECTION: "异议人撤回",
  RECEIVE_COMPLAINT: "收到投诉",
  ACKNOWLEDGE_COMPLAINT: "受理投诉",
  DECIDE_COMPLAINT: "答复投诉",
  WITHDRAW_COMPLAINT: "投诉人撤回",
};

/** Fields whose values can be told in a line. Others (subjects, ids of records) are on the page itself. */
const FIELDS: Readonly<Record<string, string>> = {
  noticeNumber: "告知书文号",
  notifiedOn: "告知日",
  answerBy: "陈述申辩末日",
  statementOn: "陈述申辩收到日",
  statement: "内容",
  review: "复核意见",
  documentNumber: "决定文号",
  determinedOn: "认定日",
  publishedOn: "列入日",
  until: "届满日",
  from: "起日",
  removedOn: "终止日",
  removalReason: "移出原因",
  withdrawnOn: "公开信息撤回日",
  responsibility: "责任认定",
  receivedOn: "收到日",
  summary: "摘要",
  acceptedOn: "受理日",
  acceptedAt: "受理时刻",
  acknowledgedOn: "受理日",
  decidedOn: "决定日",
  decidedAt: "决定时刻",
  outcome: "结果",
  number: "名单编号",
  behaviours: "失信行为",
  persons: "责任人员",
};

const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  removalReason: REMOVALS,
  responsibility: RESPONSIBILITIES,
  outcome: OUTCOMES,
};

function listOf(field: string, values: readonly unknown[]): string | null {
  if (field === "persons") return `${values.length} 人`;
  if (field !== "behaviours") return null;
  return values.map((each) => `（${numeralOf((each as { number: number }).number)}）`).join("");
}

function textOf(field: string, json: string | null): string | null {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  if (Array.isArray(value)) return listOf(field, value);
  if (typeof value !== "string") return null;
  if (field.endsWith("At")) return minuteOf(value);
  const words = VALUES[field];
  return words ? (words[value] ?? null) : value;
}

interface Changed {
  readonly command: string;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What an event changed, each with its name: 届满日 由 2027-12-03 改为 2028-12-03. */
export function changesInWords({
  command,
  changes,
}: Changed): readonly (readonly [name: string, text: string])[] {
  const isSuspension = command === "SUSPEND" || command === "RESUME";
  return changes.flatMap(({ field, before, after }) => {
    const name = isSuspension && field === "until" ? "中止止日" : FIELDS[field];
    const [was, is] = [textOf(field, before), textOf(field, after)];
    if (!name || (was === null && is === null)) return [];
    if (was === null) return [[name, is ?? ""] as const];
    return [[name, is === null ? `不再载有（原为 ${was}）` : `由 ${was} 改为 ${is}`] as const];
  });
}
