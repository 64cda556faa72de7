import { type Database, statement } from "../../shared/database.ts";
import { readAsUnit, SYSTEM } from "../acting.ts";

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

const COUNT_WRONG = statement(
  "departments.countWrongSums",
  readAsUnit(`select count(*)::int as sums from (${WRONG}) wrong`, "found.sums"),
);

const MEND_WRONG = `/* departments.mendWrongSums */
  insert into departments.obligation_tally (department_id, limb_id, division, subject_type, state, due_on, n)
  ${WRONG}
  on conflict (department_id, limb_id, division, subject_type, state, due_on) do update set n = excluded.n`;

/** Compares the tally of obligations with their events, and mends it. */
export interface ObligationTally {
  /** How many sums differ; with `mend` they are made what they should be. */
  reconcile(mode: "mend" | "check"): Promise<number>;
}

/** @param database with the role of departments */
export function createObligationTally(database: Database): ObligationTally {
  return {
    async reconcile(mode) {
      if (mode === "check") {
        const [row] = await database.query<{ sums: number }>(COUNT_WRONG, [SYSTEM]);
        return row?.sums ?? 0;
      }
      return await database.knex.transaction(async (work) => {
        // Whoever stores an event adds to the sums in that statement: it is in them before, or after this.
        await work.raw("lock table departments.obligation_tally in share row exclusive mode");
        await work.raw("select set_config('liancheng.department', ?, true)", [SYSTEM]);
        const { rowCount } = await work.raw(MEND_WRONG);
        return rowCount ?? 0;
      });
    },
  };
}
