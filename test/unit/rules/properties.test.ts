import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { AppliedLimb, Ground, ListingFact, Recorded } from "../../../subgraphs/measures/rules/facts.ts";
import type { Question } from "../../../subgraphs/measures/rules/restrictions.ts";
import { dayPlus } from "../../oracle/registry-on-a-day.ts";
import { restrictions } from "../../support/answers.ts";
import { catalogueRules } from "../../support/catalogue-rules.ts";
import {
  anyDay,
  anyFacts,
  anyQuestion,
  type Facts,
  inAnotherOrder,
  type Link,
  linksOf,
  listingsAt,
  listingsOf,
  rewritten,
} from "../../support/random-facts.ts";

vi.setConfig({ testTimeout: 120_000 });

/** `SEED=… RUNS=…` repeats a run or lengthens it. */
const runs = {
  numRuns: Number(process.env.RUNS ?? 500),
  ...(process.env.SEED === undefined ? {} : { seed: Number(process.env.SEED) }),
};

/** A property of the facts of any person or organization and any question about it. */
function always(holds: (facts: Facts, question: Question) => void): void {
  fc.assert(fc.property(anyFacts, anyQuestion, holds), runs);
}

// The statements below say for themselves what the rules are told: known, in force, held.

const isKnown = (fact: Recorded, { knownAt }: Question) =>
  knownAt === null
    ? fact.recordedUntil === null
    : fact.recordedFrom <= knownAt && (fact.recordedUntil === null || knownAt < fact.recordedUntil);

const isInForce = (listing: ListingFact, day: string) =>
  listing.inForce.some(({ from, until }) => from <= day && day < until);

const isHeldOn = (link: Link, day: string) =>
  (link.since ?? "") <= day && (link.until === null || day < link.until);

/** Whether a listing at the other end of a position can be a ground: the roles of 15b, and of 10a, 16 and 18a. */
function counts(link: Link): boolean {
  if ("organization" in link) return link.role === "LEGAL_REPRESENTATIVE";
  if (link.holder.__typename === "Organization") return link.role === "ACTUAL_CONTROLLER";
  return link.role !== "BRANCH_HEAD";
}

/** Whether 14a to 14c cover an office, or might: any in an organization with capital of the state. */
const mayBeCovered = (link: Link) => "stateCapital" in link && link.stateCapital !== null;

const grounds = (facts: Facts, question: Question): Ground[] =>
  restrictions(facts, question).flatMap((applied) => applied.grounds);

const identityOf = ({ limb, listing, position }: Ground) => `${limb} ${listing} ${position ?? ""}`;
const identities = (facts: Facts, question: Question) => grounds(facts, question).map(identityOf).sort();

/** The order of the offices within a ground is that of the facts; an answer shows those of the restriction. */
const shown = (answer: AppliedLimb[]) =>
  answer.map((applied) => ({
    ...applied,
    grounds: applied.grounds.map((ground) => ({ ...ground, offices: ground.offices.toSorted() })),
  }));

const nothing = () => [];

test("random facts bring every one of the 34 limbs, and often enough none", () => {
  const samples = fc.sample(fc.tuple(anyFacts, anyQuestion), { numRuns: 2000, seed: 1 });
  const answers = samples.map(([facts, question]) => restrictions(facts, question));
  const limbs = new Set(answers.flatMap((answer) => answer.map(({ limb }) => limb)));
  expect(limbs).toEqual(new Set(catalogueRules.coverage.map(({ limb }) => limb)));
  expect(limbs.size).toBe(34);
  expect(answers.filter((answer) => answer.length === 0).length).toBeGreaterThan(200);
});

describe("one step only", () => {
  test("own listings bring what the subject's own listings bring, a neighbour's the rest; neither adds to the other", () => {
    always((facts, question) => {
      const alone = grounds(rewritten(facts, { theirs: nothing }), question);
      const through = grounds(rewritten(facts, { own: nothing }), question);
      expect(alone.filter(({ pattern }) => pattern !== "DIRECT")).toEqual([]);
      expect(through.filter(({ pattern }) => pattern === "DIRECT")).toEqual([]);
      expect([...alone, ...through].map(identityOf).sort()).toEqual(identities(facts, question));
    });
  });

  test("each position brings what it would bring alone, and each listing at its end likewise", () => {
    always((facts, question) => {
      const unlisted = rewritten(facts, { own: nothing });
      const oneByOne = linksOf(facts).flatMap((link) =>
        listingsAt(link).flatMap((listing) =>
          identities(rewritten(unlisted, { links: () => [link], theirs: () => [listing] }), question),
        ),
      );
      expect(oneByOne.sort()).toEqual(identities(unlisted, question));
    });
  });

  test("a listing of anyone but the subject and those who count on the day changes nothing", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, listingsOf("other"), (facts, question, others) => {
        const elsewhere = rewritten(facts, {
          theirs: (listings, link) =>
            counts(link) && isHeldOn(link, question.on) && isKnown(link, question) ? listings : others,
        });
        expect(restrictions(elsewhere, question)).toEqual(restrictions(facts, question));
      }),
      runs,
    );
  });

  test("through others a person has 15b alone, an organization 10a, 16b to 16d and 18a, and is never barred", () => {
    const reached = { PERSON: ["15b"], ORGANIZATION: ["10a", "16b", "16c", "16d", "18a"] };
    always((facts, question) => {
      for (const { limb, effect, listed } of grounds(facts, question)) {
        if (listed.isSubject) continue;
        expect("officeFacts" in facts ? reached.PERSON : reached.ORGANIZATION).toContain(limb);
        if ("officerFacts" in facts) expect(["REFERENCE", "SUPERVISE"]).toContain(effect);
      }
    });
  });
});

describe("the days of a ground", () => {
  test("hold the day asked for, and so do those of the restriction", () => {
    always((facts, question) => {
      for (const { grounds, ...restriction } of restrictions(facts, question)) {
        for (const { since, until } of [restriction, ...grounds]) {
          expect((since ?? "") <= question.on && (until === null || question.on < until)).toBe(true);
        }
      }
    });
  });

  test("are those that its listing is in force and its position is held, known facts both", () => {
    always((facts, question) => {
      for (const ground of grounds(facts, question)) {
        const link = linksOf(facts).find((one) => one.position === ground.position && isKnown(one, question));
        expect(link === undefined).toBe(ground.position === null);
        const listing = (link ? listingsAt(link) : facts.listingFacts).find(
          (one) => one.listing === ground.listing && isKnown(one, question),
        ) as ListingFact;
        const period = listing.inForce.find(({ from, until }) => from <= question.on && question.on < until);
        expect(ground).toMatchObject({
          since: [period?.from ?? "", link?.since ?? ""].sort()[1],
          until: [period?.until ?? "", link?.until ?? "9999"].sort()[0],
          listingNumber: listing.number,
          objectionPending: listing.objectionPending,
          listed: { isSubject: link === undefined },
        });
      }
    });
  });

  test("are all there are: the day before the first one the ground is not there, nor on the first day after", () => {
    always((facts, question) => {
      for (const ground of grounds(facts, question)) {
        if (ground.since !== null) {
          const before = { ...question, on: dayPlus(ground.since, -1) };
          expect(identities(facts, before)).not.toContain(identityOf(ground));
        }
        if (ground.until !== null) {
          const after = { ...question, on: ground.until };
          expect(identities(facts, after)).not.toContain(identityOf(ground));
        }
      }
    });
  });

  test("are days on each of which it is there; 14d is while an office is held", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, anyDay, (facts, question, other) => {
        const then = { ...question, on: other };
        for (const ground of grounds(facts, question)) {
          if ((ground.since ?? "") > other || (ground.until !== null && ground.until <= other)) continue;
          const offices = linksOf(facts).filter(({ position }) => ground.offices.includes(position));
          const stays =
            ground.limb !== "14d" || offices.some((one) => isKnown(one, then) && isHeldOn(one, other));
          if (stays) expect(identities(facts, then)).toContain(identityOf(ground));
        }
      }),
      runs,
    );
  });
});

describe("what has nothing to do with the question changes nothing", () => {
  test("a listing that was never in force, or is not known", () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, listingsOf("new"), (facts, question, listings) => {
        const unrelated = listings.map((fact) => (isKnown(fact, question) ? { ...fact, inForce: [] } : fact));
        const more = rewritten(facts, {
          own: (own) => [...unrelated, ...own],
          theirs: (theirs) => [...unrelated, ...theirs],
        });
        expect(restrictions(more, question)).toEqual(restrictions(facts, question));
      }),
      runs,
    );
  });

  test("a position that is over or to come, of a role that does not count, or at an unlisted neighbour", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyQuestion, (facts, others, question) => {
        const unrelated = linksOf(others)
          .filter((link) => "organization" in link === "officeFacts" in facts)
          .filter((link) => {
            if (!isKnown(link, question) || !isHeldOn(link, question.on)) return true;
            const listings = listingsAt(link).filter((one) => isKnown(one, question));
            const listed = listings.some((one) => isInForce(one, question.on));
            return !mayBeCovered(link) && !(counts(link) && listed);
          })
          .map((link) => ({ ...link, position: `1${link.position}` }));
        const more = rewritten(facts, { links: (links) => [...unrelated, ...links] });
        expect(restrictions(more, question)).toEqual(restrictions(facts, question));
      }),
      runs,
    );
  });

  test("whatever is recorded later, for who asks with what was known before", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyQuestion, (facts, others, question) => {
        const { knownAt } = question;
        fc.pre(knownAt !== null);
        const later = "2025-01-01T00:00:00.000000Z";
        const ended = <Fact extends Recorded>(fact: Fact): Fact => ({
          ...fact,
          recordedUntil: fact.recordedUntil ?? later,
        });
        const recordedLater = others.listingFacts.map((fact) => ({
          ...fact,
          recordedFrom: later,
          recordedUntil: null,
        }));
        const history = rewritten(facts, {
          own: (own) => [...own.map(ended), ...recordedLater],
          links: (links) => links.map(ended),
          theirs: (theirs) => [...theirs.map(ended), ...recordedLater],
        });
        expect(restrictions(history, question)).toEqual(restrictions(facts, question));
      }),
      runs,
    );
  });
});

describe("annulling a listing", () => {
  const without = (facts: Facts, listing: string) => {
    const annul = (listings: readonly ListingFact[]) =>
      listings.map((fact) => (fact.listing === listing ? { ...fact, inForce: [] } : fact));
    return rewritten(facts, { own: annul, theirs: annul });
  };

  test("takes away every ground that rests on it, adds none, and of the others only recurrences on it (2c)", () => {
    always((facts, question) => {
      const before = grounds(facts, question);
      const known = facts.listingFacts.filter((one) => isKnown(one, question));
      for (const listing of new Set(before.map((ground) => ground.listing))) {
        const recursOnItAlone = (ground: Ground) => {
          const determinedOn = known.find((one) => one.listing === ground.listing)?.determinedOn ?? "";
          const others = known.filter(
            (one) => one.listing !== ground.listing && isInForce(one, determinedOn),
          );
          return others.every((one) => one.listing === listing);
        };
        const left = before.filter(
          (ground) => ground.listing !== listing && !(ground.limb === "2c" && recursOnItAlone(ground)),
        );
        expect(identities(without(facts, listing), question)).toEqual(left.map(identityOf).sort());
      }
    });
  });
});

describe("the answer", () => {
  test("does not depend on the order of the facts", () => {
    const inTwoOrders = anyFacts.chain((facts) => fc.tuple(fc.constant(facts), inAnotherOrder(facts)));
    fc.assert(
      fc.property(inTwoOrders, anyQuestion, ([facts, other], question) => {
        expect(shown(restrictions(other, question))).toEqual(shown(restrictions(facts, question)));
      }),
      runs,
    );
  });

  test("is the same when what was not known by then is left out first", () => {
    const isStill = <Fact extends Recorded>(fact: Fact): Fact => ({ ...fact, recordedUntil: null });
    always((facts, question) => {
      const known = <Fact extends Recorded>(all: readonly Fact[]) =>
        all.filter((fact) => isKnown(fact, question)).map(isStill);
      const filtered = rewritten(facts, { own: known, links: known, theirs: known });
      const asKnown =
        "registrationFacts" in filtered
          ? { ...filtered, registrationFacts: known(filtered.registrationFacts) }
          : filtered;
      const now = { ...question, knownAt: null };
      expect(restrictions(asKnown, now)).toEqual(restrictions(facts, question));
    });
  });

  test("is the same when the facts of other days are left out first, those of a determination excepted (2c)", () => {
    always((facts, question) => {
      const { on } = question;
      const days = [on, ...facts.listingFacts.map(({ determinedOn }) => determinedOn)];
      const onDays = (wanted: string[]) => (listings: readonly ListingFact[]) =>
        listings
          .map((fact) => ({
            ...fact,
            inForce: fact.inForce.filter(({ from, until }) =>
              wanted.some((day) => from <= day && day < until),
            ),
          }))
          .filter((fact) => fact.inForce.length > 0);
      const filtered = rewritten(facts, {
        own: onDays("officeFacts" in facts ? [on] : days),
        links: (links) => links.filter((link) => isHeldOn(link, on)),
        theirs: onDays([on]),
      });
      expect(restrictions(filtered, question)).toEqual(restrictions(facts, question));
    });
  });

  test("names each limb once, in order, and no ground twice", () => {
    always((facts, question) => {
      const limbs = restrictions(facts, question).map(({ limb }) => limb.padStart(3, "0"));
      expect(limbs).toEqual([...new Set(limbs)].sort());
      const all = identities(facts, question);
      expect(new Set(all).size).toBe(all.length);
    });
  });

  test("leaves the facts as they were", () => {
    always((facts, question) => {
      const before = structuredClone(facts);
      restrictions(facts, question);
      expect(facts).toEqual(before);
    });
  });
});
