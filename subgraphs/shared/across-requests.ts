import { NotWanted, type Wanted } from "./wanted.ts";

/** Gives the keys of a statement and ends the wait for more of them; asked once, when the statement can be sent. */
export type TakeKeys<Key> = () => readonly Key[];

/** Keys that requests put together at most; who asks for as many has a statement of their own and holds nobody up. */
const MOST_KEYS = 100;

interface Batch<Key, Answer> {
  readonly keys: Set<Key>;
  /** Of those who wait for it, each. */
  readonly callers: Wanted[];
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
 * is wrong with the keys of one is no matter of the others. A batch is wanted while one of them waits.
 */
export function acrossRequests<Key, Answer>(
  fetch: (take: TakeKeys<Key>, wanted: Wanted) => Promise<Answer>,
): (keys: readonly Key[], wanted: Wanted) => Promise<Answer> {
  let waiting: Batch<Key, Answer> | null = null;

  function begin(keys: readonly Key[], wanted: Wanted): Batch<Key, Answer> {
    const close = () => {
      if (waiting === batch) waiting = null;
    };
    const batch = { keys: new Set(keys), callers: [wanted], sent: false } as Batch<Key, Answer>;
    waiting = batch;
    const take = () => {
      batch.sent = true;
      close();
      return [...batch.keys];
    };
    batch.answer = fetch(take, () => batch.callers.some((isWanted) => isWanted())).finally(close);
    return batch;
  }

  function join(keys: readonly Key[], wanted: Wanted): Batch<Key, Answer> {
    if (!waiting || waiting.keys.size + keys.length > MOST_KEYS) return begin(keys, wanted);
    for (const key of keys) waiting.keys.add(key);
    waiting.callers.push(wanted);
    return waiting;
  }

  return async (keys, wanted) => {
    const alone = () => fetch(() => keys, wanted);
    if (keys.length >= MOST_KEYS) return await alone();
    const batch = join(keys, wanted);
    try {
      return await batch.answer;
    } catch (error) {
      // Given up by those before, while it was joined.
      if (error instanceof NotWanted && wanted()) return await alone();
      // What was never sent did not fail for its keys.
      if (batch.callers.length === 1 || !batch.sent) throw error;
      return await alone();
    }
  };
}
