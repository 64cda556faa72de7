import type { Knex } from "knex";

/** What a plan of these functions may not do, as it is kept by a connection while the tables grow. */
const BY_INDEX = ["enable_seqscan", "enable_hashjoin", "enable_mergejoin"];

/**
 * The triggers that keep sums and places look up rows by their keys, whatever the tables were when a connection planned
 * them: a plan that was made for few rows reads them whole when they have grown. A first event adds its place; of the
 * others the places are changed, which costs less than to add or else to change. A place that is there and ought not to
 * be is overwritten: what is derived keeps no fact from being recorded.
 */
export async function up(knex: Knex): Promise<void> {
  const byIndex = BY_INDEX.map((setting) => `set ${setting} = off`).join(" ");
  await knex.raw(`
    grant create on schema departments to liancheng_departments;
    set local role liancheng_departments;
    create or replace function departments.rank_obligations() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp ${byIndex} as $$
      declare
        acting text := current_setting('liancheng.department', true);
      begin
        perform set_config('liancheng.department', 'system', true);
        insert into departments.obligation_urgency (obligation_id, department_id, division, urgency, due_on)
        select obligation_id, department_id, division, departments.urgency_of(state_after), coalesce(due_on, 'infinity')
          from added
         where version = 1
            on conflict (obligation_id) do update
           set department_id = excluded.department_id, division = excluded.division,
               urgency = excluded.urgency, due_on = excluded.due_on;
        update departments.obligation_urgency ranked
           set urgency = last.urgency, due_on = last.due_on
          from (select distinct on (obligation_id) obligation_id, departments.urgency_of(state_after) as urgency,
                       coalesce(due_on, 'infinity') as due_on
                  from added
                 where version > 1
                 order by obligation_id, version desc) last
         where ranked.obligation_id = last.obligation_id
           and (ranked.urgency, ranked.due_on) <> (last.urgency, last.due_on);
        perform set_config('liancheng.department', coalesce(acting, ''), true);
        return null;
      end $$;
    ${BY_INDEX.map((setting) => `alter function departments.tally_obligations() set ${setting} = off;`).join("\n    ")}
    reset role;
    revoke create on schema departments from liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  // Places are kept as before.
  await knex.raw(`
    set local role liancheng_departments;
    ${BY_INDEX.map((setting) => `alter function departments.tally_obligations() reset ${setting};`).join("\n    ")}
    reset role;
  `);
}
