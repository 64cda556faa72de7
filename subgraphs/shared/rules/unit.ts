/** Who acts: a department of the city, or the unit of a county under it. */
interface Unit {
  /** Id of the city's department. */
  readonly department: string;
  /** Code of the county; null for the city's department itself. */
  readonly division: string | null;
}

const COUNTY_UNIT = /^([A-Z][A-Z0-9_]*)_([0-9]{6})$/;

/** The unit that an id means, as a token names it: `FINANCE`, or `FINANCE_350102` for that of a county. */
export function unitOf(id: string): Unit {
  const [, department, division] = COUNTY_UNIT.exec(id) ?? [];
  return department && division ? { department, division } : { department: id, division: null };
}
