import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/** Seconds for which a browser remembers what it may send; none remembers it longer. */
const PREFLIGHT_S = 7200;

/** Request headers that pages of other origins may send, beside those that every page may. */
const REQUEST_HEADERS =
  "authorization, content-type, x-purpose, x-explain, x-request-id, traceparent, tracestate, apollo-require-preflight, x-apollo-operation-name";

/** Response headers that they may read, beside those that every page may. */
const RESPONSE_HEADERS = "x-request-id, retry-after, ratelimit, ratelimit-policy, www-authenticate";

/** What a request's origin means. Headers are flat: each name before its value. */
export type Origin =
  /** No page of another origin has sent it. */
  | { readonly kind: "own" }
  /** A page of a configured origin has; `headers` let it read the answer, `preflight` says what it may send. */
  | {
      readonly kind: "configured";
      readonly headers: readonly string[];
      readonly preflight: readonly string[];
    }
  | { readonly kind: "foreign" };

const OWN: Origin = { kind: "own" };
const FOREIGN: Origin = { kind: "foreign" };

/**
 * Whether it is the address that was asked. Of names only localhost: any other may be made to mean our address by who
 * owns it (DNS rebinding), and so has to be configured. The scheme is not compared, as TLS may end before us.
 */
function isOwn(origin: string, host: string | undefined): boolean {
  const url = URL.parse(origin);
  if (url === null || url.host !== host?.toLowerCase()) return false;
  return isIP(url.hostname.replace(/^\[|\]$/g, "")) !== 0 || url.hostname === "localhost";
}

/**
 * Tells what the origin of a request means. Where a browser says by `sec-fetch-site` that a page of elsewhere has sent
 * it, and not which, it is foreign.
 *
 * @param publicOrigin the origin by which browsers know this server; null where nobody said
 */
export function originPolicy(
  configured: readonly string[],
  publicOrigin: string | null = null,
): (headers: IncomingHttpHeaders) => Origin {
  const known = new Map<string, Origin>(
    configured.map((origin) => [
      origin,
      {
        kind: "configured",
        headers: [
          ...["access-control-allow-origin", origin],
          ...["access-control-expose-headers", RESPONSE_HEADERS],
        ],
        preflight: [
          ...["access-control-allow-methods", "GET, POST"],
          ...["access-control-allow-headers", REQUEST_HEADERS],
          ...["access-control-max-age", String(PREFLIGHT_S)],
        ],
      },
    ]),
  );
  return ({ origin, host, "sec-fetch-site": site }) => {
    if (origin === undefined) return site === "cross-site" || site === "same-site" ? FOREIGN : OWN;
    if (origin === publicOrigin) return OWN;
    return known.get(origin) ?? (isOwn(origin, host) ? OWN : FOREIGN);
  };
}

/**
 * Whether a browser is led to a page, by a link or a redirection of wherever: its reader sees what comes of it, and no
 * page of elsewhere does, nor has it in a frame.
 */
export function isArrival(headers: IncomingHttpHeaders): boolean {
  const { origin, "sec-fetch-mode": mode, "sec-fetch-dest": destination } = headers;
  return origin === undefined && mode === "navigate" && destination === "document";
}
