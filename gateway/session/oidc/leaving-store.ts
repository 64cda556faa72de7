import { instantOf } from "../../../schema/scalars/instant.ts";
import { type Database, statement } from "../../../subgraphs/shared/database.ts";
import { hashOfId, newSecretId } from "../secret-id.ts";
import { after } from "../session-store.ts";

/** Those who have left here and are on the way to the provider, by any gateway on this database. */
export interface LeavingStore {
  /** Keeps by what the provider knows the session; gives the id that the browser is to hold. */
  begin(idToken: string, now: Date): Promise<string>;
  /** What was kept, once; null where there is nothing, or nothing any more. */
  take(id: string, now: Date): Promise<string | null>;
}

/** Seconds from the answer to whoever leaves until their page goes on. */
export const LEAVING_S = 60;

const BEGIN = statement(
  "beginLeaving",
  `insert into sessions.leaving (browser_hash, id_token, until) values ($1, $2, $3)`,
);
const TAKE = statement(
  "takeLeaving",
  `delete from sessions.leaving where browser_hash = $1 and until > $2 returning id_token as "idToken"`,
);
const SWEEP = statement("sweepLeaving", `delete from sessions.leaving where until <= $1`);

export function leavingStore(database: Database): LeavingStore {
  return {
    async begin(idToken, now) {
      const id = newSecretId();
      await database.query(BEGIN, [hashOfId(id), idToken, after(now, LEAVING_S)]);
      await database.query(SWEEP, [instantOf(now)]);
      return id;
    },
    async take(id, now) {
      const [row] = await database.query<{ idToken: string }>(TAKE, [hashOfId(id), instantOf(now)]);
      return row?.idToken ?? null;
    },
  };
}
