/**
 * The rows of a query, read as who `unit` names. The setting is that of the statement alone, so that no connection
 * carries it to the next: outside a transaction of its own `set_config(…, true)` holds for its statement. It is made
 * before a row is looked at, as the query depends on it (LATERAL, kept apart by OFFSET 0); test/sql/row-level-rights
 * tries that under plans that would like it otherwise.
 *
 * @param order the order of the rows, by names of the query's columns
 * @param unit a parameter, or a literal
 */
export function readAs(query: string, order: string, unit = "$1"): string {
  return `with acting as materialized (select set_config('liancheng.department', ${unit}, true) as unit)
    select found.*
      from acting
     cross join lateral (select rows.* from (${query}) rows where acting.unit is not null offset 0) found
     order by ${order}`;
}
