import { openScreeningChore } from "../../gateway/screening/open-screenings.ts";
import { createScreeningStore } from "../../subgraphs/departments/screening/screening-store.ts";
import { openDatabase } from "../../subgraphs/shared/database.ts";
import { roleOf } from "../../subgraphs/shared/migrate.ts";
import type { Bench } from "../bench.ts";
import { openRegistry } from "../data/open-registry.ts";
import { BENCH_TODAY } from "../data/scale.ts";
import { openSystem } from "../scale/opened-system.ts";
import { median } from "../statistics.ts";

const ROWS = 20_000;
const SINGLES = 300;
const GOAL = 20;
const MOST = { screenings: 1_000, rows: 1_000_000, allScreenings: 1_000, allRows: 1_000_000 };

const SINGLE = `query($code: UnifiedSocialCreditCode!, $action: GatedAction!, $on: Date) {
  organization(code: $code) { eligibility(action: $action, on: $on) { verdict objectionPending restrictions { limb { id } until } } }
}`;
const ACTION = "GOV_PROCUREMENT_SUPPLIER";

/** Codes screened in one job, from the stored upload to the last stored result, against one question after the other. */
export const screeningBench: Bench = async (options) => {
  const registry = await openRegistry(options);
  const { url } = registry;
  const departments = openDatabase({ url, role: roleOf("departments") });
  const system = await openSystem(url, options.log);
  const store = createScreeningStore(departments);
  const { chore, close } = openScreeningChore({
    databaseUrl: url,
    engine: system.engine,
    now: () => new Date(),
  });
  const { rows } = await registry.owner.query<{ code: string }>(
    "select code from entities.organization order by md5(code) limit $1",
    [ROWS],
  );
  const codes = rows.map(({ code }) => code);
  const { rows: listedRows } = await registry.owner.query<{ code: string }>(
    `select o.code from entities.organization o
      where exists (select from violations.listing l where l.subject_id = o.id)
      order by md5(o.code) limit $1`,
    [ROWS],
  );
  const listed = listedRows.map(({ code }) => code);
  const job: number[] = [];
  const single: number[] = [];
  const jobOfListed: number[] = [];
  const singleOfListed: number[] = [];

  async function screen(codes: readonly string[]): Promise<number> {
    const unit = "BENCH";
    const asked = { unit, viewer: "bench", scopes: ["list:read"], purpose: "bench", keptDays: 1 };
    async function* pieces() {
      yield codes.map((code, i) => ({ row: i + 2, code, sameAs: null }));
    }
    const what = { action: ACTION, subjectType: "ORGANIZATION", on: BENCH_TODAY } as const;
    const { id } = await store.create({ ...asked, ...what }, pieces(), MOST);
    const from = performance.now();
    while ((await chore.run(new AbortController().signal)) === "again");
    const seconds = (performance.now() - from) / 1000;
    const screening = await store.byId(unit, id);
    if (screening?.state !== "DONE" || screening.screened !== codes.length)
      throw new Error("it was not screened whole");
    return codes.length / seconds;
  }

  async function askSingly(codes: readonly string[], round: number): Promise<number> {
    const some = codes.slice((round * SINGLES) % codes.length).slice(0, SINGLES);
    const from = performance.now();
    for (const code of some) await system.ask(SINGLE, { code, action: ACTION, on: BENCH_TODAY });
    return some.length / ((performance.now() - from) / 1000);
  }

  try {
    await askSingly(codes, options.rounds);
    for (let round = 0; round < options.rounds; round++) {
      options.log(`screening: round ${round + 1} of ${options.rounds}`);
      single.push(await askSingly(codes, round));
      job.push(await screen(codes));
      singleOfListed.push(await askSingly(listed, round));
      jobOfListed.push(await screen(listed));
    }
  } finally {
    await Promise.all([close(), departments.close()]);
    await system.close();
    await registry.close();
  }
  const ratios = job.map((rate, i) => rate / (single[i] ?? Number.NaN));
  const ofListed = jobOfListed.map((rate, i) => rate / (singleOfListed[i] ?? Number.NaN));
  const ratio = median(ratios);
  return {
    tables: [
      {
        title: `Rows a second, ${codes.length} codes`,
        columns: ["", "rows/s"],
        rows: [
          ["one job of the worker", String(Math.round(median(job)))],
          ["one question after the other", String(Math.round(median(single)))],
          [`one job of ${listed.length} codes, all of them listed`, String(Math.round(median(jobOfListed)))],
          ["one question after the other, of those", String(Math.round(median(singleOfListed)))],
        ],
      },
    ],
    notes: [
      "In one process, without HTTP, which would cost the single questions more than the job.",
      `Of listed subjects alone ${median(ofListed).toFixed(1)}× (${Math.min(...ofListed).toFixed(1)}× to ${Math.max(...ofListed).toFixed(1)}×): each of them is asked of the engine, whose own work is the most of it.`,
    ],
    goals: [
      {
        ...{
          name: "screening.rows",
          of: "rows a second in one job, over single questions",
          ratio,
          goal: GOAL,
        },
        ...{ met: ratio >= GOAL, least: Math.min(...ratios), greatest: Math.max(...ratios) },
      },
    ],
  };
};
