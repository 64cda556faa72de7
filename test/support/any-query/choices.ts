/** Says which of `count` to take; 0 is the plainest. */
export type Choose = (count: number) => number;

/** Takes choices from a list of numbers, so that a shorter list of smaller ones is a plainer document. */
export function choicesFrom(tape: readonly number[]): Choose {
  let next = 0;
  return (count) => (tape[next++] ?? 0) % count;
}

export function pick<Item>(choose: Choose, items: readonly Item[]): Item {
  return items[choose(items.length)] as Item;
}

/** True once in `times`. */
export function rarely(choose: Choose, times: number): boolean {
  return choose(times) === times - 1;
}
