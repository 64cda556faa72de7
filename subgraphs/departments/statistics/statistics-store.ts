import { type Database, statement } from "../../shared/database.ts";
import { keptOnceLoaded } from "../../shared/kept-once-loaded.ts";
import { slowLane } from "../../shared/slow-lane.ts";
import type { Counted, Threshold } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import { countObligations, type ObligationQuestion } from "./obligation-statistics.ts";
import { countPublications, type PublicationQuestion } from "./publication-statistics.ts";

const THRESHOLD = statement(
  "departments.smallestCell",
  "select value::float8 as value, source from violations.dated_numbers_v1 where key = 'policy_smallest_cell'",
);

/** Counts what departments do. */
export interface StatisticsStore {
  obligations(question: ObligationQuestion, wanted?: Wanted): Promise<Counted>;
  publications(question: PublicationQuestion, wanted?: Wanted): Promise<Counted>;
  threshold(): Promise<Threshold>;
}

/** The catalogue changes by migration only, and migrations run before a process serves: the threshold is read once. */
export function createStatisticsStore(database: Database): StatisticsStore {
  const slow = slowLane(database);
  return {
    obligations: (question, wanted) => countObligations(database, question, wanted),
    publications: (question, wanted) => countPublications(slow, question, wanted),
    threshold: keptOnceLoaded(async () => {
      const [row] = await database.query<Threshold>(THRESHOLD, []);
      if (!row) throw new Error("the catalogue lacks policy_smallest_cell");
      return row;
    }),
  };
}
