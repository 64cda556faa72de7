import type { Database } from "../../shared/database.ts";
import { type AuditRepository, createAuditRepository } from "./audit-repository.ts";
import { writeRanges } from "./id-ranges.ts";
import { digestOf, hashOf, LOGS, type LogName, NO_SEAL, type Seal } from "./seal.ts";

/** Rows of one seal at most. With a thousand records a row, some 15 MB. */
export const MOST_SEALED = 1000;

async function sealNext(repository: AuditRepository, log: LogName): Promise<Seal | null> {
  const { now, number, hash, top, open } = await repository.chainState(log);
  const rows = await repository.rowsIn(log, open, MOST_SEALED);
  const last = rows.at(-1);
  if (!last) return null;
  const next = {
    log,
    number: number + 1,
    sealedAt: now,
    members: writeRanges(rows.map(({ id }) => BigInt(id))),
    top: BigInt(last.id) > BigInt(top) ? last.id : top,
    digests: Buffer.concat(rows.map(({ columns }) => digestOf(columns))),
    previous: hash ?? NO_SEAL,
  };
  const seal = { ...next, hash: hashOf(next) };
  // The key of the table has one seal of a number. Where another was faster, its seal is what the next builds on.
  return (await repository.addSeal(seal)) ? seal : null;
}

/**
 * Seals all rows of the logs that can be seen and are not sealed, and gives the seals that it made. Safe beside others
 * that do the same.
 * @param database with the role of the departments subgraph
 */
export async function sealOnce(database: Database): Promise<Seal[]> {
  const repository = createAuditRepository(database);
  const seals: Seal[] = [];
  for (const log of LOGS) {
    for (;;) {
      const seal = await sealNext(repository, log);
      if (!seal) break;
      seals.push(seal);
    }
  }
  return seals;
}
