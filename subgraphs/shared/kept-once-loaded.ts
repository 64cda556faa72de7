/** Loads on the first call and keeps the answer; a load that failed is not kept, the next call tries again. */
export function keptOnceLoaded<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | null = null;
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}
