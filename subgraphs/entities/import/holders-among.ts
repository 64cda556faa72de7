import { type Database, statement } from "../../shared/database.ts";

const HOLDERS_AMONG = statement(
  "entities.holdersAmong",
  `select wanted.id
     from unnest($1::bigint[]) wanted (id)
    where exists (select from entities.position_version p where p.holder_id = wanted.id)`,
);

/** Those of the subjects (ids) who hold or ever held a position. */
export async function holdersAmong(database: Database, ids: readonly string[]): Promise<Set<string>> {
  const rows = await database.query<{ id: string }>(HOLDERS_AMONG, [ids]);
  return new Set(rows.map(({ id }) => id));
}
