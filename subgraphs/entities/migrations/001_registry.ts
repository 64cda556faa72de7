import type { Knex } from "knex";

/**
 * Organizations, persons and positions.
 *
 * What can change is kept in versions that are only ever added: a version holds from its `recorded_at` until that of
 * the next version of the same thing. Nothing is updated or deleted, and the role has no right to.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- Organizations and persons share one space of ids, so that a subject has one id whatever it is.
    create sequence entities.subject_id as bigint;

    create table entities.organization (
      id bigint primary key default nextval('entities.subject_id'),
      code text not null unique check (length(code) = 18),
      legacy_code boolean not null
    );

    create table entities.organization_version (
      organization_id bigint not null references entities.organization,
      version integer not null check (version > 0),
      name text not null check (name <> ''),
      kind text not null,
      state_capital text,
      financial_sector text,
      listed_company boolean not null,
      industry text,
      division text,
      registration_status text,
      registered_on date,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (organization_id, version)
    );

    create table entities.person (
      id bigint primary key default nextval('entities.subject_id'),
      identity_type text not null,
      identity_hash bytea not null check (length(identity_hash) = 32),
      identity_mask text not null,
      unique (identity_hash, identity_type)
    );
    comment on column entities.person.identity_hash is 'HMAC-SHA256 of type and number; the number itself is kept nowhere';

    create table entities.person_version (
      person_id bigint not null references entities.person,
      version integer not null check (version > 0),
      name text not null check (name <> ''),
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (person_id, version)
    );

    create sequence entities.position_id as bigint;

    create table entities.position_version (
      position_id bigint not null default nextval('entities.position_id'),
      version integer not null default 1 check (version > 0),
      holder_id bigint not null,
      holder_type text not null check (holder_type in ('PERSON', 'ORGANIZATION')),
      organization_id bigint not null references entities.organization,
      role text not null,
      since date,
      until date,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (position_id, version),
      check (since is null or until is null or until > since),
      check (holder_type = 'PERSON' or role = 'ACTUAL_CONTROLLER')
    );
    comment on column entities.position_version.since is 'first day held; null is always';
    comment on column entities.position_version.until is 'first day no longer held; null is open';
    create index on entities.position_version (organization_id, position_id);
    create index on entities.position_version (holder_id, position_id);

    -- Which key the identity hashes were made with: another key would find nobody, which must not look like
    -- "nobody of that identity".
    create table entities.identity_key (
      one boolean primary key default true check (one),
      fingerprint bytea not null
    );

    create view entities.organization_current as
      select o.id, o.code, o.legacy_code, v.name, v.kind, v.state_capital, v.financial_sector, v.listed_company,
             v.industry, v.division, v.registration_status, v.registered_on
        from entities.organization o
        cross join lateral (
          select * from entities.organization_version v where v.organization_id = o.id order by v.version desc limit 1
        ) v;

    create view entities.person_current as
      select p.id, p.identity_type, p.identity_hash, p.identity_mask, v.name
        from entities.person p
        cross join lateral (
          select name from entities.person_version v where v.person_id = p.id order by v.version desc limit 1
        ) v;

    create view entities.position_current as
      select p.position_id, p.version, p.holder_id, p.holder_type, p.organization_id, p.role, p.since, p.until
        from entities.position_version p
       where not exists (
          select from entities.position_version n where n.position_id = p.position_id and n.version = p.version + 1
        );

    -- Published: whom a determination can name. Columns may be added, never changed.
    create view entities.subject_directory_v1 as
      select id, 'ORGANIZATION' as subject_type, code, null as identity_type, null::bytea as identity_hash,
             name, kind, division, industry
        from entities.organization_current
      union all
      select id, 'PERSON', null, identity_type, identity_hash, name, null, null, null
        from entities.person_current;
    grant usage on schema entities to liancheng_violations;
    grant select on entities.subject_directory_v1 to liancheng_violations;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop view entities.subject_directory_v1, entities.position_current, entities.person_current,
              entities.organization_current;
    drop table entities.identity_key, entities.position_version, entities.person_version, entities.person,
               entities.organization_version, entities.organization;
    drop sequence entities.position_id, entities.subject_id;
  `);
}
