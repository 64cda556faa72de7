import { type Database, statement } from "../../shared/database.ts";
import { keptOnceLoaded } from "../../shared/kept-once-loaded.ts";
import { slowLane } from "../../shared/slow-lane.ts";
import type { Counted, Threshold } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import { type Acting, readAsUnit } from "../acting.ts";
import { WHOLE_CITY } from "../rules/unit.ts";
import { countObligations, type ObligationQuestion } from "./obligation-statistics.ts";
import { obligationsDerivedUpTo } from "./obligations-derived.ts";
import { countPublications, type PublicationQuestion } from "./publication-statistics.ts";

const THRESHOLD = statement(
  "departments.smallestCell",
  "select value::float8 as value, source from violations.dated_numbers_v1 where key = 'policy_smallest_cell'",
);

const LIMBS = statement(
  "departments.limbs",
  `select id, measure_number::int as measure from measures.limbs_v1 order by id limit 1000`,
);

const IS_DIVISION = statement(
  "departments.isDivision",
  readAsUnit(
    `select $2 = '${WHOLE_CITY}' or exists (select from departments.county_unit u where u.division = $2)
            or exists (select from departments.obligation_tally t where t.division = $2) as known`,
    "found.known",
  ),
);

interface Catalogue {
  readonly measures: ReadonlySet<number>;
  readonly limbs: ReadonlySet<string>;
}

/** Counts what departments do. */
export interface StatisticsStore {
  /** Throws where none have ever been derived. */
  obligations(question: ObligationQuestion, wanted?: Wanted): Promise<Counted>;
  publications(question: PublicationQuestion, wanted?: Wanted): Promise<Counted>;
  threshold(): Promise<Threshold>;
  /** The measures and limbs that there are. */
  catalogue(): Promise<Catalogue>;
  /** Whether a division is a county, none, or one of which there is something that the unit sees. */
  isDivision(acting: Acting, division: string): Promise<boolean>;
}

/**
 * The catalogue changes by migration only, and migrations run before a process serves: the threshold is read once.
 * @param publishesPersons whether natural persons are published, which departments owe then
 */
export function createStatisticsStore(database: Database, publishesPersons: boolean): StatisticsStore {
  const slow = slowLane(database);
  return {
    async obligations(question, wanted) {
      // Before they are counted: what is derived meanwhile is in them beside.
      const upTo = await obligationsDerivedUpTo(database, publishesPersons, question.today, wanted);
      return { ...(await countObligations(database, question, wanted)), upTo };
    },
    publications: (question, wanted) => countPublications(slow, question, wanted),
    threshold: keptOnceLoaded(async () => {
      const [row] = await database.query<Threshold>(THRESHOLD, []);
      if (!row) throw new Error("the catalogue lacks policy_smallest_cell");
      return row;
    }),
    catalogue: keptOnceLoaded(async () => {
      const limbs = await database.query<{ id: string; measure: number }>(LIMBS, []);
      return {
        limbs: new Set(limbs.map(({ id }) => id)),
        measures: new Set(limbs.map(({ measure }) => measure)),
      };
    }),
    isDivision: async (acting, division) => {
      const [row] = await database.query<{ known: boolean }>(IS_DIVISION, [acting, division]);
      return row?.known ?? false;
    },
  };
}
