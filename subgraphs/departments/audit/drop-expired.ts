import type { Database } from "../../shared/database.ts";
import { DROPPED, LEAST_KEPT } from "./audit-repository.ts";

/** Says in the log what is dropped before it is: that row is sealed as any other. */
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

const LAST_DROPPED = `select coalesce(max(substring(records[1] from '^AuditSeal/ACCESS/([1-9][0-9]{0,8})$')::integer), 0) as number
    from departments.access_log
   where fields = array['${DROPPED}']`;

const DROP = `delete from departments.access_log l
   using departments.audit_seal s, unnest(s.members) r
   where s.log = 'ACCESS' and s.number = ? and l.id >= lower(r) and l.id < upper(r)`;

/**
 * Drops the rows of the access log that were sealed before an instant, and says so in the log. Their seals stay, so that
 * the chain can be verified as before. Gives the number of the last seal whose rows were dropped; null where none were.
 * @param owner of the tables: no role of a subgraph may do this
 */
export async function dropExpired({ knex }: Database, before: string): Promise<number | null> {
  const first = async (sql: string, values: string[]) => {
    const { rows } = await knex.raw<{ rows: { number: number | null }[] }>(sql, values);
    return rows[0]?.number ?? 0;
  };
  const last = await first(LAST_EXPIRED, [before]);
  const done = await first(LAST_DROPPED, []);
  if (last <= done) return null;
  await knex.raw(SAY, [last]);
  for (let number = done + 1; number <= last; number++) {
    await knex.transaction(async (transaction) => {
      await transaction.raw("set local liancheng.retention = 'on'");
      await transaction.raw(DROP, [number]);
    });
  }
  return last;
}
