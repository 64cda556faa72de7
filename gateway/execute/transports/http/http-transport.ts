import { setTimeout as sleep } from "node:timers/promises";
import { Pool } from "undici";
import { Deadlines } from "../../../deadlines.ts";
import type { Log } from "../../../observe/log.ts";
import type { SubgraphResult, Transport, TransportRequest } from "../../execution.ts";
import { CircuitBreaker, type CircuitState } from "./circuit-breaker.ts";
import { httpExchange, Patience } from "./http-exchange.ts";
import { TransportError, type TransportFailure } from "./transport-error.ts";

export interface HttpTransportOptions {
  subgraph: string;
  url: string;
  /** Headers of one request beside those of HTTP itself: who asks, the trace. */
  headersOf(request: TransportRequest, body: string): Record<string, string>;
  log: Log;
  /** Told when the circuit opens, lets one try, and closes. */
  circuitChanged?: (state: CircuitState) => void;
  limits?: Partial<HttpLimits>;
}

export interface HttpLimits {
  /** Milliseconds for a whole exchange, tries and all. */
  timeoutMs: number;
  /** Milliseconds to connect. */
  connectMs: number;
  /** Connections, each with one request at a time. */
  connections: number;
  /** Requests that may wait for a connection. */
  waiting: number;
  /** Further tries of a query that met no answer. Mutations are sent once. */
  retries: number;
  /** Bytes of an answer at most. */
  answerBytes: number;
  /** Failures in a row that open the circuit. */
  breakerFailures: number;
  /** Milliseconds that the circuit stays open. */
  breakerOpenMs: number;
}

export const HTTP_LIMITS: HttpLimits = {
  timeoutMs: 10_000,
  connectMs: 2_000,
  connections: 64,
  waiting: 1024,
  retries: 1,
  answerBytes: 64 * 1024 * 1024,
  breakerFailures: 10,
  breakerOpenMs: 2_000,
};

const RETRY_DELAY_MS = 50;

/** Failures after which another try may meet an answer. */
const WORTH_RETRYING: ReadonlySet<TransportFailure> = new Set(["UNREACHABLE", "UNAVAILABLE"]);

/** Statuses with which a proxy or a starting service says that there is nobody to answer. */
const UNAVAILABLE: ReadonlySet<number> = new Set([502, 503, 504]);

const HEADERS = {
  "content-type": "application/json",
  accept: "application/graphql-response+json, application/json",
};

export interface HttpTransport extends Transport {
  readonly circuit: CircuitBreaker;
  close(): Promise<void>;
}

function isResult(value: unknown): value is SubgraphResult {
  return typeof value === "object" && value !== null && ("data" in value || "errors" in value);
}

function readResult(text: string, status: number): SubgraphResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new TransportError("MALFORMED", `status ${status}, not JSON`);
  }
  if (!isResult(value)) throw new TransportError("MALFORMED", `status ${status}, no GraphQL response`);
  return value;
}

function failureOf(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  const { code = "no connection" } = error as NodeJS.ErrnoException;
  const reason = code === "UND_ERR_RES_EXCEEDED_MAX_SIZE" ? "TOO_LARGE" : "UNREACHABLE";
  return new TransportError(reason, code, error);
}

/** Sends operations to a subgraph over HTTP: pooled, bounded in number and time, and not at all while it is down. */
export function httpTransport(options: HttpTransportOptions): HttpTransport {
  const limits = { ...HTTP_LIMITS, ...options.limits };
  const { origin, pathname, search } = new URL(options.url);
  const path = `${pathname}${search}`;
  const pool = new Pool(origin, {
    connections: limits.connections,
    pipelining: 1,
    connect: { timeout: limits.connectMs },
    // The time of a call is kept here, for all of its tries.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: limits.answerBytes,
  });
  const circuit = new CircuitBreaker({
    failures: limits.breakerFailures,
    openMs: limits.breakerOpenMs,
    now: () => performance.now(),
    ...(options.circuitChanged ? { changed: options.circuitChanged } : {}),
  });
  const deadlines = new Deadlines<Patience>(limits.timeoutMs, (patience) =>
    patience.end(new TransportError("TIMEOUT", `no answer in ${limits.timeoutMs} ms`)),
  );
  let underWay = 0;

  async function attempt(
    body: string,
    request: TransportRequest,
    patience: Patience,
  ): Promise<SubgraphResult> {
    const outcome = circuit.admit();
    if (!outcome) throw new TransportError("CIRCUIT_OPEN", "not sent");
    try {
      const headers = { ...HEADERS, ...options.headersOf(request, body) };
      const { status, text } = await httpExchange(pool, { path, method: "POST", headers, body }, patience);
      if (UNAVAILABLE.has(status)) throw new TransportError("UNAVAILABLE", `status ${status}`);
      const result = readResult(text, status);
      outcome.succeeded();
      return result;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.reason === "CANCELLED") outcome.abandoned();
      else if (failure.reason === "TOO_LARGE") outcome.succeeded();
      else outcome.failed();
      throw failure;
    }
  }

  async function send(
    body: string,
    request: TransportRequest,
    tries: number,
    patience: Patience,
  ): Promise<SubgraphResult> {
    for (let left = tries; ; left--) {
      try {
        return await attempt(body, request, patience);
      } catch (error) {
        const failure = error as TransportError;
        const { requestId } = request.request;
        options.log(`subgraph ${options.subgraph}: ${failure.message}`, { level: "warn", requestId });
        if (left <= 1 || !WORTH_RETRYING.has(failure.reason)) throw failure;
        // Spread out, so that those who met the same failure do not come back all at once.
        await sleep(RETRY_DELAY_MS * (0.5 + Math.random()));
      }
    }
  }

  return {
    circuit,
    prepare(query, operationKind) {
      const tries = operationKind === "query" ? limits.retries + 1 : 1;
      const bodyStart = `{"query":${JSON.stringify(query)},"variables":`;
      return async (request) => {
        if (underWay >= limits.connections + limits.waiting)
          throw new TransportError("OVERLOADED", "not sent");
        const { signal, variables } = request;
        const patience = new Patience();
        const giveUp = () => patience.end(new TransportError("CANCELLED", "the request was given up"));
        underWay++;
        deadlines.add(patience);
        signal?.addEventListener("abort", giveUp);
        if (signal?.aborted) giveUp();
        try {
          return await send(`${bodyStart}${JSON.stringify(variables)}}`, request, tries, patience);
        } finally {
          signal?.removeEventListener("abort", giveUp);
          deadlines.delete(patience);
          underWay--;
        }
      };
    },
    close: () => pool.destroy(),
  };
}
