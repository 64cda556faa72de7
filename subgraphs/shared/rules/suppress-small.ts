/** Numbers of one group, in the order of the measures; null where there is none. */
export type Values = readonly (number | null)[];

/** What is kept back: the places of groups, and whether the total is. */
export interface Suppressed {
  readonly groups: ReadonlySet<number>;
  readonly total: boolean;
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
 * Where something counts in several groups these may contain one another, and do not sum up to the total: then of two
 * groups whose numbers differ by a small one both are kept back, so is a group that lacks a small one of the total, and
 * what is shown must not leave a small rest of it.
 *
 * @param threshold numbers below it are small, but for zero
 * @param overlapping whether something may count in several groups
 */
export function suppressSmall(
  groups: readonly Values[],
  total: Values,
  counts: readonly number[],
  threshold: number,
  overlapping = false,
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

  for (let more = true; more; ) {
    more = false;
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
