import { type Demand, lackOf, refusalOf } from "../../schema/access/demand.ts";
import { badUserInput, requestError } from "../../schema/error-codes.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import { parseCivilDate } from "../../schema/scalars/civil-date.ts";
import type { GatedAction, ScreenedType } from "../../subgraphs/departments/generated/resolvers.ts";
import type { ScreeningModel } from "../../subgraphs/departments/screening/models.ts";
import {
  type ScreeningStore,
  screeningUnitOf,
  TooManyScreenings,
} from "../../subgraphs/departments/screening/screening-store.ts";
import type { AccessJournal } from "../../subgraphs/shared/look-ups/access-journal.ts";
import { SheetRefused } from "../../subgraphs/shared/sheet/sheet.ts";
import type { Engine } from "../execute/engine.ts";
import type { ScreeningDesk } from "../http/screenings/screening-desk.ts";
import type { SpooledFile } from "../http/screenings/spool-upload.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";
import { askInFull } from "../worker/ask-as-system.ts";
import { readScreening } from "./read-screening.ts";
import { RESULT_FORMATS, writeResults } from "./results/write-results.ts";

/** What is held of screenings. */
export interface ScreeningLimits {
  /** Bytes that a file has at most. */
  readonly bytes: number;
  /** Rows that a file has at most. */
  readonly rows: number;
  /** Screenings that a department has under way at most. */
  readonly underWay: number;
  /** Days that rows and results are kept. */
  readonly keptDays: number;
}

export interface ScreeningDeskOptions {
  readonly store: ScreeningStore;
  readonly journal: AccessJournal;
  readonly engine: Pick<Engine, "prepare">;
  readonly identityKey: Buffer;
  /** The actions that there are. */
  readonly actions: ReadonlySet<string>;
  readonly limits: ScreeningLimits;
}

// As the single questions ask it.
const DEMANDS: Readonly<Record<ScreenedType, Demand>> = {
  ORGANIZATION: { authenticated: true, scopes: [["list:read"]], policies: null },
  PERSON: {
    authenticated: true,
    scopes: [
      ["list:read", "person:read"],
      ["list:read", "person:match"],
    ],
    policies: [["recorded_purpose"]],
  },
};

function demand(type: ScreenedType, { viewer }: RequestContext): void {
  const lack = lackOf(DEMANDS[type], viewer);
  if (lack) throw refusalOf(DEMANDS[type], lack);
}

const NO_UNIT = requestError("FORBIDDEN", {
  zh: "批量核查以部门名义进行,令牌须载明部门",
  en: "a screening is a department's: the token must name one",
});

const TITLES = "query TitlesOfLimbs($on: Date) { measures(on: $on) { limbs { id title } } }";

/** The desk of a process that has the database. */
export function screeningDesk(options: ScreeningDeskOptions): ScreeningDesk {
  const { store, journal, engine, identityKey, actions, limits } = options;

  /** Has it on record who has had what screened, and who has read it, before it is told. */
  async function record(field: string, id: string, context: RequestContext): Promise<void> {
    const lookUps = journal.lookUpsOf(context);
    lookUps.saw(field);
    lookUps.found("Screening", id);
    const failure = await journal.settle(context);
    if (failure) throw failure;
  }

  async function titlesOn(on: string, context: RequestContext): Promise<ReadonlyMap<string, string>> {
    const { measures } = await askInFull(engine, TITLES, { on }, { ...context, toldToNobody: true });
    const all = measures as readonly { limbs: readonly { id: string; title: string }[] }[];
    return new Map(all.flatMap(({ limbs }) => limbs.map(({ id, title }) => [id, title])));
  }

  async function storeFile(file: SpooledFile, action: GatedAction, on: string, context: RequestContext) {
    const { viewer } = context;
    const read = await readScreening(file, { identityKey, mostRows: limits.rows });
    demand(read.subjectType, context);
    const asked = {
      unit: screeningUnitOf(viewer),
      viewer: viewer.subject ?? "",
      scopes: [...viewer.scopes].sort(),
      purpose: viewer.purpose && withoutNumbers(viewer.purpose),
      ...{ action, on, subjectType: read.subjectType, keptDays: limits.keptDays },
    };
    return await store.create(asked, read.rows(), limits.underWay);
  }

  return {
    mostBytes: limits.bytes,

    admit(context) {
      demand("ORGANIZATION", context);
      if (screeningUnitOf(context.viewer) === "") throw NO_UNIT;
    },

    async receive(file, { action, on }, context) {
      if (action === null || !actions.has(action)) {
        throw badUserInput("action", { zh: "应为一项所限事项", en: "must be an action that a limb gates" });
      }
      const day = on === null ? context.today : parseCivilDate(on);
      if (day === null) throw badUserInput("on", { zh: "应为 YYYY-MM-DD", en: "must be YYYY-MM-DD" });
      let screening: ScreeningModel;
      try {
        screening = await storeFile(file, action as GatedAction, day, context);
      } catch (error) {
        if (error instanceof SheetRefused) throw badUserInput("file", error.words);
        if (!(error instanceof TooManyScreenings)) throw error;
        throw requestError("RATE_LIMITED", {
          zh: `本部门已有 ${limits.underWay} 次批量核查尚未完成,请稍后再传`,
          en: `${limits.underWay} screenings of the department are under way: upload it when one is done`,
        });
      }
      await record("Mutation.screening", screening.id, context);
      return screening;
    },

    async results(id, format, context) {
      demand("ORGANIZATION", context);
      const unit = screeningUnitOf(context.viewer);
      const screening = await store.byId(unit, id);
      if (!screening || screening.deleted) return null;
      demand(screening.subjectType, context);
      const chosen = RESULT_FORMATS.find((one) => one === (format ?? "xlsx"));
      if (!chosen) {
        const known = RESULT_FORMATS.join(", ");
        throw badUserInput("format", { zh: `应为 ${known} 之一`, en: `must be one of ${known}` });
      }
      if (screening.state !== "DONE") {
        throw badUserInput(
          "id",
          { zh: "尚未完成", en: "the screening is not done" },
          { state: screening.state },
        );
      }
      await record("Screening.results", id, context);
      const titles = await titlesOn(screening.on, context);
      const results = () => store.results(unit, id);
      const { type, body } = writeResults(chosen, { screening, titles, results });
      return { name: `screening-${id}.${chosen}`, type, body };
    },
  };
}
