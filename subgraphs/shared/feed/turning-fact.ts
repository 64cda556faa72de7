/** A fact on record that begins or ends on a day. */
export interface TurningFact {
  readonly fact: string;
  /** Ids of the subjects whom it is of. */
  readonly subjects: readonly string[];
}
