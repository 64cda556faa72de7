/** Those who wait on a signal, each with how it is told. */
type Waiting = Set<(reason: unknown) => void>;

function listen(signal: AbortSignal): Waiting {
  const waiting: Waiting = new Set();
  signal.addEventListener(
    "abort",
    () => {
      for (const reject of waiting) reject(signal.reason);
    },
    { once: true },
  );
  return waiting;
}

/**
 * What `work` resolves to, unless the signal is aborted first: rejects then, and the work goes on for nobody.
 * @param kept where the listening to the signal is kept, for all that waits on it during one request
 */
export function unlessAborted<Value>(
  work: Promise<Value>,
  signal: AbortSignal | undefined,
  kept = new Map<string, unknown>(),
): Promise<Value> {
  if (!signal) return work;
  let waiting = kept.get("aborted") as Waiting | undefined;
  if (!waiting) {
    waiting = listen(signal);
    kept.set("aborted", waiting);
  }
  const others = waiting;
  // Not by a race, whose promises would be kept until the signal is.
  return new Promise((resolve, reject) => {
    // First of all: work that nobody waits for may fail as well, and a rejection without a handler ends the process.
    work.then(resolve, reject);
    if (signal.aborted) return reject(signal.reason);
    others.add(reject);
    const ended = () => others.delete(reject);
    work.then(ended, ended);
  });
}
