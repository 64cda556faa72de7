import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runImport } from "../../gateway/import/run-import.ts";
import { csvRecord } from "../../schema/csv-cell.ts";
import { silentOutput } from "../../subgraphs/shared/import/progress.ts";
import { personKey, type RegistryFiles } from "../oracle/registry-on-a-day.ts";
import { IDENTITY_KEY, type TestLiancheng } from "./liancheng.ts";
import type { TestDatabase } from "./test-database.ts";

/** A position as an answer shows it: fragment P of POSITION. */
export interface PositionAnswer {
  role: string;
  since: string | null;
  organization: { code: string };
  holder: { __typename: string; id: string; code?: string };
}

export const POSITION = `fragment P on Position {
  role
  since
  organization { code }
  holder { __typename id ... on Organization { code } }
}`;

/** Registries of files in a database, asked for by an officer of whom nothing is kept back. */
export interface ImportedRegistry {
  /** Imports files, every row of which has to be taken. */
  take(files: RegistryFiles): Promise<void>;
  /** Asks; no error may come of it. */
  ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data>;
  /** Id of a person by the oracle's key; of those that were taken. */
  idOf(key: string): string;
  /** A position's key as the oracle has it. */
  keyOf(position: PositionAnswer): string;
}

async function importFiles(database: TestDatabase, files: RegistryFiles): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "liancheng-agreement-"));
  try {
    for (const [name, rows] of Object.entries(files) as [string, Record<string, string>[]][]) {
      const columns = Object.keys(rows[0] ?? {});
      const records = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
      if (rows.length > 0) await writeFile(join(directory, `${name}.csv`), records.map(csvRecord).join(""));
    }
    const options = { url: database.url, directory, identityKey: IDENTITY_KEY, output: silentOutput };
    const report = await runImport(options);
    const rejected = report.files.flatMap(({ file, reasons }) =>
      reasons.map(({ code }) => `${file}: ${code}`),
    );
    if (rejected.length > 0 || !report.complete)
      throw new Error(`not imported whole: ${rejected.join(", ")}`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export function importedRegistry(database: TestDatabase, liancheng: TestLiancheng): ImportedRegistry {
  const keys = new Map<string, string>();
  const ids = new Map<string, string>();

  async function ask<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const { data, errors } = await liancheng.ask(query, {
      scopes: ["list:read", "person:read", "person:match", "audit:read"],
      variables,
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Data;
  }

  return {
    ask,
    async take(files) {
      await importFiles(database, files);
      for (const row of files.persons) {
        const { personByIdentity } = await ask<{ personByIdentity: { id: string } }>(
          "query($type: IdentityType!, $number: String!) { personByIdentity(type: $type, number: $number) { id } }",
          { type: row.id_type, number: row.id_number },
        );
        keys.set(personByIdentity.id, personKey(row));
        ids.set(personKey(row), personByIdentity.id);
      }
    },
    idOf(key) {
      const id = ids.get(key);
      if (id === undefined) throw new Error(`${key} was not taken`);
      return id;
    },
    keyOf({ role, since, organization, holder }) {
      const key = holder.__typename === "Person" ? keys.get(holder.id) : holder.code;
      return `${key}|${organization.code}|${role}|${since ?? ""}`;
    },
  };
}
