import { parse } from "graphql";
import { documentErrors } from "../../gateway/limits/document-errors.ts";
import { type DocumentLimits, LIMITS } from "../../gateway/limits/limits.ts";

/** The limit that refuses a document, and what it found; null where none does. Defaults where a limit is left out. */
export function refusedBy(source: string, limits: Partial<DocumentLimits> = {}) {
  const [error, ...more] = documentErrors(parse(source), { ...LIMITS, ...limits });
  if (!error) return null;
  if (more.length > 0) throw new Error("more than one error");
  const { code, measure, limit, found } = error.extensions;
  return { code, measure, limit, found };
}

/** What `refusedBy` gives of a document with one more than a limit allows. */
export function oneMoreThan(measure: keyof DocumentLimits, limit: number) {
  return { code: "QUERY_TOO_COMPLEX", measure, limit, found: limit + 1 };
}
