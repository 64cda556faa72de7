import { createSecretKey, type KeyObject } from "node:crypto";
import { type Attack, refused } from "../../support/attacks/attack.ts";
import { claimsWith, signingKey, tokenOf } from "../../support/token-issuer.ts";

/** The keys of the issuer, one of each kind. */
export const ISSUER_KEYS = {
  ec: signingKey("P-256", { kid: "ec", alg: "ES256" }),
  rsa: signingKey("RSA", { kid: "rsa", alg: "RS256" }),
  ed: signingKey("Ed25519", { kid: "ed", alg: "EdDSA" }),
};

const { ec, rsa, ed } = ISSUER_KEYS;
const own = signingKey("P-256", { kid: "ec", alg: "ES256" });

export const asked = { graphql: { query: '{ department(id: "FINANCE") { id } }' } };
export const UNAUTHENTICATED = {
  ...refused("UNAUTHENTICATED", 401),
  headers: { "www-authenticate": 'Bearer error="invalid_token"' },
};
export const bearing = (name: string, token: string): Attack => ({
  name,
  sent: { ...asked, headers: { authorization: `Bearer ${token}` } },
  answer: UNAUTHENTICATED,
});

/** A token of the issuer but for what its header says and who signed it. */
const forged = (header: { alg: string; [name: string]: unknown }, key: KeyObject): string =>
  tokenOf({ kid: "ec", ...header }, claimsWith(), key);
export const claiming = (change: Record<string, unknown>): string =>
  tokenOf({ alg: "ES256", kid: "ec" }, claimsWith(change), ec.privateKey);

export const VALID = claiming({});
export const [head, claims, signature = ""] = VALID.split(".");
const secret = (bytes: string | Buffer) => createSecretKey(Buffer.from(bytes));
const pem = (key: KeyObject) => key.export({ type: "spki", format: "pem" });
export const encoded = (text: string) => Buffer.from(text).toString("base64url");
const zeros = Buffer.alloc(64).toString("base64url");

const algorithms: readonly Attack[] = [
  ...["none", "None", "NONE", "nOnE", ""].map((alg) =>
    bearing(`alg "${alg}", without a signature`, `${encoded(JSON.stringify({ alg, kid: "ec" }))}.${claims}.`),
  ),
  bearing("alg none, with a signature", `${encoded('{"alg":"none","kid":"ec"}')}.${claims}.${signature}`),
  bearing("HS256 with the public key as the secret", forged({ alg: "HS256" }, secret(pem(ec.publicKey)))),
  bearing(
    "HS256 with its PEM without the last line end",
    forged({ alg: "HS256" }, secret(`${pem(ec.publicKey)}`.trim())),
  ),
  bearing("HS256 with its JWK", forged({ alg: "HS256" }, secret(JSON.stringify(ec.jwk)))),
  bearing(
    "HS256 with the number of the key",
    forged({ alg: "HS256" }, secret(Buffer.from(`${ec.jwk.x}`, "base64url"))),
  ),
  bearing("HS256 with the RSA key", forged({ alg: "HS256", kid: "rsa" }, secret(pem(rsa.publicKey)))),
  bearing("HS256 with nothing", forged({ alg: "HS256" }, secret(""))),
  bearing("PS256 of a key for RS256", forged({ alg: "PS256", kid: "rsa" }, rsa.privateKey)),
  bearing("RS512 of a key for RS256", forged({ alg: "RS512", kid: "rsa" }, rsa.privateKey)),
  bearing("RS256 that names the key of another kind", forged({ alg: "RS256" }, rsa.privateKey)),
  bearing("ES256 that names the RSA key", forged({ alg: "ES256", kid: "rsa" }, ec.privateKey)),
  bearing("an algorithm in small letters", forged({ alg: "es256" }, ec.privateKey)),
];

const keys: readonly Attack[] = [
  bearing("another key of the same name", forged({ alg: "ES256" }, own.privateKey)),
  bearing("its own key in its header", forged({ alg: "ES256", jwk: own.jwk }, own.privateKey)),
  bearing(
    "its own key in its header, under a name of its own",
    forged({ alg: "ES256", kid: "own", jwk: { ...own.jwk, kid: "own" } }, own.privateKey),
  ),
  bearing(
    "a certificate in its header",
    forged({ alg: "ES256", x5c: [encoded("certificate")], x5t: "x" }, own.privateKey),
  ),
  ...[
    "own",
    "",
    "../../../dev/null",
    "/dev/null",
    "' union select 'x",
    "ec\u0000",
    "__proto__",
    "constructor",
  ].map((kid) =>
    bearing(`a key called ${JSON.stringify(kid)}`, forged({ alg: "ES256", kid }, own.privateKey)),
  ),
  bearing("a key whose name is a list", forged({ alg: "ES256", kid: ["ec"] }, own.privateKey)),
  bearing("a key whose name is an object", forged({ alg: "ES256", kid: { toString: "ec" } }, own.privateKey)),
  bearing("what it says is critical", forged({ alg: "ES256", crit: ["admin"], admin: true }, ec.privateKey)),
  bearing("claims that are not encoded", forged({ alg: "ES256", crit: ["b64"], b64: false }, ec.privateKey)),
  ...["logout+jwt", "dpop+jwt", "secevent+jwt"].map((typ) =>
    bearing(`a token that is a ${typ}`, forged({ alg: "ES256", typ }, ec.privateKey)),
  ),
];

const signatures: readonly Attack[] = [
  bearing("a signature of nothing but zeros", `${head}.${claims}.${zeros}`),
  bearing("half a signature", `${head}.${claims}.${signature.slice(0, 43)}`),
  bearing("a signature and more", `${head}.${claims}.${signature}AAAA`),
  bearing("a signature of EdDSA of zeros", `${encoded('{"alg":"EdDSA","kid":"ed"}')}.${claims}.${zeros}`),
  bearing(
    "other claims under its signature",
    `${head}.${encoded(JSON.stringify(claimsWith({ department: "HRSS" })))}.${signature}`,
  ),
  bearing(
    "another header over its signature",
    `${encoded('{"alg":"ES256","kid":"ec","x":1}')}.${claims}.${signature}`,
  ),
  bearing("a token with padding", `${head}=.${claims}=.${signature}=`),
  bearing("five parts", `${head}.${claims}.${signature}.${claims}.${signature}`),
  bearing("two parts", `${head}.${claims}`),
  bearing("nothing between dots", ".."),
  bearing("parts of other JSON", `${encoded("null")}.${encoded("[]")}.${signature}`),
  bearing(
    "a header 1,000 levels deep",
    `${encoded("[".repeat(1_000) + "]".repeat(1_000))}.${claims}.${signature}`,
  ),
  bearing(
    "a token of 9,000 characters",
    tokenOf({ alg: "ES256", kid: "ec" }, claimsWith({ x: "x".repeat(6_500) }), ec.privateKey),
  ),
];

/** Tokens that are none of the issuer's, or not for this gateway, or not now. */
export const TOKENS: readonly Attack[] = [
  ...[...algorithms, ...keys, ...signatures],
  {
    name: "a token in the URL is none",
    sent: {
      graphql: { query: '{ personByIdentity(type: PASSPORT, number: "E1") { id } }' },
      path: `/graphql?access_token=${VALID}`,
    },
    answer: { status: 200, code: "UNAUTHENTICATED", data: { personByIdentity: null } },
  },
  {
    name: "a token that is valid, as a control",
    sent: { ...asked, headers: { authorization: `Bearer ${VALID}` } },
    answer: { status: 200, code: null },
  },
  {
    name: "one of the other kinds of keys, as a control",
    sent: {
      ...asked,
      headers: {
        authorization: `Bearer ${tokenOf({ alg: "EdDSA", kid: "ed" }, claimsWith(), ed.privateKey)}`,
      },
    },
    answer: { status: 200, code: null },
  },
];
