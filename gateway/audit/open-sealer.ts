import { setTimeout as delay } from "node:timers/promises";
import { dropExpired } from "../../subgraphs/departments/audit/drop-expired.ts";
import type { Seal } from "../../subgraphs/departments/audit/seal.ts";
import { sealOnce } from "../../subgraphs/departments/audit/seal-once.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import type { Log } from "../observe/log.ts";

const DAY_MS = 24 * 60 * 60_000;

export interface SealerOptions {
  /** Of the owner, who alone may drop what has been kept long enough. */
  readonly databaseUrl: string;
  /** Milliseconds between two looks at what is to be sealed. */
  readonly intervalMs: number;
  /** Days that look-ups are kept; null is for good. */
  readonly retentionDays: number | null;
  readonly log: Log;
}

/** Seals look-ups and commands as long as it is open; what is there when it is closed is sealed before. */
export interface Sealer {
  close(): Promise<void>;
}

function tell(seals: readonly Seal[], log: Log): void {
  // Whoever keeps the log keeps with it what a chain that was cut short is found by.
  for (const { log: name, number, hash } of seals) {
    const head = hash.toString("hex");
    log(`审计封存 / sealed ${name} ${number}:${head}`, { log: name, seal: number, head });
  }
}

/** Opens the sealer of this process. Several may run at a time; a failure is told, and tried again. */
export function openSealer({ databaseUrl, intervalMs, retentionDays, log }: SealerOptions): Sealer {
  const database = openDatabase({ url: databaseUrl, role: roleOf("departments"), poolSize: 1 });
  const stopped = new AbortController();

  async function round(): Promise<void> {
    try {
      tell(await sealOnce(database), log);
    } catch (error) {
      log(`审计封存失败 / sealing failed: ${error}`, { level: "error" });
    }
  }

  async function drop(days: number): Promise<void> {
    const owner = openDatabase({ url: databaseUrl, poolSize: 1 });
    try {
      const before = new Date(Date.now() - days * DAY_MS).toISOString();
      const last = await dropExpired(owner, before);
      if (last !== null) log(`查询日志已按期删除至 / look-ups dropped up to seal ${last}`, { seal: last });
    } catch (error) {
      log(`查询日志未能删除 / look-ups could not be dropped: ${error}`, { level: "error" });
    } finally {
      await owner.close();
    }
  }

  async function run(): Promise<void> {
    let nextDrop = 0;
    while (!stopped.signal.aborted) {
      await round();
      if (retentionDays !== null && Date.now() >= nextDrop) {
        await drop(retentionDays);
        nextDrop = Date.now() + DAY_MS;
      }
      await delay(intervalMs, null, { signal: stopped.signal }).catch(() => {});
    }
    await round();
  }

  const running = run();
  return {
    async close() {
      stopped.abort();
      await running.finally(() => database.close());
    },
  };
}
