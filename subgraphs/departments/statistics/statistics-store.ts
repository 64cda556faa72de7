import { type Database, statement } from "../../shared/database.ts";
import { keptOnceLoaded } from "../../shared/kept-once-loaded.ts";
import type { Counted, Threshold } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import { countObligations, type ObligationQuestion } from "./obligation-statistics.ts";
import { obligationsDerivedUpTo } from "./obligations-derived.ts";
import { countPublications, type PublicationQuestion } from "./publication-statistics.ts";

const THRESHOLD = statement(
  "departments.smallestCell",
  "select value::float8 as value, source from violations.dated_numbers_v1 where key = 'policy_smallest_cell'",
);

/** Counts what departments do. */
export interface StatisticsStore {
  /** Throws where none have ever been derived. */
  obligations(question: ObligationQuestion, wanted?: Wanted): Promise<Counted>;
  publications(question: PublicationQuestion, wanted?: Wanted): Promise<Counted>;
  threshold(): Promise<Threshold>;
}

/**
 * The catalogue changes by migration only, and migrations run before a process serves: the threshold is read once.
 * @param publishesPersons whether natural persons are published, which departments owe then
 */
export function createStatisticsStore(database: Database, publishesPersons: boolean): StatisticsStore {
  return {
    async obligations(question, wanted) {
      // Before they are counted: what is derived meanwhile is in them beside.
      const upTo = await obligationsDerivedUpTo(database, publishesPersons, question.today, wanted);
      return { ...(await countObligations(database, question, wanted)), upTo };
    },
    publications: (question, wanted) => countPublications(database, question, wanted),
    threshold: keptOnceLoaded(async () => {
      const [row] = await database.query<Threshold>(THRESHOLD, []);
      if (!row) throw new Error("the catalogue lacks policy_smallest_cell");
      return row;
    }),
  };
}
