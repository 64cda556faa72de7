import { openDatabase, statement } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";

const NOTE = statement(
  "noteIssuer",
  `insert into departments.sign_in_log (event, issuer, scopes, request_id)
   select 'ISSUER', $1, '{}', 'start'
    where $1 is distinct from
          (select l.issuer from departments.sign_in_log l where l.event = 'ISSUER' order by l.id desc limit 1)`,
);

/**
 * Has it on record from when on an issuer says who is who, where another did before: records name who acted by `sub` alone,
 * and who that is is known by their instant.
 * @param databaseUrl of a prepared database
 */
export async function noteIssuer(databaseUrl: string, issuer: string): Promise<void> {
  const database = openDatabase({ url: databaseUrl, role: roleOf("sessions"), poolSize: 1 });
  try {
    await database.query(NOTE, [issuer]);
  } finally {
    await database.close();
  }
}
