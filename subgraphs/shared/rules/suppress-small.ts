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
 * @param threshold numbers below it are small, but for zero
 */
export function suppressSmall(
  groups: readonly Values[],
  total: Values,
  counts: readonly number[],
  threshold: number,
): Suppressed {
  const at = (values: Values, measure: number) => values[measure] ?? 0;
  const isSmall = (values: Values) =>
    counts.some((measure) => at(values, measure) > 0 && at(values, measure) < threshold);
  const hidden = new Set([...groups.keys()].filter((place) => isSmall(groups[place] ?? [])));

  /** The least group to hide as well, so that a measure is covered; null where it is, or where there is none. */
  function another(measure: number): number | null {
    const numbers = groups.map((values) => at(values, measure));
    const kept = numbers.filter((number, place) => number > 0 && hidden.has(place));
    const sum = kept.reduce((one, other) => one + other, 0);
    if (kept.length === 0 || (kept.length > 1 && sum >= threshold)) return null;
    const shown = [...numbers.keys()].filter((place) => !hidden.has(place) && at(numbers, place) > 0);
    return shown.sort((one, other) => at(numbers, one) - at(numbers, other))[0] ?? null;
  }

  for (let more = true; more; ) {
    more = false;
    for (const measure of counts) {
      const place = another(measure);
      if (place === null) continue;
      hidden.add(place);
      more = true;
    }
  }
  return { groups: hidden, total: isSmall(total) };
}
