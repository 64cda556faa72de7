import { type Database, type Statement, statement } from "../shared/database.ts";
import { keptOnceLoaded } from "../shared/kept-once-loaded.ts";
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

/** Ways to the names that contain a text. */
type Way = "byBigrams" | "inOrder";

// What is asked for is hidden from the planner in subqueries, so that a plan made for one text is no better in its eyes
// than one for all, and is made once: planning takes longer than finding a rare name.
const ASKED = "(select entities.name_key($1))";
const ASKED_LENGTH = "(select length($1))";
const KEY = `entities.name_key(name) collate "C"`;
const CONTAINS_ASKED = `strpos(entities.name_key(name), ${ASKED}) > 0`;

// Two characters are one bigram, and the index knows exactly who has it.
const NAMES: Readonly<Record<Way, string>> = {
  byBigrams: `entities.name_bigrams(name) @> (select entities.name_bigrams($1)) and (${ASKED_LENGTH} = 2 or ${CONTAINS_ASKED})`,
  inOrder: CONTAINS_ASKED,
};

type Kind = "organization" | "person";

// What contains the text is all that there is to find, unless it is cut off: then what begins with it comes first.
// What a name begins with stands in the index in its order, so that of a common beginning no more is read than is
// looked at. What it contains comes in the order of the table, which is that in which versions were recorded: sorting
// all names with 有限 would take the better part of a second.
const namesOf = (kind: Kind, way: Way) => `
     ${kind}_names as materialized (
       select ${kind}_id as id, version, name, length(name) as length,
              case when entities.name_key(left(name, ${ASKED_LENGTH})) <> ${ASKED} then 3
                   when length(name) = ${ASKED_LENGTH} then 1
                   else 2 end as match
         from entities.${kind}_version
        where ${NAMES[way]}
        limit ${SEARCH_REACH + 1}
     ), ${kind}_beginnings as (
       select ${kind}_id as id, version, name, length(name) as length,
              case when length(name) = ${ASKED_LENGTH} then 1 else 2 end as match
         from entities.${kind}_version
        where (select count(*) from ${kind}_names) > ${SEARCH_REACH}
          and ${KEY} >= ${ASKED} and ${KEY} < ${ASKED} || chr(1114111)
        order by ${KEY}, ${kind}_id, version
        limit ${SEARCH_REACH}
     )`;

/** Of each subject the name that matches best; of one that it had twice, the later version. */
const hitsOf = (kind: Kind) => `(
       select distinct on (id) id, '${kind.toUpperCase()}' as type, name, version, match, length
         from (select * from ${kind}_names union all select * from ${kind}_beginnings) n
        order by id, match, length, version desc
     )`;

const BY_CODE = `(
       select id, 'ORGANIZATION' as type, name, null::int as version, 0 as match, length(name) as length
         from entities.organization_current
        where code = (select upper($1))
     )`;

const isFormer = (kind: Kind) =>
  `exists (select from entities.${kind}_version v where v.${kind}_id = h.id and v.version = h.version + 1)`;

// Kinds that are not asked for are left out of the text.
const searchIn = (name: string, way: Way, ...kinds: Kind[]) =>
  statement(
    name,
    `with ${kinds.map((kind) => namesOf(kind, way)).join(",")},
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
          limit (select $5::int)
       ) h on true
      order by h.match, h.length, h.id`,
  );

const searchesIn = (name: string, ...kinds: Kind[]): Readonly<Record<Way, Statement>> => ({
  byBigrams: searchIn(name, "byBigrams", ...kinds),
  inOrder: searchIn(`${name}InOrder`, "inOrder", ...kinds),
});

const SEARCHES = {
  organizations: searchesIn("entities.searchOrganizations", "organization"),
  persons: searchesIn("entities.searchPersons", "person"),
  both: searchesIn("entities.searchSubjects", "organization", "person"),
};

const COMMON_BIGRAMS = statement("entities.commonBigrams", "select entities.common_bigrams() as bigrams");
/** Statistics change as slowly as a registry. */
const COMMON_FOR_MS = 3_600_000;

/** Where a hit stands among the others: what its cursor says. */
export const placeOf = ({ match, length, id }: SearchHitModel): readonly string[] => [
  `${match}`,
  `${length}`,
  id,
];

/** Whether a text has no other bigrams than those: one that it has takes the way by bigrams, which is never wrong. */
function consistsOf(bigrams: ReadonlySet<string>, text: string): boolean {
  const characters = Array.from(text);
  return characters.slice(1).every((character, i) => bigrams.has(`${characters[i]}${character}`));
}

export type Search = (question: SearchQuestion, wanted: Wanted) => Promise<SearchResult>;

/**
 * The search for subjects by name, former name or code, the best match first. Names that many have are met soonest in
 * the order of the table; the index would first gather all of them.
 */
export function createSearch(database: Database): Search {
  const commonBigrams = keptOnceLoaded(async (): Promise<ReadonlySet<string>> => {
    const [row] = await database.query<{ bigrams: string[] }>(COMMON_BIGRAMS, []);
    return new Set(row?.bigrams);
  }, COMMON_FOR_MS);

  return async ({ text, organizations, persons, after, limit }, wanted) => {
    if (!organizations && !persons) return { hits: [], count: 0, complete: true };
    const [match = null, length = null, id = null] = after ?? [];
    const searched = organizations ? (persons ? "both" : "organizations") : "persons";
    const way = consistsOf(await commonBigrams(), text) ? "inOrder" : "byBigrams";
    const rows = await database.query<Row>(SEARCHES[searched][way], [text, match, length, id, limit], wanted);
    const hits = rows.filter((row): row is Row & { id: string } => row.id !== null);
    return { hits, count: rows[0]?.count ?? 0, complete: rows[0]?.complete ?? true };
  };
}
