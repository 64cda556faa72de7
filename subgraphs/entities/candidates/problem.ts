import { hasIdentityNumber } from "../../shared/rules/identity-number.ts";
import { isBlank, isPlainText } from "../../shared/rules/plain-text.ts";
import type { IdentityProblemCode } from "../generated/resolvers.ts";

/** Why a command changed nothing. */
export interface ProblemFound {
  readonly code: IdentityProblemCode;
  /** The input that it is about; null where it is about none. */
  readonly field: string | null;
  readonly messageZh: string;
  readonly messageEn: string;
}

const MESSAGES: Readonly<Record<IdentityProblemCode, readonly [zh: string, en: string]>> = {
  NOT_COMPETENT: ["所属部门不明", "the token names no department"],
  NOT_FOUND: ["不存在", "there is none"],
  NOT_A_CANDIDATE: ["以该名称找不到此候选", "the name does not find this candidate"],
  ALREADY_DECIDED: ["本部门已有同样的认定", "this is what the department has decided already"],
  RETRACTED: ["已撤回", "was retracted already"],
  MISSING: ["未填写", "missing"],
  TOO_SHORT: ["至少 2 个字", "has two characters at least"],
  IDENTITY_NUMBER: ["不得写入公民身份号码", "has the number of an identity card"],
  TEXT: ["文字过长或含控制字符", "too long, or with control characters"],
  INVALID_KEY: ["提交编号应为 1 至 100 个可见字符", "a key has 1 to 100 visible characters"],
  KEY_REUSED: ["该提交编号已用于其他内容", "this key was used for something else"],
};

export function problem(code: IdentityProblemCode, field: string | null = null): ProblemFound {
  const [messageZh, messageEn] = MESSAGES[code];
  return { code, field, messageZh, messageEn };
}

/** A text that must be there. */
export function textProblems(field: string, text: string, longest: number): ProblemFound[] {
  if (isBlank(text)) return [problem("MISSING", field)];
  if (Array.from(text.trim()).length < 2) return [problem("TOO_SHORT", field)];
  if (hasIdentityNumber(text)) return [problem("IDENTITY_NUMBER", field)];
  return isPlainText(text, longest) ? [] : [problem("TEXT", field)];
}
