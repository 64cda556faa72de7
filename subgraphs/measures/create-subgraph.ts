import { buildSubgraph, type Subgraph } from "../shared/build-subgraph.ts";
import type { Database } from "../shared/database.ts";
import { takingTurns } from "../shared/in-turn.ts";
import { type AccessJournal, accessJournal } from "../shared/look-ups/access-journal.ts";
import type { MigrationFolder } from "../shared/migrate.ts";
import { createLoaders } from "./loaders.ts";
import { NO_KEYS, type RecordKeys } from "./records/record-keys.ts";
import { createRecordStore } from "./records/record-store.ts";
import { rulesVersion } from "./records/rules-version.ts";
import { createRepository } from "./repository.ts";
import { Appointment } from "./resolvers/appointment.ts";
import { Department, Limb, Measure } from "./resolvers/catalogue.ts";
import { recordsOf } from "./resolvers/decision-record.ts";
import { Eligibility, NearMiss } from "./resolvers/eligibility.ts";
import { OfficeConflict, Position } from "./resolvers/position.ts";
import { Query } from "./resolvers/query.ts";
import { Ground, Restriction } from "./resolvers/restriction.ts";
import { statisticsQueryOf } from "./resolvers/statistics.ts";
import { Organization, Person, Subject } from "./resolvers/subject.ts";
import { createStatisticsStore } from "./statistics/statistics-store.ts";

export const measuresMigrations: MigrationFolder = {
  subgraph: "measures",
  directory: new URL("./migrations/", import.meta.url),
};

export interface MeasuresOptions {
  database: Database;
  /** Where look-ups are recorded; left out: over the same database, with its role. */
  journal?: AccessJournal;
  /** What decision records are signed with; left out where none is asked for. */
  recordKeys?: RecordKeys;
}

/** The measures of section three, and what they mean for a subject. It keeps no copy of the facts it computes from, but for decision records. */
export function createMeasuresSubgraph({
  database,
  journal = accessJournal(database),
  recordKeys = NO_KEYS,
}: MeasuresOptions): Subgraph {
  const store = createRecordStore(database);
  const desk = { store, keys: recordKeys, rules: rulesVersion(), inTurn: takingTurns() };
  const records = recordsOf(desk);
  return buildSubgraph({
    name: "measures",
    journal,
    records: ["Person"],
    resolvers: {
      ...{
        ...records,
        Query: { ...Query, ...records.Query, ...statisticsQueryOf(createStatisticsStore(database)) },
        Subject,
        Organization: { ...Organization, ...records.Organization },
        Person: { ...Person, ...records.Person },
        Appointment,
        Position,
      },
      ...{ Measure, Limb, Department, Restriction, Ground, Eligibility, NearMiss, OfficeConflict },
    },
    createLoaders: createLoaders(createRepository(database), store),
  });
}
