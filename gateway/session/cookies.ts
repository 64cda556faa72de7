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

export interface CookieTerms {
  readonly secure: boolean;
  /** `Strict`: it does not come with a request that a page of elsewhere has led to, not even with a link. */
  readonly sameSite: "Strict" | "Lax";
  /** Seconds; until the browser is closed if left out. */
  readonly maxAge?: number;
}

const prefixOf = ({ secure }: CookieTerms) => (secure ? "__Host-" : "");
const pairsOf = ({ cookie = "" }: IncomingHttpHeaders) => cookie.split(";").map((pair) => pair.trim());

/** The names of the cookies in a request that begin so, as they were given to `hostCookie`. */
export function namesIn(
  headers: IncomingHttpHeaders,
  beginning: string,
  terms: CookieTerms,
): readonly string[] {
  const prefix = prefixOf(terms);
  return pairsOf(headers)
    .filter((pair) => pair.startsWith(prefix + beginning))
    .map((pair) => pair.slice(prefix.length).replace(/=.*/, ""));
}

/**
 * A cookie of this host alone. Over https its name says so (`__Host-`, RFC 6265bis, 4.1.3.2): neither a neighbour below
 * the same domain nor a page that came without TLS can set one of that name.
 */
export function hostCookie(name: string, terms: CookieTerms): Cookie {
  const { secure, sameSite, maxAge } = terms;
  const full = prefixOf(terms) + name;
  const attributes = `Path=/; HttpOnly; SameSite=${sameSite}${secure ? "; Secure" : ""}`;
  return {
    read: (headers) =>
      pairsOf(headers)
        .filter((pair) => pair.startsWith(`${full}=`))
        .map((pair) => pair.slice(full.length + 1)),
    set: (value) => `${full}=${value}; ${attributes}${maxAge === undefined ? "" : `; Max-Age=${maxAge}`}`,
    clear: () => `${full}=; ${attributes}; Max-Age=0`,
  };
}
