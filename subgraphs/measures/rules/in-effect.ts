/** In effect on the days `[effectiveFrom, effectiveUntil)`; null is open. */
export interface Effective {
  effectiveFrom: string | null;
  effectiveUntil: string | null;
}

/** Whether a row of the catalogue is in effect on a day. */
export function inEffect({ effectiveFrom, effectiveUntil }: Effective, on: string): boolean {
  return (effectiveFrom === null || effectiveFrom <= on) && (effectiveUntil === null || on < effectiveUntil);
}
