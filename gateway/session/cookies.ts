import type { IncomingHttpHeaders } from "node:http";

/** A cookie of ours, which no script can read. */
export interface Cookie {
  /** Its values in a request: several where somebody else has set one of that name too. */
  read(headers: IncomingHttpHeaders): readonly string[];
  /** The header `set-cookie` that gives it a value. */
  set(value: string): string;
  /** The header `set-cookie` that takes it away. */
  clear(): string;
}

/**
 * A cookie of this host alone. Over https its name says so (`__Host-`, RFC 6265bis, 4.1.3.2): neither a neighbour below
 * the same domain nor a page that came without TLS can set one of that name.
 *
 * @param sameSite `Strict`: it does not come with a request that a page of elsewhere has led to, not even with a link
 * @param maxAge seconds; until the browser is closed if left out
 */
export function hostCookie(
  name: string,
  { secure, sameSite, maxAge }: { secure: boolean; sameSite: "Strict" | "Lax"; maxAge?: number },
): Cookie {
  const full = secure ? `__Host-${name}` : name;
  const attributes = `Path=/; HttpOnly; SameSite=${sameSite}${secure ? "; Secure" : ""}`;
  return {
    read({ cookie = "" }) {
      const pairs = cookie.split(";").map((pair) => pair.trim());
      return pairs.filter((pair) => pair.startsWith(`${full}=`)).map((pair) => pair.slice(full.length + 1));
    },
    set: (value) => `${full}=${value}; ${attributes}${maxAge === undefined ? "" : `; Max-Age=${maxAge}`}`,
    clear: () => `${full}=; ${attributes}; Max-Age=0`,
  };
}
