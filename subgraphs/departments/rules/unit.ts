/** Division of what belongs to no county: persons, and organizations whose county is not on record. */
export const WHOLE_CITY = "350100";

/** To whom departments report how they implement (section two of the document), by the ids of their departments. */
export const RECIPIENTS: ReadonlySet<string> = new Set(["NDRC", "HRSS", "TAX", "MEDICAL_SECURITY"]);
