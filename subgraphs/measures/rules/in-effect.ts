/** Whether a row of the catalogue is in effect on a day. */
export function inEffect(
  row: { effectiveFrom: string | null; effectiveUntil: string | null },
  on: string,
): boolean {
  return (
    (row.effectiveFrom === null || row.effectiveFrom <= on) &&
    (row.effectiveUntil === null || on < row.effectiveUntil)
  );
}
