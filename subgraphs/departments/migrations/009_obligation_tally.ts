import type { Knex } from "knex";

/**
 * How many obligations of each department, limb and county are in which state, and due on which day: kept in the statement
 * that stores an event, so that it is never behind. It is counted as the system, whoever reports; the function belongs to
 * the subgraph's role, as the policies know no other that acts, and a department's own session has no right to the table.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table departments.obligation_tally (
      department_id text not null,
      limb_id text not null,
      division text not null,
      subject_type text not null,
      state text not null,
      due_on date not null,
      n bigint not null,
      primary key (department_id, limb_id, division, subject_type, state, due_on)
    );
    comment on table departments.obligation_tally is 'derived from the last event of each obligation';
    comment on column departments.obligation_tally.due_on is 'infinity where nothing is due';

    alter table departments.obligation_tally enable row level security, force row level security;
    create policy readable on departments.obligation_tally for select using (
      (select departments.reads_all())
      or department_id = (select departments.acting_department())
        and division = coalesce((select departments.acting_division()), division));
    create policy derived on departments.obligation_tally for insert
      with check ((select departments.acting()) = 'system');
    create policy rederived on departments.obligation_tally for update
      using ((select departments.acting()) = 'system');
    grant update on departments.obligation_tally to liancheng_departments;

    create function departments.tally_obligations() returns trigger
      language plpgsql security definer as $$
      declare
        acting text := current_setting('liancheng.department', true);
      begin
        -- By itself, not as a setting of the function: who is no superuser may not give it one of ours.
        perform set_config('liancheng.department', 'system', true);
        insert into departments.obligation_tally as tally
          (department_id, limb_id, division, subject_type, state, due_on, n)
        select o.department_id, o.limb_id, o.division, o.subject_type, e.state, e.due_on, sum(e.n)
          from (
            select obligation_id, state_after as state, coalesce(due_on, 'infinity') as due_on, 1 as n
              from added
            union all
            select b.obligation_id, b.state_after, coalesce(b.due_on, 'infinity'), -1
              from added a
              join departments.obligation_event b on b.obligation_id = a.obligation_id and b.version = a.version - 1
          ) e
          join departments.obligation o on o.id = e.obligation_id
         group by 1, 2, 3, 4, 5, 6
        having sum(e.n) <> 0
         -- In one order, so that no two who report at once wait for each other.
         order by 1, 2, 3, 4, 5, 6
        on conflict (department_id, limb_id, division, subject_type, state, due_on)
          do update set n = tally.n + excluded.n;
        perform set_config('liancheng.department', coalesce(acting, ''), true);
        return null;
      end $$;
    grant create on schema departments to liancheng_departments;
    alter function departments.tally_obligations() owner to liancheng_departments;
    revoke create on schema departments from liancheng_departments;
    create trigger obligation_event_tallied after insert on departments.obligation_event
      referencing new table as added for each statement execute function departments.tally_obligations();

    set local role liancheng_departments;
    select set_config('liancheng.department', 'system', true);
    insert into departments.obligation_tally (department_id, limb_id, division, subject_type, state, due_on, n)
      select department_id, limb_id, division, subject_type, state, coalesce(due_on, 'infinity'), count(*)
        from departments.obligation_current
       group by 1, 2, 3, 4, 5, 6;
    select set_config('liancheng.department', '', true);
    reset role;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger obligation_event_tallied on departments.obligation_event;
    drop function departments.tally_obligations();
    drop table departments.obligation_tally;
  `);
}
