import { type Database, statement } from "../../shared/database.ts";
import { keptOnceLoaded } from "../../shared/kept-once-loaded.ts";
import { slowLane } from "../../shared/slow-lane.ts";
import type { Threshold } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import type { RuleSet } from "../rules/facts.ts";
import { type CountedKind, countKinds } from "./count-kinds.ts";

const THRESHOLD = statement(
  "measures.smallestCell",
  "select value::float8 as value, source from violations.dated_numbers_v1 where key = 'policy_smallest_cell'",
);

/** Counts whom restrictions reach. */
export interface StatisticsStore {
  kinds(rules: RuleSet, on: string, wanted?: Wanted): Promise<CountedKind[]>;
  threshold(): Promise<Threshold>;
}

/** The catalogue changes by migration only, and migrations run before a process serves: the threshold is read once. */
export function createStatisticsStore(database: Database): StatisticsStore {
  const slow = slowLane(database);
  return {
    kinds: (rules, on, wanted) => countKinds(slow, rules, on, wanted),
    threshold: keptOnceLoaded(async () => {
      const [row] = await database.query<Threshold>(THRESHOLD, []);
      if (!row) throw new Error("the catalogue lacks policy_smallest_cell");
      return row;
    }),
  };
}
