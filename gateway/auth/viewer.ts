import { requestError } from "../../schema/error-codes.ts";
import type { Viewer } from "../../schema/request-context.ts";
import { KeysUnavailable } from "./remote-key-set.ts";
import type { Claims } from "./tokens.ts";

/** Who asks without a token. */
export const ANONYMOUS: Viewer = { subject: null, department: null, scopes: new Set(), purpose: null };

/** Characters that a purpose has at most: it is kept with every look-up. */
const PURPOSE_LENGTH = 200;

/** Characters of the header with a token: one of ours has some four hundred. */
const AUTHORIZATION_LENGTH = 8192;

/** A purpose as it can be kept: on one line, cut where it is too long; null where nothing is left of it. */
function keptPurpose(text: string): string | null {
  const line = text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  // By characters, not by UTF-16 units: half of one is no text.
  return [...line].slice(0, PURPOSE_LENGTH).join("").trim() || null;
}

function viewerBy({ subject, department, scopes, ...claims }: Claims, purpose: string | undefined): Viewer {
  return {
    subject,
    department,
    scopes: new Set(scopes),
    purpose: keptPurpose(purpose ?? "") ?? claims.purpose,
  };
}

function refuseToken(): never {
  throw requestError("UNAUTHENTICATED", {
    zh: "令牌无效或已过期",
    en: "the token is not valid or has expired",
  });
}

/** Why a token was not verified: it is not valid, or that could not be found out. */
function refuse(error: unknown): never {
  if (!(error instanceof KeysUnavailable)) refuseToken();
  throw requestError("AUTHENTICATION_UNAVAILABLE", {
    zh: "暂时无法核验令牌，请稍后再试",
    en: "whether the token is valid cannot be found out at the moment",
  });
}

/** Two may be of two people: whichever were taken, somebody would be taken for another. */
function refuseBoth(): never {
  throw requestError("UNAUTHENTICATED", {
    zh: "令牌与登录会话不能同时使用",
    en: "a token and a session cannot be used together",
  });
}

/**
 * Who asks, by the headers of a request. A token that cannot be verified is refused; it does not make its bearer
 * anonymous, who would be shown less without knowing why. Rejects with UNAUTHENTICATED where the token is not valid,
 * with AUTHENTICATION_UNAVAILABLE where that cannot be found out.
 *
 * @param signedIn who has signed in at the browser that asks; null where nobody has
 */
export async function viewerOf(
  headers: { authorization?: string | undefined; purpose?: string | undefined },
  verify: (token: string) => Promise<Claims>,
  signedIn: Claims | null = null,
): Promise<Viewer> {
  const { authorization } = headers;
  if (signedIn) return authorization === undefined ? viewerBy(signedIn, headers.purpose) : refuseBoth();
  if (authorization === undefined) return ANONYMOUS;
  if (authorization.length > AUTHORIZATION_LENGTH) refuseToken();
  const match = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+) *$/i.exec(authorization);
  if (!match?.[1]) refuseToken();
  return viewerBy(await verify(match[1]).catch(refuse), headers.purpose);
}
