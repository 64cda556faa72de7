import { buildSubgraph, type Subgraph } from "../shared/build-subgraph.ts";
import type { Database } from "../shared/database.ts";
import { type AccessJournal, accessJournal } from "../shared/look-ups/access-journal.ts";
import type { MigrationFolder } from "../shared/migrate.ts";
import { createLoaders } from "./loaders.ts";
import { createRepository } from "./repository.ts";
import { AccessLogEntry, AuditSeal, auditQuery } from "./resolvers/access-log.ts";
import { Department } from "./resolvers/department.ts";
import { Query } from "./resolvers/query.ts";

export const departmentsMigrations: MigrationFolder = {
  subgraph: "departments",
  directory: new URL("./migrations/", import.meta.url),
};

export interface DepartmentsOptions {
  database: Database;
  /** Where look-ups are recorded; left out: over the same database, with its role. */
  journal?: AccessJournal;
}

/** The departments that implement measures. */
export function createDepartmentsSubgraph({
  database,
  journal = accessJournal(database),
}: DepartmentsOptions): Subgraph {
  return buildSubgraph({
    name: "departments",
    journal,
    resolvers: { Query: { ...Query, ...auditQuery }, Department, AccessLogEntry, AuditSeal },
    createLoaders: createLoaders(createRepository(database)),
  });
}
