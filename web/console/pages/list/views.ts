import type {
  CaseState,
  ComplaintState,
  ListingStatus,
  ObjectionState,
  RepairState,
} from "../../generated/operations.ts";
import { CASES } from "../../words/of-cases.ts";

/** The views of the page, as the URL has them; the first one is what is due. */
export const VIEWS = [
  { key: "due", label: "待办" },
  { key: "cases", label: "认定案件" },
  { key: "listings", label: "列入记录" },
  { key: "repairs", label: "信用修复" },
  { key: "objections", label: "异议" },
  { key: "complaints", label: "投诉" },
] as const;

export type ViewKey = (typeof VIEWS)[number]["key"];

/** A choice among states: null for all of them. */
export interface Choice<State> {
  readonly value: string;
  readonly label: string;
  readonly states: readonly State[] | null;
}

/** Choices of which the first one holds where the URL has none. */
export type Choices<Chosen> = readonly [Chosen, ...Chosen[]];

const caseChoice = (state: CaseState): Choice<CaseState> => ({
  value: state.toLowerCase(),
  label: CASES[state],
  states: [state],
});

export const CASE_CHOICES: Choices<Choice<CaseState>> = [
  {
    value: "open",
    label: "办理中",
    states: ["DRAFT", "NOTICE_GIVEN", "HEARD", "PROPOSED", "DETERMINED"],
  },
  ...(Object.keys(CASES) as CaseState[]).map(caseChoice),
  { value: "all", label: "全部", states: null },
];

export const LISTING_CHOICES: Choices<Choice<ListingStatus> & { readonly states: readonly ListingStatus[] }> =
  [
    { value: "held", label: "在列", states: ["IN_FORCE"] },
    { value: "suspended", label: "中止", states: ["SUSPENDED"] },
    { value: "pending", label: "尚未生效", states: ["PENDING"] },
    { value: "ended", label: "届满、移出", states: ["EXPIRED", "REMOVED"] },
    { value: "annulled", label: "认定已撤销", states: ["ANNULLED"] },
  ];

export const REPAIR_CHOICES: Choices<Choice<RepairState>> = [
  { value: "open", label: "待决定", states: ["RECEIVED", "ACCEPTED"] },
  { value: "closed", label: "已办结", states: ["GRANTED", "DENIED", "NOT_ACCEPTED", "WITHDRAWN"] },
];

export const OBJECTION_CHOICES: Choices<Choice<ObjectionState>> = [
  { value: "open", label: "待决定", states: ["RECEIVED", "ACCEPTED"] },
  { value: "closed", label: "已办结", states: ["DECIDED", "NOT_ACCEPTED", "WITHDRAWN"] },
];

export const COMPLAINT_CHOICES: Choices<Choice<ComplaintState>> = [
  { value: "open", label: "待答复", states: ["RECEIVED", "ACKNOWLEDGED"] },
  { value: "closed", label: "已办结", states: ["DECIDED", "WITHDRAWN"] },
];
