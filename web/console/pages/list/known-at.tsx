import { hrefOf, usePlace } from "../../shell/place.ts";
import { minuteOf } from "../../words/days.ts";

/** That what is shown is what was on record at an earlier instant, and the way back. */
export function KnownAt({ instant }: { instant: string }) {
  const { page, params } = usePlace();
  return (
    <section className="no-answer" data-kind="none" aria-label="此前所载">
      <p className="no-answer-title">所示为 {minuteOf(instant)} 变更前所载，不是现在的内容</p>
      <p>
        <a href={hrefOf(page, { ...Object.fromEntries(params), known: null })}>看现在的内容</a>
      </p>
    </section>
  );
}

/** The instant of the URL, where it has one. */
export function useKnownAt(): string | null {
  const { params } = usePlace();
  const known = params.get("known");
  return known !== null && !Number.isNaN(Date.parse(known)) ? known : null;
}
