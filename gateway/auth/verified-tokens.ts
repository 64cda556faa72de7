import { decodeJwt } from "jose";
import { LRUCache } from "lru-cache";
import type { Claims } from "./tokens.ts";

/** Tokens that are remembered at most; each has some four hundred characters, eight thousand at most. */
const MOST_TOKENS = 2000;

/**
 * Verifies tokens with `verify`, and takes one that was valid for valid until it expires, `memoryMs` long at most.
 * Officers send theirs with each request, and a signature takes as long to verify as many a request to answer.
 *
 * @param verify rejects where a token is not valid, or has no `exp`
 * @param now milliseconds since 1970; tests give another clock
 */
export function rememberingVerifier(
  verify: (token: string) => Promise<Claims>,
  memoryMs: number,
  now: () => number = Date.now,
): (token: string) => Promise<Claims> {
  const verified = new LRUCache<string, { claims: Claims; from: number; until: number }>({
    max: MOST_TOKENS,
  });
  return async (token) => {
    const known = verified.get(token);
    const instant = now();
    // A clock that was put back says nothing of how long ago it was.
    if (known && known.from <= instant && instant < known.until) return known.claims;
    const claims = await verify(token);
    const { exp = 0 } = decodeJwt(token);
    // By the clock alone: in the seconds that clocks may be apart, each use is verified.
    verified.set(token, { claims, from: instant, until: Math.min(exp * 1000, instant + memoryMs) });
    return claims;
  };
}
