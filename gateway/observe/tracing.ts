import type { IncomingHttpHeaders } from "node:http";
import type { Listener, SpanOf } from "./observer.ts";
import { operationLabel, type TrustedName } from "./operation-label.ts";
import type { OtlpExporter, Span } from "./otlp-exporter.ts";
import type { RequestRecord } from "./request-record.ts";
import { newSpanId, readTraceContext } from "./trace-context.ts";

// Spans of a request, of its planning and of each of its fetches, made of the record of the request when it has ended.

const SAMPLED = 1;

/** Which requests are traced: those whose caller says so, and of those without a trace a part. */
export function spanOfRequest(ratio: number): SpanOf {
  return (requestId: string, headers: IncomingHttpHeaders) => {
    const callers = readTraceContext(headers);
    if (callers) {
      const { traceId, parentId, flags } = callers;
      return Number.parseInt(flags, 16) & SAMPLED ? { traceId, parentId, spanId: newSpanId() } : null;
    }
    if (Math.random() >= ratio) return null;
    return { traceId: requestId.replaceAll("-", ""), parentId: null, spanId: newSpanId() };
  };
}

/** Milliseconds since 1970 of a time on the clock of `performance`. */
function wallClock(at: number): number {
  return performance.timeOrigin + at;
}

function spansOf(record: RequestRecord, trustedName: TrustedName): Span[] {
  const { span, requestId, route, status, operation, codes, plan, fetches, context } = record;
  if (!span) return [];
  const { traceId } = span;
  const label = operationLabel(operation, trustedName);
  const request: Span = {
    ...{ traceId, spanId: span.spanId, parentId: span.parentId },
    name: operation ? `${operation.operation.operation} ${label}` : route,
    kind: "server",
    began: wallClock(record.began),
    ended: wallClock(record.ended),
    failed: status === 0 || status >= 500 || codes.length > 0,
    attributes: {
      ...{ "http.route": route, "http.response.status_code": status, "liancheng.request_id": requestId },
      ...(operation ? { "graphql.operation.type": operation.operation.operation } : {}),
      ...(operation ? { "graphql.operation.name": label } : {}),
      ...(context?.viewer.department ? { "liancheng.department": context.viewer.department } : {}),
      ...(codes.length > 0 ? { "error.type": codes.join(" ") } : {}),
    },
  };
  const planning: Span[] = plan
    ? [
        {
          ...{ traceId, spanId: newSpanId(), parentId: span.spanId },
          name: "plan",
          kind: "internal",
          began: wallClock(plan.began),
          ended: wallClock(plan.ended),
          failed: false,
          attributes: { "liancheng.plan": plan.state },
        },
      ]
    : [];
  const fetched = fetches.map(
    ({ subgraph, outcome, representations, began, ended, spanId }): Span => ({
      ...{ traceId, spanId: spanId ?? newSpanId(), parentId: span.spanId },
      name: `fetch ${subgraph}`,
      kind: "client",
      began: wallClock(began),
      ended: wallClock(ended || record.ended),
      failed: outcome !== "ok",
      attributes: {
        "liancheng.subgraph": subgraph,
        "liancheng.outcome": outcome,
        "liancheng.representations": representations,
      },
    }),
  );
  return [request, ...planning, ...fetched];
}

/** Hands the spans of traced requests on. */
export function tellTraces(exporter: OtlpExporter, trustedName: TrustedName): Listener {
  return {
    requestEnded(record) {
      for (const span of spansOf(record, trustedName)) exporter.add(span);
    },
  };
}
