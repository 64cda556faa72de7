import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Deadlines } from "../deadlines.ts";
import { LIMITS } from "../limits/limits.ts";
import type { Log } from "../observe/log.ts";
import { type Observer, UNOBSERVED } from "../observe/observer.ts";
import type { Readiness } from "../observe/readiness.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";
import type { Rest } from "../rest/open-rest.ts";
import { answerGraphql, type GraphqlOptions } from "./answer-graphql.ts";
import { answerChanges, CHANGES_SETTINGS, type ChangesSettings } from "./changes/answer-changes.ts";
import type { Woken } from "./changes/pause.ts";
import { streamLimit } from "./changes/stream-limit.ts";
import { type Exchange, type Refusal, refuse } from "./exchange.ts";
import { answerExport, EXPORT_SETTINGS, type ExportSettings } from "./export/answer-export.ts";
import { answerFailedConnection } from "./failed-connection.ts";
import { HTTP_SETTINGS, type HttpSettings } from "./http-settings.ts";
import { listen } from "./listen.ts";
import { originPolicy } from "./origin-policy.ts";
import { openPage } from "./pages/built-page.ts";
import { CONSOLE, EXPLORER } from "./pages/pages.ts";
import { answerDescription, answerRest } from "./rest/answer-rest.ts";
import { answerHealth, answerReadiness, leadToConsole, type Route, route } from "./route.ts";
import { answerScreenings } from "./screenings/answer-screenings.ts";
import type { ScreeningDesk } from "./screenings/screening-desk.ts";
import { securityHeaders } from "./security-headers.ts";

/** How long requests under way have to be finished when the server closes. */
const DRAIN_MS = 10_000;
/** Longer than the minute after which load balancers drop an idle connection, so that none is dropped under them. */
const KEEP_ALIVE_MS = 65_000;
/** Bytes of a request's headers at most, its URL included. A token takes some 1,000. */
const HEADER_BYTES = 16 * 1024;
/** By how much a request that is given up may be late. */
const CHECK_MS = 1_000;

const FAILED: Refusal = { status: 500, message: { zh: "内部错误", en: "internal error" } };
const UNEXPECTED: Refusal = {
  status: 417,
  message: { zh: "Expect 只能是 100-continue", en: "nothing but 100-continue can be expected" },
};

export interface HttpOptions extends Pick<GraphqlOptions, "pipeline" | "contextOf" | "rate"> {
  host: string;
  port: number;
  log: Log;
  /** Told of every request. */
  observer?: Observer;
  /** Asked by who sends requests whether to go on; ready as long as it listens if left out. */
  readiness?: Readiness;
  /** Those that differ from the defaults. */
  settings?: Partial<HttpSettings>;
  /** Milliseconds after which what has not been fetched is answered with errors; the default limit if left out. */
  deadlineMs?: number;
  /** Bytes of a request's body at most; the default limit if left out. */
  bodyBytes?: number;
  /** Where files are handed in to be screened; nowhere if left out. */
  screenings?: ScreeningDesk;
  /** What older systems may call; nothing if left out. */
  rest?: Rest;
  /** How changes are streamed; they are not if left out. */
  changes?: { readonly woken: Woken; readonly settings?: Partial<ChangesSettings> };
  /** How exports are served, where that differs from the defaults. */
  exports?: Partial<ExportSettings>;
  /** What answers at further paths. */
  routes?: ReadonlyMap<string, Route>;
  /** Paths to which a browser may be led from elsewhere; none if left out. */
  arrivals?: ReadonlySet<string>;
}

export interface RunningServer {
  /** URL of the GraphQL endpoint. */
  readonly url: string;
  /** Streams of changes that are open. */
  streams(): number;
  /** Takes no new requests, finishes those under way, and closes. */
  close(): Promise<void>;
}

/** Serves the pipeline over HTTP. Throws ListenError where the address cannot be listened on. */
export async function serve(options: HttpOptions): Promise<RunningServer> {
  const settings = { ...HTTP_SETTINGS, ...options.settings };
  const { pipeline, contextOf, rate, log, observer = UNOBSERVED, readiness } = options;
  const underWay = new Set<Exchange>();
  const lastOf = new WeakMap<Duplex, Exchange>();
  const deadlineMs = options.deadlineMs ?? LIMITS.deadlineMs;
  const deadlines = new Deadlines<AbortController>(deadlineMs, (late) => late.abort());
  const headers = [...securityHeaders(settings), "vary", "accept, accept-encoding, origin"];
  const originOf = originPolicy(settings.corsOrigins, settings.publicOrigin);
  const bodyBytes = options.bodyBytes ?? LIMITS.bodyBytes;
  const graphql = { pipeline, contextOf, rate, bodyBytes, deadlines };
  const routes = new Map<string, Route>([
    ["/graphql", (exchange) => answerGraphql(graphql, exchange)],
    ["/healthz", answerHealth],
    ["/readyz", (exchange) => answerReadiness(readiness, exchange)],
    ...(options.routes ?? []),
  ]);
  const exportSettings = { ...EXPORT_SETTINGS, ...options.exports };
  const exporting = {
    ...{ pipeline, contextOf, rate, bodyBytes, deadlines, settings: exportSettings },
    exports: streamLimit(exportSettings.perViewer),
  };
  routes.set("/export/*", (exchange) => answerExport(exporting, exchange));
  const arrivals = new Set(options.arrivals);
  const stopped = new AbortController();
  const changesSettings = { ...CHANGES_SETTINGS, ...options.changes?.settings };
  const streams = streamLimit(changesSettings.perViewer);
  if (options.changes) {
    const changes = {
      ...{ pipeline, contextOf, rate, observer, streams, settings: changesSettings },
      ...{ woken: options.changes.woken, stopped: stopped.signal },
      stopping: () => readiness?.draining ?? false,
    };
    routes.set("/changes", (exchange) => answerChanges(changes, exchange));
  }
  if (options.rest) {
    const { rest } = options;
    for (const path of [...rest.calls.keys(), "/rest/*"])
      routes.set(path, (exchange) => answerRest({ ...graphql, rest }, exchange));
    routes.set("/openapi.json", (exchange) => answerDescription(rest, exchange));
  }
  if (options.screenings) {
    const screenings = { contextOf, rate, desk: options.screenings };
    for (const path of ["/screenings", "/screenings/*"])
      routes.set(path, (exchange) => answerScreenings(screenings, exchange));
  }
  const pages = [
    { page: CONSOLE, directory: settings.consoleDirectory },
    { page: EXPLORER, directory: settings.explorerDirectory },
  ].flatMap(({ page, directory }) => {
    if (directory === null) return [];
    const built = openPage(page, directory, settings, log);
    for (const path of [`/${page.name}`, `/${page.name}/*`]) routes.set(path, built.answer);
    return built;
  });
  if (settings.consoleDirectory !== null) {
    routes.set("/", leadToConsole);
    // A portal may have a link to it.
    for (const path of ["/", "/console", "/console/*"]) arrivals.add(path);
  }
  let closing = false;

  /** The end of a request, answered or not: the status is that of its response. */
  function ended(exchange: Exchange): void {
    underWay.delete(exchange);
    const { record, response } = exchange;
    if (record) {
      record.status = response.writableFinished ? response.statusCode : 0;
      observer.requestEnded(record);
    }
    // Its connection has just become idle, and would be kept open for the next request.
    if (closing) server.closeIdleConnections();
  }

  function begun(request: IncomingMessage, response: ServerResponse): Exchange {
    const id = randomUUID();
    const exchange: Exchange = {
      request,
      response,
      id,
      // Whoever waits for the next request on this connection is better served elsewhere.
      headers: readiness?.draining ? [...headers, "connection", "close"] : headers,
      record: observer.begin(id, request.headers),
      mediaType: "application/json",
      writeError: null,
    };
    underWay.add(exchange);
    lastOf.set(request.socket, exchange);
    response.on("close", () => ended(exchange));
    return exchange;
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const exchange = begun(request, response);
    route(routes, arrivals, originOf(request.headers), exchange).catch((error: unknown) => {
      // The client went away while it was sending.
      if (request.destroyed && !request.complete) return;
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log(withoutNumbers(told), { level: "error", requestId: exchange.id });
      if (response.headersSent) response.destroy();
      else refuse(exchange, FAILED);
    });
  }

  const server = createServer(
    {
      headersTimeout: Math.min(settings.headersTimeoutMs, settings.requestTimeoutMs),
      requestTimeout: settings.requestTimeoutMs,
      connectionsCheckingInterval: Math.min(CHECK_MS, settings.headersTimeoutMs),
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: HEADER_BYTES,
      // Of two tokens Node would keep the first, and whoever looked at the request before us perhaps the second.
      joinDuplicateHeaders: true,
      // Node's own refusal would say nothing: `route` has one.
      requireHostHeader: false,
    },
    answer,
  );
  server.maxConnections = settings.maxConnections;
  // On which nothing moves: who asks and does not read would have us keep his answer for ever. Longer than a request may
  // be silent by right, which is while it is answered.
  server.timeout = deadlineMs + settings.requestTimeoutMs;
  server.on("checkExpectation", (request, response) => refuse(begun(request, response), UNEXPECTED));
  server.on("clientError", (error, socket) =>
    answerFailedConnection(error, socket, lastOf.get(socket), headers),
  );
  const port = await listen(server, options.host, options.port);
  server.on("error", (error) => log(`HTTP: ${error.message}`));
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}/graphql`,
    streams: () => streams.open,
    async close() {
      closing = true;
      stopped.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      for (const { response } of underWay) {
        if (!response.headersSent) response.setHeader("connection", "close");
      }
      const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await Promise.all([closed, ...pages.map((page) => page.close())]);
      clearTimeout(force);
    },
  };
}
