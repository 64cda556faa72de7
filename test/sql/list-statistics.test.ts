import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { LAST } from "../../gateway/worker/consumer.ts";
import { follow } from "../../gateway/worker/follow.ts";
import { listingTallyConsumer } from "../../gateway/worker/listing-tally.ts";
import { openFollowings } from "../../gateway/worker/open-followings.ts";
import { reconcileAll } from "../../gateway/worker/reconcile-all.ts";
import { addDays } from "../../schema/scalars/civil-date.ts";
import type { ListingDimension } from "../../subgraphs/violations/generated/resolvers.ts";
import { effectiveUntil, statusOn } from "../../subgraphs/violations/rules/in-force.ts";
import { type ListQuestion, listGroups } from "../../subgraphs/violations/rules/list-statistics.ts";
import {
  type CountedFrom,
  countListings,
  dimensionsRead,
} from "../../subgraphs/violations/statistics/count-listings.ts";
import { createListingTally } from "../../subgraphs/violations/statistics/listing-tally.ts";
import { recordListing, recordSuspension, recordVersion } from "../support/record-listings.ts";
import { createTestDatabase } from "../support/test-database.ts";

// The list counted three times: by a model of plain objects and the rules that answer by the piece, by SQL over the facts,
// and by the tally that a worker keeps while listings change and days pass.

const CAP_YEARS = 3;
const FIRST_DAY = "2024-01-01";

interface Listing {
  readonly id: string;
  readonly subjectType: "ORGANIZATION" | "PERSON";
  readonly behaviours: readonly number[];
  readonly division: string | null;
  readonly industry: string | null;
  readonly authority: string;
  publishedOn: string;
  until: string | null;
  removedOn: string | null;
  removalReason: "REPAIR" | "EXPIRY" | "OTHER" | "ANNULMENT" | null;
  annulled: boolean;
  readonly suspensions: { from: string; until: string | null; reason: string }[];
}

const server = await createTestDatabase();
const violations = server.as("violations");
const consumer = listingTallyConsumer(createListingTally(server.as("violations")));
const listings: Listing[] = [];
let today = FIRST_DAY;
const opened = openFollowings(
  server.url,
  [consumer],
  () => today,
  () => {},
);
server.beforeDrop(opened.close);
const following = () => {
  const [first] = opened.followings;
  if (!first) throw new Error("no consumer");
  return { ...first, stop: new AbortController().signal };
};

/** Until nothing is left that can be read: others' transactions may hold back what is recorded. */
async function catchUp(): Promise<void> {
  await vi.waitUntil(async () => (await follow(following())) === "done", { timeout: 60_000 });
}

const keyOf: Readonly<
  Record<Exclude<ListingDimension, "BEHAVIOUR" | "MONTH">, (one: Listing) => string | null>
> = {
  DIVISION: ({ division }) => division,
  INDUSTRY: ({ industry }) => industry?.slice(0, 1) ?? null,
  AUTHORITY: ({ authority }) => authority,
  STATUS: (one) => statusOn(one, one.suspensions, CAP_YEARS, today),
  SUBJECT_TYPE: ({ subjectType }) => subjectType,
};

/** The days of what a listing counts as. */
function eventsOf(one: Listing): (readonly [event: 0 | 1 | 2, day: string])[] {
  if (one.annulled) return [[2, one.removedOn ?? one.publishedOn]];
  if (today < one.publishedOn) return [];
  const status = statusOn(one, one.suspensions, CAP_YEARS, today);
  const end = effectiveUntil(one, CAP_YEARS) ?? one.publishedOn;
  const [, ended = end] = [one.publishedOn, end].sort();
  return status === "EXPIRED" || status === "REMOVED"
    ? [
        [0, one.publishedOn],
        [1, ended],
      ]
    : [[0, one.publishedOn]];
}

/** The model: every cell by itself, from all listings. */
function counted({ by, only, monthFrom, monthTo }: ListQuestion): unknown {
  const months = [...Array(360).keys()].map(
    (n) => `${2022 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`,
  );
  const last = [monthTo ?? "9999-12", today.slice(0, 7)].sort()[0] ?? "";
  const groups = new Map<string, [number, number, number, number]>();
  for (const listing of listings) {
    const of = (["DIVISION", "INDUSTRY", "AUTHORITY", "STATUS", "SUBJECT_TYPE"] as const).every(
      (dimension) => only[dimension] === undefined || keyOf[dimension](listing) === only[dimension],
    );
    const behaviours = listing.behaviours.filter(
      (number) => only.BEHAVIOUR === undefined || only.BEHAVIOUR === String(number),
    );
    if (!of || behaviours.length === 0) continue;
    for (const month of by.includes("MONTH") ? months.filter((one) => one <= last) : [null]) {
      for (const behaviour of by.includes("BEHAVIOUR") ? behaviours : [0]) {
        const keys = by.map((dimension) => {
          if (dimension === "MONTH") return month;
          return dimension === "BEHAVIOUR" ? String(behaviour) : keyOf[dimension](listing);
        });
        const key = JSON.stringify(keys);
        const numbers = groups.get(key) ?? [0, 0, 0, 0];
        for (const [event, day] of eventsOf(listing)) {
          const at = day.slice(0, 7);
          const isFlow =
            month === null
              ? at >= (monthFrom ?? "") && (monthTo === null || at <= monthTo)
              : at === month && month >= (monthFrom ?? "");
          const isUntil = month === null ? monthTo === null || at <= monthTo : at <= month;
          if (isFlow) numbers[event] += 1;
          if (isUntil && event < 2 && (month ?? "~") >= (monthFrom ?? "")) numbers[3] += event === 0 ? 1 : -1;
        }
        groups.set(key, numbers);
      }
    }
  }
  return [...groups]
    .filter(([, numbers]) => numbers.some((number) => number !== 0))
    .map(([key, values]) => ({ keys: JSON.parse(key), values }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

async function read(question: ListQuestion, from: CountedFrom): Promise<unknown> {
  const groups = listGroups(await countListings(violations, question, { from }), question);
  return groups.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays("2023-06-01", n));
const month = days.map((day) => day.slice(0, 7));

const newListing = fc.record({
  subjectType: fc.constantFrom("ORGANIZATION" as const, "PERSON" as const),
  behaviours: fc.constantFrom([1], [3], [1, 3], [2]),
  division: fc.constantFrom("350102", "350103", null),
  industry: fc.constantFrom("F51", "C13", null),
  authority: fc.constantFrom("HRSS", "TAX"),
  publishedOn: days,
  term: fc.option(fc.integer({ min: 1, max: 1500 })),
});
const change = fc.oneof(
  newListing.map((listing) => ({ kind: "ENTER" as const, listing })),
  fc
    .record({ at: fc.nat(), on: days, reason: fc.constantFrom("REPAIR", "EXPIRY", "OTHER") })
    .map((one) => ({ kind: "REMOVE" as const, ...one })),
  fc.record({ at: fc.nat(), on: days }).map((one) => ({ kind: "ANNUL" as const, ...one })),
  fc
    .record({ at: fc.nat(), from: days, length: fc.option(fc.integer({ min: 1, max: 400 })) })
    .map((one) => ({ kind: "SUSPEND" as const, ...one })),
  fc.integer({ min: 1, max: 200 }).map((length) => ({ kind: "PASS" as const, length })),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const DIMENSIONS: ListingDimension[] = [
  ...(["BEHAVIOUR", "MONTH", "DIVISION", "INDUSTRY", "AUTHORITY", "STATUS", "SUBJECT_TYPE"] as const),
];
const question = fc.record({
  by: fc.subarray(DIMENSIONS, { maxLength: 2 }),
  only: fc.record(
    {
      BEHAVIOUR: fc.constantFrom("1", "3"),
      DIVISION: fc.constantFrom("350102", "350199"),
      INDUSTRY: fc.constant("F"),
      AUTHORITY: fc.constant("HRSS"),
      STATUS: fc.constantFrom("IN_FORCE", "EXPIRED", "ANNULLED"),
      SUBJECT_TYPE: fc.constantFrom("PERSON", "ORGANIZATION"),
    },
    { requiredKeys: [] },
  ),
  monthFrom: fc.option(month),
  monthTo: fc.option(month),
});
/** Such as the tally answers. */
const small = question
  .map((one) => ({ ...one, only: Object.fromEntries(Object.entries(one.only).slice(0, 1)) }))
  .filter((one) => dimensionsRead({ ...one, today: FIRST_DAY }) !== null);

const recordedAt = () => new Date().toISOString().replace("Z", "000Z");

async function apply(one: Change): Promise<void> {
  if (one.kind === "PASS") {
    today = addDays(today, one.length);
    return;
  }
  if (one.kind === "ENTER") {
    const { term, ...listing } = one.listing;
    const until = term === null ? null : addDays(listing.publishedOn, term);
    const number = `N${listings.length}`;
    const { division, industry, ...rest } = listing;
    const subjectId = String((listings.length % 7) + 1 + (listing.subjectType === "PERSON" ? 100 : 0));
    const id = await recordListing(violations, { ...rest, number, subjectId, until });
    await server.sql(`update violations.listing_version
      set subject_division = ${division ? `'${division}'` : "null"},
          subject_industry = ${industry ? `'${industry}'` : "null"} where listing_id = ${id}`);
    const blank = { removedOn: null, removalReason: null, annulled: false };
    listings.push({ ...listing, id, until, ...blank, suspensions: [] });
    return;
  }
  const listing = listings[one.at % Math.max(listings.length, 1)];
  if (!listing) return;
  if (one.kind === "SUSPEND") {
    const until = one.length === null ? null : addDays(one.from, one.length);
    await recordSuspension(violations, listing.id, { from: one.from, until });
    listing.suspensions.push({ from: one.from, until, reason: "" });
    return;
  }
  const reason = one.kind === "ANNUL" ? "ANNULMENT" : (one.reason as "REPAIR" | "EXPIRY" | "OTHER");
  if (listing.annulled && one.kind === "REMOVE") return;
  await recordVersion(violations, listing.id, {
    ...{ removed_on: one.on, removal_reason: reason, annulled: one.kind === "ANNUL" },
    recorded_at: recordedAt(),
  });
  Object.assign(listing, { removedOn: one.on, removalReason: reason, annulled: one.kind === "ANNUL" });
}

beforeAll(catchUp);

test("after any changes, in any order, on any day, the three accounts are one", {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.tuple(question, small, small),
      async (changes, questions) => {
        for (const one of changes) await apply(one);
        await catchUp();
        for (const asked of questions) {
          const whole = { ...asked, today };
          const model = counted(whole);
          expect(await read(whole, "facts")).toEqual(model);
          if (dimensionsRead(whole)) expect(await read(whole, "tally")).toEqual(model);
        }
      },
    ),
    { numRuns: 40 },
  );
  expect(listings.length).toBeGreaterThan(10);
  expect(await reconcileAll(following(), "check")).toMatchObject({ differences: [], underWay: 0 });
});

test("what was changed by hand is found and mended", async () => {
  await server.sql("update violations.listing_tally set n = n + 1 where dimensions = 567 and n > 0");
  const found = await reconcileAll(following(), "check");
  expect(found.differences).toEqual([{ subject: LAST, said: expect.stringMatching(/^\d+ sums differ$/) }]);
  await server.sql("update violations.listing_counted set status = 'EXPIRED' where status = 'ANNULLED'");
  expect((await reconcileAll(following(), "check")).differences.length).toBeGreaterThan(1);
  await reconcileAll(following(), "mend");
  expect(await reconcileAll(following(), "check")).toMatchObject({ differences: [], underWay: 0 });
});

/** The numbers of today, and where they were read. */
async function readAs(names: string[]) {
  const whole = { by: [], only: {}, monthFrom: null, monthTo: null, today };
  const database = server.as("violations", ({ name }) => names.push(name));
  return listGroups(await countListings(database, whole), whole);
}

test("after a new start of the server the tally is read again, though nothing has changed", async () => {
  const before: string[] = [];
  const numbers = await readAs(before);
  expect(before).toContain("violations.countFromTally");
  // As noteStart does.
  await server.sql(
    "insert into violations.feed_start (number, started_at) select max(number) + 1, now() from violations.feed_start",
  );
  await catchUp();
  const after: string[] = [];
  expect(await readAs(after)).toEqual(numbers);
  expect(after).toContain("violations.countFromTally");
});

test("two who count the same subjects at once count them once", async () => {
  const entered = listings.length;
  for (let i = 0; i < 3; i++) {
    await apply({
      kind: "ENTER",
      listing: {
        ...{ subjectType: "ORGANIZATION", behaviours: [1, 3], division: "350102", industry: "F51" },
        ...{ authority: "HRSS", publishedOn: today, term: null },
      },
    });
  }
  const tally = createListingTally(server.as("violations"));
  const everyone = await tally.everyone("0");
  const found = await Promise.all([1, 2, 3].map(() => tally.reconcile(everyone, today, "mend")));
  expect(found.map((differences) => differences.length).sort()).toEqual([0, 0, listings.length - entered]);
  expect(await tally.reconcileCells("check")).toBe(0);
  await catchUp();
});

test("what the worker has not counted yet is read from the facts", async () => {
  const counted: string[] = [];
  const before = await readAs(counted);
  expect(counted).toContain("violations.countFromTally");
  await apply({
    kind: "ENTER",
    listing: {
      ...{ subjectType: "ORGANIZATION", behaviours: [1], division: "350102", industry: "F51" },
      ...{ authority: "HRSS", publishedOn: today, term: null },
    },
  });
  const behind: string[] = [];
  const after = await readAs(behind);
  expect(behind).not.toContain("violations.countFromTally");
  expect((after[0]?.values[0] ?? 0) - (before[0]?.values[0] ?? 0)).toBe(1);
  await catchUp();
  const again: string[] = [];
  expect(await readAs(again)).toEqual(after);
  expect(again).toContain("violations.countFromTally");
});
