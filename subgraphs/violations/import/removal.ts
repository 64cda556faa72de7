import type { Row } from "../../shared/import/row.ts";
import type { RemovalReason } from "../generated/resolvers.ts";

/** How the lists in use write the reason, in capitals. */
const WORDS: ReadonlyMap<string, RemovalReason> = new Map([
  ...["REPAIR", "REPAIRED", "信用修复", "修复"].map((word) => [word, "REPAIR"] as const),
  ...["EXPIRY", "EXPIRED", "期满", "届满"].map((word) => [word, "EXPIRY"] as const),
  ...["ANNULMENT", "ANNULLED", "认定撤销", "撤销"].map((word) => [word, "ANNULMENT"] as const),
  ...["OTHER", "其他"].map((word) => [word, "OTHER"] as const),
]);

export interface Removal {
  readonly removedOn: string | null;
  readonly reason: RemovalReason | null;
  readonly annulled: boolean;
}

/**
 * Reads `removed_on` and `removal_reason`. A day without a known reason is a removal for another reason, with a
 * warning; a reason without a day is rejected, except annulment: what is annulled never held, so it needs no day.
 */
export function readRemoval(row: Row, publishedOn: string): Removal {
  const removedOn = row.date("removed_on");
  const written = row.text("removal_reason");
  let reason = WORDS.get(written.toUpperCase()) ?? null;
  if (written !== "" && reason === null) {
    row.warn("REMOVAL_REASON", "removal_reason");
    reason = "OTHER";
  }
  if (removedOn !== null && reason === null) {
    row.warn("REMOVAL_REASON_MISSING", "removal_reason");
    reason = "OTHER";
  }
  if (removedOn === null && reason !== null && reason !== "ANNULMENT")
    row.reject("REMOVAL_DAY", "removed_on");
  if (removedOn !== null && removedOn < publishedOn) row.warn("REMOVED_BEFORE_PUBLICATION", "removed_on");
  row.notInFuture("removed_on", removedOn);
  return { removedOn, reason, annulled: reason === "ANNULMENT" };
}
