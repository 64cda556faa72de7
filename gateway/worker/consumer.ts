/** A fact that was recorded, or that begins or ends on a day. */
export interface FactChange {
  /** Name of the subgraph that owns the fact. */
  readonly feed: string;
  /** What it is: of entities ORGANIZATION, PERSON, POSITION; of violations LISTING, SUSPENSION, OBJECTION, REPAIR. */
  readonly kind: string;
  /** Id of the organization, person, position; of the listing, for suspensions, objections and repairs too. */
  readonly fact: string;
  /** Ids of the subjects whom it is of: who is listed; of a position its holder and its organization. */
  readonly subjects: readonly string[];
  /** RECORDED: a version was added. DAY: nothing was recorded, but what is on record begins or ends on this day. */
  readonly cause: "RECORDED" | "DAY";
}

/** Where what is kept differs from what the facts give. */
export interface Difference {
  readonly subject: string;
  /** What differs, in words for an operator; no name and no number of a person. */
  readonly said: string;
}

/**
 * Keeps something that is derived from facts: obligations, an index, a rollup. All it is told is whom to look at again;
 * what holds it reads by itself, from what is committed then. So it may be told of a subject twice, late, or beside
 * others, and comes to the same; and what it kept can be compared with the facts at any time.
 */
export interface Consumer {
  /** Its position in the feeds is kept under this name. */
  readonly name: string;
  /** Names of the feeds that it follows. */
  readonly feeds: readonly string[];
  /** Subjects of one call of `reconcile` at most; PIECE where it does not say. */
  readonly piece?: number;
  /** Whom changes may concern: their subjects, and those reached from them (who holds an office in a listed company). */
  subjectsOf(changes: readonly FactChange[]): Promise<readonly string[]>;
  /**
   * Digest of what is derived from beside facts, such as additions to the catalogue and switches. Where it is another
   * than before, everything is derived anew.
   */
  inputs(): Promise<string>;
  /**
   * Compares what is kept of these subjects with what their facts give on a day, and with `mend` makes it so. Returns
   * where it differed. Never called twice at once for one consumer. Rejects with NotDerivable where of one of them it
   * cannot be found out: then it is called with fewer.
   * @param subjects a piece of them at most
   * @param asOf civil day in Asia/Shanghai
   */
  reconcile(
    subjects: readonly string[],
    asOf: string,
    mode: "mend" | "check",
  ): Promise<readonly Difference[]>;
  /**
   * Everyone of whom something is kept or may have to be, from behind the id `after`, in the order of their ids and in
   * pieces of a size that `reconcile` takes.
   */
  everything(after: string): AsyncIterable<readonly string[]>;
}

/** Subjects of one call of `reconcile` at most, where its consumer says nothing else. */
export const PIECE = 200;

/** The id before all others. */
export const FIRST = "0";

/** An id behind all others, which nobody has: for what a consumer keeps of all together. */
export const LAST = "9223372036854775807";

/** What is derived of subjects cannot be found out, which is not so of everybody. */
export class NotDerivable extends Error {
  override readonly name: string = "NotDerivable";
}
