import type { Viewer } from "../../schema/request-context.ts";
import { readAs } from "../shared/read-as.ts";
import { RECIPIENTS } from "./rules/unit.ts";

/** Who a statement acts as: it sees and writes what the policies of the tables give that unit (002_obligations). */
export type Acting = string;

/** The worker, which derives obligations. */
export const SYSTEM: Acting = "system";
/** Who audits. */
export const AUDITOR: Acting = "auditor";
/** Nobody: there is nothing to see. */
const NOBODY: Acting = "";

/** As whom a viewer reads: who audits sees what every department does, and others what their unit may. */
export function readsAs({ subject, department, scopes }: Viewer): Acting {
  if (subject === null) return NOBODY;
  return scopes.has("audit:read") ? AUDITOR : (department ?? NOBODY);
}

/** Whether a viewer may see what is sealed. */
export const readsSealed = (viewer: Viewer) => readsAs(viewer) === AUDITOR;

/** Whether a viewer sees of what departments do only what their own unit does. */
export function seesOwnAlone(viewer: Viewer): boolean {
  const acting = readsAs(viewer);
  return acting !== AUDITOR && !RECIPIENTS.has(acting);
}

/** The rows of a query, read as the unit in `$1`. */
export const readAsUnit = (query: string, order: string) => readAs(query, order);
