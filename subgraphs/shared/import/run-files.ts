import pg from "pg";
import type { FileReport, ImportFile, ImportReport } from "./import-file.ts";
import { stageFile } from "./load-file.ts";
import type { ImportOutput } from "./progress.ts";

export interface RunOptions {
  /** URL of the owner of the database. */
  url: string;
  directory: string;
  /** In the order in which they are loaded. */
  files: readonly ImportFile[];
  output: ImportOutput;
  today: string;
  /** Aborted, it cuts the import off: what was not committed is not loaded. */
  stop?: AbortSignal | undefined;
}

// Any number will do that nothing else in this database locks: the letters "lcim".
const IMPORT_LOCK = 0x6c63696d;

/** Waits for an import that is running; the lock goes with the connection, however it ends. */
async function lockOut(client: pg.Client, output: ImportOutput): Promise<void> {
  const { rows } = await client.query("/* import.lockOut */ select pg_try_advisory_lock($1) as held", [
    IMPORT_LOCK,
  ]);
  if (rows[0]?.held) return;
  output.waiting();
  await client.query("/* import.lockOut */ select pg_advisory_lock($1)", [IMPORT_LOCK]);
}

/**
 * What only this session does differently. A killed import must not hold the lock until the statement is done that it
 * had running, so the server looks whether its client is still there; where the system cannot tell, it refuses the
 * setting, and the wait is longer.
 */
async function prepareSession(client: pg.Client): Promise<void> {
  await client
    .query("/* import.prepareSession */ select set_config('client_connection_check_interval', '1s', false)")
    .catch(() => {});
  await client.query(`/* import.prepareSession */
    set work_mem = '128MB'; set temp_buffers = '64MB'; set jit = off`);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "liancheng-import",
    options: "-c TimeZone=UTC -c DateStyle=ISO",
  });
  // A lost connection also fails the statement that is running, or the next one: that is where it is told.
  client.on("error", () => {});
  await client.connect();
  await prepareSession(client);
  return client;
}

/**
 * Stores the files one after the other, each after the commit of the one before, on which it may rest. Reading rests
 * on nothing, and is done on the other connection meanwhile: it keeps this process busy, storing keeps the server.
 */
async function loadInTurn(
  clients: readonly [pg.Client, pg.Client],
  options: RunOptions,
): Promise<FileReport[]> {
  const { files, ...rest } = options;
  const stage = async (index: number) => {
    const file = files[index];
    const client = clients[index % 2 === 0 ? 0 : 1];
    return file ? await stageFile({ ...rest, client, file }) : null;
  };
  const begin = (index: number) => {
    const staging = stage(index);
    // Its failure is met when its turn comes, not while the file before it is stored.
    staging.catch(() => {});
    return staging;
  };
  const reports: FileReport[] = [];
  let next = begin(0);
  for (let index = 0; index < files.length; index++) {
    const staged = await next;
    next = begin(index + 1);
    try {
      const report = await staged?.store();
      if (report) reports.push(report);
    } catch (error) {
      const left = await next.catch(() => null);
      await left?.abandon();
      throw error;
    }
  }
  return reports;
}

/** Loads the files that are there; imports of one database wait for each other. */
export async function runFiles(options: RunOptions): Promise<ImportReport> {
  const { url, output } = options;
  const clients: pg.Client[] = [];
  // Whatever is being done fails, is undone, and is told as any failure.
  const cutOff = () => void Promise.all(clients.map((client) => client.end()));
  try {
    const first = await connect(url);
    clients.push(first);
    const second = await connect(url);
    clients.push(second);
    options.stop?.addEventListener("abort", cutOff, { once: true });
    options.stop?.throwIfAborted();
    await lockOut(first, output);
    const files = await loadInTurn([first, second], options);
    const rejected = files.reduce((sum, report) => sum + report.rejected, 0);
    const refused = files.filter((report) => report.refused !== null).length;
    return { files, rejected, refused, complete: rejected === 0 && refused === 0 };
  } finally {
    options.stop?.removeEventListener("abort", cutOff);
    output.close();
    await Promise.all(clients.map((client) => client.end()));
  }
}
