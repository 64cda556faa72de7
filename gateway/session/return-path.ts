/** Characters of a path that is returned to at most. */
const MOST = 2_000;

/** A path of this origin: two slashes, or one and a backslash, would begin the name of another host. */
const IS_PATH = /^\/(?![/\\])/;

/**
 * Where to go after signing in: a path of this origin, with its query and fragment. Whatever else is asked for becomes
 * the first page.
 */
export function returnPath(asked: string | null): string {
  if (asked === null || asked.length > MOST || !IS_PATH.test(asked) || /[\p{Cc}\\]/u.test(asked)) return "/";
  const base = "http://here.invalid";
  const url = URL.parse(asked, base);
  if (url?.origin !== base) return "/";
  // With its dots resolved, since `/.//elsewhere` is two slashes then.
  const path = `${url.pathname}${url.search}${url.hash}`;
  return IS_PATH.test(path) && !/^\/session\b/.test(path) ? path : "/";
}
