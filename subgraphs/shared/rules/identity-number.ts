import { parseCivilDate } from "../../../schema/scalars/civil-date.ts";

const BETWEEN = /[\s·-]/g;
const IDENTITY_NUMBER = /(?<![0-9])((?:[0-9][\s·-]?){17}[0-9Xx])(?![0-9])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Whether a text has the number of a resident identity card in it (GB 11643), as it is written or with blanks between: such
 * a number is kept as a hash alone, and what officers write is kept as it is. All digits, a credit code has the same
 * length; it passes for a number where its middle is a day of birth and its last digit fits, one of some hundreds.
 */
export function hasIdentityNumber(text: string): boolean {
  const numbers = text.normalize("NFKC").matchAll(IDENTITY_NUMBER);
  return [...numbers].some(([, number = ""]) => {
    const digits = number.replaceAll(BETWEEN, "").toUpperCase();
    const day = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
    if (parseCivilDate(day) === null) return false;
    const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
    return "10X98765432"[sum % 11] === digits[17];
  });
}
