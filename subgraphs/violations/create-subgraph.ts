import { buildSubgraph, type Subgraph } from "../shared/build-subgraph.ts";
import type { Database } from "../shared/database.ts";
import { type AccessJournal, accessJournal } from "../shared/look-ups/access-journal.ts";
import type { MigrationFolder } from "../shared/migrate.ts";
import { listFeed } from "./change-feed.ts";
import { createLifecycleRepository } from "./lifecycle-repository.ts";
import { createLoaders } from "./loaders.ts";
import { createRepository } from "./repository.ts";
import { Behaviour } from "./resolvers/behaviour.ts";
import { CaseBehaviour, DeterminationCase, ResponsiblePerson } from "./resolvers/case.ts";
import { changes } from "./resolvers/changes.ts";
import { Complaint } from "./resolvers/complaint.ts";
import { Determination } from "./resolvers/determination.ts";
import { Duty } from "./resolvers/duty.ts";
import { FieldChange, ListEvent } from "./resolvers/event.ts";
import { lifecycleQueryOf } from "./resolvers/lifecycle-query.ts";
import { Listing } from "./resolvers/listing.ts";
import { mutationOf } from "./resolvers/mutation.ts";
import { Organization } from "./resolvers/organization.ts";
import { Objection, RepairApplication } from "./resolvers/part-of-listing.ts";
import { Person } from "./resolvers/person.ts";
import { Query } from "./resolvers/query.ts";
import { resultsOf } from "./resolvers/results.ts";
import { statisticsQueryOf } from "./resolvers/statistics.ts";
import { Subject } from "./resolvers/subject.ts";
import { workLists } from "./resolvers/work-lists.ts";
import { createStatisticsStore } from "./statistics/statistics-store.ts";

export const violationsMigrations: MigrationFolder = {
  subgraph: "violations",
  directory: new URL("./migrations/", import.meta.url),
};

export interface ViolationsOptions {
  database: Database;
  /** Where look-ups are recorded; left out: over the same database, with its role. */
  journal?: AccessJournal;
}

/** The list: who is on it, under which determination, and on which days. */
export function createViolationsSubgraph({
  database,
  journal = accessJournal(database),
}: ViolationsOptions): Subgraph {
  const lifecycle = createLifecycleRepository(database);
  return buildSubgraph({
    name: "violations",
    journal,
    records: ["Listing", "Person"],
    resolvers: {
      ...{
        Query: {
          ...{ ...Query, ...lifecycleQueryOf(lifecycle), ...workLists, changes },
          ...statisticsQueryOf(createStatisticsStore(database)),
        },
        Mutation: mutationOf(lifecycle),
      },
      ...resultsOf(lifecycle),
      ...{ Subject, Organization, Person, Listing, Determination, Behaviour },
      ...{
        DeterminationCase,
        CaseBehaviour,
        ResponsiblePerson,
        Objection,
        RepairApplication,
        Complaint,
        ListEvent,
        FieldChange,
        Duty,
      },
    },
    createLoaders: createLoaders(createRepository(database), lifecycle, listFeed(database)),
  });
}
