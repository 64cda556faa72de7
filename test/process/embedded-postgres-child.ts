import { createInterface } from "node:readline";
import { Client } from "pg";
import {
  EmbeddedPostgresError,
  startEmbeddedPostgres,
} from "../../subgraphs/shared/embedded-postgres/start-embedded-postgres.ts";

/**
 * A program that uses the embedded database of the directory given as its argument. It prints one JSON object a line:
 * {"ready": …} or {"failed": …} first, {"log": …} at any time, {"rows": …} in answer to each line of SQL on its
 * standard input, {"stopping": …} on SIGINT or SIGTERM, and ends by itself after stop().
 */
const print = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);

async function query(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url, application_name: "child" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } catch (error) {
    return { error: String(error) };
  } finally {
    await client.end();
  }
}

const begun = performance.now();
try {
  const database = await startEmbeddedPostgres({
    dataDirectory: process.argv[2] ?? "",
    log: (line) => print({ log: line }),
  });
  const { url, started } = database;
  await query(url, "select 1");
  const milliseconds = Math.round(performance.now() - begun);

  const lines = createInterface({ input: process.stdin });
  lines.on("line", (sql) => void query(url, sql).then((rows) => print({ rows })));
  const stop = async (signal: string) => {
    // The server must not have got the signal before us.
    print({ stopping: signal, rows: await query(url, "select 'still here' as text") });
    lines.close();
    process.stdin.destroy();
    await Promise.all([database.stop(), database.stop()]);
  };
  process.once("SIGINT", (signal) => void stop(signal));
  process.once("SIGTERM", (signal) => void stop(signal));
  print({ ready: { url, started, milliseconds } });
} catch (error) {
  print({ failed: { message: String(error), expected: error instanceof EmbeddedPostgresError } });
  process.exitCode = 1;
}
