import { checkCreditCode } from "../../schema/scalars/credit-code.ts";
import { checkIdentityNumber } from "../../subgraphs/entities/identity/identity-number.ts";

const CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const RESIDENT_CHARACTERS = "0123456789X";

function completed(body: string, characters: string, holds: (number: string) => boolean): string {
  const found = [...characters].map((character) => body + character).find(holds);
  if (!found) throw new Error(`${body} cannot be completed`);
  return found;
}

/** The nth credit code that holds by GB 32100. */
export function creditCode(n: number): string {
  return completed(`9135010000${String(n).padStart(7, "0")}`, CODE_CHARACTERS, (code) => {
    const check = checkCreditCode(code);
    return check.ok && !check.legacy;
  });
}

/** The nth number of a resident identity card that holds by GB 11643. */
export function residentId(n: number): string {
  const body = `350102${1950 + Math.floor(n / 1000)}0101${String(n % 1000).padStart(3, "0")}`;
  return completed(body, RESIDENT_CHARACTERS, (number) => checkIdentityNumber("RESIDENT_ID", number).ok);
}

/** With another last character, so that it does not hold. */
export function misspelt(number: string): string {
  return number.slice(0, -1) + (number.endsWith("1") ? "2" : "1");
}

/** A code of the Fujian pilots that fails GB 32100. */
export const FUJIAN_CODE = "91350100M0001TGQXM";
