import type { Officer } from "./session.ts";

/** The authorities that determine (section one of the document). */
const AUTHORITIES: ReadonlySet<string> = new Set(["HRSS", "TAX", "MEDICAL_SECURITY"]);

/** Whether an officer works on the list: of an authority, with the rights to. */
export function keepsTheList({ department, scopes }: Officer): boolean {
  return (
    AUTHORITIES.has(department) &&
    ["list:read", "list:write", "person:read"].every((scope) => scopes.includes(scope))
  );
}
