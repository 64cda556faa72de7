import type { IncomingHttpHeaders } from "node:http";
import { isPreflighted } from "../http/is-preflighted.ts";

/**
 * Whether a request shows that a page of this server has sent it: a browser says so (`sec-fetch-site`), or it names
 * the origin, which was found to be ours, or it has a header that a page of elsewhere cannot send unasked. Browsers send
 * the cookie of a session with whatever leads here, so that it alone says nothing of who asks.
 *
 * @param headers of a request that is of no other origin
 */
export function isSameOrigin(
  headers: IncomingHttpHeaders,
  isOwn: (headers: IncomingHttpHeaders) => boolean,
): boolean {
  const { origin, "sec-fetch-site": site } = headers;
  if (site !== undefined) return site === "same-origin";
  if (origin !== undefined) return isOwn(headers);
  return isPreflighted(headers);
}
