import { extname, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Presets, SingleBar } from "cli-progress";
import { readScreenConfig, type ScreenConfig } from "../config/screen-config.ts";
import { showFailure } from "../process/show-failure.ts";
import { RESULT_FORMATS, type ResultFormat } from "../screening/results/write-results.ts";
import { type AskedScreening, type Screening, screeningClient } from "../screening/screening-client.ts";

// `npm run screen -- FILE --action ACTION --out FILE.xlsx`: has a file screened by the gateway at LIANCHENG_URL, as whoever
// TOKEN is of, and writes the results.
// Exit code: 0 every row was screened, 1 some were not taken, 2 it could not be done or was asked for wrongly.

const USAGE = `usage: TOKEN=… npm run screen -- FILE --action ACTION --out FILE.{${RESULT_FORMATS.join(",")}} [--on YYYY-MM-DD] [--purpose TEXT] [--code-column NAME | --number-column NAME [--type-column NAME]]`;

/** How often it is asked how far it is. */
const LOOK_MS = 500;

const write = (line: string) => process.stderr.write(`${line}\n`);

interface Asked extends AskedScreening {
  readonly file: string;
  readonly purpose: string | null;
  readonly out: string;
  readonly format: ResultFormat;
}

function asked(args: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        action: { type: "string" },
        "code-column": { type: "string" },
        "number-column": { type: "string" },
        "type-column": { type: "string" },
        on: { type: "string" },
        out: { type: "string" },
        purpose: { type: "string" },
      },
    });
    const [file, ...more] = positionals;
    const { action, on = null, purpose = null, out } = values;
    const format = RESULT_FORMATS.find((one) => extname(out ?? "") === `.${one}`);
    if (!file || more.length > 0 || !action || !out || !format) return null;
    const columns = {
      codeColumn: values["code-column"] ?? null,
      numberColumn: values["number-column"] ?? null,
      typeColumn: values["type-column"] ?? null,
    };
    return { file, action, on, ...columns, purpose, out, format };
  } catch {
    return null;
  }
}

/** A bar where a person looks on, a line for each change elsewhere. */
function progressOf({ rows, rejected, duplicates }: Screening): {
  show(screening: Screening): void;
  end(): void;
} {
  const all = rows - rejected - duplicates;
  if (!process.stderr.isTTY) {
    let last = -1;
    return {
      show({ state, screened }) {
        if (screened !== last) write(`${state}: ${screened}/${all} 行 rows`);
        last = screened;
      },
      end() {},
    };
  }
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: "{bar} {percentage}% | {value}/{total} 行 rows | 剩余 left {eta_formatted}",
    },
    Presets.shades_classic,
  );
  bar.start(all, 0);
  return { show: ({ screened }) => bar.update(screened), end: () => bar.stop() };
}

async function run(
  { file, out, purpose, format, ...screened }: Asked,
  config: ScreenConfig,
): Promise<number> {
  const client = screeningClient(config.url, config.token, purpose);
  let screening = await client.upload(resolve(config.calledIn, file), screened);
  write(
    `批量核查 ${screening.id}:${screening.rows} 行,未受理 ${screening.rejected},重复 ${screening.duplicates} / screening ${screening.id}: ${screening.rows} rows, ${screening.rejected} not taken, ${screening.duplicates} repeated`,
  );
  const progress = progressOf(screening);
  try {
    while (screening.state === "WAITING" || screening.state === "RUNNING") {
      await delay(LOOK_MS);
      screening = await client.state(screening.id);
      progress.show(screening);
    }
  } finally {
    progress.end();
  }
  if (screening.state === "FAILED") {
    write(`多次未能核查,已放弃 / given up, as it could not be done: ${screening.failure}`);
    return 2;
  }
  if (screening.state !== "DONE") {
    write("已取消 / cancelled");
    return 2;
  }
  const path = resolve(config.calledIn, out);
  await client.download(screening.id, format, path);
  for (const { outcome, rows } of screening.counts ?? []) write(`${outcome}: ${rows}`);
  write(path);
  return screening.rejected > 0 ? 1 : 0;
}

process.stderr.on("error", () => {});
const options = asked(process.argv.slice(2));
if (options === null) {
  write(USAGE);
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(options, readScreenConfig(process.env));
  } catch (error) {
    showFailure(error);
    process.exitCode = 2;
  }
}
