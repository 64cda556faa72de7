import type { Stored } from "../../shared/import/import-file.ts";
import { setRepeatedAside } from "../../shared/import/set-repeated-aside.ts";
import type { Stage } from "../../shared/import/stage.ts";

/** Those of the subjects (ids) who hold or ever held a position. */
export type HoldersAmong = (ids: readonly string[]) => Promise<ReadonlySet<string>>;

const NAME = "violations.storeListings";
const IDS_AT_ONCE = 5000;

/** What a row says of its number, the subject apart. */
const CONTENT = [
  "subject_type",
  "organization_code",
  "identity_type",
  "identity_hash",
  "behaviours",
  "authority",
  "document_number",
  "determined_on",
  "published_on",
  "until",
  "removed_on",
  "removal_reason",
  "annulled",
  "arising_from",
  "responsibility",
];

/** `subjects`: who the rows speak of, by the registry's directory. Rows about nobody known leave `staged`. */
async function findSubjects(stage: Stage): Promise<void> {
  const subject = "select d.id, d.name, d.kind, d.division, d.industry from entities.subject_directory_v1 d";
  // The limit keeps each look-up apart: joined as a whole, the directory would be read as a whole.
  await stage.run(
    NAME,
    `create temporary table subjects on commit drop as
     select s.line, d.id as subject_id, d.name, d.kind, d.division, d.industry
       from staged s
       cross join lateral (
         ${subject} where d.subject_type = 'ORGANIZATION' and d.code = s.organization_code limit 1
       ) d
      where s.subject_type = 'ORGANIZATION'
     union all
     select s.line, d.id, d.name, d.kind, d.division, d.industry
       from staged s
       cross join lateral (
         ${subject}
          where d.subject_type = 'PERSON' and d.identity_hash = s.identity_hash
            and d.identity_type = s.identity_type
          limit 1
       ) d
      where s.subject_type = 'PERSON'`,
  );
  const unknown = (type: string) =>
    `select s.line from staged s
      where s.subject_type = '${type}' and not exists (select from subjects j where j.line = s.line)`;
  const remark = (column: string) => ({ code: "UNKNOWN_REFERENCE", column });
  await stage.reject(NAME, remark("organization_code"), unknown("ORGANIZATION"));
  await stage.reject(NAME, remark("id_number"), unknown("PERSON"));
  await stage.run(NAME, "delete from staged s using refused r where r.line = s.line");
}

/**
 * `known`: rows whose number is recorded. One that says what any version of the listing says is known; what the
 * authorities did with the listing since is no contradiction, so the same files can be imported again.
 */
async function findKnown(stage: Stage): Promise<number> {
  await stage.run(
    NAME,
    `create temporary table known on commit drop as
     select s.line,
            bool_or(
              (l.subject_id, d.behaviours, d.authority, d.document_number, d.determined_on, v.published_on, v.until,
               v.removed_on, v.removal_reason, v.annulled, a.number, v.responsibility)
              is not distinct from
              (j.subject_id, s.behaviours, s.authority, s.document_number, s.determined_on, s.published_on, s.until,
               s.removed_on, s.removal_reason, s.annulled, s.arising_from, s.responsibility)
            ) as same
       from staged s
       join subjects j on j.line = s.line
       join violations.listing l on l.number = s.number
       join violations.listing_version v on v.listing_id = l.id
       join violations.determination d on d.id = v.determination_id
       left join violations.listing a on a.id = v.arising_from
      group by s.line`,
  );
  await stage.reject(
    NAME,
    { code: "KNOWN_NUMBER", column: "number" },
    "select line from known where not same",
  );
  const [same] = await stage.rows<{ count: number }>(
    NAME,
    "select count(*)::int as count from known where same",
  );
  return same?.count ?? 0;
}

/** `fresh`: rows with a new number. What they arise from must be an organization's listing, known or new. */
async function findFresh(stage: Stage): Promise<void> {
  await stage.run(
    NAME,
    `create temporary table fresh on commit drop as
     select s.line, s.number, s.subject_type, s.arising_from
       from staged s
      where not exists (select from known k where k.line = s.line)`,
  );
  await stage.run(NAME, "analyze fresh");
  await stage.reject(
    NAME,
    { code: "UNKNOWN_REFERENCE", column: "arising_from" },
    `select f.line from fresh f
      where f.arising_from is not null
        and not exists (
          select from violations.listing l where l.number = f.arising_from and l.subject_type = 'ORGANIZATION'
        )
        and not exists (
          select from fresh o where o.number = f.arising_from and o.subject_type = 'ORGANIZATION'
        )`,
  );
  await stage.run(NAME, "delete from fresh f using refused r where r.line = f.line");
}

async function addFresh(stage: Stage): Promise<number> {
  await stage.run(
    NAME,
    `insert into violations.determination (authority, document_number, determined_on, behaviours)
     select s.authority, s.document_number, s.determined_on, s.behaviours
       from fresh f join staged s on s.line = f.line
      group by s.authority, s.document_number, s.determined_on, s.behaviours
      order by min(f.line)
     on conflict do nothing`,
  );
  const added = await stage.run(
    NAME,
    `insert into violations.listing (number, subject_id, subject_type)
     select f.number, j.subject_id, f.subject_type
       from fresh f join subjects j on j.line = f.line
      order by f.line`,
  );
  await stage.run(
    NAME,
    `insert into violations.listing_version
       (listing_id, determination_id, subject_name, subject_kind, subject_division, subject_industry,
        published_on, until, removed_on, removal_reason, annulled, arising_from, responsibility)
     select l.id, d.id, j.name, j.kind, j.division, j.industry,
            s.published_on, s.until, s.removed_on, s.removal_reason, s.annulled, a.id, s.responsibility
       from fresh f
       join staged s on s.line = f.line
       join subjects j on j.line = f.line
       join violations.listing l on l.number = f.number
       join violations.determination d on d.authority = s.authority and d.document_number = s.document_number
        and d.determined_on = s.determined_on and d.behaviours = s.behaviours
       left join violations.listing a on a.number = f.arising_from
      order by f.line`,
  );
  return added;
}

async function warnOfTerms(stage: Stage): Promise<void> {
  await stage.warn(
    NAME,
    { code: "TERM_OVER_CAP", column: "until" },
    `select s.line
       from staged s
       join violations.dated_number n on n.key = 'serious_publicity_max' and n.unit = 'YEAR'
      where s.until > s.published_on + make_interval(years => n.value::int)`,
  );
}

/**
 * A behaviour fits a person if the catalogue names related persons, or if the organization's listing from which
 * theirs arises has it; it fits an organization unless the catalogue names nobody but persons.
 */
async function warnOfBehaviours(stage: Stage): Promise<void> {
  await stage.warn(
    NAME,
    { code: "BEHAVIOUR_OF_SUBJECT", column: "behaviours" },
    `select s.line
       from staged s
      where exists (
        select from violations.behaviour b
         where b.number = any(s.behaviours)
           and case s.subject_type
             when 'ORGANIZATION' then b.subjects = '{RELATED_PERSON}'
             else not 'RELATED_PERSON' = any(b.subjects) and not exists (
               select from violations.listing a
                 join violations.listing_version v on v.listing_id = a.id
                 join violations.determination d on d.id = v.determination_id
                where a.number = s.arising_from and b.number = any(d.behaviours)
             )
           end
      )`,
  );
}

/** Section one of 榕人社劳〔2019〕7号 reaches 企业事业单位及其有关人员. */
async function warnOfSubjects(stage: Stage, holdersAmong: HoldersAmong): Promise<void> {
  const remark = { code: "SUBJECT_OUTSIDE_SCOPE" };
  await stage.warn(
    NAME,
    { ...remark, column: "organization_code" },
    `select s.line from staged s join subjects j on j.line = s.line
      where s.subject_type = 'ORGANIZATION' and j.kind not in ('ENTERPRISE', 'PUBLIC_INSTITUTION')`,
  );
  for (let after = 0; ; ) {
    const persons = await stage.rows<{ line: number; subjectId: string }>(
      NAME,
      `select s.line, j.subject_id as "subjectId"
         from staged s join subjects j on j.line = s.line
        where s.subject_type = 'PERSON' and s.arising_from is null and s.line > $1
        order by s.line limit ${IDS_AT_ONCE}`,
      [after],
    );
    const last = persons.at(-1);
    if (!last) return;
    after = last.line;
    const holders = await holdersAmong([...new Set(persons.map(({ subjectId }) => subjectId))]);
    const others = persons.filter(({ subjectId }) => !holders.has(subjectId)).map(({ line }) => line);
    await stage.warn(NAME, { ...remark, column: "id_number" }, "select line from unnest($1::int[]) line", [
      others,
    ]);
  }
}

/** Adds the listings that are not known, with their determinations. */
export async function storeListings(stage: Stage, holdersAmong: HoldersAmong): Promise<Stored> {
  await findSubjects(stage);
  await setRepeatedAside(stage, { key: ["number"], content: CONTENT, column: "number" });
  const unchanged = await findKnown(stage);
  await findFresh(stage);
  const added = await addFresh(stage);
  await warnOfTerms(stage);
  await warnOfBehaviours(stage);
  await warnOfSubjects(stage, holdersAmong);
  return { added, changed: 0, unchanged };
}
