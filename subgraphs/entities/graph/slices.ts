/** Milliseconds that a piece of work keeps the event loop at most. */
const SLICE_MS = 8;

/** Lets others have their turn whenever the slice of time is used up; to be called every few thousand steps. */
export type Pause = () => Promise<void> | undefined;

export function slices(): Pause {
  let from = performance.now();
  return () => {
    if (performance.now() - from < SLICE_MS) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        from = performance.now();
        resolve();
      });
    });
  };
}
