import type { EnvironmentReader } from "./environment.ts";

/** Settings of every command that opens the database. */
export interface DatabaseConfig {
  /** A given PostgreSQL 15 or newer; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Key of the identity hashes; null where the data directory keeps one. */
  readonly identityKey: Buffer | null;
  /** The rule of law by which natural persons are published; null where they are not. */
  readonly personPublicationBasis: string | null;
}

/** Settings of every service that opens the database. */
export interface MigrationsConfig {
  /** Whether it brings the database up to date; where not, it does not start on one that is not. */
  readonly migrations: boolean;
}

/** Further ways to the database, of the services that subgraphs run in. */
export interface DatabaseWays {
  /** A PgBouncer before that database, for the statements of subgraphs; null where these go to it directly. */
  readonly poolUrl: string | null;
  /** A standby of it, for statements that take seconds; null where there is none. */
  readonly replicaUrl: string | null;
}

export function readDatabase(environment: EnvironmentReader, production: boolean): DatabaseConfig {
  if (production && environment.isGiven("DATABASE_URL") && !environment.isGiven("IDENTITY_KEY")) {
    environment.problems.push(
      "IDENTITY_KEY: needed in production, so that every machine hashes identities alike",
    );
  }
  return {
    databaseUrl: environment.databaseUrl("DATABASE_URL"),
    identityKey: environment.key("IDENTITY_KEY"),
    personPublicationBasis: environment.text("PERSON_PUBLICATION_BASIS"),
  };
}

export function readMigrations(environment: EnvironmentReader): MigrationsConfig {
  return { migrations: environment.oneOf("MIGRATIONS", ["on", "off"], "on") === "on" };
}

export function readDatabaseWays(environment: EnvironmentReader): DatabaseWays {
  for (const name of ["DATABASE_POOL_URL", "DATABASE_REPLICA_URL"]) {
    if (environment.isGiven(name) && !environment.isGiven("DATABASE_URL")) {
      environment.problems.push(`${name}: of no use without DATABASE_URL, the database that it is of`);
    }
  }
  return {
    poolUrl: environment.databaseUrl("DATABASE_POOL_URL"),
    replicaUrl: environment.databaseUrl("DATABASE_REPLICA_URL"),
  };
}
