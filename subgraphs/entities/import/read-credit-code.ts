import { checkCreditCode } from "../../../schema/scalars/credit-code.ts";
import type { Row } from "../../shared/import/row.ts";

/** A unified social credit code in capitals, rejected where it cannot be one; "" then. */
export function readCreditCode(row: Row, column: string): { code: string; legacy: boolean } {
  const text = row.requiredText(column);
  const check = checkCreditCode(text);
  if (check.ok) return check;
  if (text !== "") row.reject(check.reason === "CHECK" ? "CHECK_DIGIT" : "CREDIT_CODE", column);
  return { code: "", legacy: false };
}
