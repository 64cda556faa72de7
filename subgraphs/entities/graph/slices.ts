import { NotWanted, type Wanted } from "../../shared/wanted.ts";

/** Milliseconds that a piece of work keeps the event loop at most. */
const SLICE_MS = 8;

/** Lets others have their turn whenever the slice of time is used up; to be called every few thousand steps. */
export type Pause = () => Promise<void> | undefined;

/** Rejects with NotWanted where nobody waits any longer after a pause. */
export function slices(wanted: Wanted = () => true): Pause {
  let from = performance.now();
  return () => {
    if (performance.now() - from < SLICE_MS) return undefined;
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        from = performance.now();
        if (wanted()) resolve();
        else reject(new NotWanted());
      });
    });
  };
}
