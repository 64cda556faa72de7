import { buildSubgraph, type Subgraph } from "../shared/build-subgraph.ts";
import type { Database } from "../shared/database.ts";
import { type AccessJournal, accessJournal } from "../shared/look-ups/access-journal.ts";
import type { MigrationFolder } from "../shared/migrate.ts";
import { createFeedbackStore } from "./feedback-store.ts";
import { createLoaders } from "./loaders.ts";
import { createObligationRepository } from "./obligation-repository.ts";
import { createPublicationStore } from "./publication-store.ts";
import { createReportingStore } from "./reporting-store.ts";
import { createRepository } from "./repository.ts";
import { AccessLogEntry, AuditSeal, auditQuery } from "./resolvers/access-log.ts";
import { Department } from "./resolvers/department.ts";
import { mutationOf } from "./resolvers/mutation.ts";
import { Obligation } from "./resolvers/obligation.ts";
import { Publication, publicationsOf } from "./resolvers/publication.ts";
import { Query } from "./resolvers/query.ts";
import { AddedDepartment, Measure, PeriodicReport } from "./resolvers/reporting.ts";
import { screeningsOf } from "./resolvers/screening.ts";
import { statisticsQueryOf } from "./resolvers/statistics.ts";
import { Organization, Person, Subject } from "./resolvers/subject.ts";
import { createScreeningStore } from "./screening/screening-store.ts";
import { createStatisticsStore } from "./statistics/statistics-store.ts";

export const departmentsMigrations: MigrationFolder = {
  subgraph: "departments",
  directory: new URL("./migrations/", import.meta.url),
};

export interface DepartmentsOptions {
  database: Database;
  /** The rule of law by which natural persons are published; null where they are not. */
  personPublicationBasis: string | null;
  /** Where look-ups are recorded; left out: over the same database, with its role. */
  journal?: AccessJournal;
}

/** The departments that implement measures, and what they owe; who looked what up. */
export function createDepartmentsSubgraph({
  database,
  personPublicationBasis,
  journal = accessJournal(database),
}: DepartmentsOptions): Subgraph {
  const ledger = createPublicationStore(database);
  const publishesPersons = personPublicationBasis !== null;
  const publications = publicationsOf(ledger, personPublicationBasis);
  const reporting = createReportingStore(database);
  const screenings = screeningsOf(createScreeningStore(database));
  return buildSubgraph({
    name: "departments",
    journal,
    records: ["Person"],
    resolvers: {
      ...{
        Query: {
          ...{ ...Query, ...publications.Query, ...auditQuery, ...screenings.Query },
          ...statisticsQueryOf(createStatisticsStore(database, publishesPersons), publishesPersons),
        },
        Mutation: {
          ...mutationOf(createFeedbackStore(database), reporting),
          ...publications.Mutation,
          ...screenings.Mutation,
        },
      },
      ...{
        Department,
        Subject,
        Organization,
        Person,
        Obligation,
        Measure,
        AddedDepartment,
        PeriodicReport,
        Publication,
        AccessLogEntry,
        AuditSeal,
      },
    },
    createLoaders: createLoaders(
      createRepository(database),
      createObligationRepository(database),
      reporting,
      ledger,
    ),
  });
}
