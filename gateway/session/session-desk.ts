import type { IncomingHttpHeaders } from "node:http";
import type { GraphQLError } from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import { ANONYMOUS } from "../auth/viewer.ts";
import { refuseRate } from "../http/answer-graphql.ts";
import type { Exchange } from "../http/exchange.ts";
import type { RateLimit } from "../limits/rate/rate-limit.ts";
import type { Log } from "../observe/log.ts";
import type { Cookie } from "./cookies.ts";
import { hashOfId, isSecretId } from "./secret-id.ts";
import type { Officer, Session, SessionBeginning, SessionStore } from "./session-store.ts";
import { showRate } from "./show-refusal.ts";

/** What whoever answers about sessions has at hand. */
export interface SessionDesk {
  readonly store: SessionStore;
  readonly cookie: Cookie;
  /**
   * Hash of what is in the other one, by which nobody gets in: it comes with links of elsewhere too, so that who signs in by
   * one leaves the session behind that the browser was in.
   */
  readonly formerCookie: Cookie;
  /** Headers of the pages that are there before anybody has signed in. */
  readonly pageHeaders: readonly string[];
  /** How often somebody may ask; as often as they like if undefined. */
  readonly rate: Pick<RateLimit, "admit" | "failed"> | undefined;
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

/** What the database says; rejects with a request error where it says nothing, and tells the log why. */
export async function orUnavailable<Said>({ log }: SessionDesk, said: Promise<Said>): Promise<Said> {
  try {
    return await said;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log(`登录会话无法读取 / sessions cannot be looked at: ${reason}`, { level: "error" });
    throw requestError("AUTHENTICATION_UNAVAILABLE", {
      zh: "暂时无法核验登录状态，请稍后再试",
      en: "whether the session is in force cannot be found out at the moment",
    });
  }
}

/** Counts who has come in a window and is not known yet; where there were too many they are refused. */
export function isAdmitted(desk: SessionDesk, exchange: Exchange): boolean {
  const tooMany = desk.rate?.admit(exchange.request, { viewer: ANONYMOUS });
  if (tooMany) showRate(desk, exchange, tooMany);
  return !tooMany;
}

/**
 * Counts an attempt that has failed; where there were too many the request is refused.
 * @param inWindow whether an officer sees the answer, not a script
 */
export function isRefusedForFailures(desk: SessionDesk, exchange: Exchange, inWindow = false): boolean {
  const tooMany = desk.rate?.failed(exchange.request);
  if (tooMany && inWindow) showRate(desk, exchange, tooMany);
  else if (tooMany) refuseRate(exchange, tooMany);
  return Boolean(tooMany);
}

/** The id of the session that a request says it is in; null where none can be. */
export function idOf({ cookie }: SessionDesk, headers: IncomingHttpHeaders): string | null {
  const [id, ...more] = cookie.read(headers);
  // Of two somebody else has set one, and which cannot be told.
  return id !== undefined && more.length === 0 && isSecretId(id) ? id : null;
}

/** The session that a request is in; null where it is in none that is in force. Rejects with a request error. */
export async function sessionOf(
  desk: SessionDesk,
  headers: IncomingHttpHeaders,
  used: boolean,
): Promise<Session | null> {
  const id = idOf(desk, headers);
  return id === null ? null : await orUnavailable(desk, desk.store.find(id, desk.now(), used));
}

/** Hash of the id of the session that a browser was in, which a new one takes the place of; null where it was in none. */
export function formerOf(desk: SessionDesk, headers: IncomingHttpHeaders): Buffer | null {
  const id = idOf(desk, headers);
  if (id !== null) return hashOfId(id);
  const [hash, ...more] = desk.formerCookie.read(headers);
  return hash !== undefined && more.length === 0 && isSecretId(hash) ? Buffer.from(hash, "base64url") : null;
}

/** Begins a session; gives the cookies that tell the browser. */
export async function beginSession(
  desk: SessionDesk,
  officer: Officer,
  beginning: SessionBeginning,
): Promise<readonly string[]> {
  const id = await orUnavailable(desk, desk.store.begin(officer, beginning, desk.now()));
  return [desk.cookie.set(id), desk.formerCookie.set(hashOfId(id).toString("base64url"))];
}

/** The cookies that tell the browser that it is in no session. */
export function noSession({ cookie, formerCookie }: SessionDesk): readonly string[] {
  return [cookie.clear(), formerCookie.clear()];
}

/** Ends the session that a request is in; null where it is in none. */
export async function endSession(
  desk: SessionDesk,
  { request: { headers }, id: requestId }: Pick<Exchange, "request" | "id">,
): Promise<{ idToken: string | null } | null> {
  const ids = desk.cookie.read(headers).filter(isSecretId);
  const ended = await Promise.all(ids.map((id) => orUnavailable(desk, desk.store.end(id, requestId))));
  return ended.find((one) => one !== null) ?? null;
}
