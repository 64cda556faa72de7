import { type Database, statement } from "../shared/database.ts";
import { readAsUnit, SYSTEM } from "./acting.ts";

/** A table that a trigger keeps in the statement that stores an event: here it is compared with the events, and mended. */
export interface KeptTable {
  /** How many of its rows are not what the events give; with `mend` they are made so. */
  reconcile(mode: "mend" | "check"): Promise<number>;
}

export interface KeptTableSql {
  /** Its name in the schema of departments. */
  readonly table: string;
  /** A query of what is wrong, a row each. */
  readonly wrong: string;
  /** Parts of a WITH that mend what a query called `wrong` has. */
  readonly mend: string;
}

/** @param database with the role of departments */
export function keptTable(database: Database, { table, wrong, mend }: KeptTableSql): KeptTable {
  const countWrong = statement(
    `departments.countWrong.${table}`,
    readAsUnit(`select count(*)::int as n from (${wrong}) wrong`, "found.n"),
  );
  const mendWrong = `/* departments.mendWrong.${table} */
    with wrong as materialized (${wrong}), ${mend} select count(*)::int as n from wrong`;
  return {
    async reconcile(mode) {
      if (mode === "check") {
        const [row] = await database.query<{ n: number }>(countWrong, [SYSTEM]);
        return row?.n ?? 0;
      }
      return await database.knex.transaction(async (work) => {
        // Whoever stores an event has its trigger write here: that is seen, or comes after this.
        await work.raw(`lock table departments.${table} in share row exclusive mode`);
        await work.raw("select set_config('liancheng.department', ?, true)", [SYSTEM]);
        const { rows } = await work.raw<{ rows: { n: number }[] }>(mendWrong);
        return rows[0]?.n ?? 0;
      });
    },
  };
}
