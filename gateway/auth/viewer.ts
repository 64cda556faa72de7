import { requestError } from "../../schema/error-codes.ts";
import type { Viewer } from "../../schema/request-context.ts";
import type { Claims } from "./tokens.ts";

/** Who asks without a token. */
export const ANONYMOUS: Viewer = { subject: null, department: null, scopes: new Set(), purpose: null };

/** Characters that a purpose has at most: it is kept with every look-up. */
const PURPOSE_LENGTH = 200;

/** A purpose as it can be kept: on one line, cut where it is too long; null where nothing is left of it. */
function keptPurpose(text: string): string | null {
  const line = text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  // By characters, not by UTF-16 units: half of one is no text.
  return [...line].slice(0, PURPOSE_LENGTH).join("").trim() || null;
}

function refuseToken(): never {
  throw requestError("UNAUTHENTICATED", {
    zh: "令牌无效或已过期",
    en: "the token is not valid or has expired",
  });
}

/**
 * Who asks, by the headers of a request. A token that cannot be verified is refused; it does not make its bearer
 * anonymous, who would be shown less without knowing why.
 */
export async function viewerOf(
  headers: { authorization?: string | undefined; purpose?: string | undefined },
  verify: (token: string) => Promise<Claims>,
): Promise<Viewer> {
  const { authorization } = headers;
  if (authorization === undefined) return ANONYMOUS;
  const match = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+) *$/i.exec(authorization);
  if (!match?.[1]) refuseToken();
  const claims = await verify(match[1]).catch(refuseToken);
  const purpose = keptPurpose(headers.purpose ?? "") ?? claims.purpose;
  return { subject: claims.subject, department: claims.department, scopes: new Set(claims.scopes), purpose };
}
