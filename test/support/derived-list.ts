import type { Consumer, Difference } from "../../gateway/worker/consumer.ts";
import { type Database, statement } from "../../subgraphs/shared/database.ts";
import type { TestDatabase } from "./test-database.ts";

// Something derived, for the worker to keep: of each subject the listings in force today, and those of the officers of
// an organization. It depends on both feeds, on the day, and of an organization on the listings of others.

const FACTS = `
  select l.subject_id as subject, l.listing_id as listing
    from violations.listing_facts_v1 l
   where l.in_force @> $2::date
   union
  select o.organization_id, l.listing_id
    from violations.listing_facts_v1 l
    join entities.office_facts_v1 o on o.holder_id = l.subject_id
   where l.in_force @> $2::date and (o.since is null or o.since <= $2::date) and (o.until is null or o.until > $2::date)`;

const COMPARE = statement(
  "test.compareDerived",
  `with fresh as (select * from (${FACTS}) f where subject = any($1::bigint[])),
        stored as (select subject, listing from derived.listed where subject = any($1::bigint[]))
   select coalesce(f.subject, s.subject)::text as subject, coalesce(f.listing, s.listing)::text as listing,
          s.subject is null as missing
     from fresh f full join stored s using (subject, listing)
    where f.subject is null or s.subject is null`,
);

const MEND = statement(
  "test.mendDerived",
  `with d as (
     select subject, listing, missing
       from jsonb_to_recordset($1::jsonb) r (subject bigint, listing bigint, missing boolean)
   ), gone as (
     delete from derived.listed l using d where not d.missing and l.subject = d.subject and l.listing = d.listing
   )
   insert into derived.listed (subject, listing) select subject, listing from d where missing
   on conflict do nothing`,
);

const REACHED = statement(
  "test.reached",
  `select id::text from unnest($1::bigint[]) id
   union select o.organization_id::text from entities.office_facts_v1 o where o.holder_id = any($1::bigint[])`,
);

const EVERYONE = statement(
  "test.everyone",
  `select everyone.id::text from (
     select subject_id as id from violations.listing_facts_v1
     union select o.organization_id from entities.office_facts_v1 o
     union select subject from derived.listed) everyone where everyone.id > $1::bigint order by everyone.id`,
);

/** Makes its table; departments' role keeps it. */
export async function makeDerived({ sql }: Pick<TestDatabase, "sql">): Promise<void> {
  await sql(`create schema derived; create table derived.listed (subject bigint, listing bigint, primary key (subject, listing));
    grant usage on schema derived to liancheng_departments;
    grant select, insert, delete on derived.listed to liancheng_departments`);
}

/** Keeps it. */
export function derivedList(database: Database): Consumer {
  return {
    name: "derived",
    feeds: ["entities", "violations"],
    subjectsOf: async (changes) => {
      const named = [...new Set(changes.flatMap(({ subjects }) => subjects))];
      return (await database.query<{ id: string }>(REACHED, [named])).map(({ id }) => id);
    },
    async reconcile(subjects, asOf, mode) {
      const rows = await database.query<{ subject: string; listing: string; missing: boolean }>(COMPARE, [
        subjects,
        asOf,
      ]);
      if (mode === "mend" && rows.length > 0) await database.query(MEND, [JSON.stringify(rows)]);
      return rows.map(
        ({ subject, listing, missing }): Difference => ({
          subject,
          said: `listing ${listing} ${missing ? "is missing" : "is too many"}`,
        }),
      );
    },
    inputs: async () => "",
    async *everything(after) {
      const rows = await database.query<{ id: string }>(EVERYONE, [after]);
      for (let from = 0; from < rows.length; from += 100)
        yield rows.slice(from, from + 100).map(({ id }) => id);
    },
  };
}
