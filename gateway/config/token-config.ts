import type { TokenIssuer } from "../auth/issuer-tokens.ts";
import { readKeySet } from "../auth/key-set.ts";
import { MOST_STALE_MS } from "../auth/remote-key-set.ts";
import type { EnvironmentReader } from "./environment.ts";

/** Settings of every command that knows viewers by their tokens. */
export interface TokenConfig {
  /** Whose tokens are taken; null where those of the local development key are. */
  readonly tokenIssuer: TokenIssuer | null;
}

/** What comes over an open network, anyone on the way could replace. */
export function isSafe({ protocol, hostname }: URL): boolean {
  if (protocol === "https:") return true;
  return protocol === "http:" && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function readUrl(environment: EnvironmentReader): URL | null {
  const text = environment.text("JWKS_URL");
  if (text === null) return null;
  const url = URL.parse(text);
  if (url && isSafe(url) && url.username === "" && url.password === "") return url;
  environment.problems.push("JWKS_URL: must be https://…, or http://… on this machine, without a password");
  return null;
}

function readKeys(environment: EnvironmentReader): TokenIssuer["keys"] | null {
  const url = readUrl(environment);
  const json = environment.secret("JWKS");
  if (environment.text("JWKS_URL") !== null && environment.isGiven("JWKS")) {
    environment.problems.push("JWKS_URL, JWKS_FILE: only one of them can be given");
  }
  if (json === null) return url;
  const set = readKeySet(json);
  if (!("problem" in set)) return set;
  environment.problems.push(`${environment.text("JWKS") ? "JWKS" : "JWKS_FILE"}: ${set.problem}`);
  return null;
}

/** @param needed whether there is no going without an issuer: in production the development key has no place */
export function readTokens(environment: EnvironmentReader, needed: boolean): TokenConfig {
  const isGiven = environment.text("JWKS_URL") !== null || environment.isGiven("JWKS");
  const keys = readKeys(environment);
  const [issuer, audience] = ["TOKEN_ISSUER", "TOKEN_AUDIENCE"].map((name) => {
    const value = environment.text(name);
    if (isGiven && value === null) environment.problems.push(`${name}: needed with JWKS_URL or JWKS_FILE`);
    // Who names an issuer does not mean the development key.
    if (!isGiven && value !== null)
      environment.problems.push(`${name}: of no use without JWKS_URL or JWKS_FILE`);
    return value;
  });
  const clockTolerance = environment.number("TOKEN_CLOCK_TOLERANCE", 30, 0, 300);
  const keysMaxAge = environment.number("JWKS_MAX_AGE", 600, 1, MOST_STALE_MS / 1000);
  if (needed && !isGiven) {
    environment.problems.push(
      "JWKS_URL, JWKS_FILE: one of them is needed in production, to verify tokens with",
    );
  }
  if (!keys || !issuer || !audience) return { tokenIssuer: null };
  return { tokenIssuer: { keys, keysMaxAge, issuer, audience, clockTolerance } };
}
