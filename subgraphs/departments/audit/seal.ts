import { createHash } from "node:crypto";

/**
 * The logs that are sealed: who looked what up, the commands on the list with what was before and after, decision
 * records, what departments did (reports, additions to lists, publications), and who signed in and out.
 */
export const LOGS = ["ACCESS", "COMMANDS", "DECISIONS", "DEPARTMENTS", "SIGN_INS"] as const;
export type LogName = (typeof LOGS)[number];

/** Bytes of a SHA-256. */
export const DIGEST_BYTES = 32;

/** What the first seal of a log has for the one before. */
export const NO_SEAL = Buffer.alloc(DIGEST_BYTES);

/** A seal over some rows of a log. */
export interface Seal {
  readonly log: LogName;
  /** 1, 2, 3, … without a gap. */
  readonly number: number;
  readonly sealedAt: string;
  /** Ids of the rows, as an int8multirange. */
  readonly members: string;
  /** The largest id that was sealed by then. */
  readonly top: string;
  /** SHA-256 of each row, in the order of their ids. */
  readonly digests: Buffer;
  /** Hash of the seal before. */
  readonly previous: Buffer;
  readonly hash: Buffer;
}

const sha256 = (...parts: (string | Buffer)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * The digest of a row: SHA-256 of the UTF-8 of its columns as a JSON array, its id the first of them, so that no row can
 * stand in for another.
 */
export function digestOf(columns: readonly unknown[]): Buffer {
  return sha256(JSON.stringify(columns));
}

/** The hash of a seal: SHA-256 over the hash before, what it says of itself, and SHA-256 of the digests of its rows. */
export function hashOf({
  log,
  number,
  sealedAt,
  members,
  top,
  digests,
  previous,
}: Omit<Seal, "hash">): Buffer {
  const said = JSON.stringify([log, number, sealedAt, members, top]);
  return sha256(previous, said, sha256(digests));
}
