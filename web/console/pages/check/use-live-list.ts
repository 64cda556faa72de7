import { useEffect, useEffectEvent } from "react";

/** Many changes at once, as an import makes them, are one occasion to look. */
const TOGETHER_MS = 1_000;

/**
 * Calls back when the list has changed after a cursor, for as long as the component stands. The browser connects again
 * by itself; where the stream is refused, what is shown stays as it was read.
 */
export function useLiveList(after: string | null, onChange: () => void): void {
  const changed = useEffectEvent(onChange);
  useEffect(() => {
    if (after === null) return;
    const stream = new EventSource(`/changes?feed=list&after=${encodeURIComponent(after)}`);
    let soon: number | undefined;
    stream.addEventListener("change", () => {
      soon ??= window.setTimeout(() => {
        soon = undefined;
        changed();
      }, TOGETHER_MS);
    });
    return () => {
      stream.close();
      window.clearTimeout(soon);
    };
  }, [after]);
}
