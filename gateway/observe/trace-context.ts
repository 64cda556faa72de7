import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { RequestContext, TraceContext } from "../../schema/request-context.ts";

// W3C Trace Context, https://www.w3.org/TR/trace-context/: the gateway takes part in the trace of its caller, and each
// request that it sends to a subgraph is a span of it.

/** Characters of `tracestate` that have to be passed on at least (3.3.1.5); more are not. */
const STATE_LENGTH = 512;

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** A resident identity number (GB 11643), of which a trace would be a hiding place. In random digits 1 in 200,000. */
const IDENTITY = /[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}/;

/** A trace with the span in it that the caller is in. */
export interface CallersTrace extends TraceContext {
  /** 16 hexadecimal digits. */
  readonly parentId: string;
}

/** The trace that headers speak of; null where there is none, or none that can be read. */
export function readTraceContext({ traceparent, tracestate }: IncomingHttpHeaders): CallersTrace | null {
  const match = typeof traceparent === "string" ? TRACEPARENT.exec(traceparent.trim()) : null;
  if (!match) return null;
  const [, version = "", traceId = "", parentId = "", flags = "", rest] = match;
  // Version 00 has four parts; a later one may have more, and ff is none.
  if (version === "ff" || (version === "00" && rest !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return null;
  if (IDENTITY.test(`${traceId} ${parentId}`)) return null;
  const state = typeof tracestate === "string" && tracestate.length <= STATE_LENGTH ? tracestate : null;
  return { traceId, parentId, flags, state: state && IDENTITY.test(state) ? null : state };
}

/** The trace that a request is part of: that of its caller, or else one of its own. */
export function traceIdOf({ requestId, trace }: Pick<RequestContext, "requestId" | "trace">): string {
  return trace?.traceId ?? hexDigits(requestId);
}

function hexDigits(uuid: string): string {
  return uuid.replaceAll("-", "");
}

/** 16 hexadecimal digits. Of a UUID, as Node has random bytes for many of them at hand. */
export function newSpanId(): string {
  return hexDigits(randomUUID()).slice(0, 16);
}

function spanOfNobody(context: Pick<RequestContext, "requestId" | "trace">): string {
  return `00-${traceIdOf(context)}-${newSpanId()}-${context.trace?.flags ?? "00"}`;
}

/**
 * What a subgraph is sent of the trace of a request.
 * @param traceparent names the span of the fetch; where left out, the fetch is a span that nobody records
 */
export function traceHeadersOf(
  context: Pick<RequestContext, "requestId" | "trace">,
  traceparent: string = spanOfNobody(context),
): Record<string, string> {
  const state = context.trace?.state;
  return state ? { traceparent, tracestate: state } : { traceparent };
}
