import { GraphQLError } from "graphql";
import { type Exchange, isAllowed, send, sendError, sendJson } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import {
  endSession,
  isRefusedForFailures,
  noSession,
  notSameOrigin,
  type SessionDesk,
  sessionOf,
} from "./session-desk.ts";

/** Sends a page elsewhere on this server, or to the provider. */
export function redirect(exchange: Exchange, location: string): void {
  send(exchange, 303, { location, "cache-control": "no-store" }, "");
}

/** Says cookies with whatever is answered. */
export function withCookies(exchange: Exchange, cookies: readonly string[]): void {
  exchange.headers = [...exchange.headers, ...cookies.flatMap((cookie) => ["set-cookie", cookie])];
}

/** Answers, and tells of a request error with its status. */
export async function orRefuse(exchange: Exchange, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    sendError(exchange, error.extensions.code === "FORBIDDEN" ? 403 : 503, error);
  }
}

/**
 * `GET /session`: who has signed in at this browser, and how one signs in; that is no use of the session.
 * @param desk null where nobody can sign in
 * @param signIn how one signs in, as the page is told
 */
export function sessionRoute(desk: SessionDesk | null, signIn: string): Route {
  return (exchange) =>
    orRefuse(exchange, async () => {
      if (!isAllowed(exchange, "GET")) return;
      const { headers } = exchange.request;
      if (!desk || desk.cookie.read(headers).length === 0)
        return sendJson(exchange, 200, { signIn, officer: null });
      const officer = await sessionOf(desk, headers, false);
      if (!officer) {
        if (isRefusedForFailures(desk, exchange)) return;
        // A page that goes on without would be refused for what the browser still sends.
        withCookies(exchange, noSession(desk));
      }
      sendJson(exchange, 200, { signIn, officer });
    });
}

/**
 * `POST /session/logout`: ends the session of this browser, and says where its page is to go.
 * @param whereTo where whoever has left goes on, by what the provider knows the session; null where there was none
 */
export function logoutRoute(
  desk: SessionDesk,
  whereTo: (exchange: Exchange, idToken: string | null) => Promise<string>,
): Route {
  return (exchange) =>
    orRefuse(exchange, async () => {
      if (!isAllowed(exchange, "POST")) return;
      const { headers } = exchange.request;
      if (!desk.isSameOrigin(headers)) throw notSameOrigin();
      const ended = await endSession(desk, exchange);
      if (!ended && isRefusedForFailures(desk, exchange)) return;
      withCookies(exchange, noSession(desk));
      sendJson(exchange, 200, { to: await whereTo(exchange, ended?.idToken ?? null) });
    });
}
