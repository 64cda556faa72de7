import { checkCreditCode } from "../../../schema/scalars/credit-code.ts";
import { normalizeIdentityNumber } from "../identity/identity-number.ts";
import { maskIdentity } from "../identity/mask-identity.ts";

/** What looks like a number of a document: of a resident identity card, in its old form with 15 digits too. */
const LIKE_RESIDENT_ID = /[0-9０-９]{15}(?:[0-9０-９]{2}[0-9０-９XxＸｘ])?/g;
/** Of a row whose cells cannot be told apart, anything that may be a number of any document. */
const LIKE_DOCUMENT = /[\p{L}\p{N}()-]*\p{N}{4}[\p{L}\p{N}()-]*/gu;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function masked(text: string): string {
  return maskIdentity(normalizeIdentityNumber("OTHER", text));
}

/**
 * The cells of a rejected row with no number of a document whole: that of `id_number`, one that stands in a wrong
 * column, and in an incomplete row, whose columns are uncertain, whatever may be one.
 */
export function redactIdentities(
  cells: readonly string[],
  columns: readonly string[],
  complete: boolean,
): readonly string[] {
  return cells.map((cell, index) => {
    if (!complete) return cell.replace(LIKE_DOCUMENT, (found) => (DAY.test(found) ? found : masked(found)));
    if (columns[index] === "id_number") return masked(cell);
    return checkCreditCode(cell.trim()).ok ? cell : cell.replace(LIKE_RESIDENT_ID, masked);
  });
}
