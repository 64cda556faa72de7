import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../support/test-database.ts";

// Where more is decided than whoever asks may themselves, names do not mean what they would have them mean: in functions
// that act with the rights of their owner (PostgreSQL, CREATE FUNCTION, "Writing SECURITY DEFINER Functions Safely"), and
// in those by which policies decide.

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });
beforeAll(() => client.connect());
afterAll(() => client.end());

const OWN_SCHEMAS = "p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)";

async function names(sql: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

/** Runs something that is taken back. */
async function takenBack(work: () => Promise<void>): Promise<void> {
  await client.query("begin");
  try {
    await work();
  } finally {
    await client.query("rollback");
  }
}

describe("a function that acts with the rights of its owner", () => {
  const DEFINERS = `select p.oid::regprocedure::text as name from pg_proc p where p.prosecdef and ${OWN_SCHEMAS}`;
  // By itself a trigger's nobody can call.
  const UNSAFE = `${DEFINERS} and (
    not coalesce('search_path=pg_catalog, pg_temp' = any(p.proconfig), false)
    or p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute')) order by 1`;

  test("has a search path in which nobody can make anything, and is not everybody's to call", async () => {
    expect(await names(`${DEFINERS} order by 1`)).toEqual([
      "departments.rank_obligations()",
      "departments.tally_obligations()",
      "entities.common_bigrams()",
    ]);
    expect(await names(UNSAFE)).toEqual([]);
  });

  test.each([
    ["without a path", "trigger", ""],
    ["with a path that others write to", "trigger", "set search_path = public, pg_temp"],
    ["that everybody may call", "integer", "set search_path = pg_catalog, pg_temp"],
  ])("%s is noticed", async (_what, type, settings) => {
    await takenBack(async () => {
      await client.query(
        `create function departments.planted() returns ${type} language plpgsql security definer ${settings}
           as $$ begin return null; end $$`,
      );
      expect(await names(UNSAFE)).toEqual(["departments.planted()"]);
    });
  });
});

describe("a function by which a policy decides", () => {
  // With those that they call, as far as that is on record: it is, where names are looked up once.
  const DECIDING = `with recursive deciding as (
      select d.refobjid as oid
        from pg_depend d
       where d.classid = 'pg_policy'::regclass and d.refclassid = 'pg_proc'::regclass
      union
      select d.refobjid
        from deciding
        join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = deciding.oid
                        and d.refclassid = 'pg_proc'::regclass
    )
    select p.oid::regprocedure::text as name from deciding join pg_proc p using (oid) where ${OWN_SCHEMAS}`;
  const UNBOUND = `${DECIDING} and p.prosqlbody is null order by 1`;

  test("has names that were looked up when it was made", async () => {
    expect(await names(`${DECIDING} order by 1`)).toEqual([
      ...["departments.acting()", "departments.acting_department()", "departments.acting_division()"],
      "departments.reads_all()",
    ]);
    expect(await names(UNBOUND)).toEqual([]);
  });

  test("and looks them up when it is called is noticed", async () => {
    await takenBack(async () => {
      await client.query(`
        create function departments.planted() returns boolean language sql stable as 'select true';
        create policy planted on departments.department using (departments.planted())`);
      expect(await names(UNBOUND)).toEqual(["departments.planted()"]);
    });
  });
});
