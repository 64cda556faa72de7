/** Errors whose message says what to do; a stack would only hide it. */
const TOLD_BY_MESSAGE = new Set(["ConfigError", "EmbeddedPostgresError", "IdentityKeyError"]);

/** Tells on standard error why a command ended. */
export function showFailure(error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${TOLD_BY_MESSAGE.has(name) ? message : (stack ?? message)}\n`);
}
