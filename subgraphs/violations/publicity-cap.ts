/** A number of the catalogue. */
interface DatedNumber {
  readonly key: string;
  readonly value: number | null;
  readonly unit: string | null;
}

function wholeYears(numbers: readonly DatedNumber[], key: string): number {
  const number = numbers.find((one) => one.key === key);
  if (number?.unit === "YEAR" && Number.isInteger(number.value) && number.value !== null && number.value > 0)
    return number.value;
  throw new Error(`the catalogue has no ${key} in whole years`);
}

/**
 * Years that a listing holds at most: 严重失信信息公示期最长 (国办发〔2025〕22号 二). The catalogue has one such number,
 * and it is applied to every listing and every day asked, which is the reading kindest to the listed.
 * Throws where the catalogue has no whole number of years: without it no day of any listing can be told.
 */
export function publicityCapYears(numbers: readonly DatedNumber[]): number {
  return wholeYears(numbers, "serious_publicity_max");
}

/** Years after which a person's listing that has ended is sealed: set by this system. Throws as above. */
export function archiveAfterYears(numbers: readonly DatedNumber[]): number {
  return wholeYears(numbers, "policy_archive_after");
}

/** Years of publicity before which there is no repair: 严重失信信息公示期最短 (as above). Throws as above. */
export function shortestPublicityYears(numbers: readonly DatedNumber[]): number {
  return wholeYears(numbers, "serious_publicity_min");
}
