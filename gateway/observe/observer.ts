import type { IncomingHttpHeaders } from "node:http";
import type { CircuitState } from "../execute/transports/http/circuit-breaker.ts";
import { RequestRecord, type RequestSpan } from "./request-record.ts";

/** Is told what happened; what it does of that must be quick and must not throw. */
export interface Listener {
  /** A request has ended, whatever became of it. */
  requestEnded?(record: RequestRecord): void;
  /** A document was planned, or could not be, in so many milliseconds: the wait for the planner is in them. */
  planMade?(ms: number, made: boolean): void;
  /** A document was dropped for others, with its plans. */
  planEvicted?(): void;
  circuitChanged?(subgraph: string, state: CircuitState): void;
  /** A change was sent to who follows a feed, so many milliseconds after it was recorded. */
  changeSent?(feed: string, ms: number): void;
}

/** What the rest of the gateway tells what happens. */
export interface Observer extends Required<Listener> {
  /** A request comes in: null where nobody listens to requests, and nothing is written down of it then. */
  begin(requestId: string, headers: IncomingHttpHeaders): RequestRecord | null;
}

/** Span of a request that is to be traced; null where it is not. */
export type SpanOf = (requestId: string, headers: IncomingHttpHeaders) => RequestSpan | null;

/** Tells several listeners, in their order. */
export function observerOf(listeners: readonly Listener[], spanOf: SpanOf = () => null): Observer {
  const listened = listeners.some(({ requestEnded }) => requestEnded !== undefined);
  return {
    begin: (requestId, headers) =>
      listened ? new RequestRecord(requestId, spanOf(requestId, headers)) : null,
    requestEnded(record) {
      record.ended = performance.now();
      for (const listener of listeners) listener.requestEnded?.(record);
    },
    planMade(ms, made) {
      for (const listener of listeners) listener.planMade?.(ms, made);
    },
    planEvicted() {
      for (const listener of listeners) listener.planEvicted?.();
    },
    circuitChanged(subgraph, state) {
      for (const listener of listeners) listener.circuitChanged?.(subgraph, state);
    },
    changeSent(feed, ms) {
      for (const listener of listeners) listener.changeSent?.(feed, ms);
    },
  };
}

/** Nobody listens. */
export const UNOBSERVED: Observer = observerOf([]);
