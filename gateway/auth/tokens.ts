import { join } from "node:path";
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from "jose";
import { KeptSecretError, keptSecret } from "./kept-secret.ts";

const ISSUER = "liancheng-development";
const AUDIENCE = "liancheng";
const ALGORITHM = "ES256";
const CLOCK_TOLERANCE_S = 30;

/** What a token says of its bearer. */
export interface Claims {
  subject: string;
  department: string;
  scopes: readonly string[];
  /** Purpose where the request gives none; only the local development key signs one. */
  purpose: string | null;
}

export interface DevelopmentKey {
  /** `lifetime` as in `12h`, from now on. */
  sign(claims: Claims, lifetime: string): Promise<string>;
  /** Throws where the token is not one of this key, has expired, or lacks a claim. */
  verify(token: string): Promise<Claims>;
}

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return JSON.stringify({ ...(await exportJWK(privateKey)), alg: ALGORITHM });
}

/** A name on one line; OpenID Connect Core, 2, gives `sub` 255 characters at most. */
export function isName(claim: unknown): claim is string {
  return (
    typeof claim === "string" && claim.trim() !== "" && claim.length <= 255 && !/[\p{Cc}\p{Cs}]/u.test(claim)
  );
}

/** Departments are data of a database that need not be there; a slip in one's spelling is noticed all the same. */
export function isDepartmentId(text: unknown): text is string {
  return typeof text === "string" && /^[A-Z][A-Z0-9_]{0,63}$/.test(text);
}

/** RFC 6749, 3.3. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]{1,255}$/;

/** `scope` is a text (RFC 8693, 4.2); some providers give `scp` in its place, a text or a list. */
function scopesOf({ scope, scp }: JWTPayload): string[] {
  if (typeof scope === "string") return scope.split(" ");
  if (scope !== undefined) throw new Error("scope is no text");
  if (typeof scp === "string") return scp.split(" ");
  if (Array.isArray(scp) && scp.every((name) => typeof name === "string")) return scp;
  throw new Error("scope is missing");
}

/** Reads the claims of a verified token. Throws where one is missing or malformed. */
export function claimsOf(payload: JWTPayload): Claims {
  const { sub, department, purpose } = payload;
  if (!isName(sub) || !isDepartmentId(department))
    throw new Error("sub or department is missing or malformed");
  // Which scopes there are is for the supergraph to say: those that no field asks for allow nothing.
  const scopes = scopesOf(payload).filter((name) => SCOPE.test(name));
  return { subject: sub, department, scopes, purpose: typeof purpose === "string" ? purpose : null };
}

async function readKeyPair(file: string): Promise<{ privateKey: CryptoKey; publicKey: CryptoKey }> {
  const kept = await keptSecret(file, newKey);
  try {
    const jwk = JSON.parse(kept) as JWK;
    const { d: secret, ...publicJwk } = jwk;
    if (secret === undefined) throw new Error("not a private key");
    return {
      privateKey: (await importJWK(jwk, ALGORITHM)) as CryptoKey,
      publicKey: (await importJWK(publicJwk, ALGORITHM)) as CryptoKey,
    };
  } catch {
    throw new KeptSecretError(
      `${file} holds no key of ${ALGORITHM}. Remove it to have another made; the tokens of the former one are then void.`,
    );
  }
}

/** The key pair of local development, made in the data directory on first use. Throws KeptSecretError. */
export async function developmentKey(dataDirectory: string): Promise<DevelopmentKey> {
  const { privateKey, publicKey } = await readKeyPair(join(dataDirectory, "development-key.json"));
  return {
    sign: ({ subject, department, scopes, purpose }, lifetime) =>
      new SignJWT({ department, scope: scopes.join(" "), ...(purpose ? { purpose } : {}) })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(subject)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(privateKey),
    verify: async (token) => {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ["exp"],
      });
      return claimsOf(payload);
    },
  };
}
