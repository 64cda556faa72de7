import type { ListChangeKind } from "../generated/operations.ts";

/** What a change of the list was, by whether it is the first of its fact. */
export const NEWS: Readonly<Record<ListChangeKind, { readonly first: string; readonly later: string }>> = {
  LISTING: { first: "列入", later: "列入记录有变更" },
  SUSPENSION: { first: "中止", later: "中止有变更" },
  OBJECTION: { first: "收到异议", later: "异议有进展" },
  REPAIR: { first: "申请信用修复", later: "信用修复申请有进展" },
};
