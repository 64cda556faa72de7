import { stat } from "node:fs/promises";
import type { Message } from "../../schema/error-codes.ts";
import { civilDateAt } from "../../schema/scalars/civil-date.ts";
import { claimIdentityKey } from "../../subgraphs/entities/identity/claim-identity-key.ts";
import { holdersAmong } from "../../subgraphs/entities/import/holders-among.ts";
import { organizationsFile } from "../../subgraphs/entities/import/organizations.ts";
import { personsFile } from "../../subgraphs/entities/import/persons.ts";
import { positionsFile } from "../../subgraphs/entities/import/positions.ts";
import { readCreditCode } from "../../subgraphs/entities/import/read-credit-code.ts";
import { identityReader } from "../../subgraphs/entities/import/read-identity.ts";
import { redactIdentities } from "../../subgraphs/entities/import/redact-identities.ts";
import { REGISTRY_REASONS } from "../../subgraphs/entities/import/registry-reasons.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import type { ImportReport } from "../../subgraphs/shared/import/import-file.ts";
import type { ImportOutput } from "../../subgraphs/shared/import/progress.ts";
import { runFiles } from "../../subgraphs/shared/import/run-files.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import { listingsFile } from "../../subgraphs/violations/import/listings.ts";

export interface RunImportOptions {
  /** URL of the owner of a migrated database. */
  url: string;
  /** Where the files are; rejected rows go to `rejected/` in it. */
  directory: string;
  /** Key of the identity hashes of this database. */
  identityKey: Buffer;
  output: ImportOutput;
  /** The clock; tests give another. */
  now?: () => Date;
  /** Aborted, it cuts the import off, which then rejects: what was not committed is not loaded. */
  stop?: AbortSignal;
}

/** There is nothing to import; the message says so in both languages. */
export class NothingToImport extends Error {
  override readonly name = "NothingToImport";

  constructor({ zh, en }: Message) {
    super(`${zh} / ${en}`);
  }
}

async function refuseNoDirectory(directory: string): Promise<void> {
  const found = await stat(directory).catch(() => null);
  if (found?.isDirectory()) return;
  throw new NothingToImport({ zh: `目录不存在：${directory}`, en: `no such directory: ${directory}` });
}

/**
 * Imports organizations.csv, persons.csv, positions.csv and listings.csv from a directory, those that are there, in
 * that order and each in a transaction of its own. Bad rows are rejected and the rest is loaded: `complete` of the
 * report tells whether anything was left out.
 *
 * Throws `NothingToImport`, and what the database throws.
 */
export async function runImport(options: RunImportOptions): Promise<ImportReport> {
  const { url, directory, identityKey, output, stop, now = () => new Date() } = options;
  await refuseNoDirectory(directory);
  const entities = openDatabase({ url, role: roleOf("entities"), poolSize: 1 });
  try {
    await claimIdentityKey(entities, identityKey);
    const readIdentity = identityReader(identityKey);
    const files = [
      organizationsFile,
      personsFile(readIdentity),
      positionsFile(readIdentity),
      listingsFile({
        readCode: (row, column) => readCreditCode(row, column).code,
        readIdentity,
        holdersAmong: (ids) => holdersAmong(entities, ids),
        redact: redactIdentities,
        reasons: REGISTRY_REASONS,
      }),
    ];
    const report = await runFiles({ url, directory, files, output, stop, today: civilDateAt(now()) });
    if (report.files.length > 0) return report;
    const names = files.map(({ name }) => name).join(" ");
    throw new NothingToImport({
      zh: `目录中没有可导入的文件（${names}）：${directory}`,
      en: `none of the files ${names} is in ${directory}`,
    });
  } finally {
    await entities.close();
  }
}
