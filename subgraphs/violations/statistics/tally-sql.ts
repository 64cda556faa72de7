import { statement } from "../../shared/database.ts";

/** The columns of `listing_counted`. */
const COUNTED = [
  ...[
    "listing_id",
    "subject_id",
    "subject_type",
    "behaviours",
    "division",
    "industry",
    "authority",
    "status",
  ],
  ...["entered", "ended", "annulled"],
];
const columns = (alias: string) => COUNTED.map((column) => `${alias}.${column}`).join(", ");

/** A row for each cell of the tally that a row of `rows` counts in, with the row's `n`; 012_statistics says which. */
const cellsOf = (rows: string) => `
  select (i * 100 + j * 10 + l)::smallint as dimensions, k[i] as k1, k[j] as k2, k[l] as k3, e.event, r.n
    from ${rows} r
   cross join lateral (values ('ENTERED', r.entered), ('ENDED', r.ended), ('ANNULLED', r.annulled)) e (event, month)
   cross join generate_series(1, 5) i
   cross join generate_series(i + 1, 6) j
   cross join generate_series(j + 1, 7) l
   cross join lateral unnest(case when i = 1 then r.behaviours else array[0::smallint] end) b
   cross join lateral (
     select array[b::text, e.month, coalesce(r.division, ''), coalesce(r.industry, ''), r.authority, r.status,
                  r.subject_type] as k
   ) keys
   where e.month is not null`;

/** What subjects ($1) count as on a day ($2), and what they have been counted as; only where these differ. */
const DIFFERING = `
  with is_now as materialized (
     select ${columns("c")} from violations.listing_contributions($2::date) c where c.subject_id = any($1::bigint[])
   ), was as materialized (
     select ${columns("w")} from violations.listing_counted w where w.subject_id = any($1::bigint[])
   ), differing as materialized (
     select coalesce(is_now.listing_id, was.listing_id) as listing_id,
            coalesce(is_now.subject_id, was.subject_id) as subject_id, is_now as new_row, was as old_row,
            is_now.listing_id is not null as counts, was.listing_id is not null as counted
       from is_now
       full join was on was.listing_id = is_now.listing_id
      where is_now is distinct from was
   )`;

export const COUNTED_OTHERWISE = statement(
  "violations.countedOtherwise",
  `${DIFFERING}
   select subject_id::text as subject, listing_id::text as listing from differing order by subject_id, listing_id`,
);

/** Counts subjects as they are, in one statement: nobody sees a part of it. */
export const COUNT_AGAIN = statement(
  "violations.countAgain",
  `${DIFFERING}, gone as (
     delete from violations.listing_counted c using differing d
      where c.listing_id = d.listing_id and not d.counts
   ), kept as (
     insert into violations.listing_counted (${COUNTED.join(", ")})
     select ${COUNTED.map((column) => `(new_row).${column}`).join(", ")} from differing where counts
     on conflict (listing_id) do update
       set ${COUNTED.slice(1)
         .map((column) => `${column} = excluded.${column}`)
         .join(", ")}
   ), moved as (
     select (d.new_row).*, 1 as n from differing d where d.counts
     union all
     select (d.old_row).*, -1 from differing d where d.counted
   ), tallied as (
     insert into violations.listing_tally as tally (dimensions, k1, k2, k3, event, n)
     select dimensions, k1, k2, k3, event, sum(n)::int
       from (${cellsOf("moved")}) cell
      group by dimensions, k1, k2, k3, event
     having sum(n) <> 0
     on conflict (dimensions, k1, k2, k3, event) do update set n = tally.n + excluded.n
   )
   select subject_id::text as subject, listing_id::text as listing from differing order by subject_id, listing_id`,
);

/** Cells whose number is not what `listing_counted` gives. */
const WRONG_CELLS = `
  with counted as materialized (
     select dimensions, k1, k2, k3, event, sum(n)::int as n
       from (${cellsOf("(select c.*, 1 as n from violations.listing_counted c)")}) cell
      group by dimensions, k1, k2, k3, event
   ), wrong as materialized (
     select dimensions, k1, k2, k3, event, coalesce(counted.n, 0) as n
       from counted
       full join violations.listing_tally tally using (dimensions, k1, k2, k3, event)
      where coalesce(counted.n, 0) <> coalesce(tally.n, 0)
   )`;

export const COUNT_WRONG_CELLS = statement(
  "violations.countWrongCells",
  `${WRONG_CELLS} select count(*)::int as cells from wrong`,
);

export const MEND_WRONG_CELLS = statement(
  "violations.mendWrongCells",
  `${WRONG_CELLS}, mended as (
     insert into violations.listing_tally (dimensions, k1, k2, k3, event, n)
     select dimensions, k1, k2, k3, event, n from wrong
     on conflict (dimensions, k1, k2, k3, event) do update set n = excluded.n
   )
   select count(*)::int as cells from wrong`,
);

export const EVERY_LISTED = statement(
  "violations.everyListed",
  `select subject_id::text as id
     from (select subject_id from violations.listing where subject_id > $1::bigint
           union
           select subject_id from violations.listing_counted where subject_id > $1::bigint) listed
    order by subject_id`,
);
