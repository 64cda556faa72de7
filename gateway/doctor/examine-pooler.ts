import { lookAtPooler, type PoolerState } from "../../subgraphs/shared/look-at-pooler.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { checkPooled, PooledError } from "../../subgraphs/shared/pooled.ts";
import { SUBGRAPH_NAMES } from "../compose/subgraph-names.ts";
import { attention, type Finding, failed, ok } from "./finding.ts";

const POOLER = "连接池 / pooler";

/** Milliseconds to connect, and for each statement. */
const DEADLINE_MS = 5_000;

const ASK_IT =
  "Ask its console: `show config` has to say pool_mode transaction and max_prepared_statements above 0, `show version` 1.21 or newer.";

/** What was seen of a pooler that gives connections of a role. */
export function readPooler(role: string, { mode, namedStatements }: PoolerState): Finding {
  if (mode === "statement") {
    return failed(POOLER, `${role}: statement mode`, "pool_mode = transaction: commands are transactions.");
  }
  if (namedStatements === "lost") {
    const remedy = "max_prepared_statements = 500, of PgBouncer 1.21 or newer: statements fail by chance.";
    return failed(POOLER, `${role}: named statements are lost between connections`, remedy);
  }
  const unknown = [
    ...(mode === "unknown" ? ["whether it is in transaction mode"] : []),
    ...(namedStatements === "unknown" ? ["whether named statements are kept"] : []),
  ];
  if (unknown.length === 0) return ok(POOLER, `${role}: transaction mode, named statements are kept`);
  return attention(POOLER, `${role}: could not be found out: ${unknown.join(", ")}`, ASK_IT);
}

async function examineRole(url: string, role: string): Promise<Finding> {
  try {
    await checkPooled(url, role);
  } catch (error) {
    if (!(error instanceof PooledError)) throw error;
    return failed(POOLER, error.message, "No service starts until that is mended (deploy/pgbouncer.ini).");
  }
  try {
    return readPooler(role, await lookAtPooler(url, role, DEADLINE_MS));
  } catch (error) {
    // A pool of one connection gives none to a second.
    return attention(POOLER, `${role}: could not be looked at: ${(error as Error).message}`, ASK_IT);
  }
}

/** Looks at what a pooler gives each role. Nothing is written. */
export async function examinePooler(url: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of SUBGRAPH_NAMES) findings.push(await examineRole(url, roleOf(name)));
  return findings;
}
