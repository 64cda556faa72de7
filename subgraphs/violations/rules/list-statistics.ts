import type { ListingDimension } from "../generated/resolvers.ts";

/** What of the list is counted. */
export interface ListQuestion {
  readonly by: readonly ListingDimension[];
  /** What listings are confined to: of a dimension, one value. Months have a range instead. */
  readonly only: Readonly<Partial<Record<ListingDimension, string>>>;
  /** Months as 2026-11, the last one included; null is open. */
  readonly monthFrom: string | null;
  readonly monthTo: string | null;
  /** Civil day in Asia/Shanghai as of which listings have their status. */
  readonly today: string;
}

/** How many listings of a group have had an event. */
export interface EventCount {
  readonly event: "ENTERED" | "ENDED" | "ANNULLED";
  /** In the order of the dimensions asked for; empty where nothing is on record. */
  readonly keys: readonly string[];
  /** Within the months asked for. */
  readonly flow: number;
  /** Up to the last of them. */
  readonly until: number;
}

export const LIST_MEASURES = ["ENTERED", "ENDED", "ANNULLED", "ON_LIST"] as const;

/** Numbers of a group, in the order of LIST_MEASURES. */
export interface ListGroup {
  readonly keys: readonly (string | null)[];
  readonly values: readonly [entered: number, ended: number, annulled: number, onList: number];
}

type Numbers = [entered: number, ended: number, annulled: number, onList: number];
const PLACES = { ENTERED: 0, ENDED: 1, ANNULLED: 2 } as const;

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** What is on the list is what has entered and not ended; so it needs no account of days of its own. */
function withStock(counts: readonly EventCount[]): Numbers {
  const numbers: Numbers = [0, 0, 0, 0];
  for (const { event, flow, until } of counts) {
    numbers[PLACES[event]] += flow;
    if (event === "ENTERED") numbers[3] += until;
    if (event === "ENDED") numbers[3] -= until;
  }
  return numbers;
}

/** Each month from the first with anything until the last asked for, with the stock at its end. */
function months(
  counts: readonly (EventCount & { month: string })[],
  { monthFrom, monthTo, today }: ListQuestion,
): [month: string, Numbers][] {
  const byMonth = Map.groupBy(counts, ({ month }) => month);
  const [first] = [...byMonth.keys()].sort();
  const last = [monthTo, today.slice(0, 7)].filter((month) => month !== null).sort()[0] ?? "";
  const found: [string, Numbers][] = [];
  let onList = 0;
  for (let month = first; month !== undefined && month <= last; month = nextMonth(month)) {
    const [entered, ended, annulled, net] = withStock(
      (byMonth.get(month) ?? []).map((count) => ({ ...count, flow: count.until })),
    );
    onList += net;
    if (monthFrom === null || month >= monthFrom) found.push([month, [entered, ended, annulled, onList]]);
  }
  return found;
}

/** The groups of what was counted, those that have nothing left out. */
export function listGroups(counts: readonly EventCount[], question: ListQuestion): ListGroup[] {
  const at = question.by.indexOf("MONTH");
  const others = (keys: readonly string[]) => keys.filter((_, place) => place !== at);
  const grouped = Map.groupBy(counts, ({ keys }) => JSON.stringify(others(keys)));
  return [...grouped].flatMap(([group, some]) => {
    const keys = (JSON.parse(group) as string[]).map((key) => key || null);
    const rows: [readonly (string | null)[], Numbers][] =
      at < 0
        ? [[keys, withStock(some)]]
        : months(
            some.map((count) => ({ ...count, month: count.keys[at] ?? "" })),
            question,
          ).map(([month, numbers]) => [keys.toSpliced(at, 0, month), numbers]);
    return rows
      .filter(([, numbers]) => numbers.some((number) => number !== 0))
      .map(([of, values]) => ({ keys: of, values }));
  });
}
