/** How the departments of a limb become those that owe it for a subject. */
export interface Implementers {
  /** Department by section of industry (GB/T 4754), for the open class of sector regulators. */
  readonly regulators: ReadonlyMap<string, string>;
  /** Departments that were added to the list of a measure that its text leaves open, by number of the measure. */
  readonly added: ReadonlyMap<number, readonly string[]>;
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
): string[] {
  const resolved = named.map((department) =>
    department === SECTOR_REGULATORS ? (regulators.get(industry?.[0] ?? "") ?? department) : department,
  );
  return [...new Set([...resolved, ...(added.get(Number.parseInt(limb, 10)) ?? [])])];
}
