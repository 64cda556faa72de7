/** How the departments of a limb become those that owe it for a subject. */
export interface Implementers {
  /** Department by section of industry (GB/T 4754), for the open class of sector regulators. */
  readonly regulators: ReadonlyMap<string, string>;
  /** Departments that were added to the list of a measure that its text leaves open, by number of the measure. */
  readonly added: ReadonlyMap<number, readonly AddedImplementer[]>;
}

export interface AddedImplementer {
  readonly department: string;
  /** Day on which it was added: before it, it owed nothing. */
  readonly since: string;
}

/** A department that owes a limb; since when, where that is not as long as the text is in effect. */
export interface Implementer {
  readonly department: string;
  readonly since: string | null;
}

/** The open class of measure 16 (相关行业主管部门). */
const SECTOR_REGULATORS = "SECTOR_REGULATORS";

/**
 * Who owes a limb: those that the text names, the regulator of the subject's industry for the open class, and those that
 * were added. Where no regulator is entered for the industry, the open class itself is left, for all to see that nobody
 * is named.
 *
 * @param limb id such as "16a"
 * @param named ids of the departments of its measure
 * @param industry code of GB/T 4754, the section first
 */
export function implementersOf(
  { regulators, added }: Implementers,
  limb: string,
  named: readonly string[],
  industry: string | null,
): Implementer[] {
  const resolved = named.map((department) =>
    department === SECTOR_REGULATORS ? (regulators.get(industry?.[0] ?? "") ?? department) : department,
  );
  const ofText = new Set(resolved);
  const beside = (added.get(Number.parseInt(limb, 10)) ?? []).filter(
    ({ department }) => !ofText.has(department),
  );
  return [...[...ofText].map((department) => ({ department, since: null })), ...beside];
}
