import { useCallback, useSyncExternalStore } from "react";

/*
 * Where the reader is stands in the fragment of the URL, which no browser sends: subjects, days and filters are in no
 * log of a server or proxy on the way. What could name a person (a name, a document's number) is not even there.
 */

export interface Place {
  readonly page: string;
  readonly params: URLSearchParams;
}

export type Params = Readonly<Record<string, string | null>>;

const FIRST = "check";

function placeOf(hash: string): Place {
  const [page = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { page: page || FIRST, params: new URLSearchParams(query) };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The link to a page, on the day that is looked at unless another is given. Parameters that are null are left out. */
export function hrefOf(page: string, params: Params = {}): string {
  const on = placeOf(window.location.hash).params.get("on");
  const given = Object.entries({ on, ...params }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const query = new URLSearchParams(given).toString();
  return `#/${page}${query ? `?${query}` : ""}`;
}

export function go(page: string, params: Params = {}): void {
  window.location.hash = hrefOf(page, params);
}

/** Where the reader is, and how to change some of its parameters: `replace` where back need not lead there again. */
export function usePlace(): Place & {
  readonly change: (params: Params, how?: "push" | "replace") => void;
} {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const place = placeOf(hash);
  const change = useCallback((params: Params, how: "push" | "replace" = "push") => {
    const now = placeOf(window.location.hash);
    const next = hrefOf(now.page, { ...Object.fromEntries(now.params), ...params });
    if (next === window.location.hash) return;
    if (how === "push") window.location.hash = next;
    else window.location.replace(next);
  }, []);
  return { ...place, change };
}
