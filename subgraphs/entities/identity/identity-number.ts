import type { Message } from "../../../schema/error-codes.ts";
import { parseCivilDate } from "../../../schema/scalars/civil-date.ts";
import type { IdentityType } from "../generated/resolvers.ts";

/** The normalized number, or why it cannot be one. The reason never repeats what was given. */
export type IdentityNumberCheck = { ok: true; number: string } | { ok: false; reason: Message };

/** GB 11643-1999: weights of the first 17 digits; the check character by their weighted sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = "10X98765432";

/** More characters than any number has as people write it, blanks included. */
const WRITTEN_LENGTH = 128;

const RESIDENT_ID = /^\d{17}[\dX]$/;
const DOCUMENT = /^[A-Z0-9()-]{1,32}$/;
/** Documents of no other type can carry characters, as an officer's does (军字第 …). */
const OTHER_DOCUMENT = /^[A-Z0-9()\p{Script=Han}-]{1,32}$/u;

const refuse = (zh: string, en: string): IdentityNumberCheck => ({ ok: false, reason: { zh, en } });

/**
 * Writes a number of an identity document in the one way in which it is hashed and compared: full-width characters
 * as half-width (NFKC), no spaces, capital letters. Checks nothing.
 */
export function normalizeIdentityNumber(_type: IdentityType, text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase();
}

function residentCheckCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number.charAt(i)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function checkResidentId(number: string): IdentityNumberCheck {
  if (!RESIDENT_ID.test(number)) {
    return refuse(
      "居民身份证号码应为 18 位:17 位数字加 1 位数字或 X",
      "the number of a resident identity card has 18 characters: 17 digits, then a digit or X",
    );
  }
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (parseCivilDate(birth) === null) {
    return refuse("居民身份证号码中的出生日期不存在", "the birth date in the number is no day that exists");
  }
  if (residentCheckCharacter(number) !== number.charAt(17)) {
    return refuse("居民身份证号码校验位不符", "the check character of the number is wrong");
  }
  return { ok: true, number };
}

/**
 * Checks a number of an identity document as a person wrote it. A resident identity card's must hold by GB 11643
 * (18 characters, a birth date that exists, the check character); any other must be plausible: 1 to 32 letters,
 * digits, parentheses and hyphens (and of an OTHER document Chinese characters), not all of them signs.
 */
export function checkIdentityNumber(type: IdentityType, text: string): IdentityNumberCheck {
  // NFKC takes time with the square of a row of combining marks: a minute for half a megabyte of them.
  const number = text.length <= WRITTEN_LENGTH ? normalizeIdentityNumber(type, text) : "";
  if (type === "RESIDENT_ID") return checkResidentId(number);
  const pattern = type === "OTHER" ? OTHER_DOCUMENT : DOCUMENT;
  if (pattern.test(number) && /[^()-]/u.test(number)) return { ok: true, number };
  return type === "OTHER"
    ? refuse(
        "证件号码应为 1 至 32 位字母、数字、汉字、括号或连字符",
        "the number of such a document has 1 to 32 letters, digits, Chinese characters, parentheses and hyphens",
      )
    : refuse(
        "证件号码应为 1 至 32 位字母、数字、括号或连字符",
        "the number of such a document has 1 to 32 letters, digits, parentheses and hyphens",
      );
}
