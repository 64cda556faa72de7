import type { Knex } from "knex";

/**
 * Where each obligation stands among those of its department: what is to be lifted first, then what is to be implemented,
 * each by its last day, then the rest. Kept in the statement that stores an event, as the tally is and by its rules
 * (009_obligation_tally), so that a page of the most urgent ones reads no more than itself.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table departments.obligation_urgency (
      obligation_id bigint primary key,
      department_id text not null,
      division text not null,
      urgency smallint not null check (urgency in (0, 1, 2)),
      due_on date not null
    );
    comment on table departments.obligation_urgency is 'derived from the last event of each obligation';
    comment on column departments.obligation_urgency.urgency is '0 to be lifted, 1 to be implemented, 2 nothing to do';
    comment on column departments.obligation_urgency.due_on is 'infinity where nothing is due';

    alter table departments.obligation_urgency enable row level security, force row level security;
    create policy readable on departments.obligation_urgency for select using (
      (select departments.reads_all())
      or department_id = (select departments.acting_department())
        and division = coalesce((select departments.acting_division()), division));
    create policy derived on departments.obligation_urgency for insert
      with check ((select departments.acting()) = 'system');
    create policy rederived on departments.obligation_urgency for update
      using ((select departments.acting()) = 'system');
    grant update on departments.obligation_urgency to liancheng_departments;

    create function departments.urgency_of(state text) returns smallint language sql immutable as $$
      select case state when 'TO_LIFT' then 0 when 'OPEN' then 1 else 2 end::smallint
    $$;
    create function departments.rank_obligations() returns trigger
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        acting text := current_setting('liancheng.department', true);
      begin
        perform set_config('liancheng.department', 'system', true);
        insert into departments.obligation_urgency as ranked (obligation_id, department_id, division, urgency, due_on)
        select distinct on (obligation_id) obligation_id, department_id, division,
               departments.urgency_of(state_after), coalesce(due_on, 'infinity')
          from added
         order by obligation_id, version desc
        on conflict (obligation_id)
          do update set urgency = excluded.urgency, due_on = excluded.due_on
                  where (ranked.urgency, ranked.due_on) <> (excluded.urgency, excluded.due_on);
        perform set_config('liancheng.department', coalesce(acting, ''), true);
        return null;
      end $$;
    grant create on schema departments to liancheng_departments;
    alter function departments.rank_obligations() owner to liancheng_departments;
    revoke create on schema departments from liancheng_departments;
    create trigger obligation_event_ranked after insert on departments.obligation_event
      referencing new table as added for each statement execute function departments.rank_obligations();

    set local role liancheng_departments;
    select set_config('liancheng.department', 'system', true);
    insert into departments.obligation_urgency (obligation_id, department_id, division, urgency, due_on)
      select id, department_id, division, departments.urgency_of(state), coalesce(due_on, 'infinity')
        from departments.obligation_current;
    select set_config('liancheng.department', '', true);
    reset role;
    create index obligation_by_urgency
      on departments.obligation_urgency (department_id, urgency, due_on, obligation_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger obligation_event_ranked on departments.obligation_event;
    drop function departments.rank_obligations();
    drop table departments.obligation_urgency;
    drop function departments.urgency_of(text);
  `);
}
