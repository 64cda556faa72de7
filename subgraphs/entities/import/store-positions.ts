import type { Stored } from "../../shared/import/import-file.ts";
import type { Stage } from "../../shared/import/stage.ts";

const NAME = "entities.storePositions";

/** Rows with the ids of what they name. Open ends are infinite here, so that days compare without nulls. */
async function resolve(stage: Stage): Promise<void> {
  await stage.run(
    NAME,
    `create temporary table resolved on commit drop as
     select s.line, coalesce(p.id, h.id) as holder_id,
            case when s.holder_code is null then 'PERSON' else 'ORGANIZATION' end as holder_type,
            o.id as organization_id, s.role,
            coalesce(s.since, '-infinity') as since, coalesce(s.until, 'infinity') as until
       from staged s
       left join entities.organization o on o.code = s.organization_code
       left join entities.person p on p.identity_hash = s.identity_hash and p.identity_type = s.identity_type
       left join entities.organization h on h.code = s.holder_code`,
  );
  await stage.run(NAME, "analyze resolved");
  const unknown = "select line from resolved where";
  const remark = (column: string) => ({ code: "UNKNOWN_REFERENCE", column });
  const refused =
    (await stage.reject(NAME, remark("organization_code"), `${unknown} organization_id is null`)) +
    (await stage.reject(
      NAME,
      remark("id_number"),
      `${unknown} holder_id is null and holder_type = 'PERSON'`,
    )) +
    (await stage.reject(NAME, remark("holder_code"), `${unknown} holder_id is null`));
  if (refused > 0) {
    await stage.run(NAME, "delete from resolved where holder_id is null or organization_id is null");
  }
}

/** `existing`: the terms that are known of the holders, organizations and roles of the file. */
async function findExisting(stage: Stage): Promise<void> {
  await stage.run(
    NAME,
    `create temporary table existing on commit drop as
     select c.position_id, c.version, c.holder_id, c.organization_id, c.role,
            coalesce(c.since, '-infinity') as since, coalesce(c.until, 'infinity') as until
       from entities.position_current c
      where exists (
        select from resolved r
         where r.holder_id = c.holder_id and r.organization_id = c.organization_id and r.role = c.role
      )`,
  );
  await stage.run(NAME, "analyze existing");
}

/**
 * `doubtful`: holder, organization and role of terms that overlap once the file is loaded, or that the file has twice.
 * In the order of their first days, terms overlap if any does with the one before it.
 */
async function findDoubtful(stage: Stage): Promise<number> {
  return await stage.run(
    NAME,
    `create temporary table doubtful on commit drop as
     select distinct holder_id, organization_id, role
       from (
         select holder_id, organization_id, role, since,
                lag(until) over (partition by holder_id, organization_id, role order by since, line) as before
           from (
             select holder_id, organization_id, role, since, until, line from resolved
             union all
             select holder_id, organization_id, role, since, until, 0 from existing e
              where not exists (
                select from resolved r
                 where r.holder_id = e.holder_id and r.organization_id = e.organization_id and r.role = e.role
                   and r.since = e.since
              )
           ) terms
       ) ordered
      where before > since`,
  );
}

/**
 * Goes through the doubtful rows one by one: first those that give a known term another end, then new terms, in the
 * order of the file. A row that overlaps what is known, or an earlier row that was good, is rejected; so is the second
 * of two with the same first day and another end. What a term was before a row changed it is no overlap.
 */
const JUDGE = `do $judge$
  declare
    term record;
    held datemultirange;
    own daterange;
    other date;
    starts date[];
    ends date[];
    key_now text := '';
  begin
    for term in
      select r.line, r.since, r.until, e.since is not null as is_known, e.until as known_until,
             r.holder_id, r.organization_id, r.role,
             r.holder_id || ' ' || r.organization_id || ' ' || r.role as key
        from resolved r
        join doubtful d using (holder_id, organization_id, role)
        left join existing e using (holder_id, organization_id, role, since)
       order by r.holder_id, r.organization_id, r.role, (e.since is null), r.line
    loop
      if term.key <> key_now then
        key_now := term.key;
        starts := '{}';
        ends := '{}';
        select coalesce(range_agg(daterange(since, until)), '{}') into held
          from existing e
         where e.holder_id = term.holder_id and e.organization_id = term.organization_id and e.role = term.role;
      end if;
      other := ends[array_position(starts, term.since)];
      if other = term.until then
        insert into repeated (line) values (term.line);
      elsif other is not null then
        insert into refused (line, code, column_name) values (term.line, 'REPEATED', 'until');
      else
        own := daterange(term.since, term.until);
        if (term.is_known and (held - datemultirange(daterange(term.since, term.known_until))) && own)
          or (not term.is_known and held && own)
        then
          insert into refused (line, code, column_name) values (term.line, 'OVERLAP', 'since');
        else
          if term.is_known then
            held := held - datemultirange(daterange(term.since, term.known_until));
          end if;
          held := held + datemultirange(own);
          starts := starts || term.since;
          ends := ends || term.until;
        end if;
      end if;
    end loop;
  end $judge$`;

async function judge(stage: Stage): Promise<void> {
  await stage.run(NAME, "create index on existing (holder_id, organization_id, role)");
  await stage.run(NAME, JUDGE);
  await stage.run(
    NAME,
    `delete from resolved r
      where exists (select from refused f where f.line = r.line)
         or exists (select from repeated f where f.line = r.line)`,
  );
}

async function warnOfEarlyTerms(stage: Stage): Promise<void> {
  await stage.warn(
    NAME,
    { code: "BEFORE_REGISTRATION", column: "since" },
    `select r.line
       from resolved r
       join entities.organization_version v on v.organization_id = r.organization_id
      where r.since > '-infinity' and r.since < v.registered_on
        and not exists (
          select from entities.organization_version n
           where n.organization_id = v.organization_id and n.version = v.version + 1
        )`,
  );
}

/** Adds the terms that are not known, and a version of each that is known with another end. */
export async function storePositions(stage: Stage): Promise<Stored> {
  await resolve(stage);
  await findExisting(stage);
  if ((await findDoubtful(stage)) > 0) await judge(stage);
  await warnOfEarlyTerms(stage);
  const ends = "nullif(r.since, '-infinity'), nullif(r.until, 'infinity')";
  const changed = await stage.run(
    NAME,
    `insert into entities.position_version
       (position_id, version, holder_id, holder_type, organization_id, role, since, until)
     select e.position_id, e.version + 1, r.holder_id, r.holder_type, r.organization_id, r.role, ${ends}
       from resolved r
       join existing e using (holder_id, organization_id, role, since)
      where e.until <> r.until
      order by r.line`,
  );
  const added = await stage.run(
    NAME,
    `insert into entities.position_version (holder_id, holder_type, organization_id, role, since, until)
     select r.holder_id, r.holder_type, r.organization_id, r.role, ${ends}
       from resolved r
      where not exists (
        select from existing e
         where e.holder_id = r.holder_id and e.organization_id = r.organization_id and e.role = r.role
           and e.since = r.since
      )`,
  );
  const [loaded] = await stage.rows<{ count: number }>(NAME, "select count(*)::int as count from resolved");
  return { added, changed, unchanged: (loaded?.count ?? 0) - changed - added };
}
