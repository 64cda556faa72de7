import type { DecisionProblemCode } from "../generated/resolvers.ts";

/** Why a command changed nothing. */
export interface ProblemFound {
  readonly code: DecisionProblemCode;
  /** The input that it is about; null where it is about none. */
  readonly field: string | null;
  readonly messageZh: string;
  readonly messageEn: string;
}

const MESSAGES: Readonly<Record<DecisionProblemCode, readonly [zh: string, en: string]>> = {
  NOT_COMPETENT: ["所属部门不明,不能出具", "the token names no department that makes records"],
  NOT_FOUND: ["不存在", "there is none"],
  MISSING: ["未填写", "missing"],
  UNEXPECTED: ["此处不应填写", "not to be given here"],
  NOT_APPLICABLE: [
    "此事项不适用于该类对象(单位或个人)",
    "no limb of this action reaches a subject of this kind: an organization, or a person",
  ],
  INVALID_KEY: ["提交编号应为 1 至 100 个可见字符", "a key has 1 to 100 visible characters"],
  KEY_REUSED: ["该提交编号已用于其他内容", "this key was used for something else"],
};

export function problem(code: DecisionProblemCode, field: string | null = null): ProblemFound {
  const [messageZh, messageEn] = MESSAGES[code];
  return { code, field, messageZh, messageEn };
}
