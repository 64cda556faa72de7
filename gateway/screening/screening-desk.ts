import { type Demand, lackOf, refusalOf } from "../../schema/access/demand.ts";
import { badUserInput, type Message, requestError } from "../../schema/error-codes.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import { parseCivilDate } from "../../schema/scalars/civil-date.ts";
import type { GatedAction, ScreenedType } from "../../subgraphs/departments/generated/resolvers.ts";
import type { MostUnderWay, ScreeningModel } from "../../subgraphs/departments/screening/models.ts";
import {
  type ScreeningStore,
  screeningUnitOf,
  TooManyScreenings,
} from "../../subgraphs/departments/screening/screening-store.ts";
import { takingTurns } from "../../subgraphs/shared/in-turn.ts";
import type { AccessJournal } from "../../subgraphs/shared/look-ups/access-journal.ts";
import { SheetRefused } from "../../subgraphs/shared/sheet/sheet.ts";
import type { Engine } from "../execute/engine.ts";
import type { ScreeningDesk } from "../http/screenings/screening-desk.ts";
import type { SpooledFile } from "../http/screenings/spool-upload.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";
import { askInFull } from "../worker/ask-as-system.ts";
import { atATime } from "./at-a-time.ts";
import { type NamedColumns, namedColumns } from "./named-columns.ts";
import { previewScreening } from "./preview-screening.ts";
import { reachesKind } from "./reaches-kind.ts";
import { readScreening } from "./read-screening.ts";
import { RESULT_FORMATS, writeResults } from "./results/write-results.ts";
import { type TooManyOf, uploadPlaces } from "./upload-places.ts";

/** What is held of screenings. */
export interface ScreeningLimits {
  /** Bytes that a file has at most. */
  readonly bytes: number;
  /** Rows that a file has at most. */
  readonly rows: number;
  /** Files that a process takes in at a time; of one department, as many as it may have screened. */
  readonly uploads: number;
  readonly underWay: MostUnderWay;
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

// What came of it may rest on what is sealed.
const OF_SEALED: Demand = { authenticated: true, scopes: [["list:read", "audit:read"]], policies: null };
// Who may match persons has given their identities, which a colleague's file does not show.
const PERSONS_OF_OTHERS: Demand = {
  authenticated: true,
  scopes: [["list:read", "person:read"]],
  policies: [["recorded_purpose"]],
};

/** Files that are read and stored at a time in a process: fewer than there are connections, so that results go on. */
const MOST_AT_A_TIME = 2;

function require(demand: Demand, { viewer }: RequestContext): void {
  const lack = lackOf(demand, viewer);
  if (lack) throw refusalOf(demand, lack);
}

const NOT_APPLICABLE: Readonly<Record<ScreenedType, Message>> = {
  ORGANIZATION: { zh: "此事项不适用于单位", en: "no limb of this action reaches organizations" },
  PERSON: { zh: "此事项不适用于个人", en: "no limb of this action reaches persons" },
};

/** More than may be under way, in words. */
const TOO_MANY: Readonly<Record<keyof MostUnderWay, (most: number) => Message>> = {
  screenings: (most) => ({
    zh: `本部门至多同时有 ${most} 次批量核查未完成,请稍后再传`,
    en: `a department has ${most} screenings under way at most: upload it when one is done`,
  }),
  rows: (most) => ({
    zh: `本部门未完成的批量核查至多共 ${most} 行,请稍后再传`,
    en: `the screenings of a department have ${most} rows under way at most: upload it when one is done`,
  }),
  allScreenings: (most) => ({
    zh: `各部门合计至多同时有 ${most} 次批量核查未完成,请稍后再传`,
    en: `there are ${most} screenings under way at most: upload it later`,
  }),
  allRows: (most) => ({
    zh: `各部门未完成的批量核查合计至多 ${most} 行,请稍后再传`,
    en: `all screenings together have ${most} rows under way at most: upload it later`,
  }),
};
const TOO_MANY_FILES: Readonly<Record<TooManyOf, Message>> = {
  DEPARTMENT: {
    zh: "本部门正在上传的文件过多,请在其中一份受理后再传",
    en: "too many files of the department are being uploaded: upload it when one of them was taken",
  },
  ALL: { zh: "正在上传的文件过多,请稍后再传", en: "too many files are being uploaded: upload it later" },
};

const NO_UNIT = requestError("FORBIDDEN", {
  zh: "批量核查以部门名义进行,令牌须载明部门",
  en: "a screening is a department's: the token must name one",
});

const TITLES = "query TitlesOfLimbs($on: Date) { measures(on: $on) { limbs { id title } } }";

/** The desk of a process that has the database. */
export function screeningDesk(options: ScreeningDeskOptions): ScreeningDesk {
  const { store, journal, engine, identityKey, actions, limits } = options;

  const inTurn = takingTurns();
  const received = atATime(MOST_AT_A_TIME);
  const places = uploadPlaces(limits.underWay.screenings, limits.uploads);

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

  async function storeFile(
    file: SpooledFile,
    { action, on, named }: { action: GatedAction; on: string; named: NamedColumns | null },
    context: RequestContext,
  ) {
    const { viewer } = context;
    const read = await readScreening(file, { identityKey, mostRows: limits.rows, named });
    require(DEMANDS[read.subjectType], context);
    // Every row would be CLEAR.
    if (!reachesKind(action, read.subjectType))
      throw badUserInput("action", NOT_APPLICABLE[read.subjectType]);
    const asked = {
      unit: screeningUnitOf(viewer),
      viewer: viewer.subject ?? "",
      scopes: [...viewer.scopes].sort(),
      purpose: viewer.purpose && withoutNumbers(viewer.purpose),
      ...{ action, on, subjectType: read.subjectType, keptDays: limits.keptDays },
    };
    return await store.create(asked, read.rows(), limits.underWay);
  }

  /** Reads a file when it is the department's turn: a department waits for its own first, or it would keep the others from theirs. */
  async function inOrder<T>(context: RequestContext, work: () => Promise<T>): Promise<T> {
    try {
      return await inTurn(screeningUnitOf(context.viewer), () => received(work));
    } catch (error) {
      if (error instanceof SheetRefused) throw badUserInput("file", error.words);
      throw error;
    }
  }

  return {
    mostBytes: limits.bytes,

    admit(context) {
      require(DEMANDS.ORGANIZATION, context);
      const unit = screeningUnitOf(context.viewer);
      if (unit === "") throw NO_UNIT;
      const place = places.take(unit);
      if (typeof place === "string") throw requestError("RATE_LIMITED", TOO_MANY_FILES[place]);
      return place;
    },

    async receive(file, { action, on, ...columns }, context) {
      if (action === null || !actions.has(action)) {
        throw badUserInput("action", { zh: "应为一项所限事项", en: "must be an action that a limb gates" });
      }
      const day = on === null ? context.today : parseCivilDate(on);
      if (day === null) throw badUserInput("on", { zh: "应为 YYYY-MM-DD", en: "must be YYYY-MM-DD" });
      const asked = { action: action as GatedAction, on: day, named: namedColumns(columns) };
      let screening: ScreeningModel;
      try {
        screening = await inOrder(context, () => storeFile(file, asked, context));
      } catch (error) {
        if (!(error instanceof TooManyScreenings)) throw error;
        const { limit } = error;
        const most = limits.underWay[limit];
        throw requestError("RATE_LIMITED", TOO_MANY[limit](most), { limit, most });
      }
      await record("Mutation.screening", screening.id, context);
      return screening;
    },

    async preview(file, columns, context) {
      const options = { identityKey, mostRows: limits.rows, named: namedColumns(columns) };
      const admit = (kind: ScreenedType) => require(DEMANDS[kind], context);
      return await inOrder(context, () => previewScreening(file, options, admit));
    },

    async results(id, format, context) {
      require(DEMANDS.ORGANIZATION, context);
      const unit = screeningUnitOf(context.viewer);
      const screening = await store.byId(unit, id);
      if (!screening || screening.deleted) return null;
      require(DEMANDS[screening.subjectType], context);
      const asked = await store.askedBy(unit, id);
      if (asked?.scopes.includes("audit:read")) require(OF_SEALED, context);
      if (screening.subjectType === "PERSON" && asked?.viewer !== context.viewer.subject)
        require(PERSONS_OF_OTHERS, context);
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
