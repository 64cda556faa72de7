import { readsPersons } from "../../../schema/access/reads-persons.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import type { Ground } from "./facts.ts";
import type { NearMiss } from "./near-misses.ts";

/**
 * Whether a ground's listing is kept back. A viewer who may see the subject may see the subject's own listing; the
 * listing of another person is for those who may read persons.
 */
export function isWithheld({ listed }: Pick<Ground, "listed">, viewer: Viewer): boolean {
  return listed.type === "PERSON" && !listed.isSubject && !readsPersons(viewer);
}

/**
 * Whether a near miss is not told of at all: the listing is sealed today, as that of a person a year after its end, and
 * the viewer does not audit.
 */
export function isSealed(
  { sealedFrom }: Pick<NearMiss, "sealedFrom">,
  viewer: Viewer,
  today: string,
): boolean {
  return sealedFrom !== null && sealedFrom <= today && !viewer.scopes.has("audit:read");
}
