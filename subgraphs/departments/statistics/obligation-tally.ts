import type { Database } from "../../shared/database.ts";
import { type KeptTable, keptTable } from "../kept-table.ts";

/** Sums that are not what the last events of the obligations give. */
const WRONG = `
  select department_id, limb_id, division, subject_type, state, due_on, coalesce(counted.n, 0) as n
    from (select department_id, limb_id, division, subject_type, state, coalesce(due_on, 'infinity') as due_on,
                 count(*) as n
            from departments.obligation_current
           group by 1, 2, 3, 4, 5, 6) counted
    full join departments.obligation_tally tally
   using (department_id, limb_id, division, subject_type, state, due_on)
   where coalesce(counted.n, 0) <> coalesce(tally.n, 0)`;

const MEND = `mended as (
  insert into departments.obligation_tally (department_id, limb_id, division, subject_type, state, due_on, n)
  select department_id, limb_id, division, subject_type, state, due_on, n from wrong
  on conflict (department_id, limb_id, division, subject_type, state, due_on) do update set n = excluded.n)`;

/**
 * The sums of obligations, as statistics read them.
 * @param database with the role of departments
 */
export function createObligationTally(database: Database): KeptTable {
  return keptTable(database, { table: "obligation_tally", wrong: WRONG, mend: MEND });
}
