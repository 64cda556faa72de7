import type {
  ConflictKind,
  ListingStatus,
  ObjectionOutcome,
  ObjectionState,
  RemovalReason,
  Responsibility,
} from "../generated/operations.ts";
import { minuteOf } from "./days.ts";

export const STATUSES: Readonly<Record<ListingStatus, string>> = {
  IN_FORCE: "在列",
  PENDING: "尚未生效",
  SUSPENDED: "中止",
  EXPIRED: "届满",
  REMOVED: "已移出",
  ANNULLED: "认定已撤销",
};

export const REMOVALS: Readonly<Record<RemovalReason, string>> = {
  REPAIR: "信用修复",
  EXPIRY: "期满",
  ANNULMENT: "认定撤销",
  OTHER: "其他",
};

export const RESPONSIBILITIES: Readonly<Record<Responsibility, string>> = {
  LEGAL_REPRESENTATIVE: "法定代表人",
  DIRECTLY_RESPONSIBLE_SUPERVISOR: "直接负责的主管人员",
  DIRECTLY_RESPONSIBLE: "其他直接责任人员",
};

export const OBJECTIONS: Readonly<Record<ObjectionState, string>> = {
  RECEIVED: "已收到",
  ACCEPTED: "已受理，待决定",
  NOT_ACCEPTED: "不予受理",
  DECIDED: "已决定",
  WITHDRAWN: "已撤回",
};

export const OUTCOMES: Readonly<Record<ObjectionOutcome, string>> = {
  UPHELD: "成立",
  UPHELD_IN_PART: "部分成立",
  REJECTED: "不成立",
  NOT_ACCEPTED: "不予受理",
  WITHDRAWN: "撤回",
};

export const CONFLICTS: Readonly<Record<ConflictKind, string>> = {
  OPINION: "须向任免机构提出不再担任的意见；不是免职",
  INFORMATION: "仅供参考；原文不要求现任者离任",
};

/** Since when something else is known of a listing, what was known before, and why. */
export function correctionInWords({
  recordedAt,
  reason,
  formerPublishedOn,
  formerUntil,
}: {
  readonly recordedAt: string;
  readonly reason: string | null;
  readonly formerPublishedOn: string | null;
  readonly formerUntil: string | null;
}): string {
  const former = [
    ...(formerPublishedOn ? [`此前所载列入日为 ${formerPublishedOn}`] : []),
    ...(formerUntil ? [`此前所载届满日为 ${formerUntil}`] : []),
  ];
  return `${minuteOf(recordedAt)} 更正${former.length > 0 ? `，${former.join("，")}` : ""}；理由：${reason ?? "不予显示"}`;
}
