import type { Database } from "../shared/database.ts";
import { type KeptTable, keptTable } from "./kept-table.ts";

/** Places that are not what the last events give; those of no obligation are of no department. */
const WRONG = `
  select coalesce(c.id, ranked.obligation_id) as obligation_id, c.department_id, c.division,
         departments.urgency_of(c.state) as urgency, coalesce(c.due_on, 'infinity') as due_on
    from departments.obligation_current c
    full join departments.obligation_urgency ranked on ranked.obligation_id = c.id
   where (c.department_id, c.division, departments.urgency_of(c.state), coalesce(c.due_on, 'infinity'))
         is distinct from (ranked.department_id, ranked.division, ranked.urgency, ranked.due_on)`;

const MEND = `dropped as (
  delete from departments.obligation_urgency ranked
   using wrong
   where ranked.obligation_id = wrong.obligation_id and wrong.department_id is null
), mended as (
  insert into departments.obligation_urgency (obligation_id, department_id, division, urgency, due_on)
  select obligation_id, department_id, division, urgency, due_on from wrong where department_id is not null
  on conflict (obligation_id) do update
    set department_id = excluded.department_id, division = excluded.division, urgency = excluded.urgency,
        due_on = excluded.due_on)`;

/**
 * Where each obligation stands among those of its department, as pages of the most urgent ones are read.
 * @param database with the role of departments
 */
export function createObligationUrgency(database: Database): KeptTable {
  return keptTable(database, { table: "obligation_urgency", wrong: WRONG, mend: MEND });
}
