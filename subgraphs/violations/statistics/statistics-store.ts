import { type Database, statement } from "../../shared/database.ts";
import { slowLane } from "../../shared/slow-lane.ts";
import type { Counted } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import type { EventCount, ListQuestion } from "../rules/list-statistics.ts";
import { countListings } from "./count-listings.ts";
import { countPanel, OBJECTIONS, type PanelQuestion, RECURRENCE, REPAIRS } from "./group-statistics.ts";

const IS_DIVISION = statement(
  "violations.isDivision",
  "select exists (select from violations.listing_version where subject_division = $1) as known",
);

const PANELS = { repairs: REPAIRS, recurrence: RECURRENCE, objections: OBJECTIONS };

/** Counts the list. */
export interface StatisticsStore {
  listings(question: ListQuestion, wanted?: Wanted): Promise<EventCount[]>;
  panel(name: keyof typeof PANELS, question: PanelQuestion, wanted?: Wanted): Promise<Counted>;
  /** Whether anybody was ever listed in a division. Reads through the list where nobody was. */
  isDivision(code: string): Promise<boolean>;
}

export function createStatisticsStore(database: Database): StatisticsStore {
  const slow = slowLane(database);
  return {
    listings: (question, wanted) => countListings(database, question, wanted ? { wanted, slow } : { slow }),
    isDivision: async (code) =>
      (await slow.query<{ known: boolean }>(IS_DIVISION, [code]))[0]?.known ?? false,
    panel: (name, question, wanted) => countPanel(slow, PANELS[name], question, wanted),
  };
}
