/** Code units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids of positions are whole numbers as text: a shorter one is smaller. */
export function comparePositions(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}
