/** The authorities that determine (section one of the document), by the ids of their departments. */
export const AUTHORITIES: ReadonlySet<string> = new Set(["HRSS", "TAX", "MEDICAL_SECURITY"]);
