import { UNKNOWN_DAYS } from "../../words/of-cases.ts";
import type { Duty } from "./duties.ts";

/** The last day for a duty, or why it is not known. */
export function Due({ duty }: { duty: Pick<Duty, "dueOn" | "overdue" | "unknown"> | undefined }) {
  if (!duty) return <>—</>;
  const { dueOn, overdue, unknown } = duty;
  if (dueOn === null) return <span className="quiet">{unknown ? UNKNOWN_DAYS[unknown] : "期限不明"}</span>;
  return (
    <>
      <span className="whole">{dueOn}</span>
      {overdue && <strong className="overdue">逾期</strong>}
    </>
  );
}
