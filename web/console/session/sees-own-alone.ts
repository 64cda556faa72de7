import type { Officer } from "./session.ts";

/** Departments to which the others report (section two of the document). */
const RECIPIENTS: ReadonlySet<string> = new Set(["NDRC", "HRSS", "TAX", "MEDICAL_SECURITY"]);

/** Whether an officer sees of what departments do only what their own unit does. */
export function seesOwnAlone({ department, unit, scopes }: Officer): boolean {
  return !scopes.includes("audit:read") && !RECIPIENTS.has(unit ?? department);
}
