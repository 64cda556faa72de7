import { readFileSync } from "node:fs";
import {
  createDepartmentsSubgraph,
  departmentsMigrations,
} from "../subgraphs/departments/create-subgraph.ts";
import { createEntitiesSubgraph, entitiesMigrations } from "../subgraphs/entities/create-subgraph.ts";
import { type GraphIndex, openGraphIndex } from "../subgraphs/entities/graph/graph-index.ts";
import { claimIdentityKey } from "../subgraphs/entities/identity/claim-identity-key.ts";
import { createMeasuresSubgraph, measuresMigrations } from "../subgraphs/measures/create-subgraph.ts";
import type { Subgraph } from "../subgraphs/shared/build-subgraph.ts";
import { openDatabase, type Statement } from "../subgraphs/shared/database.ts";
import { migrate, roleOf } from "../subgraphs/shared/migrate.ts";
import { createViolationsSubgraph, violationsMigrations } from "../subgraphs/violations/create-subgraph.ts";
import { SUBGRAPH_NAMES, type SubgraphName } from "./compose/subgraph-names.ts";
import { type Engine, startEngine } from "./execute/engine.ts";
import { inProcessTransport, type LocalExecutor } from "./execute/transports/in-process.ts";

/** Migrations of all subgraphs, in the order in which they build on each other. */
export const migrationFolders = [
  entitiesMigrations,
  violationsMigrations,
  measuresMigrations,
  departmentsMigrations,
];

export interface SubgraphOptions {
  /** URL of the owner of the database. */
  databaseUrl: string;
  identityKey: Buffer;
  /** Told of every statement of a subgraph; tests count them. */
  onStatement?: (statement: Statement) => void;
  /** Keeps the graph of positions in memory, and is told of it; where left out it is walked by SQL. */
  graphLog?: (line: string) => void;
}

export interface SystemOptions extends SubgraphOptions {
  executor: LocalExecutor;
  log(line: string): void;
}

/** A subgraph with connections of its own. */
export interface OpenedSubgraph {
  readonly subgraph: Subgraph;
  close(): Promise<void>;
}

/** All subgraphs in this process behind one engine. */
export interface System {
  readonly engine: Engine;
  readonly subgraphs: readonly Subgraph[];
  close(): Promise<void>;
}

/**
 * Brings the database up to date and makes sure that its identity hashes are of this key. Rejects where they are of
 * another, under which nobody would be found.
 */
export async function prepareDatabase(
  url: string,
  identityKey: Buffer,
  log: (line: string) => void,
): Promise<void> {
  const applied = await migrate(url, migrationFolders);
  if (applied.length > 0) log(`数据库 / database: ${applied.length} migrations applied`);
  const entities = openDatabase({ url, role: roleOf("entities"), poolSize: 1 });
  try {
    await claimIdentityKey(entities, identityKey);
  } finally {
    await entities.close();
  }
}

/** Opens the door of one subgraph on a prepared database. */
export function openSubgraph(name: SubgraphName, options: SubgraphOptions): OpenedSubgraph {
  const { databaseUrl, identityKey, onStatement, graphLog } = options;
  const database = openDatabase({
    url: databaseUrl,
    role: roleOf(name),
    ...(onStatement ? { onStatement } : {}),
  });
  let graphIndex: GraphIndex | undefined;
  if (name === "entities" && graphLog) {
    graphIndex = openGraphIndex({ url: databaseUrl, role: roleOf(name), log: graphLog });
  }
  const doors: Record<SubgraphName, () => Subgraph> = {
    entities: () => createEntitiesSubgraph({ database, identityKey, ...(graphIndex ? { graphIndex } : {}) }),
    violations: () => createViolationsSubgraph({ database }),
    measures: () => createMeasuresSubgraph({ database }),
    departments: () => createDepartmentsSubgraph({ database }),
  };
  return {
    subgraph: doors[name](),
    async close() {
      await Promise.all([graphIndex?.close(), database.close()]);
    },
  };
}

/** Opens the four doors on a prepared database and starts the engine on them. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const opened = SUBGRAPH_NAMES.map((name) => openSubgraph(name, options));
  const closeSubgraphs = () => Promise.all(opened.map((one) => one.close()));
  const subgraphs = opened.map(({ subgraph }) => subgraph);
  const transports = new Map(
    subgraphs.map((subgraph) => [subgraph.name, inProcessTransport(subgraph, options.executor)]),
  );
  try {
    const engine = await startEngine({
      supergraphSdl: readFileSync(new URL("../schema/supergraph.graphql", import.meta.url), "utf8"),
      transportOf(name) {
        const transport = transports.get(name);
        if (!transport) throw new Error(`the supergraph names a subgraph that is not here: ${name}`);
        return transport;
      },
      log: options.log,
    });
    return {
      engine,
      subgraphs,
      async close() {
        await engine.close().finally(closeSubgraphs);
      },
    };
  } catch (error) {
    await closeSubgraphs();
    throw error;
  }
}
