import type { EnvironmentReader } from "./environment.ts";

/** Settings of every command that opens the database. */
export interface DatabaseConfig {
  /** A given PostgreSQL 15 or newer; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Key of the identity hashes; null where the data directory keeps one. */
  readonly identityKey: Buffer | null;
}

function databaseUrl(environment: EnvironmentReader): string | null {
  const value = environment.secret("DATABASE_URL");
  if (value === null || (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value))) return value;
  environment.problems.push(
    "DATABASE_URL: must be postgres://USER:PASSWORD@HOST:PORT/DATABASE, with anything special in it percent-encoded",
  );
  return null;
}

export function readDatabase(environment: EnvironmentReader, production: boolean): DatabaseConfig {
  if (production && environment.isGiven("DATABASE_URL") && !environment.isGiven("IDENTITY_KEY")) {
    environment.problems.push(
      "IDENTITY_KEY: needed in production, so that every machine hashes identities alike",
    );
  }
  return { databaseUrl: databaseUrl(environment), identityKey: environment.key("IDENTITY_KEY") };
}
