import { isUtf8 } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import type { RequestContext } from "../../schema/request-context.ts";
import { civilDateAt } from "../../schema/scalars/civil-date.ts";
import { instantOf } from "../../schema/scalars/instant.ts";
import type { Claims } from "../auth/tokens.ts";
import { ANONYMOUS, viewerOf } from "../auth/viewer.ts";
import { readTraceContext } from "../observe/trace-context.ts";

export interface RequestContextOptions {
  /** Null where nobody is known by a token, and all are anonymous. */
  verify: ((token: string) => Promise<Claims>) | null;
  /** Who has signed in at the browser that asks; null where nobody has. May reject with a request error. */
  signedIn?: () => Promise<Claims | null>;
  /** The clock; tests give another. */
  now(): Date;
  /** Milliseconds that subgraphs elsewhere are given to answer; left out where all is in this process. */
  deadlineMs?: number;
}

/** What the subgraphs are told of a request. Rejects as `viewerOf` and `signedIn` do. */
export async function requestContextOf(
  headers: IncomingHttpHeaders,
  requestId: string,
  { verify, signedIn, now, deadlineMs }: RequestContextOptions,
): Promise<RequestContext> {
  const purpose = headers["x-purpose"];
  const instant = now();
  const trace = readTraceContext(headers);
  return {
    requestId,
    viewer: verify
      ? await viewerOf(
          {
            authorization: headers.authorization,
            purpose: typeof purpose === "string" ? purposeOf(purpose) : undefined,
          },
          verify,
          await signedIn?.(),
        )
      : ANONYMOUS,
    now: instantOf(instant),
    today: civilDateAt(instant),
    ...(trace ? { trace: { traceId: trace.traceId, flags: trace.flags, state: trace.state } } : {}),
    // By the clock that requests to subgraphs are signed by.
    ...(deadlineMs === undefined ? {} : { deadline: Date.now() + deadlineMs }),
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
