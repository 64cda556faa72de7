import type { IncomingHttpHeaders } from "node:http";
import { type Cookie, type CookieTerms, hostCookie, namesIn } from "../cookies.ts";

/** What a browser holds of those who were sent to the provider, a cookie each. */
export interface SignInCookies {
  /** The one of who was sent there with `state`, of letters and digits. */
  of(state: string): Cookie;
  /** The headers `set-cookie` that take away what is one too many, with another to come. */
  surplus(headers: IncomingHttpHeaders): readonly string[];
}

const NAME = "liancheng-sign-in-";
/** Ways to the provider that a browser can be on at once; those before are broken off. */
const MOST = 5;
/** Of a state, enough to tell those of one browser apart. */
const SUFFIX = 12;

export function signInCookies(terms: CookieTerms): SignInCookies {
  return {
    of: (state) => hostCookie(NAME + state.slice(0, SUFFIX), terms),
    surplus(headers) {
      const names = namesIn(headers, NAME, terms);
      // Browsers send what they were given first before the rest (RFC 6265, 5.4).
      return names
        .slice(0, Math.max(0, names.length - MOST + 1))
        .map((name) => hostCookie(name, terms).clear());
    },
  };
}
