import type { Readiness } from "../observe/readiness.ts";
import { type Exchange, isAllowed, NOTHING, type Refusal, refuse, send, sendJson } from "./exchange.ts";
import { isArrival, type Origin } from "./origin-policy.ts";
import { pathOf } from "./path-of.ts";

/** Answers the requests for one path, or for all below `/NAME/` where its path is `/NAME/*`. */
export type Route = (exchange: Exchange) => Promise<void> | void;

const NO_HOST: Refusal = { status: 400, message: { zh: "缺少 Host 请求头", en: "there is no Host header" } };
const FOREIGN: Refusal = {
  status: 403,
  message: {
    zh: "不接受来自此来源的网页的请求（CORS_ORIGINS）",
    en: "pages of this origin may not ask; where they may, it is one of CORS_ORIGINS",
  },
};

/** `/healthz`: tells that the server serves. */
export function answerHealth(exchange: Exchange): void {
  if (isAllowed(exchange, "GET", "HEAD")) sendJson(exchange, 200, { status: "ok" });
}

/** `/readyz`: tells whether to send requests here. */
export async function answerReadiness(readiness: Readiness | undefined, exchange: Exchange): Promise<void> {
  if (!isAllowed(exchange, "GET", "HEAD")) return;
  const state = (await readiness?.state()) ?? { status: "ready" };
  sendJson(exchange, state.status === "ready" ? 200 : 503, state);
}

/** `/`: leads to the console. */
export function leadToConsole(exchange: Exchange): void {
  if (isAllowed(exchange, "GET", "HEAD")) send(exchange, 302, { location: "/console/" }, "");
}

/**
 * Leads a request to what answers at its path, unless a page sends it that may not.
 * @param arrivals paths of `routes` to which a browser may be led from elsewhere
 */
export async function route(
  routes: ReadonlyMap<string, Route>,
  arrivals: ReadonlySet<string>,
  origin: Origin,
  exchange: Exchange,
): Promise<void> {
  const { method, url = "/", headers, httpVersion } = exchange.request;
  if (headers.host === undefined && httpVersion !== "1.0")
    return refuse(exchange, { ...NO_HOST, close: true });
  const path = pathOf(url);
  const place = routes.has(path) ? path : path.replace(/^(\/[^/]+\/).*$/s, "$1*");
  if (origin.kind === "foreign" && !(arrivals.has(place) && method === "GET" && isArrival(headers)))
    return refuse(exchange, FOREIGN);
  if (origin.kind === "configured") {
    exchange.headers = [...exchange.headers, ...origin.headers];
    if (method === "OPTIONS" && headers["access-control-request-method"] !== undefined) {
      exchange.headers = [...exchange.headers, ...origin.preflight];
      return send(exchange, 204, {}, "");
    }
  }
  const answer = routes.get(place);
  if (!answer) return refuse(exchange, NOTHING);
  const { record } = exchange;
  // No name that a client makes up goes into logs and metrics.
  if (record && routes.has(path)) record.route = path;
  await answer(exchange);
}
