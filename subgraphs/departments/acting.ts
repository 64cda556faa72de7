import type { Viewer } from "../../schema/request-context.ts";

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

/**
 * The rows of a query, read as the unit in `$1`. The setting is that of the statement alone, so that no connection
 * carries it to the next: outside a transaction of its own `set_config(…, true)` holds for its statement. It is made
 * before a row is looked at, as the query depends on it (LATERAL, kept apart by OFFSET 0); test/sql/row-level-rights
 * tries that under plans that would like it otherwise.
 *
 * @param order the order of the rows, by names of the query's columns
 */
export function readAsUnit(query: string, order: string): string {
  return readAs("$1", query, order);
}

/** The same as a unit that is a parameter, or a literal. */
export function readAs(unit: string, query: string, order: string): string {
  return `with acting as materialized (select set_config('liancheng.department', ${unit}, true) as unit)
    select found.*
      from acting
     cross join lateral (select rows.* from (${query}) rows where acting.unit is not null offset 0) found
     order by ${order}`;
}
