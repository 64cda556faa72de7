/** Runs work, after all other work of that name that it was given before. */
export type InTurn = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Has work of one name done one after the other, and that of different names beside each other. */
export function takingTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, turn);
    try {
      return await turn;
    } finally {
      if (last.get(name) === turn) last.delete(name);
    }
  };
}
