import type { IncomingHttpHeaders } from "node:http";
import type { GraphQLError } from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import type { Log } from "../observe/log.ts";
import type { Cookie } from "./cookies.ts";
import { isSessionId, type Officer, type Session, type SessionStore } from "./session-store.ts";

/** What whoever answers about sessions has at hand. */
export interface SessionDesk {
  readonly store: SessionStore;
  readonly cookie: Cookie;
  /** Whether a request shows that a page of this server has sent it. */
  isSameOrigin(headers: IncomingHttpHeaders): boolean;
  now(): Date;
  readonly log: Log;
}

/** What is answered to a request with a session that a page of elsewhere may have sent. */
export function notSameOrigin(): GraphQLError {
  return requestError("FORBIDDEN", {
    zh: "登录会话只能由本系统的页面使用",
    en: "a session is for pages of this server alone",
  });
}

/** What is answered where sessions cannot be looked at; why is told to the log. */
export function unavailable(log: Log, error: unknown): GraphQLError {
  log(`登录会话无法读取 / sessions cannot be looked at: ${error instanceof Error ? error.message : error}`, {
    level: "error",
  });
  return requestError("AUTHENTICATION_UNAVAILABLE", {
    zh: "暂时无法核验登录状态，请稍后再试",
    en: "whether the session is in force cannot be found out at the moment",
  });
}

/** The id of the session that a request says it is in; null where none can be. */
export function idOf({ cookie }: SessionDesk, headers: IncomingHttpHeaders): string | null {
  const [id, ...more] = cookie.read(headers);
  // Of two somebody else has set one, and which cannot be told.
  return id !== undefined && more.length === 0 && isSessionId(id) ? id : null;
}

/** The session that a request is in; null where it is in none that is in force. Rejects with a request error. */
export async function sessionOf(
  desk: SessionDesk,
  headers: IncomingHttpHeaders,
  used: boolean,
): Promise<Session | null> {
  const id = idOf(desk, headers);
  if (id === null) return null;
  try {
    return await desk.store.find(id, desk.now(), used);
  } catch (error) {
    throw unavailable(desk.log, error);
  }
}

/** Begins a session in place of the one that the browser was in; gives the header that tells the browser. */
export async function beginSession(
  desk: SessionDesk,
  officer: Officer,
  former: string | null,
): Promise<string> {
  try {
    return desk.cookie.set(await desk.store.begin(officer, former, desk.now()));
  } catch (error) {
    throw unavailable(desk.log, error);
  }
}

/** Ends the session that a request is in; gives the header that tells the browser. */
export async function endSession(desk: SessionDesk, headers: IncomingHttpHeaders): Promise<string> {
  try {
    for (const id of desk.cookie.read(headers)) if (isSessionId(id)) await desk.store.end(id);
    return desk.cookie.clear();
  } catch (error) {
    throw unavailable(desk.log, error);
  }
}
