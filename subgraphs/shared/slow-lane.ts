import type { Database } from "./database.ts";
import { takingTurns } from "./in-turn.ts";

/** What runs statements. */
export type Queries = Pick<Database, "query">;

/**
 * A way to the database, or to a copy of it where there is one, for statements that take seconds: one of them after the
 * other, so that of the connections of a process all but one are left to what is asked at a counter. Who no longer waits
 * when its turn comes is passed over.
 */
export function slowLane(given: Pick<Database, "query" | "copy">): Queries {
  const database = given.copy ?? given;
  const inTurn = takingTurns();
  return {
    query: (prepared, parameters, wanted) =>
      inTurn("slow", () => database.query(prepared, parameters, wanted)),
  };
}
