import { hasIdentityNumber } from "../../shared/rules/identity-number.ts";
import { isBlank, isPlainText } from "../../shared/rules/plain-text.ts";
import type { FeedbackProblemCode } from "../generated/resolvers.ts";

/** Why a command changed nothing. */
export interface ProblemFound {
  readonly code: FeedbackProblemCode;
  /** The input that it is about; null where it is about none. */
  readonly field: string | null;
  readonly messageZh: string;
  readonly messageEn: string;
}

const MESSAGES: Readonly<Record<FeedbackProblemCode, readonly [zh: string, en: string]>> = {
  NOT_COMPETENT: ["本部门无权办理", "not for the department of the token"],
  NOT_FOUND: ["不存在", "there is none"],
  WRONG_STATE: ["当前状态不允许该变更", "this cannot be done in the present state"],
  CHANGED_MEANWHILE: [
    "此间已有变更，请核对后再提交",
    "something has changed in the meantime: look at it before you go on",
  ],
  KEY_REUSED: ["该提交编号已用于其他内容", "this key was used for something else"],
  INVALID_KEY: ["提交编号应为 1 至 100 个可见字符", "a key has 1 to 100 visible characters"],
  TOO_MANY: ["一次至多 500 项", "500 at most at once"],
  REPEATED: ["重复", "given more than once"],
  MISSING: ["未填写", "missing"],
  UNEXPECTED: ["此处不应填写", "not to be given here"],
  IDENTITY_NUMBER: ["不得写入公民身份号码", "has the number of an identity card"],
  TEXT: ["文字过长或含控制字符", "too long, or with control characters"],
  DATE_IN_FUTURE: ["不得晚于今日", "must not be after today"],
  DATE_ORDER: ["日期先后矛盾", "contradicts another day"],
  LIST_NOT_OPEN: ["该措施的实施部门不是开放列举", "the text does not leave the list of this measure open"],
  ALREADY_NAMED: ["该部门已是实施部门", "is one of its departments already"],
};

export function problem(code: FeedbackProblemCode, field: string | null = null): ProblemFound {
  const [messageZh, messageEn] = MESSAGES[code];
  return { code, field, messageZh, messageEn };
}

/** Characters of a document's number, and of a reason, at most. */
export const LONGEST = { number: 100, reason: 2000 } as const;

/** A text that must be there. */
export function textProblems(
  field: string,
  text: string | null | undefined,
  longest: number,
): ProblemFound[] {
  if (!text || isBlank(text)) return [problem("MISSING", field)];
  if (hasIdentityNumber(text)) return [problem("IDENTITY_NUMBER", field)];
  return isPlainText(text, longest) ? [] : [problem("TEXT", field)];
}
