import type { Message } from "../../../schema/error-codes.ts";

/** Why rows are rejected, or loaded with a warning: by code, what people are told. Never the value itself. */
export type Remarks = Readonly<Record<string, Message>>;

/** Reasons for a rejection that any file can have. */
export const REASONS = {
  COLUMN_COUNT: { zh: "列数与表头不符", en: "the row has not as many columns as the header" },
  MALFORMED: {
    zh: "引号未闭合、闭合引号后还有内容，或行过长",
    en: "a quote is not closed, text follows a closing quote, or the line is too long",
  },
  UNDECODABLE: { zh: "含无法解码的字节", en: "bytes that are no character of the file's encoding" },
  CONTROL_CHARACTER: { zh: "含控制字符", en: "a control character" },
  EMPTY: { zh: "必填项为空", en: "a required value is empty" },
  TOO_LONG: { zh: "内容过长", en: "the value is too long" },
  NOT_A_DATE: {
    zh: "日期应为 YYYY-MM-DD 且确有此日（1900 至 2999 年）",
    en: "not a day that exists, written YYYY-MM-DD (years 1900 to 2999)",
  },
  NOT_A_BOOLEAN: {
    zh: "应为 true/false、1/0、是/否 或 yes/no",
    en: "neither true/false nor 1/0, 是/否, yes/no",
  },
  UNKNOWN_VALUE: { zh: "取值不在允许范围内", en: "not one of the values allowed here" },
  UNKNOWN_REFERENCE: { zh: "所引用的对象不存在", en: "what the value refers to is not known" },
  EMPTY_INTERVAL: { zh: "终止日须晚于起始日", en: "the end is not after the start" },
  REPEATED: {
    zh: "本文件前面已有同一对象且内容不同",
    en: "the same thing with other content stands earlier in this file",
  },
} as const satisfies Remarks;

/** Warnings that any file can have. */
export const WARNINGS = {
  FUTURE_DAY: { zh: "日期在今天之后", en: "a day in the future" },
  IGNORED_VALUE: { zh: "此列对该行不适用，已忽略", en: "the column does not apply to this row: ignored" },
} as const satisfies Remarks;
