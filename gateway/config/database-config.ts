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
