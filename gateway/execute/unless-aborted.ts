/**
 * What `work` resolves to, unless the signal is aborted first: rejects then, and the work goes on for nobody.
 * @param kept where the listening to the signal is kept, for all that waits on it during one request
 */
export async function unlessAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
  kept = new Map<string, unknown>(),
): Promise<Value> {
  if (!signal) return await work;
  signal.throwIfAborted();
  let aborted = kept.get("aborted") as Promise<never> | undefined;
  if (!aborted) {
    aborted = new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    // Whoever waits is told; that nobody may be waiting by then is no failure.
    aborted.catch(() => {});
    kept.set("aborted", aborted);
  }
  return await Promise.race([work, aborted]);
}
