import type { Database } from "../../shared/database.ts";
import { type AuditRepository, createAuditRepository, type SealableRow } from "./audit-repository.ts";
import { type IdRange, idsOf, readRanges, SeenIds } from "./id-ranges.ts";
import { DIGEST_BYTES, digestOf, hashOf, type LogName, NO_SEAL, type Seal } from "./seal.ts";

export type ProblemKind =
  | "ROW_ALTERED"
  | "ROW_MISSING"
  | "ROW_ADDED"
  | "ROW_BACKDATED"
  | "ROW_UNSEALED"
  | "SEAL_ALTERED"
  | "SEAL_MISSING"
  | "CHAIN_BROKEN"
  | "HEAD_NOT_FOUND";

/** Something that is not as it was sealed. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Number of the seal, where it is known. */
  readonly seal?: number;
  /** Id of the row. */
  readonly row?: string;
}

/** The number and the hash of a seal that somebody noted, in hexadecimal. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** What verifying a log has found. */
export interface Verified {
  readonly log: LogName;
  readonly seals: number;
  /** Rows that are as they were sealed. */
  readonly rows: number;
  /** The last seal up to which rows were dropped at the end of their retention, as the log itself says; 0 for none. */
  readonly droppedUpTo: number;
  /** Rows that are too young to be sealed by now. */
  readonly pending: number;
  readonly head: Head | null;
  /** The first of them. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

/** Seals that are read at a time; with a thousand rows each, 3 MB of digests. */
const PAGE = 100;
/** Problems that are kept. */
const MOST_PROBLEMS = 100;
/** Ranges that are asked for at a time. */
const MOST_RANGES = 1000;
/** Milliseconds after which a row is sealed, as long as somebody seals. */
const LATE_MS = 10 * 60_000;

class Findings {
  readonly problems: Problem[] = [];
  count = 0;

  add(problem: Problem): void {
    this.count++;
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }
}

/** Compares the rows of a seal with their digests; gives how many are as they were. */
function compareRows(
  seal: Seal,
  ranges: readonly IdRange[],
  rows: readonly SealableRow[],
  { findings, before, dropped }: { findings: Findings; before: string | null; dropped: boolean },
): number {
  const found = new Map(rows.map((row) => [row.id, row]));
  const earliest = before === null ? null : new Date(Date.parse(before) - LATE_MS).toISOString();
  let intact = 0;
  let at = 0;
  for (const id of idsOf(ranges)) {
    const digest = seal.digests.subarray(at, at + DIGEST_BYTES);
    at += DIGEST_BYTES;
    const row = found.get(String(id));
    const problem = { seal: seal.number, row: String(id) };
    if (!row) {
      if (!dropped) findings.add({ kind: "ROW_MISSING", ...problem });
    } else if (!digestOf(row.columns).equals(digest)) findings.add({ kind: "ROW_ALTERED", ...problem });
    else if (earliest !== null && row.recordedAt < earliest)
      findings.add({ kind: "ROW_BACKDATED", ...problem });
    else intact++;
  }
  return intact;
}

/** Rows that no seal has: too young, left out, or put among those that are sealed. Gives how many are too young. */
async function lookBetween(
  repository: AuditRepository,
  log: LogName,
  seen: SeenIds,
  { top, findings }: { top: bigint; findings: Findings },
): Promise<number> {
  const { now } = await repository.chainState(log);
  const late = new Date(Date.parse(now) - LATE_MS).toISOString();
  let pending = 0;
  for (const gaps of seen.gaps(MOST_RANGES)) {
    for (let ids = gaps; ; ) {
      const rows = await repository.rowsIn(log, ids, MOST_RANGES);
      for (const { id, recordedAt } of rows) {
        if (recordedAt >= late) pending++;
        else findings.add({ kind: BigInt(id) > top ? "ROW_UNSEALED" : "ROW_ADDED", row: id });
      }
      const last = rows.at(-1);
      if (!last || rows.length < MOST_RANGES) break;
      ids = after(ids, BigInt(last.id));
    }
  }
  return pending;
}

/** What of ranges, which may be open at the ends, comes after an id. */
function after(ranges: string, id: bigint): string {
  const later = [...ranges.matchAll(/[[(](-?\d*),(-?\d*)\)/g)].flatMap(([, from = "", until = ""]) => {
    if (until !== "" && BigInt(until) <= id + 1n) return [];
    const start = from === "" || BigInt(from) <= id ? id + 1n : BigInt(from);
    return [`[${start},${until})`];
  });
  return `{${later.join(",")}}`;
}

/**
 * Computes all seals of a log anew and compares them and every row, with a bounded part of them in memory. What was cut
 * off at the end cannot be seen from what is left: it is found where `heads` has a seal of the part that is missing.
 * @param database with the role of the departments subgraph; nothing is written
 */
export async function verifyLog(
  database: Database,
  log: LogName,
  heads: readonly Head[] = [],
): Promise<Verified> {
  const repository = createAuditRepository(database);
  const findings = new Findings();
  const seen = new SeenIds();
  const droppedUpTo = log === "ACCESS" ? await repository.droppedUpTo() : 0;
  const noted = new Map(heads.map((head) => [head.number, head.hash]));
  let last: Seal | null = null;
  let top = 0n;
  let seals = 0;
  let intact = 0;

  async function verifySeal(seal: Seal): Promise<void> {
    const { number } = seal;
    const expected: number = (last?.number ?? 0) + 1;
    for (let missing = expected; missing < number && missing < expected + MOST_PROBLEMS; missing++)
      findings.add({ kind: "SEAL_MISSING", seal: missing });
    if (number === expected && !seal.previous.equals(last?.hash ?? NO_SEAL))
      findings.add({ kind: "CHAIN_BROKEN", seal: number });
    if (noted.get(number) === seal.hash.toString("hex")) noted.delete(number);
    const ranges = readRanges(seal.members);
    const size = ranges?.reduce((sum, [from, until]) => sum + (until - from), 0n);
    const isWhole =
      hashOf(seal).equals(seal.hash) &&
      size === BigInt(seal.digests.length / DIGEST_BYTES) &&
      ranges !== null;
    if (!isWhole) findings.add({ kind: "SEAL_ALTERED", seal: number });
    // What an altered seal says of rows is worth nothing, and may be of any length.
    if (isWhole) {
      if (!ranges.every((range) => seen.add(range))) findings.add({ kind: "SEAL_ALTERED", seal: number });
      const rows = await repository.rowsIn(log, seal.members, Number(size));
      intact += compareRows(seal, ranges, rows, {
        findings,
        before: last?.sealedAt ?? null,
        dropped: number <= droppedUpTo,
      });
      if (BigInt(seal.top) > top) top = BigInt(seal.top);
    }
    last = seal;
    seals++;
  }

  for (let from = 0; ; ) {
    const page = await repository.sealsAfter(log, from, PAGE);
    for (const seal of page) await verifySeal(seal);
    from = page.at(-1)?.number ?? from;
    if (page.length < PAGE) break;
  }
  const pending = await lookBetween(repository, log, seen, { top, findings });
  for (const number of noted.keys()) findings.add({ kind: "HEAD_NOT_FOUND", seal: number });
  const final = last as Seal | null;
  return {
    ...{ log, seals, rows: intact, droppedUpTo, pending },
    head: final && { number: final.number, hash: final.hash.toString("hex") },
    problems: findings.problems,
    problemCount: findings.count,
  };
}
