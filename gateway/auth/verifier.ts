import { issuerVerifier, type TokenIssuer } from "./issuer-tokens.ts";
import { type Claims, developmentKey } from "./tokens.ts";
import { rememberingVerifier } from "./verified-tokens.ts";

/**
 * Milliseconds for which a token that was valid is not verified again. With keys of an issuer it is a tenth of the age
 * at which they are asked for anew, at most: a token of a key that is withdrawn lives no longer by more than that.
 */
const MEMORY_MS = 60_000;

/**
 * Verifies tokens: those of the configured issuer, or else those of the key of local development, which has no place
 * in production. What is given rejects with KeysUnavailable where nothing can be said of a token.
 */
export async function verifierOf(
  config: { production: boolean; dataDirectory: string; tokenIssuer: TokenIssuer | null },
  log: (line: string) => void,
): Promise<(token: string) => Promise<Claims>> {
  const { production, dataDirectory, tokenIssuer } = config;
  if (tokenIssuer) {
    log(
      `令牌由 ${tokenIssuer.issuer} 签发，不接受开发密钥的令牌 / tokens are those of ${tokenIssuer.issuer}; none of the development key is taken`,
    );
    const memoryMs = Math.min(MEMORY_MS, tokenIssuer.keysMaxAge * 100);
    return rememberingVerifier(await issuerVerifier(tokenIssuer, log), memoryMs);
  }
  if (production) throw new Error("production without an issuer of tokens");
  return rememberingVerifier((await developmentKey(dataDirectory)).verify, MEMORY_MS);
}
