/** Gives the keys of a statement and ends the wait for more of them; asked once, when the statement can be sent. */
export type TakeKeys<Key> = () => readonly Key[];

/** Keys that requests put together at most; who asks for as many has a statement of their own and holds nobody up. */
const MOST_KEYS = 100;

interface Batch<Key, Answer> {
  readonly keys: Set<Key>;
  callers: number;
  sent: boolean;
  answer: Promise<Answer>;
}

/**
 * Lets the requests that are under way share statements: while one waits for a connection, keys that others ask for
 * join it, so that nothing is waited for that was not waited for anyway. Nothing is kept: keys asked for once the
 * statement is sent go into the next one, and no answer is older than its question.
 *
 * Only for what is the same for every viewer. Callers are given the answer for all keys of the batch, theirs among
 * them, and must not change it. Where a batch fails, each caller's keys are asked for once more by themselves: what
 * is wrong with the keys of one is no matter of the others.
 */
export function acrossRequests<Key, Answer>(
  fetch: (take: TakeKeys<Key>) => Promise<Answer>,
): (keys: readonly Key[]) => Promise<Answer> {
  let waiting: Batch<Key, Answer> | null = null;

  function begin(keys: readonly Key[]): Batch<Key, Answer> {
    const close = () => {
      if (waiting === batch) waiting = null;
    };
    const batch = { keys: new Set(keys), callers: 0, sent: false } as Batch<Key, Answer>;
    waiting = batch;
    batch.answer = fetch(() => {
      batch.sent = true;
      close();
      return [...batch.keys];
    }).finally(close);
    return batch;
  }

  function join(keys: readonly Key[]): Batch<Key, Answer> {
    if (!waiting || waiting.keys.size + keys.length > MOST_KEYS) return begin(keys);
    for (const key of keys) waiting.keys.add(key);
    return waiting;
  }

  return async (keys) => {
    if (keys.length >= MOST_KEYS) return await fetch(() => keys);
    const batch = join(keys);
    batch.callers += 1;
    try {
      return await batch.answer;
    } catch (error) {
      // What was never sent did not fail for its keys.
      if (batch.callers === 1 || !batch.sent) throw error;
      return await fetch(() => keys);
    }
  };
}
