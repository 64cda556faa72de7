import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { RequestContext } from "../../schema/request-context.ts";

// How a subgraph in another process knows who asks: the gateway says so in a header, and signs that together with the
// method, the subgraph meant and the digest of the body (HMAC-SHA256, RFC 2104). The digest stands beside the signature,
// so that a stranger is refused before a byte of his body is read. A signature holds for a short while, and once in a
// process: another copy of the subgraph does not know which ones this one has seen.

export const CONTEXT_HEADER = "x-liancheng-context";
export const SIGNATURE_HEADER = "x-liancheng-signature";

/** Milliseconds that the clocks of gateway and subgraph may be apart, the way between them included. */
const WINDOW_MS = 30_000;

/** Signatures that are remembered at most: ten thousand requests a second for all of the window. */
const MOST_REMEMBERED = 2 * 10_000 * (WINDOW_MS / 1000);

/** A request that is not the gateway's. The message is for the log of the subgraph. */
export class UnsignedRequest extends Error {
  override name = "UnsignedRequest";
}

interface Signed {
  readonly subgraph: string;
  /** Of the body. */
  readonly digest: string;
  /** As in the header. */
  readonly context: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly nonce: string;
}

function digestOf(body: string | Buffer): string {
  return createHash("sha256").update(body).digest("base64url");
}

function signatureOf(key: Buffer, { subgraph, digest, context, at, nonce }: Signed): Buffer {
  return createHmac("sha256", key).update(["POST", subgraph, at, nonce, digest, context].join("\n")).digest();
}

function encode(context: RequestContext): string {
  const { viewer, ...rest } = context;
  return Buffer.from(JSON.stringify({ ...rest, viewer: { ...viewer, scopes: [...viewer.scopes] } })).toString(
    "base64url",
  );
}

/**
 * What only the gateway writes needs no check of its form.
 * @param ahead milliseconds that our clock is ahead of the gateway's
 */
function decode(text: string, ahead: number): RequestContext {
  const { viewer, deadline, ...rest } = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  return {
    ...rest,
    viewer: { ...viewer, scopes: new Set(viewer.scopes) },
    ...(typeof deadline === "number" ? { deadline: deadline + ahead } : {}),
  };
}

/** Signs requests to one subgraph: gives the headers that say in whose name `body` is sent. */
export function contextSigner(key: Buffer, subgraph: string, now: () => number = Date.now) {
  // The context of a request goes to a subgraph as often as its plan says, and is the same each time.
  const encoded = new WeakMap<RequestContext, string>();
  return (context: RequestContext, body: string): Record<string, string> => {
    let text = encoded.get(context);
    if (text === undefined) {
      text = encode(context);
      encoded.set(context, text);
    }
    const at = now();
    const nonce = randomUUID();
    const digest = digestOf(body);
    const signature = signatureOf(key, { subgraph, digest, context: text, at, nonce });
    return {
      [CONTEXT_HEADER]: text,
      [SIGNATURE_HEADER]: `${at}.${nonce}.${digest}.${signature.toString("base64url")}`,
    };
  };
}

const SIGNATURE = /^(\d{1,16})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{43})$/;

function refuse(reason: string): never {
  throw new UnsignedRequest(reason);
}

/** Remembers what was seen within the window, in two generations of that length. */
function memory(now: () => number) {
  let recent = new Set<string>();
  let former = new Set<string>();
  let turned = now();
  return (nonce: string): boolean => {
    // Whichever way the clock has gone.
    const passed = Math.abs(now() - turned);
    // A signature is good from a window before its time until a window after.
    if (passed > 2 * WINDOW_MS) {
      former = passed > 4 * WINDOW_MS ? new Set() : recent;
      recent = new Set();
      turned = now();
    }
    if (recent.has(nonce) || former.has(nonce)) return false;
    if (recent.size >= MOST_REMEMBERED) refuse("more requests than can be remembered");
    recent.add(nonce);
    return true;
  };
}

/**
 * Reads in whose name a request to one subgraph is sent, from its headers; then, with its body, gives the context.
 * Throws UnsignedRequest where the gateway has not signed it, signed it for another subgraph or too long ago, and where
 * it came before; and with another body than was signed.
 * @param keys that the gateway may sign with: while one takes the place of another, both
 */
export function contextVerifier(keys: readonly Buffer[], subgraph: string, now: () => number = Date.now) {
  const isNew = memory(now);
  return (headers: IncomingHttpHeaders): ((body: Buffer) => RequestContext) => {
    const { [CONTEXT_HEADER]: context, [SIGNATURE_HEADER]: header } = headers;
    if (typeof context !== "string" || typeof header !== "string") refuse("not signed");
    const parts = SIGNATURE.exec(header) ?? refuse("no signature");
    const [, time = "", nonce = "", digest = "", signature = ""] = parts;
    const at = Number(time);
    const given = Buffer.from(signature, "base64url");
    const signed = { subgraph, digest, context, at, nonce };
    if (!keys.some((key) => timingSafeEqual(signatureOf(key, signed), given))) refuse("another signature");
    // The way between them included: the time that is left is the same by both clocks.
    const ahead = now() - at;
    if (Math.abs(ahead) > WINDOW_MS) refuse(`signed ${ahead} ms ago by the gateway's clock`);
    if (!isNew(nonce)) refuse("seen before");
    return (body) => (digestOf(body) === digest ? decode(context, ahead) : refuse("another body"));
  };
}
