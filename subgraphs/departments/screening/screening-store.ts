import type { Viewer } from "../../../schema/request-context.ts";
import type { Database } from "../../shared/database.ts";
import { inTransaction, type RunStatement } from "../../shared/in-transaction.ts";
import type { NewScreening, ScreeningModel, ScreeningResult, ScreeningRow } from "./models.ts";
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

/** The unit has as many screenings under way as it may. */
export class TooManyScreenings extends Error {
  override readonly name = "TooManyScreenings";
}

/** The screenings of units, each for its own. */
export interface ScreeningStore {
  /**
   * Stores a screening with all of its rows, or nothing. Rejects with TooManyScreenings, and with what `rows` throws.
   * @param most screenings that the unit may have under way
   */
  create(
    screening: NewScreening,
    rows: AsyncIterable<readonly ScreeningRow[]>,
    most: number,
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

export function createScreeningStore(database: Database): ScreeningStore {
  const byId = async (run: RunStatement, id: string) =>
    (await run<ScreeningModel>(SCREENING_BY_ID, [id]))[0] ?? null;
  return {
    create: (screening, pages, most) =>
      asUnit(database, screening.unit, async (run) => {
        const { unit, viewer, scopes, purpose, action, subjectType, on, keptDays } = screening;
        await run(TAKE_TURN, [unit]);
        const [underWay] = await run<{ count: number }>(UNDER_WAY, []);
        if ((underWay?.count ?? 0) >= most) throw new TooManyScreenings(`${most} are under way`);
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
