import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { RequestContext, Scope } from "./request-context.ts";

// How a subgraph that is reached over HTTP knows who asks: the gateway says so in a header, signed with a key that both
// hold, over the body and the instant as well, so that what was said of one request cannot be said of another.

export const CONTEXT_HEADER = "x-liancheng-context";
export const SIGNATURE_HEADER = "x-liancheng-signature";

/** How old a signature may be, and how far ahead another machine's clock. */
const WINDOW_MS = 30_000;

interface Written extends Omit<RequestContext, "viewer"> {
  viewer: Omit<RequestContext["viewer"], "scopes"> & { scopes: Scope[] };
  /** Milliseconds since 1970. */
  signedAt: number;
}

function signatureOf(key: Buffer, context: string, body: string): Buffer {
  const digest = createHash("sha256").update(body).digest("base64url");
  return createHmac("sha256", key).update(`POST\n${digest}\n${context}`).digest();
}

/** The headers that say who asks, for one body that is POSTed. */
export function signContext(
  key: Buffer,
  context: RequestContext,
  body: string,
  signedAt: number,
): Record<string, string> {
  const { viewer } = context;
  const written: Written = { ...context, viewer: { ...viewer, scopes: [...viewer.scopes] }, signedAt };
  const text = Buffer.from(JSON.stringify(written)).toString("base64url");
  return { [CONTEXT_HEADER]: text, [SIGNATURE_HEADER]: signatureOf(key, text, body).toString("base64url") };
}

/**
 * Who asks, by the headers of a POST with this body. Null where they are missing, not signed with this key over this
 * body, or older than the window.
 */
export function verifiedContext(
  key: Buffer,
  headers: { context: string | undefined; signature: string | undefined },
  body: string,
  now: number,
): RequestContext | null {
  const { context, signature } = headers;
  if (context === undefined || signature === undefined) return null;
  const given = Buffer.from(signature, "base64url");
  const expected = signatureOf(key, context, body);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { signedAt, viewer, ...rest } = JSON.parse(
    Buffer.from(context, "base64url").toString("utf8"),
  ) as Written;
  if (Math.abs(now - signedAt) > WINDOW_MS) return null;
  return { ...rest, viewer: { ...viewer, scopes: new Set(viewer.scopes) } };
}
