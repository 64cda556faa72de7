import { type Database, statement } from "../../shared/database.ts";
import type { Wanted } from "../../shared/wanted.ts";
import { INPUTS } from "../keeper-sql.ts";

const DERIVED = statement(
  "departments.obligationsDerived",
  `select d.day, d.through, d.inputs, d.unread_since is null and d.failed_since is null as whole,
          least(d.caught_up_at, d.unread_since, d.failed_since) as "upTo"
     from worker.derived_v1 d
    where d.consumer = 'obligations' and d.caught_up_at is not null`,
);

interface DerivedRow {
  readonly day: string;
  readonly through: boolean;
  readonly inputs: string;
  readonly whole: boolean;
  readonly upTo: string;
}

/** Digest of what obligations are derived from beside restrictions (ObligationKeeper.inputs). */
export async function inputsOfObligations(database: Database, publishesPersons: boolean): Promise<string> {
  const [row] = await database.query<{ digest: string }>(INPUTS, []);
  return `${row?.digest} ${publishesPersons}`;
}

/**
 * The instant up to which everything on record is in the obligations; null where that is all there is, as of the day.
 * To be asked before they are counted. Throws where they have never been derived: none would not be zero.
 */
export async function obligationsDerivedUpTo(
  database: Database,
  publishesPersons: boolean,
  today: string,
  wanted?: Wanted,
): Promise<string | null> {
  const [[row], inputs] = await Promise.all([
    database.query<DerivedRow>(DERIVED, [], wanted),
    inputsOfObligations(database, publishesPersons),
  ]);
  if (!row) throw new Error("obligations have never been derived: the worker has not been through them");
  // Before this digest the worker has one of the migrations that ran.
  const isWhole = row.through && row.whole && row.day >= today && row.inputs.endsWith(` ${inputs}`);
  return isWhole ? null : row.upTo;
}
