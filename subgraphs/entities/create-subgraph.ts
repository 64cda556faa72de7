import { buildSubgraph, type Subgraph } from "../shared/build-subgraph.ts";
import type { Database } from "../shared/database.ts";
import { type AccessJournal, accessJournal } from "../shared/look-ups/access-journal.ts";
import type { MigrationFolder } from "../shared/migrate.ts";
import { createNotSameStore } from "./candidates/not-same-store.ts";
import { registryFeed } from "./change-feed.ts";
import type { GraphIndex } from "./graph/graph-index.ts";
import { createLoaders } from "./loaders.ts";
import { createRepository } from "./repository.ts";
import { Appointment } from "./resolvers/appointment.ts";
import { DecisionRecord } from "./resolvers/decision-record.ts";
import { Candidate, Identification } from "./resolvers/identify.ts";
import { NetworkCut, NetworkNode, Path } from "./resolvers/network.ts";
import { NotSameDecision, notSameMutations } from "./resolvers/not-same.ts";
import { OfficeFact } from "./resolvers/office-fact.ts";
import { OfficerFact } from "./resolvers/officer-fact.ts";
import { Organization } from "./resolvers/organization.ts";
import { Person } from "./resolvers/person.ts";
import { Position } from "./resolvers/position.ts";
import { ConnectedPerson, Query } from "./resolvers/query.ts";
import { RegistryChange, registryChanges } from "./resolvers/registry-changes.ts";
import { SearchConnection, SearchEdge } from "./resolvers/search-hit.ts";
import { Subject } from "./resolvers/subject.ts";

export const entitiesMigrations: MigrationFolder = {
  subgraph: "entities",
  directory: new URL("./migrations/", import.meta.url),
};

export interface EntitiesOptions {
  database: Database;
  /** Key of the hashes under which persons are found; see `claimIdentityKey`. */
  identityKey: Buffer;
  /** Where look-ups are recorded; left out: over the same database, with its role. */
  journal?: AccessJournal;
  /** The graph in memory; where left out it is walked by SQL. */
  graphIndex?: Pick<GraphIndex, "current">;
}

/** Organizations, persons and the positions that bind them. */
export function createEntitiesSubgraph({
  database,
  identityKey,
  graphIndex,
  journal = accessJournal(database),
}: EntitiesOptions): Subgraph {
  const notSame = createNotSameStore(database);
  return buildSubgraph({
    name: "entities",
    journal,
    records: ["Person"],
    resolvers: {
      ...{ Query: { ...Query, registryChanges }, RegistryChange },
      ...{ Mutation: notSameMutations(notSame), Identification, Candidate, NotSameDecision },
      ...{ Subject, Organization, Person, Position, Appointment, OfficeFact, OfficerFact, DecisionRecord },
      ConnectedPerson,
      ...{ SearchConnection, SearchEdge, NetworkNode, NetworkCut, Path },
    },
    createLoaders: createLoaders(
      createRepository(database),
      registryFeed(database),
      identityKey,
      notSame,
      graphIndex,
    ),
  });
}
