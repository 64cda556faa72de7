import type { Database } from "../../shared/database.ts";
import { DROPPED, LEAST_KEPT, SEALS_WITH_ROWS } from "./audit-repository.ts";

/** Says in the log what was dropped: that row is sealed as any other. */
const SAY = `insert into departments.access_log
    (asked_at, viewer, request_id, operation, fields, records, missing)
  values (now(), 'liancheng', 'retention', 'retention', array['${DROPPED}'], array['AuditSeal/ACCESS/' || ?::integer], '{}')`;

/**
 * The last seal before the first that is younger than that; with it all rows of the seals up to it are. The clock of the
 * database, by which it is verified, may be behind the caller's.
 */
const LAST_EXPIRED = `select max(number) as number
    from (select number, max(sealed_at) over (order by number) as latest
            from departments.audit_seal
           where log = 'ACCESS') s
   where latest < least(?::timestamptz, now() - ${LEAST_KEPT})`;

const LEFT = `${SEALS_WITH_ROWS} and s.number <= ? order by s.number`;

const DROP = `delete from departments.access_log l
   using departments.audit_seal s, unnest(s.members) r
   where s.log = 'ACCESS' and s.number = ? and l.id >= lower(r) and l.id < upper(r)`;

/**
 * Drops the rows of the access log that were sealed before an instant, and says so in the log. Their seals stay, so that
 * the chain can be verified as before. Gives the number of the last seal whose rows were dropped; null where none were.
 * @param owner of the tables: no role of a subgraph may do this
 */
export async function dropExpired({ knex }: Database, before: string): Promise<number | null> {
  // Nothing is half dropped. The row that says so comes last: until it is seen, later ones are sealed without it.
  return await knex.transaction(async (transaction) => {
    const numbers = async (sql: string, value: string | number) => {
      const { rows } = await transaction.raw<{ rows: { number: number | null }[] }>(sql, [value]);
      return rows.map(({ number }) => number ?? 0);
    };
    const [last = 0] = await numbers(LAST_EXPIRED, before);
    const left = await numbers(LEFT, last);
    if (left.length === 0) return null;
    await transaction.raw("set local liancheng.retention = 'on'");
    for (const number of left) await transaction.raw(DROP, [number]);
    await transaction.raw(SAY, [last]);
    return last;
  });
}
