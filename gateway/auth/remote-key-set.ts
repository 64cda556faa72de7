import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

/** How long an answer with the keys is waited for. */
const TIMEOUT_MS = 5_000;

/**
 * Keys are not asked for twice within it, whatever key a token names and whether they could be had. Short, since it is
 * what a new key waits for at most and what it takes to notice that the issuer is back.
 */
const COOLDOWN_MS = 5_000;

/**
 * How long after they were last had the keys are used while the issuer cannot be reached. An hour: nobody gets a token
 * from it meanwhile, and those it gave before have about run out by then. Whoever cuts the issuer off from us to keep a
 * withdrawn key alive gains no more than that.
 */
export const MOST_STALE_MS = 3_600_000;

/** The keys cannot be had: whether a token is valid is not known. */
export class KeysUnavailable extends Error {
  override readonly name = "KeysUnavailable";
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  // What fetch says is that it failed; why is in its cause.
  const { code, message: inner } = (cause ?? {}) as { code?: unknown; message?: string };
  const why = typeof code === "string" ? code : inner;
  return why === undefined ? message : `${message} (${why})`;
}

/**
 * The keys of an issuer, by URL (RFC 7517, 5). They are asked for at once, when they are older than `maxAge`, and when
 * a token names a key that is not among them: a key that the issuer adds is known with the first token, one that it
 * takes away is refused after `maxAge`. What is given rejects with KeysUnavailable where they cannot be had.
 *
 * @param maxAge seconds, an hour at most
 */
export async function remoteKeySet(
  url: URL,
  maxAge: number,
  log: (line: string) => void,
): Promise<JWTVerifyGetKey> {
  // When to ask is decided here: jose would keep no key past its age, nor wait between two failures.
  const set = createRemoteJWKSet(url, {
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: Infinity,
    cooldownDuration: Infinity,
  });
  const cooldown = Math.min(COOLDOWN_MS, maxAge * 1000);
  let had = -Infinity;
  let asked = -Infinity;
  let failure: string | null = null;
  let asking: Promise<void> | null = null;

  async function ask(): Promise<void> {
    try {
      await set.reload();
      had = performance.now();
      if (failure) log("令牌公钥已恢复获取 / the keys of the issuer can be had again");
      failure = null;
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== failure) {
        log(`无法获取令牌公钥 / the keys of the issuer cannot be had: JWKS_URL: ${reason}`);
      }
      failure = reason;
    }
    asked = performance.now();
    asking = null;
  }
  /** Settles when the keys were asked for, or at once where that was just done; never rejects. */
  function askAgain(): Promise<void> {
    if (!asking && performance.now() - asked >= cooldown) asking = ask();
    return asking ?? Promise.resolve();
  }
  const age = () => performance.now() - had;

  await askAgain();
  return async (header, token) => {
    if (age() >= maxAge * 1000) {
      const done = askAgain();
      // Requests do not wait, one after the other, for an issuer that is known to be away.
      if (!failure || age() >= MOST_STALE_MS) await done;
    }
    if (age() >= MOST_STALE_MS) throw new KeysUnavailable();
    try {
      return await set(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await askAgain();
    // It may be a key that the issuer has added since.
    if (failure) throw new KeysUnavailable();
    return set(header, token);
  };
}
