import type { PanelFragment } from "../../generated/operations.ts";
import { minuteOf } from "../../words/days.ts";

/** Of which day numbers are, and whether all is in them that was on record. */
export function AsOfNote({ on, asOf, complete }: Pick<PanelFragment, "on" | "asOf" | "complete">) {
  return (
    <p className="quiet">
      截至 {on}；
      {complete
        ? `${minuteOf(asOf)} 统计，此前已入库的均已计入。`
        : `${minuteOf(asOf)} 以前入库的均已计入，其后的尚未全部推算，各数可能偏少或偏多。`}
    </p>
  );
}
