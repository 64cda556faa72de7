import type pg from "pg";
import { leastOf } from "../data/open-registry.ts";

/** Obligations made for a while, each with two events. */
export const OBLIGATIONS_MADE = 200_000;

/** An obligation of one of ten departments, eight limbs and thirteen counties. */
const MAKE = `
  insert into departments.obligation (limb_id, department_id, division, subject_id, subject_type, generation, opened_on)
  select (1 + n % 8) || 'a', d.id, (350102 + n % 13)::text, 1000000000 + n, 'ORGANIZATION', 1, '2026-01-01'
    from generate_series($1::int, $2::int) n
    join (select id, row_number() over (order by position) - 1 as place
            from departments.department order by position limit 10) d on d.place = (n / 8) % 10`;

const EVENTS = (version: 1 | 2) => `
  insert into departments.obligation_event
    (obligation_id, version, department_id, division, command, state_before, state_after, due_on, listings, unit,
     actor, document_number, done_on, idempotency_key, key_row, content_hash)
  select o.id, ${version}, o.department_id, o.division, ${
    version === 1
      ? "'OPEN', null, 'OPEN', '2026-04-21', '{1}', null, null, null, null, null, null, null"
      : `'REPORT_IMPLEMENTED', 'OPEN', 'IMPLEMENTED', null, '{1}', o.department_id, 'bench', 'x', '2026-02-01',
         o.id::text, 1, ''`
  }
    from departments.obligation o
   where o.subject_id between 1000000000 + $1::int and 1000000000 + $2::int ${version === 2 ? "and o.id % 3 > 0" : ""}`;

const BY_TALLY = `
  select department_id, regexp_replace(limb_id, '[a-z]$', '') as measure, state, sum(n)::int as n
    from departments.obligation_tally where n > 0 group by 1, 2, 3 order by 1, 2, 3`;
const BY_FACTS = `
  select department_id, regexp_replace(limb_id, '[a-z]$', '') as measure, state, count(*)::int as n
    from departments.obligation_current group by 1, 2, 3 order by 1, 2, 3`;

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);

/**
 * Makes obligations in a transaction, times both ways to count them, and takes them back. Rejects where the two differ.
 * @param owner a connection with the right to act as the role of departments
 */
export async function timeObligations(
  owner: pg.Client,
  log: (line: string) => void,
): Promise<{
  tally: number;
  facts: number;
  groups: number;
  insertedWith: string;
  insertedWithout: string;
}> {
  log(`making ${OBLIGATIONS_MADE} obligations`);
  await owner.query("begin");
  try {
    await owner.query("set local liancheng.department = 'system'");
    const make = async (from: number, to: number) => {
      const begun = performance.now();
      await owner.query(MAKE, [from, to]);
      await owner.query(EVENTS(1), [from, to]);
      await owner.query(EVENTS(2), [from, to]);
      return seconds(begun);
    };
    const half = OBLIGATIONS_MADE / 2;
    const insertedWith = await make(1, half);
    await owner.query("alter table departments.obligation_event disable trigger obligation_event_tallied");
    const insertedWithout = await make(half + 1, OBLIGATIONS_MADE);
    await owner.query(`
      delete from departments.obligation_tally;
      insert into departments.obligation_tally (department_id, limb_id, division, subject_type, state, due_on, n)
      select department_id, limb_id, division, subject_type, state, coalesce(due_on, 'infinity'), count(*)
        from departments.obligation_current group by 1, 2, 3, 4, 5, 6;
      analyze departments.obligation, departments.obligation_event, departments.obligation_tally`);
    const [tallied, grouped] = [await owner.query(BY_TALLY), await owner.query(BY_FACTS)];
    if (JSON.stringify(tallied.rows) !== JSON.stringify(grouped.rows)) {
      throw new Error("obligations: the answers differ");
    }
    log("counting obligations");
    return {
      tally: await leastOf(5, () => owner.query(BY_TALLY)),
      facts: await leastOf(2, () => owner.query(BY_FACTS)),
      groups: tallied.rows.length,
      ...{ insertedWith, insertedWithout },
    };
  } finally {
    await owner.query("rollback");
  }
}
