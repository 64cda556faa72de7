import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inForcePeriods } from "../../subgraphs/violations/rules/in-force.ts";
import {
  type ListingHistory,
  type ListingVersion,
  listingStates,
} from "../../subgraphs/violations/rules/listing-states.ts";
import { anyHistory, anyInstant } from "../support/random-listings.ts";

const CAP = 3;
const at = (minute: string) => `2026-01-01T00:${minute}:00.000000Z`;

const version = (version: number, minute: string, more: Partial<ListingVersion> = {}): ListingVersion => ({
  version,
  recordedAt: at(minute),
  determinedOn: "2024-01-02",
  publishedOn: "2024-01-10",
  until: "2026-01-10",
  removedOn: null,
  removalReason: null,
  annulled: false,
  responsibility: null,
  ...more,
});

const statesOf = (history: Partial<ListingHistory>) =>
  listingStates({ versions: [], suspensions: [], objections: [], ...history }, CAP).map((state) => ({
    recorded: `${state.recordedFrom.slice(14, 16)}/${state.recordedUntil?.slice(14, 16) ?? ""}`,
    inForce: state.inForce.map(({ from, until }) => `${from}/${until}`),
    objectionPending: state.objectionPending,
  }));

describe("the states of a listing as recorded", () => {
  test("are one where nothing was recorded after its entry", () => {
    expect(statesOf({ versions: [version(1, "05")] })).toEqual([
      { recorded: "05/", inForce: ["2024-01-10/2026-01-10"], objectionPending: false },
    ]);
  });

  test("are none where it was never entered", () => {
    expect(statesOf({})).toEqual([]);
  });

  test("keep what was known before a removal and an annulment", () => {
    const versions = [
      version(1, "05"),
      version(2, "10", { removedOn: "2025-01-01" }),
      version(3, "15", { removedOn: "2025-01-01", annulled: true }),
    ];
    expect(statesOf({ versions })).toEqual([
      { recorded: "05/10", inForce: ["2024-01-10/2026-01-10"], objectionPending: false },
      { recorded: "10/15", inForce: ["2024-01-10/2025-01-01"], objectionPending: false },
      { recorded: "15/", inForce: [], objectionPending: false },
    ]);
  });

  test("know a suspension from when it was recorded until it was taken back", () => {
    const suspension = { suspension: "1", from: "2024-03-01", until: null, withdrawn: false };
    const suspensions = [
      { ...suspension, version: 1, recordedAt: at("10") },
      { ...suspension, version: 2, recordedAt: at("20"), withdrawn: true },
    ];
    expect(statesOf({ versions: [version(1, "05")], suspensions })).toEqual([
      { recorded: "05/10", inForce: ["2024-01-10/2026-01-10"], objectionPending: false },
      { recorded: "10/20", inForce: ["2024-01-10/2024-03-01"], objectionPending: false },
      { recorded: "20/", inForce: ["2024-01-10/2026-01-10"], objectionPending: false },
    ]);
  });

  test("mark a pending objection from its acceptance until the decision, and as long as another is pending", () => {
    const objection = { acceptedAt: null, decidedAt: null };
    const objections = [
      { ...objection, objection: "1", version: 1, recordedAt: at("10") },
      { ...objection, objection: "1", version: 2, recordedAt: at("15"), acceptedAt: at("15") },
      { ...objection, objection: "2", version: 1, recordedAt: at("20"), acceptedAt: at("20") },
      { objection: "1", version: 3, recordedAt: at("25"), acceptedAt: at("15"), decidedAt: at("25") },
      { objection: "2", version: 2, recordedAt: at("30"), acceptedAt: at("20"), decidedAt: at("30") },
    ];
    const states = statesOf({ versions: [version(1, "05")], objections });
    expect(states.map(({ recorded, objectionPending }) => `${recorded} ${objectionPending}`)).toEqual([
      "05/10 false",
      "10/15 false",
      "15/20 true",
      "20/25 true",
      "25/30 true",
      "30/ false",
    ]);
  });

  test("of two versions recorded at one instant show the higher one", () => {
    const versions = [version(2, "05", { removedOn: "2025-01-01" }), version(1, "05")];
    expect(statesOf({ versions })).toEqual([
      { recorded: "05/", inForce: ["2024-01-10/2025-01-01"], objectionPending: false },
    ]);
  });
});

describe("whatever was recorded", () => {
  test("the states partition recorded time from the first version on", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const states = listingStates(history, CAP);
        const first = history.versions.map(({ recordedAt }) => recordedAt).sort()[0];
        expect(states[0]?.recordedFrom).toBe(first);
        expect(states.at(-1)?.recordedUntil).toBeNull();
        for (const [index, state] of states.slice(1).entries()) {
          expect(state.recordedFrom).toBe(states[index]?.recordedUntil);
        }
        const starts = states.map(({ recordedFrom }) => recordedFrom);
        expect(starts).toEqual([...new Set(starts)].sort());
        const recorded = [...history.versions, ...history.suspensions, ...history.objections];
        for (const { recordedAt } of recorded) {
          expect(first !== undefined && recordedAt >= first).toBe(starts.includes(recordedAt));
        }
      }),
    );
  });

  test("the order in which it comes does not matter", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const reversed = {
          versions: history.versions.toReversed(),
          suspensions: history.suspensions.toReversed(),
          objections: history.objections.toReversed(),
        };
        expect(listingStates(reversed, CAP)).toEqual(listingStates(history, CAP));
      }),
    );
  });

  test("the state at an instant is what a reader of that instant would have computed", () => {
    fc.assert(
      fc.property(anyHistory, anyInstant, (history, instant) => {
        const seen = <Version extends { recordedAt: string; version: number }>(
          versions: readonly Version[],
          thing: (version: Version) => string,
        ) =>
          versions
            .filter(({ recordedAt }) => recordedAt <= instant)
            .filter((one, _index, all) =>
              all.every((other) => thing(other) !== thing(one) || other.version <= one.version),
            );
        const state = listingStates(history, CAP).find(
          ({ recordedFrom, recordedUntil }) =>
            recordedFrom <= instant && (recordedUntil === null || instant < recordedUntil),
        );
        const [version] = seen(history.versions, () => "");
        const suspensions = seen(history.suspensions, ({ suspension }) => suspension);
        const objections = seen(history.objections, ({ objection }) => objection);
        expect(state?.inForce).toEqual(
          version &&
            inForcePeriods(
              version,
              suspensions.filter(({ withdrawn }) => !withdrawn),
              CAP,
            ),
        );
        expect(state?.objectionPending).toEqual(
          version && objections.some(({ acceptedAt, decidedAt }) => acceptedAt && !decidedAt),
        );
      }),
      { numRuns: 500 },
    );
  });
});
