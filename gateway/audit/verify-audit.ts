import { LOGS, type LogName } from "../../subgraphs/departments/audit/seal.ts";
import { type Head, type Verified, verifyLog } from "../../subgraphs/departments/audit/verify-log.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import type { DataConfig } from "../config/config.ts";

/** A seal that somebody noted when it was made. */
export interface NotedHead extends Head {
  readonly log: LogName;
}

/** How heads are given, for a usage. */
export const HEAD_OPTIONS = LOGS.map((log) => `[--head ${log}:NUMBER:HASH]`).join(" ");

const HEAD = new RegExp(`^(${LOGS.join("|")}):([1-9]\\d{0,8}):([0-9a-f]{64})$`);

/** Reads a head as it is told with each seal, `ACCESS:12:<hash>`; null where it is none. */
export function readHead(text: string): NotedHead | null {
  const parts = HEAD.exec(text);
  if (!parts) return null;
  const [, log, number, hash = ""] = parts;
  return { log: log as LogName, number: Number(number), hash };
}

/** Verifies the sealed logs of a database. Nothing is written. */
export async function verifyLogs(url: string, heads: readonly NotedHead[] = []): Promise<Verified[]> {
  const database = openDatabase({ url, role: roleOf("departments"), poolSize: 1 });
  try {
    const verified: Verified[] = [];
    for (const log of LOGS) {
      const noted = heads.filter((head) => head.log === log);
      verified.push(await verifyLog(database, log, noted));
    }
    return verified;
  } finally {
    await database.close();
  }
}

/** The same of the database of the settings, which is opened for it. */
export async function verifyAudit(
  config: DataConfig,
  heads: readonly NotedHead[],
  log: (line: string) => void,
): Promise<Verified[]> {
  const postgres = await openPostgres({ ...config, log });
  try {
    return await verifyLogs(postgres.url, heads);
  } finally {
    await postgres.close();
  }
}
