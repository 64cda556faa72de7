import {
  createSearch,
  SEARCH_REACH,
  type Search,
  type SearchResult,
} from "../../subgraphs/entities/repository-of-search.ts";
import type { Bench } from "../bench.ts";
import { leastOf, type OpenRegistry, openRegistry, timedStatement } from "../data/open-registry.ts";
import type { GoalResult } from "../report.ts";
import { median } from "../statistics.ts";

const TIMES = 5;
const PAGE = 20;

// What a search of names by trigrams would be. An index of trigrams knows nothing of two characters in the middle of a
// name, so that PostgreSQL reads all of it, or all of the table.
const BY_TRIGRAMS = `
  select organization_id::text as id, name from entities.organization_version
   where name like '%' || $1 || '%' order by length(name), organization_id limit ${SEARCH_REACH}`;

const foundBy = (search: Search, text: string): Promise<SearchResult> =>
  search({ text, organizations: true, persons: false, after: null, limit: PAGE }, () => true);

/** Two characters in a row of names, by how many names have them. */
const TEXTS = `
  with sampled as (select name from entities.organization_version where organization_id % 1999 = 7 order by organization_id limit 500),
  bigrams as (select distinct unnest(entities.name_bigrams(name)) as text from sampled)
  select text, (select count(*)::int from entities.organization_version v where entities.name_bigrams(v.name) @> array[text]) as names
    from bigrams where text ~ '^[一-龥]{2}$' order by md5(text) limit 300`;

interface Text {
  text: string;
  names: number;
}

const CLASSES = [
  ["rare", "2 to 50 names", ({ names }: Text) => names >= 2 && names <= 50],
  ["middling", "51 to 1,000 names", ({ names }: Text) => names > 50 && names <= SEARCH_REACH],
  ["common", "more", ({ names }: Text) => names > SEARCH_REACH],
] as const;

async function trigramIndex({ owner }: OpenRegistry): Promise<string> {
  await owner.query("set statement_timeout = 0");
  await owner.query("create extension if not exists pg_trgm");
  const from = performance.now();
  await owner.query(
    "create index if not exists bench_trigrams on entities.organization_version using gin (name gin_trgm_ops)",
  );
  const taken = performance.now() - from;
  await owner.query("set statement_timeout = 5000");
  return `${(taken / 1000).toFixed(1)} s`;
}

const written = (value: number) => (Number.isFinite(value) ? value.toPrecision(3) : "");

/** Names by two characters on a registry made by `npm run bench:data`: the search, and LIKE with an index of pg_trgm. */
export const searchBench: Bench = async (options) => {
  const registry = await openRegistry(options);
  try {
    const { owner } = registry;
    const search = createSearch(registry.database);
    await owner.query("set statement_timeout = 0");
    const { rows: texts } = await owner.query<Text>(TEXTS);
    const made = await trigramIndex(registry);
    const rows: string[][] = [];
    const wholly: number[] = [];
    for (const [name, meaning, belongs] of CLASSES) {
      const ours: number[] = [];
      const theirs: number[] = [];
      for (const { text } of texts.filter(belongs).slice(0, options.rounds * 2)) {
        options.log(`${name}: ${text}`);
        const answer = await foundBy(search, text);
        const byTrigrams = () => timedStatement<{ id: string }>(owner, BY_TRIGRAMS, [text]);
        const { rows: names } = await byTrigrams();
        ours.push(await leastOf(TIMES, () => foundBy(search, text)));
        theirs.push(await leastOf(TIMES, byTrigrams));
        if (name !== "common" && new Set(names?.map(({ id }) => id)).size !== answer.count) {
          throw new Error(`${text}: the answers differ`);
        }
      }
      const ratios = theirs.map((taken, i) => taken / (ours[i] ?? Number.NaN));
      rows.push([
        `${name}: ${meaning}`,
        `${ours.length}`,
        written(median(ours)),
        written(Math.max(...ours)),
        written(median(theirs)),
        `${written(median(ratios))}×`,
      ]);
      if (name !== "common") wholly.push(...ratios);
    }
    const ratio = median(wholly);
    const goal: GoalResult = {
      name: "search.two-characters",
      of: "LIKE with pg_trgm against the search, where all matches are found",
      ratio,
      goal: 100,
      met: ratio >= 100,
      least: Math.min(...wholly),
      greatest: Math.max(...wholly),
    };
    const sizes = await owner.query<{ name: string; size: string }>(
      `select relname as name, pg_size_pretty(pg_relation_size(oid)) as size from pg_class
        where relname in ('organization_name_bigrams', 'organization_name_key', 'person_name_bigrams', 'person_name_key', 'bench_trigrams')
        order by relname`,
    );
    await owner.query("drop index entities.bench_trigrams");
    return {
      tables: [
        {
          title: "Organizations by two characters of their names",
          columns: [
            "names that have them",
            "texts",
            "median ms",
            "most ms",
            "pg_trgm, median ms",
            "ratio, median",
          ],
          rows,
        },
        { title: "Indexes", columns: ["", "size"], rows: sizes.rows.map(({ name, size }) => [name, size]) },
      ],
      notes: [
        `The search gives a page of ${PAGE} and how many there are; of common texts it looks at ${SEARCH_REACH} of each way and says so, where the other sorts all.`,
        `Least of ${TIMES} times of each.`,
        `The index of trigrams was made in ${made}, and is dropped again.`,
      ],
      goals: [goal],
    };
  } finally {
    await registry.close();
  }
};
