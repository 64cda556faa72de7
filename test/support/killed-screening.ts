import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import type { Database } from "../../subgraphs/shared/database.ts";
import type { TestDatabase } from "./test-database.ts";

/** How a screening was carried through with a kill in between. */
export interface CarriedThrough {
  /** Rows that had been screened when the first process was killed. */
  readonly killedAt: number;
  /** Bytes of memory that the process which came to the end had at most. */
  readonly bytes: number;
}

async function screenedRows(departments: Database): Promise<number> {
  const { rows } = await departments.knex.raw(
    `with acting as materialized (select set_config('liancheng.department', 'system', true) as unit)
     select f.screened from acting
      cross join lateral (select s.screened from departments.screening s where acting.unit is not null offset 0) f
      order by f.screened desc limit 1`,
  );
  return (rows as { screened: number }[])[0]?.screened ?? 0;
}

function start({ url }: TestDatabase): ChildProcess {
  const file = fileURLToPath(new URL("./screening-child.ts", import.meta.url));
  return fork(file, [url], { stdio: ["ignore", "inherit", "inherit", "ipc"], execArgv: [] });
}

/** Has what was uploaded screened by a process that is killed when some rows are done, and by another then. */
export async function killAndResume(database: TestDatabase, rows: number): Promise<CarriedThrough> {
  const departments = database.as("departments");
  const killed = start(database);
  const died = once(killed, "exit");
  await vi.waitUntil(
    async () => {
      if (killed.exitCode !== null) throw new Error("it ended before it was killed");
      return (await screenedRows(departments)) >= rows;
    },
    { timeout: 300_000, interval: 20 },
  );
  killed.kill("SIGKILL");
  await died;
  const killedAt = await screenedRows(departments);
  const child = start(database);
  let bytes = 0;
  child.on("message", (message) => {
    bytes = Number(message);
  });
  await once(child, "exit");
  return { killedAt, bytes };
}
