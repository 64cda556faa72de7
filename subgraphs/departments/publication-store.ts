import { type Database, statement } from "../shared/database.ts";
import type { Wanted } from "../shared/wanted.ts";
import { type Acting, readAsUnit } from "./acting.ts";
import type { PublicationChannel, PublicationState } from "./generated/resolvers.ts";
import type { PublicationRow } from "./models.ts";
import { CHANNELS } from "./rules/channels.ts";

/**
 * Listings in a channel ($2): on the list today ($3) and not suspended, they are to be published; else to be taken back
 * where they are published. $4: whether persons are to be published: where they are not, those that were are to be taken
 * back, since the day of it, as no fact says when that came to be; $5: enterprises only.
 */
const LEDGER = `
  select l.id as "listingId", l.number, l.subject_name as "subjectName", l.subject_id, l.subject_type, l.authority,
         l.document_number as "documentNumber", l.determined_on as "determinedOn", l.published_on as "enteredOn",
         coalesce(p.version, 0) as version, p.done_on as "doneOn", p.reference, p.basis,
         case when shown.yes then case when p.action = 'PUBLISHED' then 'PUBLISHED' else 'TO_PUBLISH' end
              when p.action = 'PUBLISHED' then 'TO_WITHDRAW'
              when p.action = 'WITHDRAWN' then 'WITHDRAWN' end as state,
         case when shown.yes then greatest(l.published_on, s.resumed)
              when term.ends_on <= $3::date or s.suspended is not null then least(term.ends_on, s.suspended)
              else p.done_on end as since
    from violations.listings_v1 l
   cross join lateral (
     select case when l.annulled then coalesce(l.removed_on, l.published_on)
                 else least(l.until, l.removed_on, (l.published_on + make_interval(years => n.value::int))::date)
            end as ends_on
       from violations.dated_numbers_v1 n
      where n.key = 'serious_publicity_max'
   ) term
   cross join lateral (
     select min(x.from_day) filter (where x.from_day <= $3::date and coalesce(x.until_day > $3::date, true)) as suspended,
            max(x.until_day) filter (where x.until_day <= $3::date) as resumed
       from violations.suspensions_v1 x
      where x.listing_id = l.id
   ) s
   cross join lateral (
     select not l.annulled and term.ends_on > $3::date and s.suspended is null
            and ($4 or l.subject_type = 'ORGANIZATION') as yes
   ) shown
    left join lateral (
      select p.version, p.action, p.done_on, p.reference, p.basis
        from departments.publication p
       where p.listing_id = l.id and p.channel = $2
       order by p.version desc
       limit 1
    ) p on true
   where l.published_on <= $3::date and ($4 or l.subject_type = 'ORGANIZATION' or p.version is not null)
     and (not $5 or l.subject_kind = 'ENTERPRISE')`;

const COLUMNS = `
  (select d.code from entities.subject_directory_v1 d
    where d.id = led.subject_id and d.subject_type = 'ORGANIZATION') as "subjectCode",
  led.subject_type = 'PERSON' and exists (
    select from violations.listing_facts_v1 f where f.listing_id = led."listingId" and f.sealed_from <= $3::date) as sealed,
  "listingId", number, "subjectName", authority, "documentNumber", "determinedOn", "enteredOn", state, since, "doneOn",
  reference, basis`;

/** $6: states; $7, $8: days before which what is to be published, and to be taken back, is overdue; $9: whether it is. */
const PUBLICATIONS = statement(
  "departments.publications",
  readAsUnit(
    `select ${COLUMNS}
       from (${LEDGER}) led
      where led.state is not null and ($6::text[] is null or led.state = any($6))
        and ($9::boolean is null or $9 = coalesce(
              (led.state = 'TO_PUBLISH' and led.since < $7::date)
              or (led.state = 'TO_WITHDRAW' and led.since < $8::date), false))
        and led."listingId" > coalesce($10::bigint, 0)
      order by led."listingId"
      limit $11`,
    'found."listingId"',
  ),
);

const PUBLICATIONS_OF = statement(
  "departments.publicationsOf",
  readAsUnit(
    `select ${COLUMNS}, version, subject_type as "subjectType"
       from (${LEDGER}) led
      where led.state is not null and led."listingId" = any($6::bigint[])`,
    'found."listingId"',
  ),
);

const PUBLICATIONS_OF_KEY = statement(
  "departments.publicationsOfKey",
  readAsUnit(
    `select p.key_row as "row", p.content_hash as hash
       from departments.publication p
      where p.department_id = $1 and p.actor = $2 and p.idempotency_key = $3`,
    'found."row"',
  ),
);

const RECORD_PUBLICATIONS = statement(
  "departments.recordPublications",
  `with acting as materialized (select set_config('liancheng.department', $1, true) as unit)
   insert into departments.publication
     (listing_id, channel, version, action, done_on, reference, subject_type, basis, department_id, actor,
      idempotency_key, key_row, content_hash)
   select r.listing, r.channel, r.version, r.action, r."on", r.reference, r."subjectType", r.basis, acting.unit, $3, $4,
          r."row", r.hash
     from acting
    cross join jsonb_to_recordset($2::jsonb) r (
            listing bigint, channel text, version integer, action text, "on" date, reference text, "subjectType" text,
            basis text, "row" integer, hash text
          )
    where acting.unit is not null
   on conflict do nothing
   returning key_row as "row"`,
);

/** Which part of a channel's ledger is meant, and as of which day. */
export interface LedgerSelection {
  readonly acting: Acting;
  readonly channel: PublicationChannel;
  readonly today: string;
  readonly persons: boolean;
  readonly states: readonly PublicationState[] | null;
  readonly overdue: boolean | null;
  /** What became due to be published, or taken back, before these days is overdue; null where that is not known. */
  readonly overdueBefore: { readonly publish: string | null; readonly withdraw: string | null };
  /** Id of the last listing seen. */
  readonly after: string | null;
  readonly limit: number;
}

/** A listing in a channel, to be recorded upon. */
export interface RecordableRow extends PublicationRow {
  readonly version: number;
  readonly subjectType: "PERSON" | "ORGANIZATION";
}

export interface PublicationToStore {
  readonly row: number;
  readonly hash: string;
  readonly listing: string;
  readonly version: number;
  readonly channel: PublicationChannel;
  readonly action: string;
  readonly on: string;
  readonly reference: string | null;
  readonly subjectType: "PERSON" | "ORGANIZATION";
  readonly basis: string | null;
}

export interface PublicationStore {
  /** By id of the listing. */
  publications(selection: LedgerSelection, wanted: Wanted): Promise<PublicationRow[]>;
  publicationsOf(
    listings: readonly string[],
    selection: Pick<LedgerSelection, "acting" | "channel" | "today" | "persons">,
  ): Promise<RecordableRow[]>;
  publicationsOfKey(
    department: string,
    officer: string,
    key: string,
  ): Promise<{ row: number; hash: string }[]>;
  /** Returns the rows that were stored. */
  record(
    department: string,
    officer: string,
    key: string,
    publications: readonly PublicationToStore[],
  ): Promise<number[]>;
}

export function createPublicationStore(database: Database): PublicationStore {
  return {
    publications: (
      { acting, channel, today, persons, states, overdue, overdueBefore, after, limit },
      wanted,
    ) =>
      database.query(
        PUBLICATIONS,
        [
          ...[acting, channel, today, persons, CHANNELS[channel].enterprisesOnly, states],
          ...[overdueBefore.publish, overdueBefore.withdraw, overdue, after, limit],
        ],
        wanted,
      ),
    publicationsOf: (listings, { acting, channel, today, persons }) =>
      database.query(PUBLICATIONS_OF, [
        ...[acting, channel, today, persons, CHANNELS[channel].enterprisesOnly, listings],
      ]),
    publicationsOfKey: (...key) => database.query(PUBLICATIONS_OF_KEY, key),
    record: async (department, officer, key, publications) => {
      const parameters = [department, JSON.stringify(publications), officer, key];
      const rows = await database.query<{ row: number }>(RECORD_PUBLICATIONS, parameters);
      return rows.map(({ row }) => row);
    },
  };
}
