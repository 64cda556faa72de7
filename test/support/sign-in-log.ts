import type { TestDatabase } from "./test-database.ts";

/** Rows of the log of who signed in and out, in their order. */
export async function signInLog(database: TestDatabase): Promise<Record<string, unknown>[]> {
  const { rows } = await database
    .as("departments")
    .knex.raw(
      "select event, issuer, subject, department, unit, scopes, session, reason from departments.sign_in_log order by id",
    );
  return rows as Record<string, unknown>[];
}
