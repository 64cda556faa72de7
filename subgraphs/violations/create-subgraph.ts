import { buildSubgraph, type Subgraph } from "../shared/build-subgraph.ts";
import type { Database } from "../shared/database.ts";
import type { MigrationFolder } from "../shared/migrate.ts";
import { createLoaders } from "./loaders.ts";
import { createRepository } from "./repository.ts";
import { Behaviour } from "./resolvers/behaviour.ts";
import { Determination } from "./resolvers/determination.ts";
import { Listing } from "./resolvers/listing.ts";
import { Organization } from "./resolvers/organization.ts";
import { Person } from "./resolvers/person.ts";
import { Query } from "./resolvers/query.ts";
import { Subject } from "./resolvers/subject.ts";

export const violationsMigrations: MigrationFolder = {
  subgraph: "violations",
  directory: new URL("./migrations/", import.meta.url),
};

/** The list: who is on it, under which determination, and on which days. */
export function createViolationsSubgraph({ database }: { database: Database }): Subgraph {
  return buildSubgraph({
    name: "violations",
    resolvers: { Query, Subject, Organization, Person, Listing, Determination, Behaviour },
    createLoaders: createLoaders(createRepository(database)),
  });
}
