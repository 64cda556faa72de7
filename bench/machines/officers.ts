import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from "jose";

/** Who issues tokens to the officers of a load. */
export interface Officers {
  readonly issuer: string;
  readonly audience: string;
  /** The set of its public keys. */
  readonly jwks: object;
  token(subject: string, department: string, scopes: readonly string[]): Promise<string>;
}

const ISSUER = "https://tokens.example/";
const AUDIENCE = "liancheng";
const KEY = { alg: "ES256", kid: "load" };

async function sign(key: CryptoKey, subject: string, claims: Record<string, string>): Promise<string> {
  return await new SignJWT(claims)
    .setProtectedHeader(KEY)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime("2h")
    .sign(key);
}

export async function openOfficers(): Promise<Officers> {
  const { publicKey, privateKey } = await generateKeyPair(KEY.alg);
  const jwk = { ...(await exportJWK(publicKey)), ...KEY, use: "sig" };
  return {
    ...{ issuer: ISSUER, audience: AUDIENCE, jwks: { keys: [jwk] } },
    token: (subject, department, scopes) =>
      sign(privateKey, subject, { department, scope: scopes.join(" ") }),
  };
}
