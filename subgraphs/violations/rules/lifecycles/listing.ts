import type { Lifecycle } from "../../../shared/rules/lifecycle.ts";
import type { ListingStatus } from "../../generated/resolvers.ts";

/** The status of a listing on the day; an annulled one whose publication was taken back is WITHDRAWN. */
export type ListingState = ListingStatus | "WITHDRAWN";
export type ListingCommand =
  | "LIST"
  | "SUSPEND"
  | "RESUME"
  | "EXTEND"
  | "REMOVE"
  | "REPAIR"
  | "ANNUL"
  | "RECORD_WITHDRAWAL"
  | "CORRECT";

/** A listing from its entry to its end; what a day does shows in its status without an event. */
export const LISTING_LIFECYCLE: Lifecycle<ListingState, ListingCommand> = {
  name: "LISTING",
  zh: "列入记录",
  states: {
    PENDING: "尚未生效",
    IN_FORCE: "在列",
    SUSPENDED: "中止",
    EXPIRED: "届满",
    REMOVED: "移出",
    ANNULLED: "认定已撤销",
    WITHDRAWN: "公开信息已撤回",
  },
  steps: [
    { command: "LIST", from: [], to: "IN_FORCE", zh: "列入，当日生效" },
    { command: "LIST", from: [], to: "PENDING", zh: "列入，将来生效" },
    { command: null, from: ["PENDING"], to: "IN_FORCE", zh: "列入日" },
    { command: "SUSPEND", from: ["IN_FORCE"], to: "SUSPENDED", zh: "中止" },
    { command: "RESUME", from: ["SUSPENDED"], to: "IN_FORCE", zh: "恢复" },
    { command: "EXTEND", from: ["IN_FORCE", "SUSPENDED"], to: null, zh: "延长公示期限（措施二）" },
    { command: null, from: ["IN_FORCE", "SUSPENDED"], to: "EXPIRED", zh: "届满日" },
    { command: "REPAIR", from: ["IN_FORCE", "SUSPENDED"], to: "REMOVED", zh: "信用修复" },
    { command: "REMOVE", from: ["IN_FORCE", "SUSPENDED"], to: "REMOVED", zh: "移出" },
    {
      command: "ANNUL",
      from: ["PENDING", "IN_FORCE", "SUSPENDED", "EXPIRED", "REMOVED"],
      to: "ANNULLED",
      zh: "撤销认定",
    },
    { command: "RECORD_WITHDRAWAL", from: ["ANNULLED"], to: "WITHDRAWN", zh: "撤回公开信息" },
    {
      command: "CORRECT",
      from: ["PENDING", "IN_FORCE", "SUSPENDED", "EXPIRED", "REMOVED"],
      to: null,
      zh: "更正",
    },
  ],
};
