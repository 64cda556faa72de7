import type { Catalogue, OfficeConflictModel } from "../models.ts";
import type { OfficeConflictRow } from "../office-conflicts-sql.ts";
import { personOnRecord } from "../rules/decision.ts";
import { officeConflicts } from "../rules/office-conflicts.ts";
import { ruleSetOn } from "../rules/rule-set.ts";
import { limbOf, restrictionsOf } from "./applied-limbs.ts";

/**
 * What the rules say of a conflict that the views were asked for. Throws where they know of none: views and rules are
 * two accounts of the same clauses, and where they differ nothing was found out.
 */
export function foundConflict(catalogue: Catalogue, row: OfficeConflictRow, on: string): OfficeConflictModel {
  const found = officeConflicts(personOnRecord(row), row.position, ruleSetOn(catalogue, on), {
    on,
    knownAt: null,
  });
  const conflict = found.find(({ applied }) => applied.limb === row.limb);
  if (!conflict) throw new Error(`by the rules ${row.limb} does not bear on position ${row.position}`);
  const [restriction] = restrictionsOf(catalogue, row.holder, [conflict.applied], on);
  if (!restriction) throw new Error(`no restriction of ${row.limb}`);
  return {
    kind: conflict.kind,
    position: row.position,
    restriction,
    office: limbOf(catalogue, conflict.office),
  };
}
