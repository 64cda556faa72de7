import type { HttpSettings } from "./http-settings.ts";

/** What may be loaded and done by a page that a browser makes of an answer, where it is none. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/**
 * Headers of every answer, each name before its value: written as they are they cost next to nothing.
 * @param policy of the content (CSP); none of it is a page if left out
 */
export function securityHeaders(
  { hstsMaxAge }: Pick<HttpSettings, "hstsMaxAge">,
  policy = NO_PAGE,
): readonly string[] {
  return [
    ...["x-content-type-options", "nosniff"],
    ...["x-frame-options", "DENY"],
    ...["content-security-policy", policy],
    ...["referrer-policy", "no-referrer"],
    // Pages of configured origins ask by CORS, which this says nothing of.
    ...["cross-origin-resource-policy", "same-origin"],
    ...(hstsMaxAge > 0 ? ["strict-transport-security", `max-age=${hstsMaxAge}`] : []),
  ];
}
