import { isUtf8 } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import type { RequestContext } from "../../schema/request-context.ts";
import { civilDateAt } from "../../schema/scalars/civil-date.ts";
import { instantOf } from "../../schema/scalars/instant.ts";
import type { Claims } from "../auth/tokens.ts";
import { viewerOf } from "../auth/viewer.ts";

export interface RequestContextOptions {
  verify(token: string): Promise<Claims>;
  /** The clock; tests give another. */
  now(): Date;
}

/** What the subgraphs are told of a request. Rejects with UNAUTHENTICATED where its token is not valid. */
export async function requestContextOf(
  headers: IncomingHttpHeaders,
  requestId: string,
  { verify, now }: RequestContextOptions,
): Promise<RequestContext> {
  const purpose = headers["x-purpose"];
  const instant = now();
  return {
    requestId,
    viewer: await viewerOf(
      {
        authorization: headers.authorization,
        purpose: typeof purpose === "string" ? purposeOf(purpose) : undefined,
      },
      verify,
    ),
    now: instantOf(instant),
    today: civilDateAt(instant),
  };
}

/**
 * Header values are ASCII: a Chinese purpose comes percent-encoded. Many clients send the bytes of its UTF-8 all the
 * same, of which Node makes a character each.
 */
function purposeOf(header: string): string {
  const bytes = Buffer.from(header, "latin1");
  const text = isUtf8(bytes) ? bytes.toString("utf8") : header;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
