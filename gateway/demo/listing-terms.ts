import { addDays, addMonths, addYears, earlierOf, laterOf, workdayBefore } from "./days.ts";
import { dayWithin } from "./found-organization.ts";
import type { Random } from "./random.ts";

/** What has become of a listing by today. */
export type Fate =
  | "IN_FORCE"
  | "OBJECTED"
  | "OBJECTION_REJECTED"
  | "SUSPENDED"
  | "PAST_ITS_CAP"
  | "FUTURE"
  | "EXPIRED"
  | "REPAIRED"
  | "LIFTED"
  | "ANNULLED";

export type ListingDays = {
  determined_on: string;
  published_on: string;
  until: string;
  removed_on: string;
  removal_reason: string;
};

/** The day after the notice was issued: nothing is determined under it before. 榕人社劳〔2019〕7号, 2019-02-19. */
const FIRST_DETERMINATION = "2019-03-01";

/** Longest that a listing has effect, in years (国办发〔2025〕22号); shortest before it can be repaired. */
const CAP_YEARS = 3;
const SHORTEST_MONTHS = 12;

/** The days of a listing that has met its fate by `today`. A further one is determined from `notBefore` on. */
export function listingDays(random: Random, today: string, fate: Fate, notBefore = ""): ListingDays {
  const months = random.weighted([
    [12, 35],
    [24, 27],
    [36, 28],
    [18, 10],
  ]);
  const earliest = laterOf(FIRST_DETERMINATION, notBefore);
  const entry = (from: string, to: string) =>
    dayWithin(random, laterOf(from, earliest), laterOf(to, earliest));
  const made = (publishedOn: string, term: number, removedOn = "", reason = ""): ListingDays => ({
    determined_on: laterOf(workdayBefore(addDays(publishedOn, -random.integer(3, 16))), earliest),
    published_on: publishedOn,
    until: addMonths(publishedOn, term),
    removed_on: removedOn,
    removal_reason: reason,
  });

  switch (fate) {
    case "IN_FORCE":
    case "OBJECTED":
    case "OBJECTION_REJECTED":
    case "SUSPENDED":
      return made(entry(addDays(addMonths(today, -months), 20), addDays(today, -45)), months);
    case "PAST_ITS_CAP":
      return made(
        entry(addMonths(today, -CAP_YEARS * 12 - 14), addYears(addDays(today, -20), -CAP_YEARS)),
        60,
      );
    case "FUTURE": {
      const determinedOn = workdayBefore(addDays(today, -random.integer(0, 4)));
      const publishedOn = laterOf(workdayBefore(addDays(today, random.integer(5, 18))), addDays(today, 1));
      return { ...made(publishedOn, months), determined_on: determinedOn };
    }
    case "EXPIRED": {
      const days = made(entry(FIRST_DETERMINATION, addDays(addMonths(today, -months), -15)), months);
      // Half were taken off the list by hand when they ran out, the rest ran out by themselves.
      return random.chance(0.5) ? days : { ...days, removed_on: days.until, removal_reason: "EXPIRY" };
    }
    case "REPAIRED": {
      const term = random.pick([24, 36, 36]);
      const publishedOn = entry(addMonths(FIRST_DETERMINATION, 1), addMonths(today, -SHORTEST_MONTHS - 3));
      const last = earlierOf(addMonths(publishedOn, term - 1), today);
      return made(
        publishedOn,
        term,
        dayWithin(random, addMonths(publishedOn, SHORTEST_MONTHS), last),
        "REPAIR",
      );
    }
    case "LIFTED":
    case "ANNULLED": {
      const publishedOn = entry(addMonths(today, -40), addMonths(today, -7));
      const removedOn = dayWithin(random, addMonths(publishedOn, 1), addMonths(publishedOn, 6));
      return made(publishedOn, months, removedOn, fate === "ANNULLED" ? "ANNULMENT" : "OTHER");
    }
  }
}
