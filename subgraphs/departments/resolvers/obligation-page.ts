import { requestError } from "../../../schema/error-codes.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import { textOf } from "../../shared/arguments.ts";
import { connectionOf, pageOf } from "../../shared/paging.ts";
import { unitOf } from "../../shared/rules/unit.ts";
import { readsAs } from "../acting.ts";
import type { Context } from "../context.ts";
import type { ObligationFilter } from "../generated/resolvers.ts";
import type { ObligationRow } from "../models.ts";
import type { ObligationSelection } from "../obligation-repository.ts";
import { RECIPIENTS } from "../rules/unit.ts";

interface Arguments {
  filter?: ObligationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

const KEY = [/^[1-9][0-9]{0,17}$/];

/** Checks the arguments of a list of obligations, to be read as the viewer. */
export function obligationSelectionOf(
  args: Arguments,
  { viewer, today }: RequestContext,
): ObligationSelection {
  const { limb, states, overdue, division } = args.filter ?? {};
  return {
    acting: readsAs(viewer),
    limb: limb ? textOf("filter.limb", limb) : null,
    states: states ?? null,
    overdue: overdue ?? null,
    division: division ? textOf("filter.division", division) : null,
    today,
    page: pageOf(args, KEY),
  };
}

function obligationConnectionOf(rows: readonly ObligationRow[], { page }: ObligationSelection) {
  return connectionOf(rows, page.first, ({ id }) => [id]);
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
  const connection = obligationConnectionOf(rows, selection);
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
