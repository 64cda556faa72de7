import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { FileRefused, type FileReport, type ImportFile } from "./import-file.ts";
import type { ImportOutput } from "./progress.ts";
import { writeRejectedFile } from "./rejected-file.ts";
import { REASONS, type Remarks, WARNINGS } from "./remarks.ts";
import { Row } from "./row.ts";
import { type FileState, openSource, readRows, type Source, stateOf } from "./source.ts";
import {
  type Counted,
  countRefused,
  countRepeated,
  countWarnings,
  createStage,
  eachRefused,
  fillStage,
  refusedLine,
  type Stage,
  stagedLine,
  withoutConflict,
} from "./stage.ts";

/** Warnings of one kind that are named with their line. */
const WARNINGS_SHOWN = 20;
// Any number will do that nothing else in this database locks: the letters "lcst".
const STORE_LOCK = 0x6c637374;
/** Rows from which on a load changes a table so much that its statistics no longer hold. */
const LARGE_LOAD = 10_000;
// What comes into a GIN index waits in a list that every search reads through, until it is long or the table is vacuumed.
const SETTLE_INDEXES = `/* import.settleIndexes */
  select gin_clean_pending_list(i.indexrelid)
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
   where a.amname = 'gin' and i.indrelid = any($1::text[]::regclass[])`;

export interface LoadOptions {
  /** A connection of the owner, outside of a transaction. It is in use until the file is stored or abandoned. */
  client: pg.Client;
  file: ImportFile;
  directory: string;
  output: ImportOutput;
  /** First day that is not past, `YYYY-MM-DD`. */
  today: string;
}

/** Rows as COPY takes them, a piece of the file at a time. */
async function* stagedText(
  source: Source,
  { file, output, today }: LoadOptions,
  onEnd: (rows: number) => void,
): AsyncGenerator<string> {
  const positions = new Map(source.columns.map((column, index) => [column, index]));
  let rows = 0;
  for await (const records of readRows(source, (bytes) => output.fileRead(file.name, bytes, rows))) {
    let text = "";
    for (const record of records) {
      const row = new Row(record, positions, today);
      const values = row.rejection ? [] : file.read(row);
      text += row.rejection
        ? refusedLine(record.line, row.rejection, file.staging.length)
        : stagedLine(record.line, row.warnings, values);
    }
    rows += records.length;
    if (text !== "") yield text;
  }
  onEnd(rows);
}

/** A file that was read into the database's temporary tables, in a transaction that is open. */
export interface StagedFile {
  /** Checks and stores the rows, and commits: all of its good rows, or nothing. */
  store(): Promise<FileReport>;
  /** Leaves it. */
  abandon(): Promise<void>;
}

function withMessages<Item extends Counted>(remarks: Remarks, counted: readonly Item[]) {
  return counted.map((item) => ({
    ...item,
    message: remarks[item.code] ?? { zh: item.code, en: item.code },
  }));
}

const NOTHING = {
  ...{ refused: null, read: 0, added: 0, changed: 0, unchanged: 0, duplicates: 0, rejected: 0 },
  ...{ reasons: [], warnings: [], rejectedPath: null },
};

/** One file on its way into the database. */
class Load implements StagedFile {
  readonly #options: LoadOptions;
  readonly #path: string;
  readonly #rejectedPath: string;
  readonly #started = performance.now();
  #read = 0;
  #staged: { source: Source; stage: Stage; state: FileState } | null = null;
  #refused: FileRefused | null = null;

  constructor(options: LoadOptions) {
    this.#options = options;
    this.#path = join(options.directory, options.file.name);
    this.#rejectedPath = join(options.directory, "rejected", options.file.name);
  }

  /** False where there is no such file. */
  async stage(): Promise<boolean> {
    const { client, file, output } = this.#options;
    try {
      const state = await stateOf(this.#path);
      if (!state) return false;
      output.fileStarted(file.name, state.bytes);
      const source = await openSource(this.#path, file.columns);
      await client.query("begin");
      await client.query(`set local role ${file.role}`);
      const stage = await createStage(client, file.staging);
      const text = stagedText(source, this.#options, (rows) => {
        this.#read = rows;
      });
      await fillStage(client, text);
      this.#staged = { source, stage, state };
    } catch (error) {
      await this.#rollBack(error);
    }
    return true;
  }

  async store(): Promise<FileReport> {
    try {
      if (this.#staged) return this.#finish(await this.#storeStaged(this.#staged));
    } catch (error) {
      await this.#rollBack(error);
    }
    await this.#removeRejected();
    return this.#finish({ ...NOTHING, refused: this.#refused?.reason ?? null });
  }

  async abandon(): Promise<void> {
    await this.#options.client.query("rollback").catch(() => {});
  }

  async #storeStaged({ source, stage, state }: { source: Source; stage: Stage; state: FileState }) {
    const { client, file, output } = this.#options;
    output.fileStoring(file.name);
    // The lock of the whole import goes with another connection; a commit that a killed one had sent may still run.
    await client.query("/* import.store */ select pg_advisory_xact_lock($1)", [STORE_LOCK]);
    const stored = await withoutConflict(client, () => file.store(stage));
    const refused = await countRefused(client);
    const reasons = { ...REASONS, ...file.reasons };
    if (refused.length > 0) {
      await writeRejectedFile({
        path: this.#partialPath,
        file,
        columns: source.columns,
        reasons,
        records: readRows(source),
        refused: eachRefused(client),
      });
    }
    const duplicates = await countRepeated(client);
    const warnings = await countWarnings(client, WARNINGS_SHOWN);
    if ((await stateOf(this.#path))?.key !== state.key) {
      throw new FileRefused({ zh: "文件在导入过程中被改动", en: "the file was changed while it was read" });
    }
    await client.query("commit");
    const rejected = refused.reduce((sum, { count }) => sum + count, 0);
    if (rejected > 0) await rename(this.#partialPath, this.#rejectedPath);
    else await this.#removeRejected();
    if (stored.added + stored.changed >= LARGE_LOAD) await client.query(`analyze ${file.tables.join(", ")}`);
    await client.query(SETTLE_INDEXES, [file.tables]);
    return {
      ...stored,
      refused: null,
      read: this.#read,
      duplicates,
      rejected,
      reasons: withMessages(reasons, refused),
      warnings: withMessages({ ...WARNINGS, ...file.warnings }, warnings),
      rejectedPath: rejected > 0 ? this.#rejectedPath : null,
    };
  }

  get #partialPath(): string {
    return `${this.#rejectedPath}.partial`;
  }

  /** Keeps the reason of a refusal; throws anything else. */
  async #rollBack(error: unknown): Promise<void> {
    // Where the connection is gone the server has rolled back by itself, and the first error is the one to tell.
    await this.abandon();
    if (error instanceof FileRefused) {
      this.#refused = error;
      return;
    }
    await rm(this.#partialPath, { force: true }).catch(() => {});
    throw error;
  }

  /** Of earlier runs; one that was killed may have left the partial one. The report holds, whether they can go or not. */
  async #removeRejected(): Promise<void> {
    for (const left of [this.#partialPath, this.#rejectedPath])
      await rm(left, { force: true }).catch(() => {});
  }

  #finish(report: Omit<FileReport, "file" | "seconds">): FileReport {
    const seconds = (performance.now() - this.#started) / 1000;
    const finished = { ...report, file: this.#options.file.name, seconds };
    this.#options.output.fileFinished(finished);
    return finished;
  }
}

/**
 * Reads a file into temporary tables. Null where it is not there.
 *
 * Throws what the database throws, as `store` does; a file that cannot be read is told in the report.
 */
export async function stageFile(options: LoadOptions): Promise<StagedFile | null> {
  const load = new Load(options);
  return (await load.stage()) ? load : null;
}
