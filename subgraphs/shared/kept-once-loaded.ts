/**
 * Loads on the first call and keeps the answer; a load that failed is not kept, the next call tries again.
 *
 * @param forMs milliseconds after which the next call loads anew; where left out, never
 */
export function keptOnceLoaded<Value>(
  load: () => Promise<Value>,
  forMs = Number.POSITIVE_INFINITY,
): () => Promise<Value> {
  let kept: Promise<Value> | null = null;
  let until = 0;
  return () => {
    if (performance.now() >= until) {
      kept = null;
      until = performance.now() + forMs;
    }
    kept ??= load().catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}
