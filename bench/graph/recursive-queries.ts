const HELD = "(p.since is null or p.since <= $2::date) and (p.until is null or p.until > $2::date)";

const STEPS = `
  select p.holder_id as other from entities.position_current p where p.organization_id = r.node and ${HELD}
  union all
  select p.organization_id from entities.position_current p where p.holder_id = r.node and ${HELD}`;

/** Up to 500 subjects within $3 steps of $1 on the day $2, the nearest first. */
export const RECURSIVE_NETWORK = `
  with recursive reached (node, hop) as (
    select $1::bigint, 0
    union
    select step.other, r.hop + 1 from reached r cross join lateral (${STEPS}) step where r.hop < $3::int
  )
  select node::int as node, min(hop) as hop from reached group by node order by hop, node limit 500`;

/** The same, ended after 500 rows: a subject may be among them several times, at several distances. */
export const RECURSIVE_NETWORK_ENDED = `
  with recursive reached (node, hop) as (
    select $1::bigint, 0
    union
    select step.other, r.hop + 1 from reached r cross join lateral (${STEPS}) step where r.hop < $3::int
  )
  select node::int as node, hop from reached limit 500`;

const WALK = `
  with recursive walk (node, path) as (
    select $1::bigint, array[$1::bigint]
    union all
    select step.other, r.path || step.other
      from walk r cross join lateral (${STEPS}) step
     where cardinality(r.path) <= $3::int and step.other <> all(r.path)
  )`;

/** All shortest paths from $1 to $4, of $3 steps at most: what the search for paths answers. */
export const RECURSIVE_PATHS = `${WALK}
  select hops
    from (
      select cardinality(path) - 1 as hops, rank() over (order by cardinality(path)) as place
        from (select distinct path from walk where node = $4::bigint) found
    ) ranked
   where place = 1 limit 20`;

/** One of them: ways are walked breadth first until one arrives. */
export const RECURSIVE_PATH_ENDED = `${WALK} select cardinality(path) - 1 as hops from walk where node = $4::bigint limit 1`;
