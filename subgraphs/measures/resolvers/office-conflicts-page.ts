import { badUserInput, requestError } from "../../../schema/error-codes.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { connectionOf, pageOf } from "../../shared/paging.ts";
import type { Context } from "../context.ts";
import type { QueryOfficeConflictsArgs } from "../generated/resolvers.ts";
import type { MeasureModel, OfficeConflictConnectionModel } from "../models.ts";
import { clausesOnOffices } from "../rules/clauses-on-offices.ts";
import { ruleSetOn } from "../rules/rule-set.ts";
import { foundConflict } from "./found-conflicts.ts";

/** A cursor: position and limb of the last one seen. */
const KEY = [/^[1-9][0-9]{0,17}$/, /^[0-9]{1,2}[a-z]$/];

/** Refuses who is no officer of a department that implements the measure, and does not audit. */
function requireCompetence({ departmentIds }: MeasureModel, viewer: Viewer): void {
  if (viewer.scopes.has("audit:read")) return;
  if (viewer.department !== null && departmentIds.includes(viewer.department)) return;
  throw requestError("FORBIDDEN", {
    zh: "仅限该项措施的实施单位或审计",
    en: "for the departments that implement the measure, or for audit",
  });
}

/** A page of the offices of all organizations that are held against a restriction of their holder. */
export async function officeConflictsPage(
  args: QueryOfficeConflictsArgs,
  { loaders, lookUps, request }: Context,
): Promise<OfficeConflictConnectionModel> {
  const { first, after } = pageOf(args, KEY);
  const catalogue = await loaders.catalogue();
  const on = args.on ?? request.today;
  const measure = catalogue.measures.get(args.measure);
  const clauses = clausesOnOffices(ruleSetOn(catalogue, on), new Set(measure?.limbs.map(({ id }) => id)));
  if (!measure || clauses.length === 0) {
    throw badUserInput("measure", { zh: "该项措施不涉及职务", en: "the measure is on no office" });
  }
  requireCompetence(measure, request.viewer);
  const rows = await loaders.officeConflicts({ on, clauses, after, limit: first + 1 });
  for (const { holder } of rows.slice(0, first)) lookUps.found("Person", holder);
  const conflicts = rows.map((row) => foundConflict(catalogue, row, on));
  return connectionOf(conflicts, first, ({ position, restriction }) => [position, restriction.limb.id]);
}
