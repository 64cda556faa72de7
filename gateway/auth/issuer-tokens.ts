import { createLocalJWKSet, type JSONWebKeySet, type JWTHeaderParameters, jwtVerify } from "jose";
import { ALGORITHMS } from "./key-set.ts";
import { remoteKeySet } from "./remote-key-set.ts";
import { type Claims, claimsOf } from "./tokens.ts";

/** Whose tokens are taken. */
export interface TokenIssuer {
  /** The public keys that it signs with, or where they are. */
  readonly keys: JSONWebKeySet | URL;
  /** Seconds after which keys of a URL are asked for anew. */
  readonly keysMaxAge: number;
  /** `iss` of its tokens. */
  readonly issuer: string;
  /** `aud` of tokens that are for us. */
  readonly audience: string;
  /** Seconds that its clock and ours may be apart. */
  readonly clockTolerance: number;
}

/**
 * Types of a token that says what its bearer may: that of RFC 9068, and the one of RFC 7519, which says no more than
 * none does. Others, such as those of a logout or of a proof, say something else (RFC 8725, 3.11).
 */
const TYPES = [undefined, "at+jwt", "application/at+jwt", "jwt", "application/jwt"];

function checkType({ typ }: JWTHeaderParameters): void {
  if (!TYPES.includes(typ?.toLowerCase())) throw new Error("a token of another type");
}

/**
 * Verifies tokens of an issuer. Of the claims that RFC 9068 (2.2) requires, those by which something is decided are:
 * iss, aud, exp and sub; providers leave out others. What is given rejects with KeysUnavailable where the keys cannot
 * be had, and with another error where the token is not valid.
 */
export async function issuerVerifier(
  { keys, keysMaxAge, issuer, audience, clockTolerance }: TokenIssuer,
  log: (line: string) => void,
): Promise<(token: string) => Promise<Claims>> {
  const keyOf = keys instanceof URL ? await remoteKeySet(keys, keysMaxAge, log) : createLocalJWKSet(keys);
  return async (token) => {
    const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
      algorithms: ALGORITHMS,
      issuer,
      audience,
      clockTolerance,
      requiredClaims: ["exp"],
    });
    checkType(protectedHeader);
    // The purpose of a look-up is the officer's to give, with each request.
    return { ...claimsOf(payload), purpose: null };
  };
}
