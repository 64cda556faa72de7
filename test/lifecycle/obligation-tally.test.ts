import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { createObligationUrgency } from "../../subgraphs/departments/obligation-urgency.ts";
import { createObligationTally } from "../../subgraphs/departments/statistics/obligation-tally.ts";
import { ENTRY_DAY, type ListAtWork, openListAtWork } from "../support/list-at-work.ts";
import { officerContext } from "../support/officers.ts";
import { mendAll, obligationsOf, workerComesBy } from "../support/worker-at-work.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

// The sums of obligations, and their places, are those of their events, whatever departments and the worker do, and
// several at once.

let work: ListAtWork;

beforeAll(async () => {
  work = await openListAtWork();
});

interface Node {
  id: string;
  version: number;
  state: string;
  overdue: boolean;
  limb: { id: string };
  department: { id: string };
}
const obligations = async (officer: "sun" | "xu"): Promise<Node[]> => {
  const { obligations: found } = await work.read<{ obligations: { nodes: Node[] } }>(
    officer,
    "{ obligations(first: 500) { nodes { id version state overdue limb { id } department { id } } } }",
  );
  return found.nodes;
};

const change = fc.oneof(
  fc.constant({ kind: "ENTER" as const }),
  fc.constant({ kind: "REMOVE" as const }),
  fc.record({ kind: fc.constant("REPORT" as const), at: fc.nat(), applies: fc.boolean() }),
);

const listings: string[] = [];
let reports = 0;

async function report(at: number, applies: boolean): Promise<void> {
  const open = (await obligations("xu")).filter(({ state }) => state === "OPEN" || state === "TO_LIFT");
  const one = open[at % Math.max(open.length, 1)];
  if (!one) return;
  reports += 1;
  const done = { documentNumber: "榕财〔2026〕1号", doneOn: ENTRY_DAY };
  const outcome =
    one.state === "TO_LIFT"
      ? { outcome: "LIFTED", ...done }
      : applies
        ? { outcome: "IMPLEMENTED", ...done }
        : { outcome: "NOT_APPLICABLE", reason: "不适用" };
  const input = { obligation: one.id, expectedVersion: one.version, ...outcome };
  // Two officers at once, of whom one is first.
  await Promise.all(
    ["a", "b"].map((key) =>
      work.read(
        "xu",
        `mutation ($input: ReportObligationInput!) {
          reportObligation(input: $input) { problems { code } } }`,
        { input: { idempotencyKey: `${key}${reports}`, ...input } },
      ),
    ),
  );
}

async function apply(one: typeof change extends fc.Arbitrary<infer Value> ? Value : never): Promise<void> {
  if (one.kind === "REPORT") return await report(one.at, one.applies);
  if (one.kind === "ENTER") {
    const { case: entered } = await work.enter();
    listings.push(...(entered?.listings ?? []).map(({ id }) => id));
    return;
  }
  const listing = listings.pop();
  if (listing === undefined) return;
  const { rows } = await work.database
    .as("violations")
    .knex.raw("select max(version) as version from violations.event where root = 'LISTING' and root_id = ?", [
      listing,
    ]);
  const removal = { listing, expectedVersion: rows[0].version, on: ENTRY_DAY, reason: "已纠正" };
  await work.give("lin", "removeListing", removal, ENTRY_DAY);
}

test("after any changes they are those of the events", async () => {
  const departments = work.database.as("departments");
  await apply({ kind: "ENTER" });
  await workerComesBy(work.database, obligationsOf(work.database, work.liancheng), ENTRY_DAY);
  await apply({ kind: "REPORT", at: 0, applies: true });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 5 }), async (changes) => {
      const consumer = obligationsOf(work.database, work.liancheng);
      for (const one of changes) {
        await apply(one);
        // Beside another worker, who comes to the same.
        await Promise.all([mendAll(consumer, ENTRY_DAY), mendAll(consumer, ENTRY_DAY)]);
      }
      for (const kept of [createObligationTally(departments), createObligationUrgency(departments)])
        expect(await kept.reconcile("check")).toBe(0);
      const all = await obligations("sun");
      const context = officerContext("sun");
      const { data } = await work.liancheng.ask(
        "{ panel: obligationStatistics(by: [LIMB, DEPARTMENT]) { measures groups { keys values } } }",
        { context: { ...context, viewer: { ...context.viewer, scopes: new Set(["analytics:read"]) } } },
      );
      const { measures, groups } = (
        data as { panel: { measures: string[]; groups: { keys: string[]; values: number[] }[] } }
      ).panel;
      for (const [state, measure] of [
        ...["OPEN", "IMPLEMENTED", "NOT_APPLICABLE", "TO_LIFT", "LIFTED"].map(
          (name) => [name, name] as const,
        ),
        ["ENDED", "ENDED_UNIMPLEMENTED"] as const,
      ]) {
        const counted = groups.map(
          ({ keys, values }) => [keys.join(" "), values[measures.indexOf(measure)] ?? 0] as const,
        );
        const listed = Map.groupBy(
          all.filter((one) => one.state === state),
          ({ limb, department }) => `${limb.id} ${department.id}`,
        );
        expect(Object.fromEntries(counted.filter(([, n]) => n > 0))).toEqual(
          Object.fromEntries([...listed].map(([key, some]) => [key, some.length])),
        );
      }
    }),
    { numRuns: 6 },
  );
});
