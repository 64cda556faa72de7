import { type Database, replanned, statement } from "../shared/database.ts";
import type { Wanted } from "../shared/wanted.ts";
import type { SearchHitModel } from "./models.ts";

/** Names of each kind that are looked at, by each of the two ways. */
export const SEARCH_REACH = 1000;

export interface SearchQuestion {
  /** Two characters or more. */
  text: string;
  organizations: boolean;
  persons: boolean;
  /** `placeOf` the last hit seen. */
  after: readonly string[] | null;
  limit: number;
}

export interface SearchResult {
  hits: SearchHitModel[];
  /** Subjects found, of this page and all others. */
  count: number;
  /** Whether there are no others than those found. */
  complete: boolean;
}

/** Of a page without hits one row, whose `id` is null. */
type Row = Omit<SearchHitModel, "id"> & Omit<SearchResult, "hits"> & { id: string | null };

const KEY = `entities.name_key(name) collate "C"`;

// What contains the text is all that there is to find, unless it is cut off: then what begins with it comes first.
// What a name begins with stands in the index in its order, so that of a common beginning no more is read than is
// looked at. What it contains comes in the order of the table, which is that in which versions were recorded: sorting
// all names with 有限 would take the better part of a second.
const namesOf = (kind: "organization" | "person") => `
     ${kind}_beginnings as (
       select ${kind}_id as id, version, name, ${KEY} as key
         from entities.${kind}_version
        where ${KEY} >= entities.name_key($1) and ${KEY} < entities.name_key($1) || chr(1114111)
        order by ${KEY}, ${kind}_id, version
        limit ${SEARCH_REACH}
     ), ${kind}_names as materialized (
       select ${kind}_id as id, version, name, ${KEY} as key
         from entities.${kind}_version
        where entities.name_bigrams(name) @> entities.name_bigrams($1)
          and strpos(entities.name_key(name), entities.name_key($1)) > 0
        limit ${SEARCH_REACH + 1}
     )`;

/** Of each subject the name that matches best; of one that it had twice, the later version. */
const hitsOf = (kind: "organization" | "person") => `(
       select distinct on (id) id, '${kind.toUpperCase()}' as type, name, version,
              case when key = entities.name_key($1) then 1
                   when starts_with(key, entities.name_key($1)) then 2
                   else 3 end as match,
              length(name) as length
         from (select * from ${kind}_beginnings union all select * from ${kind}_names) n
        order by id, match, length, version desc
     )`;

const BY_CODE = `(
       select id, 'ORGANIZATION' as type, name, null::int as version, 0 as match, length(name) as length
         from entities.organization_current
        where code = upper($1)
     )`;

const isFormer = (kind: "organization" | "person") =>
  `exists (select from entities.${kind}_version v where v.${kind}_id = h.id and v.version = h.version + 1)`;

// Planned anew each time: whether a text is common decides which way to it is short. Kinds that are not asked for are
// left out of the text, as planning takes longer than the rest.
const searchIn = (...kinds: ("organization" | "person")[]) =>
  replanned(
    statement(
      "entities.search",
      `with ${kinds.map(namesOf).join(",")},
     hits as (
       ${[...kinds.map(hitsOf), ...(kinds.includes("organization") ? [BY_CODE] : [])].join(" union all ")}
     )
     select found.count, found.complete, h.id, h.type, h.name, h.match, h.length,
            ${kinds.map(isFormer).join(" or ")} as former
       from (
         select (select count(*)::int from hits) as count,
                ${kinds.map((kind) => `(select count(*) from ${kind}_names) <= ${SEARCH_REACH}`).join(" and ")}
                  as complete
       ) found
       left join lateral (
         select *
           from hits
          where $2::int is null or (match, length, id) > ($2::int, $3::int, $4::bigint)
          order by match, length, id
          limit $5
       ) h on true
      order by h.match, h.length, h.id`,
    ),
  );

const SEARCHES = {
  organizations: searchIn("organization"),
  persons: searchIn("person"),
  both: searchIn("organization", "person"),
};

/** Where a hit stands among the others: what its cursor says. */
export const placeOf = ({ match, length, id }: SearchHitModel): readonly string[] => [
  `${match}`,
  `${length}`,
  id,
];

/** Finds subjects by name, former name or code, the best match first. */
export async function search(
  database: Database,
  question: SearchQuestion,
  wanted: Wanted,
): Promise<SearchResult> {
  const { text, organizations, persons, after, limit } = question;
  const [match = null, length = null, id = null] = after ?? [];
  const values = [text, match, length, id, limit];
  if (!organizations && !persons) return { hits: [], count: 0, complete: true };
  const searched = organizations ? (persons ? "both" : "organizations") : "persons";
  const rows = await database.query<Row>(SEARCHES[searched], values, wanted);
  const hits = rows.filter((row): row is Row & { id: string } => row.id !== null);
  return { hits, count: rows[0]?.count ?? 0, complete: rows[0]?.complete ?? true };
}
