import type { IncomingMessage } from "node:http";
import { requestError } from "../../schema/error-codes.ts";
import type { Claims } from "../auth/tokens.ts";
import { pathOf } from "../http/path-of.ts";
import { notSameOrigin, type SessionDesk, sessionOf } from "./session-desk.ts";

/**
 * Who has signed in at the browser that asks; null where it sends no session. What was sent and is not in force is
 * refused: its officer does not become anonymous, who would be shown less without knowing why. Rejects with
 * UNAUTHENTICATED, with FORBIDDEN where a page of elsewhere may have sent the request, with AUTHENTICATION_UNAVAILABLE
 * where it cannot be found out.
 */
export async function signedIn(
  desk: SessionDesk,
  { headers, url = "/" }: IncomingMessage,
): Promise<Claims | null> {
  if (desk.cookie.read(headers).length === 0) return null;
  if (!desk.isSameOrigin(headers)) throw notSameOrigin();
  // What a page asks by itself, or a stream that goes on, is no sign that anybody is there.
  const isUse = pathOf(url) !== "/changes" && headers["x-unattended"] === undefined;
  const session = await sessionOf(desk, headers, isUse);
  if (session === null) {
    throw requestError("UNAUTHENTICATED", {
      zh: "登录会话已结束，请重新登录",
      en: "the session is over; sign in again",
    });
  }
  const { subject, department, unit, scopes } = session;
  return { subject, department: unit ?? department, scopes, purpose: null };
}
