/** Whose files are too many. */
export type TooManyOf = "DEPARTMENT" | "ALL";

/** Gives out as many places as there are; a place is left once. */
export interface Places {
  /** Takes a place for somebody; or says whose are all taken. */
  take(who: string): (() => void) | TooManyOf;
}

/**
 * Places for files that are being taken in: a file on its way, or waiting for its turn, is on the disk of this process.
 * @param each places that one has at most
 * @param all places that there are
 */
export function uploadPlaces(each: number, all: number): Places {
  const taken = new Map<string, number>();
  let sum = 0;
  return {
    take(who) {
      const own = taken.get(who) ?? 0;
      if (own >= each) return "DEPARTMENT";
      if (sum >= all) return "ALL";
      taken.set(who, own + 1);
      sum++;
      return () => {
        const left = (taken.get(who) ?? 0) - 1;
        if (left > 0) taken.set(who, left);
        else taken.delete(who);
        sum--;
      };
    },
  };
}
