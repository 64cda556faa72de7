/** Ids from the first to before the second. */
export type IdRange = readonly [from: bigint, until: bigint];

/** The ranges of an int8multirange as PostgreSQL writes it, `{[1,5),[7,9)}`; null where it is none that is closed. */
export function readRanges(text: string): IdRange[] | null {
  if (!/^\{(\[-?\d+,-?\d+\)(,\[-?\d+,-?\d+\))*)?\}$/.test(text)) return null;
  return [...text.matchAll(/\[(-?\d+),(-?\d+)\)/g)].map(([, from = "", until = ""]) => [
    BigInt(from),
    BigInt(until),
  ]);
}

/** The ranges of ids that are in order, as PostgreSQL writes an int8multirange. */
export function writeRanges(ids: readonly bigint[]): string {
  const ranges: [bigint, bigint][] = [];
  for (const id of ids) {
    const last = ranges.at(-1);
    if (last?.[1] === id) last[1] = id + 1n;
    else ranges.push([id, id + 1n]);
  }
  return `{${ranges.map(([from, until]) => `[${from},${until})`).join(",")}}`;
}

/** The ids of ranges, in their order. */
export function* idsOf(ranges: readonly IdRange[]): Generator<bigint> {
  for (const [from, until] of ranges) for (let id = from; id < until; id++) yield id;
}

/** Ids that were seen, kept as ranges: as many as there are gaps between them, and no more. */
export class SeenIds {
  readonly #ranges: [bigint, bigint][] = [];

  /** Adds a range; false where some of it was there already. */
  add([from, until]: IdRange): boolean {
    const ranges = this.#ranges;
    // Ids come nearly in order: the place is at the end or close to it.
    let at = ranges.length;
    while (at > 0 && (ranges[at - 1] as IdRange)[0] >= from) at--;
    const before = ranges[at - 1];
    const after = ranges[at];
    if ((before && before[1] > from) || (after && after[0] < until)) return false;
    if (before?.[1] === from) {
      before[1] = until;
      if (after?.[0] === until) {
        before[1] = after[1];
        ranges.splice(at, 1);
      }
    } else if (after?.[0] === until) after[0] = from;
    else ranges.splice(at, 0, [from, until]);
    return true;
  }

  /** What lies between and around them, as int8multiranges of so many ranges each; open at both ends. */
  *gaps(most: number): Generator<string> {
    const ends = ["", ...this.#ranges.map(([, until]) => String(until))];
    const starts = [...this.#ranges.map(([from]) => String(from)), ""];
    for (let at = 0; at < ends.length; at += most) {
      const gaps = ends
        .slice(at, at + most)
        .map((end, i) => `${end === "" ? "(" : "["}${end},${starts[at + i]})`);
      yield `{${gaps.join(",")}}`;
    }
  }
}
