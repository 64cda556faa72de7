/**
 * The registry as the import files hold it, and the two questions that every clause asks of it on a day:
 * is this listing in force, is this position held. Both are answered for one day at a time, without intervals.
 * Every value is a string; "" is absent. Days are YYYY-MM-DD and compare as strings.
 */

export interface OrganizationRow {
  code: string;
  name: string;
  kind: string;
  state_capital: string;
  financial_sector: string;
  listed_company: string;
  industry: string;
  division: string;
  registration_status: string;
  registered_on: string;
}

export interface PersonRow {
  id_type: string;
  id_number: string;
  name: string;
}

export interface PositionRow {
  holder_type: string;
  id_type: string;
  id_number: string;
  holder_code: string;
  organization_code: string;
  role: string;
  since: string;
  until: string;
}

export interface ListingRow {
  number: string;
  subject_type: string;
  organization_code: string;
  id_type: string;
  id_number: string;
  behaviours: string;
  determined_by: string;
  document_number: string;
  determined_on: string;
  published_on: string;
  until: string;
  removed_on: string;
  removal_reason: string;
  arising_from: string;
  responsibility: string;
}

export interface RegistryFiles {
  organizations: OrganizationRow[];
  persons: PersonRow[];
  positions: PositionRow[];
  listings: ListingRow[];
}

export const personKey = (row: { id_type: string; id_number: string }): string =>
  `${row.id_type}:${row.id_number}`;

export const holderKey = (row: PositionRow): string =>
  row.holder_type === "PERSON" ? personKey(row) : row.holder_code;

export const listedKey = (row: ListingRow): string =>
  row.subject_type === "PERSON" ? personKey(row) : row.organization_code;

/** `${holder key}|${organization code}|${role}|${since}`; a position held always has an empty last part. */
export const positionKey = (row: PositionRow): string =>
  `${holderKey(row)}|${row.organization_code}|${row.role}|${row.since}`;

/**
 * The first day on which the cap of three years (国办发〔2025〕22号 二: 严重失信 1 to 3 years) has run out.
 * 29 February has no counterpart three years later: its cap is 28 February, as PostgreSQL's
 * `date + interval '3 years'` has it.
 */
export function capDay(publishedOn: string): string {
  const year = Number(publishedOn.slice(0, 4)) + 3;
  const monthAndDay = publishedOn.slice(4) === "-02-29" ? "-02-28" : publishedOn.slice(4);
  return `${year}${monthAndDay}`;
}

/**
 * Whether a listing is in force on a day.
 * - `published_on`, not `determined_on`, begins it: the measures bind departments that learn of the listing
 *   from the shared list (section 二, 通过信用信息共享平台…提供).
 * - `until`, `removed_on` and the cap each name the first day on which it is no longer in force.
 * - An annulled listing was never in force on any day, before its annulment or after.
 * - A removal for any other reason (REPAIR, EXPIRY, OTHER) ends it, and leaves the days before as they were.
 * - A listing that was never published is on no list, so no day is a day in force.
 * - A listing on a person that arises from an organization's listing is a listing of its own, with its own
 *   days: what becomes of the organization's listing does not change them.
 */
export function inForceOn(listing: ListingRow, day: string): boolean {
  if (listing.removal_reason === "ANNULMENT") return false;
  if (listing.published_on === "" || day < listing.published_on) return false;
  if (listing.until !== "" && day >= listing.until) return false;
  if (listing.removed_on !== "" && day >= listing.removed_on) return false;
  return day < capDay(listing.published_on);
}

/** Whether a position is held on a day: an empty `since` is "always was", an empty `until` "still is". */
export function heldOn(position: PositionRow, day: string): boolean {
  if (position.since !== "" && day < position.since) return false;
  return position.until === "" || day < position.until;
}

/** Every civil day of 1990 to 2059, in order. */
const calendar: string[] = [];
for (let at = Date.UTC(1990, 0, 1); at < Date.UTC(2060, 0, 1); at += 86_400_000) {
  calendar.push(new Date(at).toISOString().slice(0, 10));
}
const indexOfDay = new Map(calendar.map((day, index) => [day, index]));

function indexOf(day: string): number {
  const index = indexOfDay.get(day);
  if (index === undefined) throw new RangeError(`${day} is not a civil day of 1990 to 2059`);
  return index;
}

/** The day so many days later, or earlier when negative. Throws RangeError outside 1990 to 2059. */
export function dayPlus(day: string, days: number): string {
  const moved = calendar[indexOf(day) + days];
  if (moved === undefined) throw new RangeError(`${day} plus ${days} days leaves 1990 to 2059`);
  return moved;
}

/**
 * The unbroken run of days around `on` for which `holds` is true, found by trying one day after another:
 * `since` is its first day, `until` the first day after it, null where it runs past 1990 or 2059.
 * `holds(on)` must be true.
 */
export function runOfDays(
  on: string,
  holds: (day: string) => boolean,
): { since: string | null; until: string | null } {
  let first = indexOf(on);
  let after = first;
  const holdsAt = (index: number): boolean => {
    const day = calendar[index];
    return day !== undefined && holds(day);
  };
  while (holdsAt(first - 1)) first -= 1;
  while (holdsAt(after)) after += 1;
  return { since: first === 0 ? null : (calendar[first] ?? null), until: calendar[after] ?? null };
}
