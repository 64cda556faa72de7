import { badUserInput, requestError } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import { parseCivilDate } from "../../../schema/scalars/civil-date.ts";
import { textOf } from "../../shared/arguments.ts";
import { connectionOf, type Page, pageOf } from "../../shared/paging.ts";
import { unitOf } from "../../shared/rules/unit.ts";
import { readsAs } from "../acting.ts";
import type { Context } from "../context.ts";
import type { ObligationFilter, ObligationOrder } from "../generated/resolvers.ts";
import type { ObligationRow, RankedObligationRow } from "../models.ts";
import type { ObligationSelection } from "../obligation-repository.ts";
import { RECIPIENTS } from "../rules/unit.ts";

interface Arguments {
  filter?: ObligationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const ID = /^[1-9][0-9]{0,17}$/;
const KEY = [ID];
/** Urgency, day and id. */
const KEY_OF_URGENCY = [/^[012]$/, /^(?:\d{4}-\d{2}-\d{2}|infinity)$/, ID];

function pageInOrder(args: Arguments, order: ObligationOrder): Page {
  if (order === "REGISTERED") return pageOf(args, KEY);
  const page = pageOf(args, KEY_OF_URGENCY);
  const day = page.after?.[1];
  if (day === undefined || day === "infinity" || parseCivilDate(day) !== null) return page;
  throw badUserInput("after", { zh: "不是本列表给出的游标", en: "not a cursor that this list gave" });
}

/** Checks the arguments of a list of obligations by id, or by urgency, to be read as the viewer. */
export function obligationSelectionOf(
  args: Arguments,
  { viewer, today }: RequestContext,
  order: ObligationOrder = "REGISTERED",
): ObligationSelection {
  const { limb, states, overdue, division } = args.filter ?? {};
  return {
    acting: readsAs(viewer),
    limb: limb ? textOf("filter.limb", limb) : null,
    states: states ?? null,
    overdue: overdue ?? null,
    division: division ? textOf("filter.division", division) : null,
    today,
    page: pageInOrder(args, order),
  };
}

/** The cursor of a row: its place by urgency where that is the order, else its id. */
function keyOf(row: ObligationRow | RankedObligationRow): readonly string[] {
  return "urgency" in row ? [String(row.urgency), row.urgentOn, row.id] : [row.id];
}

/**
 * Notes obligations against persons that somebody is told of, by whatever way: what officers wrote about one may name
 * whom it is against, and the listings that it rests on do.
 */
export function noteObligations(
  rows: readonly (ObligationRow | null)[],
  field: string,
  { lookUps }: Pick<Context, "lookUps">,
): void {
  for (const row of rows) {
    if (row?.subjectType !== "PERSON") continue;
    lookUps.saw(field);
    lookUps.found("Obligation", row.id);
  }
}

/** The page of a list of obligations, whose field notes those that are on it. */
export function obligationPageOf(
  rows: readonly ObligationRow[],
  selection: ObligationSelection,
  field: string,
  context: Pick<Context, "lookUps">,
) {
  const connection = connectionOf(rows, selection.page.first, keyOf);
  noteObligations(connection.nodes, field, context);
  return connection;
}

/** Refuses who may not see what a department owes: an empty list would say that it owes nothing. */
export function requireDutiesOf(department: string, { viewer }: RequestContext): void {
  const own = viewer.department ?? "";
  if (viewer.scopes.has("audit:read") || RECIPIENTS.has(own) || unitOf(own).department === department) return;
  throw requestError("FORBIDDEN", {
    zh: "仅限该部门及其县区单位、接收反馈的部门或审计",
    en: "for that department and its units, for who receives reports, or for audit",
  });
}
