import type { Message } from "../../schema/error-codes.ts";

/** Why a row is not screened. None repeats what stands in it. */
export const REASONS = {
  EMPTY: { zh: "为空", en: "is empty" },
  FORMULA: { zh: "是公式,不予计算,请改为文本", en: "is a formula, which is not calculated: make it text" },
  DAMAGED_NUMBER: {
    zh: "已被电子表格转为数字,末尾数位丢失,请设为文本后重新填写",
    en: "was taken for a number by a spreadsheet, which loses its last digits: format it as text and write it anew",
  },
  ERROR: { zh: "是电子表格的错误值", en: "is an error of the spreadsheet" },
  MERGED: {
    zh: "是合并单元格,请取消合并后逐行填写",
    en: "is merged with another: unmerge them and fill in each row",
  },
  MALFORMED: {
    zh: "本行引号有误,无法分列",
    en: "the quotes of the row are wrong, so that its cells cannot be told apart",
  },
  UNDECODABLE: {
    zh: "含无法解码的字符,文件中混有不同编码",
    en: "has bytes that are no character: the file mixes encodings",
  },
  TOO_LONG: { zh: "过长", en: "is too long" },
  CREDIT_CODE: {
    zh: "不是统一社会信用代码(18 位数字或大写字母,不含 I、O、S、V、Z)",
    en: "is no unified social credit code (18 digits or capitals without I, O, S, V, Z)",
  },
  CHECK_DIGIT: { zh: "校验位不符", en: "its check character is wrong" },
  ID_TYPE: {
    zh: "不是已知的证件类型(居民身份证、护照、港澳通行证、台胞证、其他)",
    en: "is no known type of document (RESIDENT_ID, PASSPORT, HK_MACAO_PERMIT, TAIWAN_PERMIT, OTHER)",
  },
  IDENTITY_NUMBER: { zh: "不是该类证件的号码", en: "is no number of such a document" },
} as const satisfies Record<string, Message>;

export type Reason = keyof typeof REASONS;

/** The reason of a stored row in words. */
export function reasonWords(reason: string): Message {
  return REASONS[reason as Reason] ?? { zh: reason, en: reason };
}
