import type { Responsibility } from "../generated/resolvers.ts";
import {
  type EndedTerm,
  effectiveUntil,
  endOf,
  inForcePeriods,
  type ListingEnd,
  type Period,
  type Term,
} from "./in-force.ts";
import { isPending } from "./objection-pending.ts";

/** A version of something, which holds from `recordedAt` until the next version of the same thing. */
interface Recorded {
  /** 1, 2, 3, …: of two versions recorded by an instant the higher one holds. */
  readonly version: number;
  /** Canonical instant (schema/scalars/instant.ts). */
  readonly recordedAt: string;
}

export interface ListingVersion extends Recorded, EndedTerm {
  readonly determinedOn: string;
  readonly responsibility: Responsibility | null;
}

export interface SuspensionVersion extends Recorded {
  readonly suspension: string;
  readonly from: string;
  readonly until: string | null;
  /** Whether it was taken back, as if it had never been ordered. */
  readonly withdrawn: boolean;
}

export interface ObjectionVersion extends Recorded {
  readonly objection: string;
  readonly acceptedAt: string | null;
  readonly decidedAt: string | null;
}

/** Everything recorded about one listing, in any order. */
export interface ListingHistory {
  readonly versions: readonly ListingVersion[];
  readonly suspensions: readonly SuspensionVersion[];
  readonly objections: readonly ObjectionVersion[];
}

/** One listing as it was known from `recordedFrom` until `recordedUntil` (null: as it is known now). */
export interface ListingState extends Term {
  readonly determinedOn: string;
  readonly responsibility: Responsibility | null;
  readonly inForce: Period[];
  /** First day on which it no longer holds; null where it never held, being annulled. */
  readonly endsOn: string | null;
  readonly endedBy: ListingEnd;
  readonly objectionPending: boolean;
  readonly recordedFrom: string;
  readonly recordedUntil: string | null;
}

/** Of each thing, the version that was known at an instant; things recorded later are left out. */
function knownAt<Version extends Recorded>(
  versions: readonly Version[],
  thing: (version: Version) => string,
  instant: string,
): Version[] {
  const known = new Map<string, Version>();
  for (const version of versions) {
    if (version.recordedAt > instant) continue;
    const other = known.get(thing(version));
    if (other === undefined || other.version < version.version) known.set(thing(version), version);
  }
  return [...known.values()];
}

/**
 * The states of one listing in the order in which they were recorded. They touch, and the last one is open, so that
 * whoever asks with what was known at an instant takes the one state whose recorded interval holds it. A new state
 * begins whenever anything about the listing was recorded: a version of it, of a suspension or of an objection.
 */
export function listingStates(history: ListingHistory, publicityCapYears: number): ListingState[] {
  const { versions, suspensions, objections } = history;
  const first = versions.map((version) => version.recordedAt).sort()[0];
  if (first === undefined) return [];
  const recorded = [...versions, ...suspensions, ...objections].map((version) => version.recordedAt);
  const boundaries = [...new Set(recorded)].filter((instant) => instant >= first).sort();
  return boundaries.flatMap((recordedFrom, index) => {
    const [version] = knownAt(versions, () => "", recordedFrom);
    if (version === undefined) return [];
    const suspended = knownAt(suspensions, ({ suspension }) => suspension, recordedFrom).filter(
      ({ withdrawn }) => !withdrawn,
    );
    const { determinedOn, publishedOn, until, removedOn, annulled, responsibility } = version;
    return {
      ...{ determinedOn, publishedOn, until, removedOn, annulled, responsibility },
      inForce: inForcePeriods(version, suspended, publicityCapYears),
      endsOn: effectiveUntil(version, publicityCapYears),
      endedBy: endOf(version, publicityCapYears),
      objectionPending: knownAt(objections, ({ objection }) => objection, recordedFrom).some(isPending),
      recordedFrom,
      recordedUntil: boundaries[index + 1] ?? null,
    };
  });
}
