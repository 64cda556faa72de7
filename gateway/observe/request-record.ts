import type { PlanNode, QueryPlan } from "@graphql-hive/router-query-planner";
import type { RequestContext } from "../../schema/request-context.ts";
import type { AskedOperation } from "../execute/prepare-operation.ts";
import { newSpanId } from "./trace-context.ts";

/** A fetch of one request. Times are milliseconds on the clock of `performance`. */
export interface FetchRecord {
  readonly subgraph: string;
  readonly node: PlanNode;
  /** Entities asked for; 0 of a fetch of root fields. */
  readonly representations: number;
  readonly began: number;
  ended: number;
  /** `ok`, `errors` where the answer has some, or why there is none: the reason of a TransportError, or `FAILED`. */
  outcome: string;
  /** 16 hexadecimal digits; null where the request is not traced. */
  readonly spanId: string | null;
}

/** How the plan of a request was come by. */
export interface PlanRecord {
  readonly state: "known" | "planned";
  readonly began: number;
  readonly ended: number;
  /** Null where nothing is fetched. */
  readonly plan: QueryPlan | null;
}

/** The span of a request in its trace. */
export interface RequestSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Span of the caller; null where the trace begins here. */
  readonly parentId: string | null;
}

/** What is seen of one request while it is under way; listeners are told of it when it has ended. */
export class RequestRecord {
  readonly requestId: string;
  /** Milliseconds on the clock of `performance`. */
  readonly began = performance.now();
  ended = 0;
  /** Path of the service that was asked; `other` where there is none. */
  route = "other";
  /** Of HTTP; 0 where the client was gone before it was answered. */
  status = 0;
  /** Null where it was refused before it was known who asks. */
  context: RequestContext | null = null;
  /** Null where the request was refused before its operation was known. */
  operation: AskedOperation | null = null;
  plan: PlanRecord | null = null;
  /** Whether the answer tells how it was come by (`x-explain`). */
  explain = false;
  /** Codes of the errors in the answer, each once. */
  readonly codes: string[] = [];
  /** Limits that refused it (`extensions.measure`), each once. */
  readonly limits: string[] = [];
  readonly fetches: FetchRecord[] = [];
  /** Null where it is not traced. */
  readonly span: RequestSpan | null;

  constructor(requestId: string, span: RequestSpan | null = null) {
    this.requestId = requestId;
    this.span = span;
  }

  /** Notes an error as the client gets it. */
  refused({ code, measure }: { readonly code?: unknown; readonly measure?: unknown } = {}): void {
    if (typeof code === "string" && !this.codes.includes(code)) this.codes.push(code);
    if (typeof measure === "string" && !this.limits.includes(measure)) this.limits.push(measure);
  }

  /** A fetch is sent; the caller writes down how it ends. */
  beginFetch(subgraph: string, node: PlanNode, representations: number): FetchRecord {
    const fetch: FetchRecord = {
      subgraph,
      node,
      representations,
      began: performance.now(),
      ended: 0,
      outcome: "ok",
      spanId: this.span && newSpanId(),
    };
    this.fetches.push(fetch);
    return fetch;
  }

  /** The `traceparent` of a fetch; undefined where the request is not traced. */
  traceparentOf({ spanId }: FetchRecord): string | undefined {
    return this.span && spanId ? `00-${this.span.traceId}-${spanId}-01` : undefined;
  }
}
