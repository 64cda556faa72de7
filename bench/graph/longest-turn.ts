/** How long something kept the event loop. */
export interface Turns {
  /** Milliseconds of CPU that the longest turn took; waits for a core that others use are not in it. */
  readonly longest: number;
}

/** Runs something and watches the turns of the event loop meanwhile. */
export async function watchTurns(run: () => Promise<unknown>): Promise<Turns> {
  let longest = 0;
  let isOver = false;
  let before = process.threadCpuUsage();
  const turn = () => {
    const used = process.threadCpuUsage(before);
    longest = Math.max(longest, (used.user + used.system) / 1000);
    before = process.threadCpuUsage();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await run();
  isOver = true;
  await new Promise(setImmediate);
  return { longest };
}
