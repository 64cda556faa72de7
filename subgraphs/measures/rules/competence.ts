import type { Message } from "../../../schema/error-codes.ts";
import { unitOf } from "../../shared/rules/unit.ts";

/** A measure as competence asks of it. */
export interface Implemented {
  number: number;
  departmentIds: readonly string[];
  /** The words that name the departments. */
  departmentsText: string;
  openEnded: boolean;
}

/**
 * What is told to a department that a measure does not name; null where it does. A county's unit is of the department
 * that is named. A measure may leave its list open.
 */
export function competenceNote(measure: Implemented, unit: string | null): Message | null {
  if (unit !== null && measure.departmentIds.includes(unitOf(unit).department)) return null;
  const zh = `第（${measure.number}）项措施未将询问部门列为实施单位（${measure.departmentsText}）`;
  const en = `measure ${measure.number} does not name the asking department`;
  return measure.openEnded
    ? { zh: `${zh}；原文为开放列举，是否由其实施须另行确定`, en: `${en}; its list is left open by the text` }
    : { zh, en };
}
