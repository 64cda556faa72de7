import { failureAt } from "../../answers/failure.ts";
import type { TrustedDocument } from "../../answers/trusted-document.ts";
import { type Asked, useAnswer } from "../../answers/use-answer.ts";
import {
  ListingStatistics,
  ObjectionStatistics,
  ObligationStatistics,
  PublicationStatistics,
  RepairStatistics,
  RepeatStatistics,
  RestrictionStatistics,
} from "../../generated/documents.ts";
import type {
  PanelFragment,
  PublicationChannel,
  StatisticsDimension,
  StatisticsMeasure,
} from "../../generated/operations.ts";
import { CHANNELS } from "../../words/of-statistics.ts";
import type { ColumnGroup } from "./columns-of.ts";
import { dimensionsIn, type FilterName, type Filters, filtersIn } from "./question.ts";

/** What is drawn of a panel: some of its measures, of one unit. */
export interface View {
  readonly title: string;
  readonly measures: readonly StatisticsMeasure[];
}

interface Described {
  /** Its name in the URL. */
  readonly name: string;
  /** The field of the gateway, by which it is exported too. */
  readonly field: string;
  /** The question that it answers. */
  readonly title: string;
  /** What is counted. */
  readonly meaning: string;
  /** What else has to be known to read the numbers. */
  readonly note?: string;
  readonly views: readonly [View, ...View[]];
  /** How the columns of its table belong together, where they are many. */
  readonly groups?: readonly ColumnGroup[];
  /** Why there may be nothing at all. */
  readonly whenEmpty: string;
}

/** What is asked of a panel, as its variables. */
export type Variables = {
  readonly by: readonly StatisticsDimension[];
  readonly filter?: Partial<Filters>;
  readonly channel?: PublicationChannel;
};

export interface Panel extends Described {
  readonly dimensions: readonly StatisticsDimension[];
  readonly filters: readonly FilterName[];
  readonly forAnalysts: readonly StatisticsDimension[];
  /** Whether those who see what is their own alone are shown all of that. */
  readonly isWholeOfOwn: boolean;
  /** @param mayCut whether the officer is shown small numbers; to who is not, few groups say more than many */
  variablesIn(params: URLSearchParams, mayCut: boolean): Variables;
  /** Asks for what the URL says. */
  useStatistics(params: URLSearchParams, mayCut: boolean): Asked<PanelFragment | null>;
}

type Data<Field extends string> = Readonly<Partial<Record<Field, PanelFragment | null>>>;

/** A hook's answer with the panel in it, whichever field it came from; a null comes as the failure that explains it. */
function panelIn<Field extends string>(field: Field, asked: Asked<Data<Field>>): Asked<PanelFragment | null> {
  if (asked.state !== "answered") return asked;
  const data = asked.data[field] ?? null;
  const failure = data === null ? failureAt(asked.failures, field) : null;
  return failure ? { state: "failed", failure, again: asked.again } : { ...asked, data };
}

function panel<Field extends string, Dimension extends StatisticsDimension, Name extends FilterName>(
  described: Described & { readonly field: Field },
  document: TrustedDocument<
    Data<Field>,
    { by: readonly Dimension[]; filter?: Partial<Pick<Filters, Name>> | null }
  >,
  {
    dimensions,
    filters,
    coarse,
    forAnalysts = [],
    isWholeOfOwn = false,
  }: {
    /** The first one is taken where none is chosen. */
    readonly dimensions: readonly [Dimension, ...Dimension[]];
    readonly filters: readonly Name[];
    /** The one that is taken instead where small numbers are kept back. */
    readonly coarse: Dimension;
    /** Those that the gateway refuses to who is shown no small numbers. */
    readonly forAnalysts?: readonly Dimension[];
    readonly isWholeOfOwn?: boolean;
  },
): Panel {
  const variablesIn = (params: URLSearchParams, mayCut: boolean) => ({
    by: dimensionsIn(params, dimensions, mayCut ? dimensions[0] : coarse),
    filter: filtersIn(params, filters),
  });
  return {
    ...described,
    ...{ dimensions, filters, forAnalysts, isWholeOfOwn, variablesIn },
    useStatistics: (params, mayCut) =>
      panelIn(described.field, useAnswer(document, variablesIn(params, mayCut))),
  };
}

const MONTHS = ["monthFrom", "monthTo"] as const;
const OF_SUBJECTS = ["division", "industry", "authority", "subjectType"] as const;

const LISTINGS = panel(
  {
    name: "listings",
    field: "listingStatistics",
    title: "名单如何变化",
    meaning: "列入、终止（届满或移出）、认定撤销的记录数，和期末在列（含中止）的记录数。",
    note: "按月的，期末为该月末，当月为今日。认定撤销的不计入其他各列。",
    views: [
      { title: "期末在列", measures: ["ON_LIST"] },
      { title: "列入与终止", measures: ["ENTERED", "ENDED"] },
      { title: "认定撤销", measures: ["ANNULLED"] },
    ],
    whenEmpty: "名单中没有记录。",
  },
  ListingStatistics,
  {
    dimensions: ["MONTH", "BEHAVIOUR", "DIVISION", "INDUSTRY", "AUTHORITY", "STATUS", "SUBJECT_TYPE"],
    filters: [...MONTHS, "behaviour", ...OF_SUBJECTS, "status"],
    coarse: "AUTHORITY",
  },
);

const REPAIRS = panel(
  {
    name: "repairs",
    field: "repairStatistics",
    title: "信用修复要多久",
    meaning: "经信用修复移出的记录数，和自列入至移出的日数：半数在中位日数之内，九成在九成位数之内。",
    note: "月份为移出之月。",
    views: [
      { title: "日数", measures: ["MEDIAN_DAYS", "P90_DAYS"] },
      { title: "修复移出", measures: ["REPAIRED"] },
    ],
    whenEmpty: "没有经信用修复移出的记录。",
  },
  RepairStatistics,
  {
    dimensions: ["BEHAVIOUR", "MONTH", "DIVISION", "INDUSTRY", "AUTHORITY", "SUBJECT_TYPE"],
    filters: [...MONTHS, "behaviour", ...OF_SUBJECTS],
    coarse: "AUTHORITY",
  },
);

const REPEATS = panel(
  {
    name: "repeats",
    field: "repeatStatistics",
    title: "谁再次失信",
    meaning: "曾列入名单的主体数、其中列入两次以上的主体数，及其比例。",
    note: "县区、行业、机关以其最近一次列入为准；认定撤销的不计。",
    views: [
      { title: "再次列入比例", measures: ["REPEAT_RATE"] },
      { title: "主体数", measures: ["SUBJECTS", "REPEATED"] },
    ],
    whenEmpty: "没有列入过的主体。",
  },
  RepeatStatistics,
  {
    dimensions: ["INDUSTRY", "DIVISION", "AUTHORITY", "SUBJECT_TYPE"],
    filters: OF_SUBJECTS,
    coarse: "SUBJECT_TYPE",
  },
);

const OBJECTIONS = panel(
  {
    name: "objections",
    field: "objectionStatistics",
    title: "异议结果如何",
    meaning: "收到的异议数，待决定和各种结果的异议数，及自收到至决定的日数。",
    note: "月份为收到之月。",
    views: [
      { title: "收到与待决定", measures: ["RECEIVED", "PENDING"] },
      { title: "结果", measures: ["UPHELD", "UPHELD_IN_PART", "REJECTED"] },
      { title: "日数", measures: ["MEDIAN_DAYS", "P90_DAYS"] },
    ],
    whenEmpty: "没有收到异议。",
  },
  ObjectionStatistics,
  {
    dimensions: ["BEHAVIOUR", "MONTH", "DIVISION", "INDUSTRY", "AUTHORITY", "SUBJECT_TYPE"],
    filters: [...MONTHS, "behaviour", ...OF_SUBJECTS],
    coarse: "AUTHORITY",
  },
);

const OBLIGATIONS = panel(
  {
    name: "obligations",
    field: "obligationStatistics",
    title: "谁在实施，谁在拖延解除",
    meaning: "各部门应实施、已实施、待解除的任务数，其中逾期的，和逾期未解除的最长日数。",
    note: "实施率为已实施（含待解除、已解除）占应实施的比例，不适用的不计；实施率下限把未实施而终止的也计入应实施。各部门只见本部门的任务，各数均予显示；接收反馈的部门和审计见全部。",
    views: [
      { title: "逾期", measures: ["OVERDUE", "LIFT_OVERDUE"] },
      { title: "最长逾期", measures: ["LIFT_OVERDUE_DAYS"] },
      { title: "实施率", measures: ["IMPLEMENTATION_RATE"] },
      { title: "任务数", measures: ["OPEN", "IMPLEMENTED", "TO_LIFT", "LIFTED"] },
    ],
    groups: [
      {
        title: "实施",
        measures: ["OWED", "OPEN", "IMPLEMENTED", "NOT_APPLICABLE", "ENDED_UNIMPLEMENTED"],
      },
      { title: "解除", measures: ["TO_LIFT", "LIFTED"] },
      {
        title: "逾期",
        measures: [
          ...(["OVERDUE", "LIFT_OVERDUE", "LIFT_OVERDUE_DAYS"] as const),
          ...(["OVERDUE_UNKNOWN", "LIFT_OVERDUE_UNKNOWN"] as const),
        ],
      },
      { title: "实施的比例", measures: ["IMPLEMENTATION_RATE", "IMPLEMENTATION_RATE_LEAST"] },
    ],
    whenEmpty: "没有可见的任务：各部门只见本部门的任务。",
  },
  ObligationStatistics,
  {
    dimensions: ["DEPARTMENT", "MEASURE", "LIMB", "DIVISION", "SUBJECT_TYPE"],
    filters: ["department", "measure", "limb", "division", "subjectType"],
    coarse: "SUBJECT_TYPE",
    forAnalysts: ["DEPARTMENT", "MEASURE", "LIMB"],
    isWholeOfOwn: true,
  },
);

const RESTRICTIONS = panel(
  {
    name: "restrictions",
    field: "restrictionStatistics",
    title: "哪些措施在生效",
    meaning: "今日受各项措施限制的主体数；一个主体在一项措施下只计一次。",
    views: [{ title: "受限制的主体", measures: ["RESTRICTED"] }],
    whenEmpty: "今日没有主体受限制。",
  },
  RestrictionStatistics,
  {
    dimensions: ["MEASURE", "LIMB", "SUBJECT_TYPE"],
    filters: ["measure", "limb", "subjectType"],
    coarse: "SUBJECT_TYPE",
    forAnalysts: ["MEASURE", "LIMB"],
  },
);

const CHANNEL_NAMES = Object.keys(CHANNELS) as PublicationChannel[];
const PUBLICATION_DIMENSIONS = ["AUTHORITY", "MONTH"] as const;

const publicationVariablesIn = (params: URLSearchParams) => ({
  channel: CHANNEL_NAMES.find((name) => name === params.get("channel")) ?? "CREDIT_CHINA",
  by: dimensionsIn(params, PUBLICATION_DIMENSIONS, "AUTHORITY"),
});

const PUBLICATIONS: Panel = {
  name: "publications",
  field: "publicationStatistics",
  title: "公示是否及时",
  meaning: "一个渠道中待公示、已公示、待撤下的记录数，其中逾期的，及自列入至首次公示的日数。",
  note: "月份为列入之月。个人只在配置了公示的法律依据时应予公示。",
  views: [
    { title: "逾期", measures: ["PUBLISH_OVERDUE", "WITHDRAW_OVERDUE"] },
    { title: "记录数", measures: ["TO_PUBLISH", "PUBLISHED", "TO_WITHDRAW"] },
    { title: "日数", measures: ["MEDIAN_DAYS", "P90_DAYS"] },
  ],
  whenEmpty: "本渠道没有应公示的记录。",
  dimensions: PUBLICATION_DIMENSIONS,
  filters: [],
  forAnalysts: [],
  isWholeOfOwn: false,
  variablesIn: publicationVariablesIn,
  useStatistics: (params) =>
    panelIn("publicationStatistics", useAnswer(PublicationStatistics, publicationVariablesIn(params))),
};

/** The panels, in the order in which they are offered. */
export const PANELS: readonly [Panel, ...Panel[]] = [
  LISTINGS,
  OBLIGATIONS,
  RESTRICTIONS,
  REPAIRS,
  OBJECTIONS,
  REPEATS,
  PUBLICATIONS,
];
