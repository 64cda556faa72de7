import { readsPersons } from "../../../schema/access/reads-persons.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import type { Ground } from "./facts.ts";

/**
 * Whether a ground's listing is kept back. A viewer who may see the subject may see the subject's own listing; the
 * listing of another person is for those who may read persons.
 */
export function isWithheld({ listed }: Pick<Ground, "listed">, viewer: Viewer): boolean {
  return listed.type === "PERSON" && !listed.isSubject && !readsPersons(viewer);
}
