import { stat } from "node:fs/promises";
import { join } from "node:path";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import type { Config } from "../config/config.ts";
import { examineDatabase, notMadeYet, unreachable } from "./examine-database.ts";
import { examineIdentityKey, examineTokenKeys } from "./examine-keys.ts";
import { examineDisk } from "./examine-machine.ts";
import { examinePlanner } from "./examine-planner.ts";
import type { Finding } from "./finding.ts";

async function database(config: Config, key: Buffer | null): Promise<Finding[]> {
  const { databaseUrl, dataDirectory } = config;
  const isThere = databaseUrl !== null || (await stat(join(dataDirectory, "postgres")).catch(() => null));
  if (!isThere) return [notMadeYet(dataDirectory)];
  try {
    const postgres = await openPostgres({ databaseUrl, dataDirectory, log: () => {} });
    try {
      return await examineDatabase(postgres.url, key);
    } finally {
      await postgres.close();
    }
  } catch (error) {
    return [unreachable((error as Error).message)];
  }
}

/** Looks at all that `npm start` with these settings rests on. Nothing is made, written or migrated. */
export async function examine(config: Config): Promise<Finding[]> {
  const identity = await examineIdentityKey(config);
  return [
    await examineDisk(config.dataDirectory),
    identity.finding,
    await examineTokenKeys(config.tokenIssuer),
    await examinePlanner(),
    ...(await database(config, identity.key)),
  ];
}
