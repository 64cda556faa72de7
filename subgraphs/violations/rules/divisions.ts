/**
 * GB/T 2260: Fuzhou and its districts, counties and cities, after modood/Administrative-divisions-of-China
 * (dist/areas.csv). 350182 is retired (长乐 while it was a city), and stands in older listings.
 */
export const DIVISIONS_OF_CITY: ReadonlySet<string> = new Set([
  ...["350100", "350102", "350103", "350104", "350105", "350111", "350112", "350121", "350122", "350123"],
  ...["350124", "350125", "350128", "350181", "350182"],
]);
