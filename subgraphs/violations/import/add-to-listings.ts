import { openDatabase, type Statement, statement } from "../../shared/database.ts";
import { roleOf } from "../../shared/migrate.ts";

const UNKNOWN = statement(
  "violations.unknownListings",
  `select wanted.number
     from unnest($1::text[]) wanted (number)
    where not exists (select from violations.listing l where l.number = wanted.number)
    order by wanted.number
    limit 1`,
);

/**
 * Runs a statement that adds what belongs to listings, given as one JSON array of rows; returns the number of rows it
 * returns. Throws where a row names a listing that is not known.
 *
 * @param url the database's, of a user that may act as the subgraph's role
 */
export async function addToListings(
  url: string,
  add: Statement,
  rows: readonly { readonly listing: string }[],
): Promise<number> {
  const database = openDatabase({ url, role: roleOf("violations"), poolSize: 1 });
  try {
    const numbers = rows.map(({ listing }) => listing);
    const [unknown] = await database.query<{ number: string }>(UNKNOWN, [numbers]);
    if (unknown) throw new Error(`no listing has the number ${unknown.number}`);
    return (await database.query(add, [JSON.stringify(rows)])).length;
  } finally {
    await database.close();
  }
}
