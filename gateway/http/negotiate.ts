import type { MediaType } from "../media-types.ts";

/** In the order in which they are preferred where a client has no preference. */
const OFFERED: readonly MediaType[] = ["application/json", "application/graphql-response+json"];

/** RFC 9110, 12.4.2. */
const QUALITY = /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/;
const UTF8 = /^charset="?utf-8"?$/;

/** Headers whose meaning is remembered at most: a client sends the same one each time, and there are few of them. */
const MOST_KNOWN = 100;
const known = new Map<string, MediaType | null>();

/** One of the ranges of `accept`. */
interface Range {
  readonly type: string;
  readonly quality: number;
}

/** Null where it is not one, or has parameters that nothing which is offered has. */
function rangeOf(text: string): Range | null {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  let quality = 1;
  for (const parameter of parameters) {
    if (parameter.startsWith("q=")) {
      const value = parameter.slice(2);
      if (!QUALITY.test(value)) return null;
      quality = Number(value);
    } else if (parameter !== "" && !UTF8.test(parameter)) return null;
  }
  return { type, quality };
}

function specificity({ type }: Range, offered: MediaType): number {
  if (type === offered) return 3;
  if (type === "application/*") return 2;
  return type === "*/*" ? 1 : 0;
}

function mostWelcome(accept: string): MediaType | null {
  const ranges = accept.split(",").flatMap((text) => rangeOf(text) ?? []);
  let best: { offered: MediaType; quality: number; exactness: number; place: number } | null = null;
  for (const offered of OFFERED) {
    let place = -1;
    let exactness = 0;
    // The most exact range is the one that says how welcome the type is.
    for (const [index, range] of ranges.entries()) {
      const its = specificity(range, offered);
      if (its > exactness) [exactness, place] = [its, index];
    }
    const quality = ranges[place]?.quality ?? 0;
    if (quality === 0) continue;
    const difference = best
      ? quality - best.quality || exactness - best.exactness || best.place - place
      : quality;
    if (difference > 0) best = { offered, quality, exactness, place };
  }
  return best?.offered ?? null;
}

/**
 * The media type of the response, from the request's `accept` (RFC 9110, 12.5.1): of those that are offered the one of
 * the highest quality; of equals the one that is named more exactly, then the one named first. Null where none is
 * acceptable.
 */
export function negotiate(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept === "" || accept === "*/*") return "application/json";
  let type = known.get(accept);
  if (type === undefined) {
    type = mostWelcome(accept);
    if (known.size < MOST_KNOWN) known.set(accept, type);
  }
  return type;
}
