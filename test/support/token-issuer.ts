import { constants, createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// Tokens are made here by hand (RFC 7515): a library that makes them would refuse most of those that must be refused.

export const ISSUER = "https://tokens.example/";
export const AUDIENCE = "https://liancheng.example/graphql";

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** As in the set of the issuer. */
  readonly jwk: Record<string, unknown>;
}

/** @param members what the set says of the key beside its numbers */
export function signingKey(
  kind: "RSA" | "P-256" | "P-384" | "Ed25519",
  members: Record<string, unknown>,
  bits = 2048,
): SigningKey {
  const pair =
    kind === "RSA"
      ? generateKeyPairSync("rsa", { modulusLength: bits })
      : kind === "Ed25519"
        ? generateKeyPairSync("ed25519")
        : generateKeyPairSync("ec", { namedCurve: kind });
  return { ...pair, jwk: { ...pair.publicKey.export({ format: "jwk" }), ...members } };
}

function signatureOf(input: string, alg: string, key: KeyObject): Buffer {
  if (key.type === "secret") return createHmac("sha256", key).update(input).digest();
  const bytes = Buffer.from(input);
  if (key.asymmetricKeyType === "ed25519") return sign(null, bytes, key);
  const hash = `sha${alg.slice(2)}`;
  if (key.asymmetricKeyType === "ec") return sign(hash, bytes, { key, dsaEncoding: "ieee-p1363" });
  if (!alg.startsWith("PS")) return sign(hash, bytes, key);
  return sign(hash, bytes, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token that is signed as its header says, as far as the key allows. */
export function tokenOf(
  header: { alg: string; [name: string]: unknown },
  claims: object,
  key: KeyObject,
): string {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${signatureOf(input, header.alg, key).toString("base64url")}`;
}

/** Claims that are accepted; those that are undefined in `change` are left out. */
export function claimsWith(change: Record<string, unknown> = {}): object {
  const now = Math.floor(Date.now() / 1000);
  return {
    ...{ iss: ISSUER, aud: AUDIENCE, sub: "officer", iat: now, exp: now + 600 },
    ...{ department: "FINANCE", scope: "list:read person:match" },
    ...change,
  };
}

/** Serves the keys of an issuer on the loopback. */
export class TokenIssuerServer {
  /** The set of its keys; null while it is away, and hangs up. */
  keys: readonly SigningKey[] | null;
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  readonly #server = createServer((request, response) => {
    this.asked.push(request.url ?? "");
    if (!this.keys) return void request.socket.destroy();
    response.setHeader("content-type", "application/jwk-set+json");
    response.end(JSON.stringify({ keys: this.keys.map(({ jwk }) => jwk) }));
  });

  constructor(keys: readonly SigningKey[] | null) {
    this.keys = keys;
  }

  async start(): Promise<void> {
    await once(this.#server.listen(0, "127.0.0.1"), "listening");
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }
}
