/** A number of the catalogue. */
interface DatedNumber {
  readonly key: string;
  readonly value: number | null;
  readonly unit: string | null;
}

/**
 * Years that a listing holds at most: 严重失信信息公示期最长 (国办发〔2025〕22号 二). The catalogue has one such number,
 * and it is applied to every listing and every day asked, which is the reading kindest to the listed.
 * Throws where the catalogue has no whole number of years: without it no day of any listing can be told.
 */
export function publicityCapYears(numbers: readonly DatedNumber[]): number {
  const cap = numbers.find((number) => number.key === "serious_publicity_max");
  if (cap?.unit === "YEAR" && Number.isInteger(cap.value) && cap.value !== null && cap.value > 0)
    return cap.value;
  throw new Error("the catalogue has no serious_publicity_max in whole years");
}
