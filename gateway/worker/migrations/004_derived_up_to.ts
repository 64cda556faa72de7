import type { Knex } from "knex";

/** The tables of versions of each feed (entities/change-feed, violations/change-feed). */
const FEEDS = {
  entities: ["organization_version", "person_version", "position_version"],
  violations: ["listing_version", "suspension_version", "objection_version", "repair_version"],
};

const DATABASE = `(select system_identifier from pg_control_system())::text || '/'
    || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) || '/'
    || (select oid from pg_database where datname = current_database())::text`;

const startsOf = (feed: string) =>
  `select '${feed}' as feed, substr(md5(${DATABASE} || token), 1, 12) as epoch,
          lead(began) over (order by number) as until
     from ${feed}.feed_start`;

/** The instant of the first version that a consumer has not read, by the index that begins with the transaction. */
const firstUnread = (feed: string, table: string) =>
  `(select v.recorded_at from ${feed}.${table} v
     where place.feed = '${feed}' and v.recorded_in >= place.transaction
     order by v.recorded_in limit 1)`;

/**
 * Up to where what is kept is derived, for who counts it: a consumer that has something unread, or subjects that failed, or
 * that has not turned to today, has not derived all. A cursor is epoch, transaction, rank, id and version in base64url
 * (shared/feed/feed-position); one of an earlier start of the server is good where no other transaction can have had its
 * number (shared/feed/read-feed).
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create view worker.derived_v1 as
      with starts as (${Object.keys(FEEDS).map(startsOf).join(" union all ")}),
      place as (
        select p.consumer, p.feed, cursor_[1] as epoch, cursor_[2]::bigint as transaction
          from worker.position p
         cross join lateral string_to_array(convert_from(decode(
                 rpad(translate(p.cursor, '-_', '+/'), (length(p.cursor) + 3) / 4 * 4, '='), 'base64'), 'latin1'), '.')
                 as cursor_
      ),
      read as (
        select place.consumer,
               bool_and(exists (
                 select from starts s
                  where s.feed = place.feed and s.epoch = place.epoch
                    and coalesce(place.transaction <= s.until, true))) as known,
               min(least(${Object.entries(FEEDS)
                 .flatMap(([feed, tables]) => tables.map((table) => firstUnread(feed, table)))
                 .join(",\n                 ")})) as unread_since
          from place
         group by place.consumer
      )
      select c.name as consumer, c.day, c.beginning is null and coalesce(read.known, true) as through, c.inputs,
             c.caught_up_at, read.unread_since,
             (select min(f.failed_at) from worker.failed f where f.consumer = c.name) as failed_since
        from worker.consumer c
        left join read on read.consumer = c.name;
    comment on view worker.derived_v1 is 'columns may be added, never changed';
    comment on column worker.derived_v1.unread_since is 'null where all that is on record has been read';
    grant usage on schema worker to liancheng_departments;
    grant select on worker.derived_v1 to liancheng_departments;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop view worker.derived_v1;
    revoke usage on schema worker from liancheng_departments;
  `);
}
