import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { civilDateAt } from "../../schema/scalars/civil-date.ts";
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportPublications,
} from "../../subgraphs/departments/export-publications.ts";
import { CHANNELS, isChannel } from "../../subgraphs/departments/rules/channels.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import { identityKeyOf } from "../auth/kept-key.ts";
import { readDataConfig } from "../config/config.ts";
import { showFailure } from "../process/show-failure.ts";
import { prepareDatabase } from "../system.ts";

// `npm run publications -- --channel CREDIT_CHINA --format csv`: the ledger of a channel, to standard output.
// Exit code: 0 all written, 1 it could not be, 2 asked for wrongly.

const USAGE = `usage: npm run publications -- --channel ${Object.keys(CHANNELS).join("|")} [--format ${EXPORT_FORMATS.join("|")}]`;

const write = (line: string) => process.stderr.write(`${line}\n`);

function asked(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: { channel: { type: "string" }, format: { type: "string", default: "json" } },
    });
    const format = EXPORT_FORMATS.find((one) => one === values.format);
    return isChannel(values.channel) && format ? { channel: values.channel, format } : null;
  } catch {
    return null;
  }
}

async function run({ channel, format }: { channel: keyof typeof CHANNELS; format: ExportFormat }) {
  const config = readDataConfig(process.env);
  const postgres = await openPostgres({ ...config, log: write });
  try {
    await prepareDatabase(postgres.url, await identityKeyOf(config), write);
    const database = openDatabase({ url: postgres.url, role: roleOf("departments"), poolSize: 1 });
    try {
      const persons = config.personPublicationBasis !== null;
      const text = exportPublications(database, { channel, format, today: civilDateAt(new Date()), persons });
      await pipeline(Readable.from(text), process.stdout, { end: false });
    } finally {
      await database.close();
    }
  } finally {
    await postgres.close();
  }
}

const options = asked(process.argv.slice(2));
if (options === null) {
  write(USAGE);
  process.exitCode = 2;
} else {
  try {
    await run(options);
  } catch (error) {
    showFailure(error);
    process.exitCode = 1;
  }
}
