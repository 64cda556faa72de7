import type { DemoRegistry, ListingRow, PositionRow } from "../../gateway/demo/demo-registry.ts";

// What tests read out of the rows of a demo registry, by arithmetic of their own.

/** Whether a text is a day of the calendar. */
export const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** The document of a person, of a person who holds, or of one who is listed. */
export const documentOf = (row: { id_type: string; id_number: string }) => `${row.id_type} ${row.id_number}`;

/** By what a holder is known: a document or a code. */
export const holderOf = (row: PositionRow) =>
  row.holder_type === "PERSON" ? documentOf(row) : row.holder_code;

/** By what a listed subject is known: a document or a code. */
export const subjectOf = (row: ListingRow) =>
  row.subject_type === "PERSON" ? documentOf(row) : row.organization_code;

/** Whether a position is held on a day. */
export const heldOn = (row: PositionRow, day: string) =>
  row.since <= day && (row.until === "" || day < row.until);

/** The same day some years later; the 28th for a 29th of February that there is not. */
export function yearsLater(day: string, years: number): string {
  const later = Number(day.slice(0, 4)) + years + day.slice(4);
  return isDay(later) ? later : later.replace("-02-29", "-02-28");
}

/** Whether a listing is suspended on a day. */
export const suspendedOn = ({ afterImport }: DemoRegistry, number: string, day: string) =>
  afterImport.suspensions.some(
    ({ listing, from, until }) => listing === number && from <= day && (until === null || day < until),
  );

/** Whether a listing is in force on a day. */
export const inForceOn = (of: DemoRegistry, row: ListingRow, day: string) =>
  row.removal_reason !== "ANNULMENT" &&
  row.published_on <= day &&
  day < row.until &&
  day < yearsLater(row.published_on, 3) &&
  (row.removed_on === "" || day < row.removed_on) &&
  !suspendedOn(of, row.number, day);

/** How many rows have each key. */
export const countBy = <T>(rows: T[], keyOf: (row: T) => string) => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
};

/** Values that come more than once, each with its count. */
export const repeated = (values: string[]) => [...countBy(values, String)].filter(([, count]) => count > 1);

/** The different values, sorted. */
export const kinds = (values: string[]) => [...new Set(values)].sort();
