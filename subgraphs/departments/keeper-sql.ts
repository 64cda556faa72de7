import { statement } from "../shared/database.ts";
import { readAsUnit } from "./acting.ts";

export const SUBJECTS = statement(
  "departments.subjects",
  `select id, subject_type as "type", code, division, industry
     from entities.subject_directory_v1
    where id = any($1::bigint[])
    order by id`,
);

/** Of subjects: themselves, the organizations that they hold positions in, and who holds positions in them. */
export const REACHED = statement(
  "departments.reached",
  `select id from unnest($1::bigint[]) s (id)
   union
   select organization_id from entities.positions_v1 where holder_id = any($1::bigint[])
   union
   select holder_id from entities.positions_v1 where organization_id = any($1::bigint[])
   order by 1`,
);

/** Whoever was listed, is reached from them, or had obligations against them; with an id behind $2. */
export const EVERYONE = statement(
  "departments.everyone",
  readAsUnit(
    `with listed as (select subject_id as id from violations.listings_v1)
     select everyone.id
       from (
         select id from listed
         union
         select p.organization_id from entities.positions_v1 p join listed l on l.id = p.holder_id
         union
         select p.holder_id from entities.positions_v1 p join listed l on l.id = p.organization_id
         union
         select subject_id from departments.obligation
       ) everyone
      where everyone.id > $2::bigint`,
    "found.id",
  ),
);

export const STANDING = statement(
  "departments.standing",
  readAsUnit(
    `select distinct on (c.subject_id, c.limb_id, c.department_id) c.id, c.subject_id as subject,
            c.limb_id as limb, c.department_id as department, c.generation, c.version, c.state, c.due_on as "dueOn",
            c.listings::text[] as listings, c.counted_from as "countedFrom",
            case when c.state in ('OPEN', 'NOT_APPLICABLE') then array(
              select distinct listing::text
                from departments.obligation_event e
               cross join unnest(e.listings) listing
               where e.obligation_id = c.id and e.command = 'REPORT_NOT_APPLICABLE'
            ) else '{}' end as settled
       from departments.obligation_current c
      where c.subject_id = any($2::bigint[])
      order by c.subject_id, c.limb_id, c.department_id, c.generation desc`,
    "found.id",
  ),
);

export const REGULATORS = statement(
  "departments.regulators",
  "select section, department_id as department from departments.sector_regulator order by section limit 100",
);

export const ADDED_DEPARTMENTS = statement(
  "departments.addedDepartments",
  `select measure_number as measure, department_id as department,
          (recorded_at at time zone 'Asia/Shanghai')::date as since
     from departments.added_department
    order by measure_number, recorded_at, department_id
    limit 1000`,
);

const rowsOf = (table: string, order: string) =>
  `(select coalesce(json_agg(r order by ${order}), '[]')::text from ${table} r)`;

export const INPUTS = statement(
  "departments.inputsOfObligations",
  `select md5(${[
    rowsOf("departments.sector_regulator", "r.section"),
    rowsOf("departments.added_department", "r.measure_number, r.department_id"),
    rowsOf("violations.dated_numbers_v1", "r.key, r.effective_from"),
    rowsOf("violations.calendar_v1", "r.year"),
  ].join("\n    || ")}) as digest`,
);

/**
 * Stores what was derived ($2: opened, $3: changed) with its events, in one statement. What another stored meanwhile
 * stays as it is, and is not counted: who finds less stored than sent is to derive again.
 */
export const STORE = statement(
  "departments.storeDerived",
  `with acting as materialized (select set_config('liancheng.department', $1, true) as unit),
   r as (
     select r.*, acting.unit
       from acting, jsonb_to_recordset($2::jsonb) r (
              limb text, department text, division text, subject bigint, "subjectType" text, generation integer,
              "openedOn" date, "dueOn" date, "countedFrom" date, listings bigint[]
            )
      where acting.unit is not null
   ),
   o as (
     insert into departments.obligation
       (limb_id, department_id, division, subject_id, subject_type, generation, opened_on)
     select limb, department, division, subject, "subjectType", generation, "openedOn" from r
     on conflict on constraint obligation_of_subject do nothing
     returning id, limb_id, department_id, division, subject_id
   ),
   opened as (
     insert into departments.obligation_event
       (obligation_id, version, department_id, division, command, state_after, due_on, counted_from, listings)
     select o.id, 1, o.department_id, o.division, 'OPEN', 'OPEN', r."dueOn", r."countedFrom", r.listings
       from o
       join r on r.subject = o.subject_id and r.limb = o.limb_id and r.department = o.department_id
     returning obligation_id
   ),
   changed as (
     insert into departments.obligation_event
       (obligation_id, version, department_id, division, command, state_before, state_after, due_on, counted_from,
        listings)
     select o.id, c.version, o.department_id, o.division, c.command, c."stateBefore", c."stateAfter", c."dueOn",
            c."countedFrom", c.listings
       from acting
      cross join jsonb_to_recordset($3::jsonb) c (
              id bigint, version integer, command text, "stateBefore" text, "stateAfter" text, "dueOn" date,
              "countedFrom" date, listings bigint[]
            )
      cross join lateral (
        select o.id, o.department_id, o.division
          from departments.obligation o
         where o.id = c.id and acting.unit is not null
        offset 0
      ) o
     on conflict on constraint obligation_event_pkey do nothing
     returning obligation_id
   )
   select (select count(*) from opened)::int as opened, (select count(*) from changed)::int as changed`,
);
