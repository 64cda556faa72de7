import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import { identityKeyOf } from "../auth/kept-key.ts";
import { readDataConfig } from "../config/config.ts";
import { showFailure } from "../process/show-failure.ts";
import { prepareDatabase } from "../system.ts";

// `npm run migrate`: brings the database up to date, once, before services that run with MIGRATIONS=off.
// Exit code: 0 it is up to date, 1 it could not be brought there.

const write = (line: string) => process.stderr.write(`${line}\n`);

try {
  const config = readDataConfig(process.env);
  const postgres = await openPostgres({ ...config, log: write });
  try {
    await prepareDatabase(postgres.url, await identityKeyOf(config), write);
    write("数据库结构为当前版本 / the database is at this version");
  } finally {
    await postgres.close();
  }
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
