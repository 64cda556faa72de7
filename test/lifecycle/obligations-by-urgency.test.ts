import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { addDays } from "../../schema/scalars/civil-date.ts";
import { startLiancheng } from "../support/liancheng.ts";
import { type OfficerName, type Read, reading } from "../support/officers.ts";
import { createTestDatabase } from "../support/test-database.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

// What a department has to do, the most urgent first. The order is the gateway's: no page has what is more urgent than
// the page before.

const database = await createTestDatabase();
const client = new pg.Client({ connectionString: database.url });
let read: Read;
beforeAll(async () => {
  await client.connect();
  read = reading((await startLiancheng(database)).ask);
});
afterAll(() => client.end());

interface Node {
  readonly id: string;
  readonly state: string;
  readonly dueOn: string | null;
}
interface Page {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
type Order = "REGISTERED" | "URGENCY";

async function page(officer: OfficerName, variables: object): Promise<Page> {
  const { department } = await read<{ department: { obligations: Page } }>(
    officer,
    `query ($filter: ObligationFilter, $order: ObligationOrder!, $first: Int, $after: String) {
       department(id: "FINANCE") { obligations(filter: $filter, order: $order, first: $first, after: $after) {
         nodes { id state dueOn } pageInfo { hasNextPage endCursor } } } }`,
    variables,
  );
  return department.obligations;
}

async function all(order: Order, first: number, filter = {}, officer: OfficerName = "xu"): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const one: Page = await page(officer, { order, first, after, filter });
    nodes.push(...one.nodes);
    if (!one.pageInfo.hasNextPage) return nodes;
    after = one.pageInfo.endCursor;
  }
}

const URGENCIES: Readonly<Record<string, number>> = { TO_LIFT: 0, OPEN: 1 };
const keyOf = ({ state, dueOn, id }: Node) =>
  `${URGENCIES[state] ?? 2} ${dueOn ?? "infinity"} ${id.padStart(18, "0")}`;
const inOrder = (nodes: readonly Node[]) =>
  [...nodes].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

let subjects = 1_000_000;

interface Made {
  readonly due: string | null;
  readonly division: string;
  /** How far it comes: what has been implemented may have to be lifted, by another day. */
  readonly comes: "OPEN" | "IMPLEMENTED" | "TO_LIFT";
  readonly liftBy: string | null;
}

const EVENT = `insert into departments.obligation_event (obligation_id, version, department_id, division, command,
  state_before, state_after, due_on, listings, unit, actor, idempotency_key, key_row, content_hash, document_number, done_on)`;

/** Writes an obligation of FINANCE and its events, as the worker and the department do. */
async function make({ due, division, comes, liftBy }: Made): Promise<void> {
  subjects += 1;
  const as = (unit: string) => client.query("select set_config('liancheng.department', $1, false)", [unit]);
  await client.query("set role liancheng_departments");
  await as("system");
  const { rows } = await client.query(
    `insert into departments.obligation (limb_id, department_id, division, subject_id, subject_type, generation, opened_on)
     values ('6a', 'FINANCE', $1, $2, 'ORGANIZATION', 1, '2026-01-01') returning id`,
    [division, subjects],
  );
  const of = [rows[0].id, division];
  const nobody = "null, null, null, null, null, null, null";
  await client.query(`${EVENT} values ($1, 1, 'FINANCE', $2, 'OPEN', null, 'OPEN', $3, '{1}', ${nobody})`, [
    ...of,
    due,
  ]);
  if (comes !== "OPEN") {
    await as("FINANCE");
    await client.query(
      `${EVENT} values ($1, 2, 'FINANCE', $2, 'REPORT_IMPLEMENTED', 'OPEN', 'IMPLEMENTED', null, '{1}', 'FINANCE', 'xu', $3,
         1, '', '榕财〔2026〕1号', '2026-02-01')`,
      [...of, String(subjects)],
    );
  }
  if (comes === "TO_LIFT") {
    await as("system");
    await client.query(
      `${EVENT} values ($1, 3, 'FINANCE', $2, 'REQUIRE_LIFT', 'IMPLEMENTED', 'TO_LIFT', $3, '{1}', ${nobody})`,
      [...of, liftBy],
    );
  }
  await client.query("reset role");
}

const day = fc.option(
  fc.integer({ min: 0, max: 6 }).map((days) => addDays("2026-11-20", days)),
  { freq: 3 },
);
const made: fc.Arbitrary<Made> = fc.record({
  due: day,
  division: fc.constantFrom("350102", "350103"),
  comes: fc.constantFrom("OPEN", "IMPLEMENTED", "TO_LIFT"),
  liftBy: day,
});

test("what is to be lifted comes first, then by the last day, page by page, whatever was done", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 7 }),
      async (some, first) => {
        for (const one of some) await make(one);
        const registered = await all("REGISTERED", 500);
        expect(await all("URGENCY", first)).toEqual(inOrder(registered));
        const states = ["TO_LIFT", "OPEN"];
        const due = registered.filter(({ state }) => states.includes(state));
        expect(await all("URGENCY", first, { states })).toEqual(inOrder(due));
        expect(await all("URGENCY", first, { states: [] })).toEqual([]);
        // By 2026-11-23.
        const overdue = due.filter(({ dueOn }) => dueOn !== null && dueOn < "2026-11-23");
        expect(await all("URGENCY", first, { overdue: true })).toEqual(inOrder(overdue));
        const ofCounty = await all("REGISTERED", 500, { division: "350102" });
        expect(await all("URGENCY", first, {}, "gao")).toEqual(inOrder(ofCounty));
      },
    ),
    { numRuns: 6 },
  );
});

test("a cursor is of its order, and one that was made up is refused", async () => {
  await make({ due: "2026-11-20", division: "350102", comes: "OPEN", liftBy: null });
  await make({ due: null, division: "350102", comes: "OPEN", liftBy: null });
  const { pageInfo } = await page("xu", { order: "REGISTERED", first: 1 });
  const madeUp = (key: readonly string[]) => Buffer.from(JSON.stringify(key)).toString("base64url");
  for (const after of [pageInfo.endCursor, madeUp(["1", "2026-02-30", "1"]), madeUp(["3", "infinity", "1"])])
    await expect(page("xu", { order: "URGENCY", after })).rejects.toThrow("not a cursor that this list gave");
});

test("a page of the most urgent reads by the index", async () => {
  await client.query("begin");
  try {
    await client.query("set local role liancheng_departments");
    await client.query("set local liancheng.department = 'FINANCE'");
    await client.query("set local enable_seqscan = off");
    const { rows } = await client.query(
      `explain select u.obligation_id from departments.obligation_urgency u
        where u.department_id = 'FINANCE' and (u.urgency, u.due_on, u.obligation_id) > (1::smallint, '2026-11-20'::date, 5)
        order by u.urgency, u.due_on, u.obligation_id limit 501`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/Index (Only )?Scan using obligation_by_urgency/);
    expect(plan).not.toContain("Sort");
  } finally {
    await client.query("rollback");
  }
});
