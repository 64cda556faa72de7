import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { runImport } from "../../gateway/import/run-import.ts";
import { openDatabase, statement } from "../../subgraphs/shared/database.ts";
import type { FileReport, ImportReport } from "../../subgraphs/shared/import/import-file.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { createTestDatabase } from "../support/test-database.ts";

export const IDENTITY_KEY = Buffer.alloc(32, "key of the import tests");
/** What the clock of the tests shows. */
export const TODAY = "2026-11-23";

/** Columns of the four files, in the order of the contract. */
export const COLUMNS = {
  organizations:
    "code,name,kind,state_capital,financial_sector,listed_company,industry,division,registration_status,registered_on",
  persons: "id_type,id_number,name",
  positions: "holder_type,id_type,id_number,holder_code,organization_code,role,since,until",
  listings:
    "number,subject_type,organization_code,id_type,id_number,behaviours,determined_by,document_number,determined_on," +
    "published_on,until,removed_on,removal_reason,arising_from,responsibility",
} as const;

export type FileName = keyof typeof COLUMNS;
export type Row = Readonly<Record<string, string>>;

/** A row of the file of rejected rows. */
export interface Rejected {
  readonly line: string;
  readonly column: string;
  readonly reason_code: string;
  readonly reason_zh: string;
  readonly reason_en: string;
  readonly [column: string]: string;
}

const TABLES = [
  "entities.organization",
  "entities.organization_version",
  "entities.person",
  "entities.person_version",
  "entities.position_version",
  "violations.determination",
  "violations.listing",
  "violations.listing_version",
];

/** A directory with files to import and a database to import them into. */
export interface ImportDesk {
  readonly directory: string;
  readonly url: string;
  /** Writes a file: text and bytes as they are, rows as CSV below the header. */
  write(file: FileName, content: string | Buffer | readonly Row[]): Promise<void>;
  /** Takes the file away. */
  remove(file: FileName): Promise<void>;
  run(): Promise<ImportReport>;
  /** Imports one file that is written by this, and reports on it. */
  runFile(file: FileName, content: string | Buffer | readonly Row[]): Promise<FileReport>;
  /** The rejected rows of the last run; null where there is no such file. */
  rejected(file: FileName): Promise<Rejected[] | null>;
  select<Result>(sql: string): Promise<Result[]>;
  /** Every row of every table, with its instants. */
  everything(): Promise<unknown>;
  /** Empties database and directory. */
  clear(): Promise<void>;
}

function csvOf(file: FileName, rows: readonly Row[]): string {
  const columns = COLUMNS[file].split(",");
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? "")).join(","));
  return [COLUMNS[file], ...lines, ""].join("\r\n");
}

/** Opens the desk of a test file. */
export async function openImportDesk(): Promise<ImportDesk> {
  const directory = await mkdtemp(join(tmpdir(), "liancheng-import-"));
  const database = await createTestDatabase();
  const owner = openDatabase({ url: database.url, poolSize: 1 });
  database.beforeDrop(() => owner.close());
  database.beforeDrop(() => rm(directory, { recursive: true, force: true }));
  const path = (file: FileName) => join(directory, `${file}.csv`);

  const desk: ImportDesk = {
    directory,
    url: database.url,
    write: (file, content) =>
      writeFile(
        path(file),
        typeof content === "string" || Buffer.isBuffer(content) ? content : csvOf(file, content),
      ),
    remove: (file) => rm(path(file), { force: true }),
    run: () =>
      runImport({
        url: database.url,
        directory,
        identityKey: IDENTITY_KEY,
        output: silentOutput,
        now: () => new Date(`${TODAY}T12:00:00+08:00`),
      }),
    async runFile(file, content) {
      for (const other of Object.keys(COLUMNS) as FileName[]) await desk.remove(other);
      await desk.write(file, content);
      const [report] = (await desk.run()).files;
      if (!report) throw new Error("no file was imported");
      return report;
    },
    async rejected(file) {
      const text = await readFile(join(directory, "rejected", `${file}.csv`), "utf8").catch(() => null);
      return text === null ? null : parse(text, { columns: true, bom: true, relax_column_count: true });
    },
    select: <Result>(sql: string) => owner.query<Result>(statement("", sql), []),
    async everything() {
      const content: Record<string, unknown> = {};
      for (const table of TABLES) {
        content[table] = await desk.select(
          `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`,
        );
      }
      return content;
    },
    async clear() {
      await rm(directory, { recursive: true, force: true });
      await mkdir(directory);
      await database.sql(`truncate ${TABLES.join(", ")} cascade`);
    },
  };
  return desk;
}
