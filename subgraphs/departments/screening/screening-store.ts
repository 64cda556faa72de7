import type { Viewer } from "../../../schema/request-context.ts";
import type { Database } from "../../shared/database.ts";
import { inTransaction, type RunStatement } from "../../shared/in-transaction.ts";
import { SYSTEM } from "../acting.ts";
import type { MostUnderWay, NewScreening, ScreeningModel, ScreeningResult, ScreeningRow } from "./models.ts";
import {
  ACT_AS,
  ADD_ROWS,
  ASKED_BY,
  CANCEL,
  COMPLETE,
  CREATE,
  RESULTS,
  SCREENING_BY_ID,
  SCREENINGS,
  TAKE_TURN,
  UNDER_WAY,
  WAKE,
} from "./screening-sql.ts";

/** Rows of one page of results. */
const PAGE = 2_000;

/** There would be more under way than may be. */
export class TooManyScreenings extends Error {
  override readonly name = "TooManyScreenings";
  readonly limit: keyof MostUnderWay;
  constructor(limit: keyof MostUnderWay) {
    super(`too many under way: ${limit}`);
    this.limit = limit;
  }
}

/** In the order in which they are told: what a unit can do something about comes first. */
const LIMITS = ["screenings", "rows", "allScreenings", "allRows"] as const;

/** The screenings of units, each for its own. */
export interface ScreeningStore {
  /**
   * Stores a screening with all of its rows, or nothing. Rejects with TooManyScreenings, and with what `rows` throws.
   */
  create(
    screening: NewScreening,
    rows: AsyncIterable<readonly ScreeningRow[]>,
    most: MostUnderWay,
  ): Promise<ScreeningModel>;
  /** Null where the unit has none of that id. */
  byId(unit: string, id: string): Promise<ScreeningModel | null>;
  /** Who has had it screened, with which scopes; null where the unit has none of that id. */
  askedBy(unit: string, id: string): Promise<Pick<NewScreening, "viewer" | "scopes"> | null>;
  /** Latest first, `limit` at most, after the one of an id. */
  page(unit: string, after: string | null, limit: number): Promise<ScreeningModel[]>;
  /** Cancels what is under way; gives what is there then. */
  cancel(unit: string, id: string): Promise<ScreeningModel | null>;
  /** The results in the order of the rows, in pages; fewer than there are rows where they are deleted meanwhile. */
  results(unit: string, id: string): AsyncIterable<readonly ScreeningResult[]>;
}

/** As whom a viewer has screenings; "" of who has none. The names in small letters are those of the system. */
export function screeningUnitOf({ subject, department }: Pick<Viewer, "subject" | "department">): string {
  return subject !== null && department !== null && /^[A-Z]/.test(department) ? department : "";
}

/** Runs statements as a unit. */
export function asUnit<Result>(
  database: Database,
  unit: string,
  work: (run: RunStatement) => Promise<Result>,
): Promise<Result> {
  return inTransaction(database, async (run) => {
    await run(ACT_AS, [unit]);
    return await work(run);
  });
}

const stored = (row: ScreeningRow) =>
  "identityHash" in row ? { ...row, identityHash: row.identityHash.toString("hex") } : row;

/**
 * Rejects with TooManyScreenings where more are under way than may be.
 * @param more screenings and rows that are to come, beside those that are stored
 */
async function holdTo(most: MostUnderWay, run: RunStatement, unit: string, more: 0 | 1): Promise<void> {
  await run(ACT_AS, [SYSTEM]);
  const [underWay] = await run<MostUnderWay>(UNDER_WAY, [unit]);
  await run(ACT_AS, [unit]);
  const exceeded = LIMITS.find((limit) => (underWay?.[limit] ?? 0) + more > most[limit]);
  if (exceeded) throw new TooManyScreenings(exceeded);
}

export function createScreeningStore(database: Database): ScreeningStore {
  const byId = async (run: RunStatement, id: string) =>
    (await run<ScreeningModel>(SCREENING_BY_ID, [id]))[0] ?? null;
  return {
    create: (screening, pages, most) =>
      asUnit(database, screening.unit, async (run) => {
        const { unit, viewer, scopes, purpose, action, subjectType, on, keptDays } = screening;
        await run(TAKE_TURN, [unit]);
        // Before the file is read; how many rows it has is known afterwards.
        await holdTo(most, run, unit, 1);
        const values = [unit, viewer, scopes, purpose, action, subjectType, on, keptDays];
        const [created] = await run<{ id: string }>(CREATE, values);
        const id = created?.id;
        const counted = { rows: 0, rejected: 0, duplicates: 0 };
        for await (const rows of pages) {
          if (rows.length === 0) continue;
          await run(ADD_ROWS, [id, JSON.stringify(rows.map(stored))]);
          counted.rows += rows.length;
          for (const row of rows) {
            if ("reason" in row) counted.rejected++;
            else if (row.sameAs !== null) counted.duplicates++;
          }
        }
        const { rows, rejected, duplicates } = counted;
        const [complete] = await run<ScreeningModel>(COMPLETE, [id, rows, rejected, duplicates]);
        // Until this is committed no other is complete, so that two do not pass each other unseen.
        await run(TAKE_TURN, [""]);
        await holdTo(most, run, unit, 0);
        await run(WAKE, []);
        if (!complete) throw new Error("the screening was not stored");
        return complete;
      }),
    byId: (unit, id) => asUnit(database, unit, (run) => byId(run, id)),
    askedBy: (unit, id) =>
      asUnit(
        database,
        unit,
        async (run) => (await run<Pick<NewScreening, "viewer" | "scopes">>(ASKED_BY, [id]))[0] ?? null,
      ),
    page: (unit, after, limit) => asUnit(database, unit, (run) => run(SCREENINGS, [after, limit])),
    cancel: (unit, id) =>
      asUnit(database, unit, async (run) => {
        await run(CANCEL, [id]);
        await run(WAKE, []);
        return await byId(run, id);
      }),
    async *results(unit, id) {
      for (let after = 0; ; ) {
        const page = await asUnit(database, unit, (run) => run<ScreeningResult>(RESULTS, [id, after, PAGE]));
        const last = page.at(-1);
        if (!last) return;
        after = last.row;
        yield page;
      }
    },
  };
}
