import type { RecordKeys } from "../../subgraphs/measures/records/record-keys.ts";
import {
  type RecordNumber,
  readNumber,
  writeNumber,
} from "../../subgraphs/measures/records/record-number.ts";
import {
  AUDITOR,
  createRecordStore,
  type RecordRow,
  type RecordStore,
} from "../../subgraphs/measures/records/record-store.ts";
import { rulesVersion } from "../../subgraphs/measures/records/rules-version.ts";
import { type VerifiedRecord, verifyRecord } from "../../subgraphs/measures/records/verify-record.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import type { DataConfig } from "../config/config.ts";
import { recordKeysOf } from "./record-keys.ts";

/** What verifying decision records has found. */
export interface VerifiedRecords {
  readonly records: number;
  readonly genuine: number;
  /** Genuine ones by rules of another version than run, whose answer is not claimed. */
  readonly ofOtherRules: number;
  /** Records that a department's numbers of a year say there were, and are not there. */
  readonly missing: readonly { readonly of: string; readonly records: number }[];
}

/** Told of each record. */
export type OnRecord = (number: string, verified: VerifiedRecord) => void;

/** Records that are read at a time. */
const PAGE = 200;

async function* allRows(store: RecordStore): AsyncGenerator<RecordRow> {
  for (let before: string | null = null; ; ) {
    const rows: RecordRow[] = await store.before(AUDITOR, before, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    before = last.id;
  }
}

/** Numbers without a gap: what was taken out of the middle shows by how many there are. */
function numbersSeen() {
  const seen = new Map<string, { highest: number; records: number }>();
  return {
    add({ department, year, sequence }: RecordNumber) {
      const of = `${department}-${year}`;
      const { highest, records } = seen.get(of) ?? { highest: 0, records: 0 };
      seen.set(of, { highest: Math.max(highest, sequence), records: records + 1 });
    },
    missing: () =>
      [...seen].flatMap(([of, { highest, records }]) =>
        highest > records ? { of, records: highest - records } : [],
      ),
  };
}

async function* rowsOf(store: RecordStore, numbers: readonly string[]): AsyncGenerator<RecordRow | string> {
  for (const text of numbers) {
    const number = readNumber(text);
    yield (number && (await store.byNumber(AUDITOR, number))) ?? text;
  }
}

const NOT_THERE: VerifiedRecord = { genuine: false, steps: [] };

/** Verifies the decision records of a database: some by number, or all where none is given. Nothing is written. */
export async function verifyRecordsAt(
  url: string,
  keys: RecordKeys,
  numbers: readonly string[],
  onRecord: OnRecord,
): Promise<VerifiedRecords> {
  const database = openDatabase({ url, role: roleOf("measures"), poolSize: 1 });
  const desk = { keys, rules: rulesVersion() };
  const seen = numbersSeen();
  let [records, genuine, ofOtherRules] = [0, 0, 0];
  try {
    const store = createRecordStore(database);
    for await (const row of numbers.length > 0 ? rowsOf(store, numbers) : allRows(store)) {
      const verified = typeof row === "string" ? NOT_THERE : await verifyRecord(row, desk);
      records++;
      if (verified.genuine) genuine++;
      if (verified.genuine && verified.steps.some(({ result }) => result === "NOT_CLAIMED")) ofOtherRules++;
      if (typeof row !== "string") seen.add(row);
      onRecord(typeof row === "string" ? row : writeNumber(row), verified);
    }
    return { records, genuine, ofOtherRules, missing: numbers.length > 0 ? [] : seen.missing() };
  } finally {
    await database.close();
  }
}

/** The same of the database of the settings, which is opened for it. */
export async function verifyRecords(
  config: DataConfig,
  numbers: readonly string[],
  onRecord: OnRecord,
  log: (line: string) => void,
): Promise<VerifiedRecords> {
  const postgres = await openPostgres({ ...config, log });
  try {
    return await verifyRecordsAt(postgres.url, await recordKeysOf(config), numbers, onRecord);
  } finally {
    await postgres.close();
  }
}
