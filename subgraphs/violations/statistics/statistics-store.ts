import type { Database } from "../../shared/database.ts";
import { slowLane } from "../../shared/slow-lane.ts";
import type { Counted } from "../../shared/statistics.ts";
import type { Wanted } from "../../shared/wanted.ts";
import type { EventCount, ListQuestion } from "../rules/list-statistics.ts";
import { countListings } from "./count-listings.ts";
import { countPanel, OBJECTIONS, type PanelQuestion, RECURRENCE, REPAIRS } from "./group-statistics.ts";

const PANELS = { repairs: REPAIRS, recurrence: RECURRENCE, objections: OBJECTIONS };

/** Counts the list. */
export interface StatisticsStore {
  listings(question: ListQuestion, wanted?: Wanted): Promise<EventCount[]>;
  panel(name: keyof typeof PANELS, question: PanelQuestion, wanted?: Wanted): Promise<Counted>;
}

export function createStatisticsStore(database: Database): StatisticsStore {
  const slow = slowLane(database);
  return {
    listings: (question, wanted) => countListings(database, question, wanted ? { wanted, slow } : { slow }),
    panel: (name, question, wanted) => countPanel(slow, PANELS[name], question, wanted),
  };
}
