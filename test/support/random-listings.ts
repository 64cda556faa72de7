import fc from "fast-check";
import type { EndedTerm, Suspension } from "../../subgraphs/violations/rules/in-force.ts";
import type {
  ListingHistory,
  ObjectionVersion,
  SuspensionVersion,
} from "../../subgraphs/violations/rules/listing-states.ts";

// Few enough days that the random ones meet: a suspension that begins on the day of a removal is not rare.
const FIRST_DAY = Date.UTC(2023, 10, 20);

function dayAfter(days: number): string {
  return new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days of 2023-11-20 to 2028-01-01, 29 February 2024 and the days a year and three years after it included. */
export const anyDay: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(60).map((days) => dayAfter(days * 25)) },
  { weight: 1, arbitrary: fc.nat(1500).map(dayAfter) },
  { weight: 1, arbitrary: fc.constantFrom("2024-02-29", "2025-02-28", "2027-02-28", "2027-03-01") },
);

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 2 });

/** A listing as the table takes it: a term ends after it begins, and a removal has a reason. */
export const anyTerm: fc.Arbitrary<EndedTerm> = fc
  .record({
    publishedOn: anyDay,
    until: orNull(anyDay),
    removedOn: orNull(anyDay),
    annulled: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    removalReason: fc.constantFrom("REPAIR" as const, "EXPIRY" as const, "OTHER" as const),
  })
  .map((term) => ({
    ...term,
    until: term.until !== null && term.until > term.publishedOn ? term.until : null,
    removalReason: term.removedOn === null ? null : term.removalReason,
  }));

export const anySuspension: fc.Arbitrary<Suspension> = fc
  .record({ from: anyDay, until: orNull(anyDay) })
  .filter(({ from, until }) => until === null || from < until);

export const anySuspensions: fc.Arbitrary<Suspension[]> = fc.array(anySuspension, { maxLength: 4 });

/** Sixty minutes, so that many things are recorded at the same instant. */
export const anyInstant: fc.Arbitrary<string> = fc
  .nat(59)
  .map((minute) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00.000000Z`);

/** Versions 1, 2, 3, … of one thing, recorded one after another, in any order. */
function versionsOf<Fields>(fields: fc.Arbitrary<Fields>, minLength: number) {
  return fc
    .array(fc.record({ fields, recordedAt: anyInstant }), { minLength, maxLength: 4 })
    .map((recorded) => recorded.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)))
    .map((recorded) =>
      recorded.map(({ fields, recordedAt }, index) => ({ ...fields, recordedAt, version: index + 1 })),
    )
    .chain((versions) => fc.shuffledSubarray(versions, { minLength: versions.length }));
}

function thingsOf<Fields>(fields: fc.Arbitrary<Fields>) {
  return fc
    .array(versionsOf(fields, 1), { maxLength: 3 })
    .map((things) =>
      things.flatMap((versions, thing) => versions.map((version) => ({ ...version, thing: String(thing) }))),
    );
}

const suspensionVersions: fc.Arbitrary<SuspensionVersion[]> = thingsOf(
  fc.tuple(anySuspension, fc.boolean()).map(([days, withdrawn]) => ({ ...days, withdrawn })),
).map((versions) => versions.map(({ thing, ...version }) => ({ ...version, suspension: thing })));

const objectionVersions: fc.Arbitrary<ObjectionVersion[]> = thingsOf(
  fc.record({ acceptedAt: orNull(anyInstant), decidedAt: orNull(anyInstant) }),
).map((versions) => versions.map(({ thing, ...version }) => ({ ...version, objection: thing })));

export const anyHistory: fc.Arbitrary<ListingHistory> = fc.record({
  versions: versionsOf(
    fc
      .tuple(anyTerm, anyDay)
      .map(([term, determinedOn]) => ({ ...term, determinedOn, responsibility: null })),
    1,
  ),
  suspensions: suspensionVersions,
  objections: objectionVersions,
});
