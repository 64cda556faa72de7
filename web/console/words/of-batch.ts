import type { ScreeningFailure, ScreeningOutcome, ScreeningState } from "../generated/operations.ts";
import { VERDICTS } from "./of-measures.ts";

export const SCREENING_STATES: Readonly<Record<ScreeningState, string>> = {
  WAITING: "等待核查",
  RUNNING: "正在核查",
  DONE: "已完成",
  CANCELLED: "已取消",
  FAILED: "未能核查",
};

/** Why a screening was given up. */
export const SCREENING_FAILURES: Readonly<Record<ScreeningFailure, string>> = {
  SUBGRAPH_FAILED: "名单中有主体未能得出结论",
  ACCESS_NOT_RECORDED: "对个人的查询未能登记，故不予核查",
  INTERNAL_SERVER_ERROR: "系统内部故障",
};

/** In the order in which they are looked at. */
export const OUTCOMES: Readonly<Record<ScreeningOutcome, string>> = {
  PROHIBITED: VERDICTS.PROHIBITED,
  RESTRICTED: VERDICTS.RESTRICTED,
  ACTION_REQUIRED: VERDICTS.ACTION_REQUIRED,
  SUPERVISED: VERDICTS.SUPERVISED,
  REFERENCE: VERDICTS.REFERENCE,
  CLEAR: VERDICTS.CLEAR,
  NOT_ON_RECORD: "登记中无此主体",
  REJECTED: "未受理",
};
