import { useAnswer } from "../answers/use-answer.ts";
import { NamesOfDepartment } from "../generated/documents.ts";

/**
 * The name of a department, or of its unit of a county; empty until it is known.
 * @param department null where there is none to name
 * @param desk id of the unit, or of the department itself
 */
export function useDeskName(department: string | null, desk: string | null): string {
  const asked = useAnswer(NamesOfDepartment, department === null ? null : { id: department });
  if (asked.state !== "answered" || !asked.data.department) return "";
  const { name, countyUnits } = asked.data.department;
  return countyUnits?.find(({ id }) => id === desk)?.name ?? name;
}
