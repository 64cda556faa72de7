import type { IncomingMessage } from "node:http";
import type { GraphQLError } from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import type { Claims } from "../auth/tokens.ts";
import { pathOf } from "../http/path-of.ts";
import { notSameOrigin, type SessionDesk, sessionOf } from "./session-desk.ts";

function sessionOver(): GraphQLError {
  return requestError("UNAUTHENTICATED", {
    zh: "登录会话已结束，请重新登录",
    en: "the session is over; sign in again",
  });
}

/**
 * Who has signed in at the browser that asks; null where it sends no session. What was sent and is not in force is
 * refused: its officer does not become anonymous, who would be shown less without knowing why. A page may say whose it is
 * (`x-officer`: the subject of its session, percent-encoded; empty where it is nobody's), and is refused where the session
 * is another's: the browser has one for all its tabs. Rejects with
 * UNAUTHENTICATED, with FORBIDDEN where a page of elsewhere may have sent the request, with AUTHENTICATION_UNAVAILABLE
 * where it cannot be found out.
 */
export async function signedIn(
  desk: SessionDesk,
  { headers, url = "/" }: IncomingMessage,
): Promise<Claims | null> {
  const { "x-officer": page } = headers;
  if (desk.cookie.read(headers).length === 0) {
    // What is of an officer is not told or recorded as of nobody. Who has a token is known by that.
    if (page && headers.authorization === undefined) throw sessionOver();
    return null;
  }
  if (!desk.isSameOrigin(headers)) throw notSameOrigin();
  // What a page asks by itself, or a stream that goes on, is no sign that anybody is there.
  const isUse = pathOf(url) !== "/changes" && headers["x-unattended"] === undefined;
  const session = await sessionOf(desk, headers, isUse);
  if (session === null) throw sessionOver();
  if (page !== undefined && page !== encodeURIComponent(session.subject)) {
    throw requestError("UNAUTHENTICATED", {
      zh: "此浏览器已由他人登录，本页不再有效",
      en: "another officer has signed in at this browser; the page is no longer theirs",
    });
  }
  const { subject, department, unit, scopes } = session;
  return { subject, department: unit ?? department, scopes, purpose: null };
}
