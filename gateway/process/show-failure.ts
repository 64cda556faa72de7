/** Errors whose message says what to do; a stack would only hide it. */
const TOLD_BY_MESSAGE = new Set([
  "ConfigError",
  "DatabaseRightsError",
  "EmbeddedPostgresError",
  "GivenPostgresError",
  "IdentityKeyError",
  "KeptSecretError",
  "ListenError",
  "ManifestError",
  "MigrationBlockedError",
  "MigrationsMissing",
  "NothingToImport",
  "PooledError",
  "ScreeningRefused",
  "SharedCountsError",
  "SubgraphUrlsError",
]);

/** An error in words: with its stack and causes where it is none that was foreseen. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (TOLD_BY_MESSAGE.has(error.name)) return error.message;
  // Of each only the stack: the other properties of a database's error quote rows.
  const parts = [error.stack ?? error.message];
  if (error instanceof AggregateError) parts.push(...error.errors.map(told));
  if (error.cause !== undefined) parts.push(`caused by: ${told(error.cause)}`);
  return parts.join("\n");
}

/** Tells on standard error why a command ended. */
export function showFailure(error: unknown): void {
  process.stderr.write(`${told(error)}\n`);
}
