/** GB 32100-2015: the alphabet leaves out I, O, Z, S and V. */
const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
/** GB 11714: weights of the organization code, which is positions 9 to 17 of the credit code. */
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

export type CreditCodeCheck =
  | {
      ok: true;
      code: string /** lawful Fujian pilot code whose last character fails GB 32100 */;
      legacy: boolean;
    }
  | { ok: false; reason: "LENGTH" | "CHARACTER" | "CHECK" };

function creditCodeCheckCharacter(code: string): string {
  let sum = 0;
  WEIGHTS.forEach((weight, i) => {
    sum += weight * ALPHABET.indexOf(code.charAt(i));
  });
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function organizationCodeHolds(code: string): boolean {
  const part = code.slice(8, 17);
  let sum = 0;
  ORGANIZATION_WEIGHTS.forEach((weight, i) => {
    sum += weight * Number.parseInt(part.charAt(i), 36);
  });
  const check = 11 - (sum % 11);
  return part.charAt(8) === (check === 10 ? "X" : check === 11 ? "0" : String(check));
}

/**
 * Checks a unified social credit code (GB 32100-2015), given in upper or lower case.
 *
 * Codes issued in the Fujian pilots before the standard can fail its check character and yet be lawful; they hold
 * by GB 11714 on positions 9 to 17, so they are accepted and flagged.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = text.toUpperCase();
  // Of one character, such as the ligature ﬀ, capital letters can be two.
  if (text.length !== 18 || code.length !== 18) return { ok: false, reason: "LENGTH" };
  for (const character of code) {
    if (!ALPHABET.includes(character)) return { ok: false, reason: "CHARACTER" };
  }
  if (creditCodeCheckCharacter(code) === code.charAt(17)) return { ok: true, code, legacy: false };
  const fujian = code.slice(2, 4) === "35";
  if (fujian && organizationCodeHolds(code)) return { ok: true, code, legacy: true };
  return { ok: false, reason: "CHECK" };
}
