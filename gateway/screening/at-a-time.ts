/** Runs work when it may. */
export type AtATime = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Has no more than so many at a time under way; the others wait, in the order in which they came. */
export function atATime(most: number): AtATime {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
