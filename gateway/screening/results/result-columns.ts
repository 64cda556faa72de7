import type { ScreeningModel, ScreeningResult } from "../../../subgraphs/departments/screening/models.ts";
import { reasonWords } from "../reasons.ts";

/** Outcomes as people read them. */
const OUTCOMES: Readonly<Record<ScreeningResult["outcome"], string>> = {
  PROHIBITED: "不得",
  RESTRICTED: "限制",
  ACTION_REQUIRED: "部门有应办事项",
  SUPERVISED: "重点监管",
  REFERENCE: "仅供参考",
  CLEAR: "无限制",
  NOT_ON_RECORD: "无此主体的记录",
  REJECTED: "未受理",
};

/** Titles of the limbs by their ids. */
export type LimbTitles = ReadonlyMap<string, string>;

/** The columns of a table of results. */
export const COLUMNS = [
  "行号",
  "核查对象",
  "结论",
  "结论代码",
  "适用分项",
  "限制至",
  "异议待处理",
  "与某行相同",
  "未受理的原因",
] as const;
export const WIDTHS = [8, 24, 16, 20, 48, 12, 12, 12, 60];

/** Why a row was not taken: "统一社会信用代码:为空 / is empty". */
export function reasonText({ reason, column }: Pick<ScreeningResult, "reason" | "column">): string {
  if (reason === null) return "";
  const { zh, en } = reasonWords(reason);
  return `${column ? `${column}:` : ""}${zh} / ${en}`;
}

export function cellsOf(result: ScreeningResult, titles: LimbTitles): (string | number | null)[] {
  const { row, subject, outcome, limbs, until, objectionPending, sameAs } = result;
  return [
    row,
    subject,
    OUTCOMES[outcome],
    outcome,
    limbs.map((id) => `${id} ${titles.get(id) ?? ""}`.trim()).join(";"),
    until,
    objectionPending ? "是" : null,
    sameAs,
    reasonText(result),
  ];
}

/** What was asked and what came of it, a line each. */
export function summaryOf(screening: ScreeningModel): (readonly [string, string | number])[] {
  const { id, action, on, knownAt, rows, rejected, duplicates, counts } = screening;
  return [
    ["核查编号", id],
    ["所问事项", action],
    ["所问之日", on],
    ["按此时刻的记录", knownAt],
    ["数据行", rows],
    ["其中未受理", rejected],
    ["其中重复", duplicates],
    ...(counts ?? []).map(({ outcome, rows: count }) => [`${OUTCOMES[outcome]} ${outcome}`, count] as const),
  ];
}
