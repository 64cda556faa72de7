import { addDays, addYears } from "../../gateway/demo/days.ts";
import { createRandom } from "../../gateway/demo/random.ts";
import type { Organizations } from "./organizations.ts";
import { copyRow, type Kept } from "./rows.ts";
import { BENCH_TODAY, RECORDED_AT, type Scale } from "./scale.ts";

const AUTHORITIES = [
  ["HRSS", 70],
  ["TAX", 20],
  ["MEDICAL_SECURITY", 10],
] as const;

/** Counties with more enterprises come more often. */
const DIVISIONS = [
  ...["350102", "350102", "350103", "350103", "350104", "350104", "350105", "350111", "350112", "350121"],
  ...["350122", "350123", "350124", "350125", "350128", "350181"],
];
const INDUSTRIES = [..."CCCEEEFFFFFGHIKLLMNOPQRSAB"];
// Drawn by the id, so that everything else is as it was drawn before.
const oneOf = (values: readonly string[], id: number) => values[(id * 7919) % values.length] ?? null;

/** Rows of `determination`, one for each listing; those of `listing` and its versions go into the other two. */
export function* listingRows(
  scale: Scale,
  organizations: Organizations,
  listings: Kept,
  versions: Kept,
): Generator<string> {
  const random = createRandom(2019, "bench listings");
  for (let id = 1; id <= scale.listings; id++) {
    const isPerson = random.chance(0.3);
    let place = random.integer(0, organizations.count - 1);
    while (organizations.isEnterprise[place] === 0) place = random.integer(0, organizations.count - 1);
    const subject = isPerson ? scale.organizations + random.integer(1, scale.persons) : place + 1;
    const determinedOn = addDays(BENCH_TODAY, -random.integer(5, 4 * 365));
    const publishedOn = addDays(determinedOn, 5);
    const removed = random.chance(0.15) ? addDays(publishedOn, random.integer(30, 700)) : null;
    const behaviours = random.chance(0.2) ? "{1,3}" : `{${random.integer(1, 8)}}`;
    const number = `榕社险失信〔${determinedOn.slice(0, 4)}〕${id}号`;
    yield copyRow(
      id,
      random.weighted(AUTHORITIES),
      `榕认〔${determinedOn.slice(0, 4)}〕${id}号`,
      determinedOn,
      behaviours,
    );
    listings.add(copyRow(id, number, subject, isPerson ? "PERSON" : "ORGANIZATION"));
    versions.add(
      copyRow(
        id,
        1,
        id,
        `主体${subject}`,
        isPerson ? null : "ENTERPRISE",
        isPerson ? null : oneOf(DIVISIONS, id),
        isPerson ? null : oneOf(INDUSTRIES, id),
        publishedOn,
        addYears(publishedOn, 3),
        removed,
        removed === null ? null : "REPAIR",
        false,
        null,
        null,
        RECORDED_AT,
      ),
    );
  }
}
