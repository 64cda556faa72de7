import type { Viewer } from "../request-context.ts";
import { hasRecordedPurpose } from "./policies.ts";

/**
 * Whether a viewer may see who a person is whom it did not reach by that person's own identity: a holder of a position,
 * a listed person, one behind a ground. Who may only match an identity learns nobody else's from it.
 */
export function readsPersons(viewer: Viewer): boolean {
  return viewer.scopes.has("person:read") && hasRecordedPurpose(viewer);
}
