/** Numbers of one group, in the order of the measures; null where there is none. */
export type Values = readonly (number | null)[];

/** What is kept back: the places of groups, and whether the total is. */
export interface Suppressed {
  readonly groups: ReadonlySet<number>;
  readonly total: boolean;
}

/** How the groups of a table hang together. */
export interface Structure {
  /**
   * Something may count in several groups: these may contain one another, and do not sum up to the total. Then of two
   * groups whose numbers differ by a small one both are kept back, so is a group that lacks a small one of the total,
   * and what is shown must not leave a small rest of it.
   */
  readonly overlapping?: boolean | undefined;
  /**
   * The groups follow one another in time, and what has come by the end of one and not gone is a number too: places of
   * the measures that count comings and goings. Where such a stock is small, something is kept back both up to that
   * group and after it, or it would be the sum of what is shown before, or what is left of the total by what is after.
   */
  readonly stock?: { readonly came: number; readonly went: number } | undefined;
}

/**
 * Which groups of a table in one dimension are kept back, so that no small number can be read or computed.
 *
 * A group is kept back as a whole: its numbers sum up to one another (entered is ended and on the list), so that one
 * alone could be computed from the rest. And of each measure at least two groups are, which together are not small, or
 * what is kept back would be the total less what is shown (complementary suppression: Statistics Netherlands et al.,
 * Glossary of Statistical Disclosure Control, 2005). Zero tells of nobody and is shown.
 *
 * @param counts places of the measures that count something; rates and days tell nothing without them
 * @param threshold numbers below it are small, but for zero
 */
export function suppressSmall(
  groups: readonly Values[],
  total: Values,
  counts: readonly number[],
  threshold: number,
  { overlapping = false, stock }: Structure = {},
): Suppressed {
  const at = (values: Values, measure: number) => values[measure] ?? 0;
  const isFew = (number: number) => number > 0 && number < threshold;
  const isSmall = (values: Values) => counts.some((measure) => isFew(at(values, measure)));
  const hidden = new Set([...groups.keys()].filter((place) => isSmall(groups[place] ?? [])));

  /** The least group to hide as well, so that a measure is covered; null where it is, or where there is none. */
  function another(measure: number): number | null {
    const numbers = groups.map((values) => at(values, measure));
    const kept = numbers.filter((number, place) => number > 0 && hidden.has(place));
    const sum = kept.reduce((one, other) => one + other, 0);
    const shown = [...numbers.keys()].filter((place) => !hidden.has(place) && at(numbers, place) > 0);
    const rest = shown.reduce((left, place) => left - at(numbers, place), at(total, measure));
    const isCovered = kept.length === 0 || (kept.length > 1 && sum >= threshold);
    if (isCovered && !(overlapping && isFew(rest))) return null;
    return shown.sort((one, other) => at(numbers, one) - at(numbers, other))[0] ?? null;
  }

  /** The groups that differ by a small number from another that is shown, or from the total. */
  function close(measure: number): number[] {
    const shown = [...groups.keys()].filter((place) => !hidden.has(place));
    const number = (place: number) => at(groups[place] ?? [], measure);
    return shown.filter(
      (one) =>
        number(one) > 0 &&
        (isFew(at(total, measure) - number(one)) ||
          shown.some((other) => number(other) > 0 && isFew(Math.abs(number(one) - number(other))))),
    );
  }

  /** Groups to hide as well, so that no small stock is a sum of what is shown. */
  function aroundSmallStock(): number[] {
    if (!stock) return [];
    const moved = (place: number) =>
      at(groups[place] ?? [], stock.came) + at(groups[place] ?? [], stock.went);
    const least = (places: readonly number[]) => {
      const moving = places.filter((place) => moved(place) > 0);
      if (moving.some((place) => hidden.has(place))) return [];
      return moving.sort((one, other) => moved(one) - moved(other)).slice(0, 1);
    };
    const places = [...groups.keys()];
    let left = 0;
    return places.flatMap((place) => {
      const values = groups[place] ?? [];
      left += at(values, stock.came) - at(values, stock.went);
      return isFew(left) ? [...least(places.slice(0, place + 1)), ...least(places.slice(place + 1))] : [];
    });
  }

  for (let more = true; more; ) {
    more = false;
    for (const place of aroundSmallStock()) {
      hidden.add(place);
      more = true;
    }
    for (const measure of counts) {
      const place = another(measure);
      for (const one of [...(place === null ? [] : [place]), ...(overlapping ? close(measure) : [])]) {
        hidden.add(one);
        more = true;
      }
    }
  }
  return { groups: hidden, total: isSmall(total) };
}

/**
 * Whether a quantile of some numbers tells of few: fewer than `threshold` of them are as great as it is, or as small.
 * The greatest of all is always that of one.
 * @param share that of the numbers which are at most the quantile (`percentile_disc`), above 0
 * @param of how many numbers there are
 */
export function isOfFew(share: number, of: number, threshold: number): boolean {
  // 0.9 is a little more than nine tenths.
  const atMost = Math.ceil(share * of - 1e-9);
  return of > 0 && Math.min(atMost, of - atMost + 1) < threshold;
}
