import { hasIdentityNumber } from "../../shared/rules/identity-number.ts";
import { isBlank, isPlainText } from "../../shared/rules/plain-text.ts";
import type { ProblemCode } from "../generated/resolvers.ts";

/** Why a command changed nothing. */
export interface ProblemFound {
  readonly code: ProblemCode;
  /** The input that it is about, such as `behaviours.0.facts`; null where it is about none. */
  readonly field: string | null;
  readonly messageZh: string;
  readonly messageEn: string;
}

/** What each code says; a comment of the schema says the same of each. */
const MESSAGES: Readonly<Record<ProblemCode, readonly [zh: string, en: string]>> = {
  NOT_COMPETENT: ["本部门无权办理", "the department of the token is not the competent authority"],
  NOT_FOUND: ["不存在", "there is none"],
  WRONG_STATE: ["当前状态不允许该变更", "this cannot be done in the present state"],
  CHANGED_MEANWHILE: [
    "他人已先作变更，请核对后再提交",
    "another changed it in the meantime: look at that before you go on",
  ],
  KEY_REUSED: ["该提交编号已用于其他内容", "this key was used for something else"],
  INVALID_KEY: ["提交编号应为 1 至 100 个可见字符", "a key has 1 to 100 visible characters"],
  SUBJECT_WITHOUT_IDENTITY: [
    "须以统一社会信用代码或个人编号之一指明主体",
    "named by a credit code or by the id of a person, one of them",
  ],
  UNKNOWN_SUBJECT: ["登记中无此主体", "the registry does not know it"],
  SUBJECT_OUTSIDE_SCOPE: [
    "主体限于企业事业单位及其有关人员",
    "only enterprises, public institutions and their persons can be listed",
  ],
  UNKNOWN_BEHAVIOUR: ["文件第一部分无此失信行为", "section one has no such behaviour"],
  BEHAVIOUR_OF_SUBJECT: ["该失信行为与该类主体不符", "the behaviour does not fit this kind of subject"],
  MISSING_FACT: ["缺少该行为须认定的事实", "a fact that the behaviour needs is missing"],
  UNKNOWN_FACT: ["该行为不以此为要件", "the behaviour has no such fact"],
  REPEATED: ["重复", "given more than once"],
  MISSING: ["未填写", "missing"],
  IDENTITY_NUMBER: [
    "不得写入公民身份号码，请以个人编号指明个人",
    "has the number of an identity card: name a person by the id of the registry",
  ],
  TEXT: ["应为 1 至 2000 个字符，不得含控制字符", "has 1 to 2000 characters and no control characters"],
  DATE_IN_FUTURE: ["不得晚于今日", "must not be after today"],
  DATE_ORDER: ["日期先后矛盾", "contradicts another day"],
  TERM_OVER_CAP: ["超过最长公示期", "is past the longest publicity"],
  SAME_OFFICER: ["须由拟认定以外的人员核准", "must be confirmed by another officer than who proposed it"],
  NUMBER_TAKEN: ["该名单编号已用", "the number belongs to another listing"],
  ALREADY_PENDING: ["已有未决的申请", "one is pending already"],
  TOO_EARLY: ["未满最短公示期", "the shortest publicity has not passed"],
  NOT_EXTENDABLE: [
    "措施二只延长企业的、定有届满日的公示期限",
    "measure 2 extends the term of an enterprise, where there is one",
  ],
  NOTHING_CHANGED: ["内容无变更", "nothing would change"],
};

export function problem(code: ProblemCode, field: string | null = null): ProblemFound {
  const [messageZh, messageEn] = MESSAGES[code];
  return { code, field, messageZh, messageEn };
}

const LONGEST = 2000;

/** A text that must be there. */
export function textProblems(field: string, text: string | null | undefined): ProblemFound[] {
  if (!text || isBlank(text)) return [problem("MISSING", field)];
  if (hasIdentityNumber(text)) return [problem("IDENTITY_NUMBER", field)];
  return isPlainText(text, LONGEST) ? [] : [problem("TEXT", field)];
}

// As long as an index of PostgreSQL takes, and longer than any is.
const LONGEST_NUMBER = 200;

/** The number of a document or of a listing. */
export function numberProblems(field: string, number: string): ProblemFound[] {
  return number.length > LONGEST_NUMBER ? [problem("TEXT", field)] : textProblems(field, number);
}

/** A day that must lie within `[first, last]`, `last` being today as a rule. */
export function dayProblems(
  field: string,
  day: string,
  { first, last }: { readonly first?: string | null; readonly last?: string | null },
): ProblemFound[] {
  if (last && day > last) return [problem("DATE_IN_FUTURE", field)];
  return first && day < first ? [problem("DATE_ORDER", field)] : [];
}
