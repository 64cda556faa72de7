import { GraphQLError } from "graphql";
import { type Exchange, isAllowed, send, sendError, sendJson } from "../http/exchange.ts";
import type { Route } from "../http/route.ts";
import type { SignIn } from "./open-sessions.ts";
import { endSession, notSameOrigin, type SessionDesk, sessionOf } from "./session-desk.ts";

/** Sends a page elsewhere on this server, or to the provider. */
export function redirect(exchange: Exchange, location: string): void {
  send(exchange, 303, { location, "cache-control": "no-store" }, "");
}

/** Says a cookie with whatever is answered. */
export function withCookie(exchange: Exchange, cookie: string): void {
  exchange.headers = [...exchange.headers, "set-cookie", cookie];
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

/** `GET /session`: who has signed in at this browser, and how one signs in; that does not keep the session in use. */
export function sessionRoute(desk: SessionDesk, { kind }: SignIn): Route {
  return (exchange) =>
    orRefuse(exchange, async () => {
      if (!isAllowed(exchange, "GET")) return;
      const { headers } = exchange.request;
      const session = kind === "off" ? null : await sessionOf(desk, headers, false);
      // A page that goes on without would be refused for what the browser still sends.
      if (session === null && desk.cookie.read(headers).length > 0) withCookie(exchange, desk.cookie.clear());
      const { subject, name, department, unit, scopes, until, idleUntil } = session ?? {};
      const officer = session && { subject, name, department, unit, scopes, until, idleUntil };
      sendJson(exchange, 200, { signIn: kind, officer });
    });
}

/** `POST /session/logout`: ends the session of this browser, and says where its page is to go. */
export function logoutRoute(desk: SessionDesk): Route {
  return (exchange) =>
    orRefuse(exchange, async () => {
      if (!isAllowed(exchange, "POST")) return;
      const { headers } = exchange.request;
      if (!desk.isSameOrigin(headers)) throw notSameOrigin();
      withCookie(exchange, await endSession(desk, headers));
      sendJson(exchange, 200, { to: "/" });
    });
}
