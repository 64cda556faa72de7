import { isEnumType } from "graphql";
import { createScreeningStore } from "../../subgraphs/departments/screening/screening-store.ts";
import { createScreeningWork } from "../../subgraphs/departments/screening/screening-work.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { accessJournal } from "../../subgraphs/shared/look-ups/access-journal.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import type { ScreeningDesk } from "../http/screenings/screening-desk.ts";
import type { System } from "../system.ts";
import { aloneIn } from "../worker/alone.ts";
import type { Chore } from "../worker/chore.ts";
import { screeningChore } from "./screening-chore.ts";
import { type ScreeningLimits, screeningDesk } from "./screening-desk.ts";

/** Connections of the desk: files that are being stored, and results that are being read, at a time. */
const CONNECTIONS = 3;

interface OpenedFrom {
  /** URL of the owner of a prepared database. */
  readonly databaseUrl: string;
  readonly system: Pick<System, "engine" | "subgraphs">;
}

/** Opens the desk where files are handed in, in a process that has the database. */
export function openScreeningDesk({
  databaseUrl,
  system,
  identityKey,
  limits,
}: OpenedFrom & { identityKey: Buffer; limits: ScreeningLimits }): {
  desk: ScreeningDesk;
  close(): Promise<void>;
} {
  const database = openDatabase({ url: databaseUrl, role: roleOf("departments"), poolSize: CONNECTIONS });
  const action = system.subgraphs.map(({ schema }) => schema.getType("GatedAction")).find(isEnumType);
  const desk = screeningDesk({
    ...{ engine: system.engine, identityKey, limits },
    store: createScreeningStore(database),
    journal: accessJournal(database),
    actions: new Set(action?.getValues().map(({ name }) => name)),
  });
  return { desk, close: () => database.close() };
}

/** Opens what the worker does with what was handed in. */
export function openScreeningChore({
  databaseUrl,
  engine,
  now,
}: Pick<OpenedFrom, "databaseUrl"> & Pick<System, "engine"> & { now: () => Date }): {
  chore: Chore;
  close(): Promise<void>;
} {
  const database = openDatabase({ url: databaseUrl, role: roleOf("departments"), poolSize: 2 });
  const chore = screeningChore({
    ...{ engine, now },
    work: createScreeningWork(database),
    journal: accessJournal(database),
    alone: aloneIn(databaseUrl),
  });
  return { chore, close: () => database.close() };
}
