import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { RequestContext, TraceContext } from "../../schema/request-context.ts";

// W3C Trace Context, https://www.w3.org/TR/trace-context/: the gateway takes part in the trace of its caller, and each
// request that it sends to a subgraph is a span of it.

/** Characters of `tracestate` that have to be passed on at least (3.3.1.5); more are not. */
const STATE_LENGTH = 512;

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** The trace that headers speak of; null where there is none, or none that can be read. */
export function readTraceContext({ traceparent, tracestate }: IncomingHttpHeaders): TraceContext | null {
  const match = typeof traceparent === "string" ? TRACEPARENT.exec(traceparent.trim()) : null;
  if (!match) return null;
  const [, version = "", traceId = "", parentId = "", flags = "", rest] = match;
  // Version 00 has four parts; a later one may have more, and ff is none.
  if (version === "ff" || (version === "00" && rest !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return null;
  const state = typeof tracestate === "string" && tracestate.length <= STATE_LENGTH ? tracestate : null;
  return { traceId, flags, state };
}

function hexDigits(uuid: string): string {
  return uuid.replaceAll("-", "");
}

/** What a subgraph is sent of the trace of a request: a span of its own each time. */
export function traceHeadersOf({
  requestId,
  trace,
}: Pick<RequestContext, "requestId" | "trace">): Record<string, string> {
  const traceId = trace?.traceId ?? hexDigits(requestId);
  const spanId = hexDigits(randomUUID()).slice(0, 16);
  const traceparent = `00-${traceId}-${spanId}-${trace?.flags ?? "00"}`;
  return trace?.state ? { traceparent, tracestate: trace.state } : { traceparent };
}
