import { incumbentOffices, isRecurrence } from "./direct.ts";
import type { Coverage, Ground, ListingFact, OrganizationFacts, PersonFacts, RuleSet } from "./facts.ts";
import { coversKind } from "./ground.ts";
import { isHeld } from "./intervals.ts";
import { countsAsOfficer } from "./officer.ts";
import { type Stop, standing, stopAt, stopOfListing, stopOfPosition } from "./stops.ts";

/** A way by which a listing could bring a limb on a subject, and all that stops it; it applies where nothing does. */
export interface Chain
  extends Pick<Ground, "limb" | "pattern" | "effect" | "listing" | "listingNumber" | "listed"> {
  position: string | null;
  stops: readonly Stop[];
}

const some = (...stops: (Stop | null)[]): Stop[] => stops.filter((stop) => stop !== null);

function chain(
  coverage: Coverage,
  listing: ListingFact,
  listed: Ground["listed"],
  position: string | null,
  stops: readonly Stop[],
): Chain {
  return {
    limb: coverage.limb,
    pattern: coverage.pattern,
    effect: coverage.effect,
    listing: listing.listing,
    listingNumber: listing.number,
    listed,
    position,
    stops,
  };
}

/**
 * The ways in which a listing of its own brings a limb on a subject: those for subjects of its type, and of a limb that
 * has none for it those for the other type, which its type stops.
 */
function directWays(
  rules: RuleSet,
  type: Coverage["subject"],
): { coverage: Coverage; outside: Stop | null }[] {
  const direct = rules.coverage.filter(({ pattern }) => pattern === "DIRECT");
  const own = new Set(direct.filter(({ subject }) => subject === type).map(({ limb }) => limb));
  return direct
    .filter(({ subject, limb }) => subject === type || !own.has(limb))
    .map((coverage) => ({
      coverage,
      outside: coverage.subject === type ? null : stopAt("SUBJECT_OUTSIDE_CLAUSE"),
    }));
}

/** 14d: the offices of state capital that measure 14 does not reach by one step, their end or their role. */
function stopsOfIncumbency(
  facts: PersonFacts,
  rules: RuleSet,
  on: string,
): { stop: Stop; position: string | null }[] {
  if (incumbentOffices(facts, rules, on).length > 0) return [];
  const near = facts.officeFacts.flatMap((office) => {
    const { stateCapital: form, role, position } = office;
    const ofForm = rules.offices.filter(({ forms }) => form !== null && forms.includes(form));
    if (ofForm.length === 0) return [];
    const isCovered = ofForm.some(({ roles }) => roles.includes(role));
    if (!isCovered && isHeld(office, on)) return { stop: stopAt("ROLE_OUTSIDE_CLAUSE"), position };
    const ended = isCovered ? stopOfPosition(office, on) : null;
    return ended ? { stop: ended, position } : [];
  });
  return near.length > 0 ? near : [{ stop: stopAt("NO_COVERED_OFFICE"), position: null }];
}

/** All ways of the rules from listings to a person: own ones, and those of organizations legally represented. */
export function chainsToPerson(facts: PersonFacts, rules: RuleSet, on: string): Chain[] {
  const listed = { type: "PERSON", isSubject: true } as const;
  const incumbency = stopsOfIncumbency(facts, rules, on);
  const direct = directWays(rules, "PERSON").flatMap(({ coverage, outside }) =>
    standing(facts.listingFacts).flatMap((listing) => {
      const stops = some(outside, stopOfListing(listing, on));
      const stopped = (...more: Stop[]) => chain(coverage, listing, listed, null, [...stops, ...more]);
      switch (coverage.condition) {
        case "RESPONSIBILITY_FINDING":
          return listing.responsibility === null ? stopped(stopAt("NO_RESPONSIBILITY_FINDING")) : stopped();
        case "RECURRENCE":
          return stopped(stopAt("NO_RECURRENCE"));
        case "LISTED_COMPANY":
          return stopped(stopAt("NOT_LISTED_COMPANY"));
        case "INCUMBENT":
          return incumbency.length === 0
            ? stopped()
            : incumbency.map(({ stop, position }) =>
                chain(coverage, listing, listed, position, [...stops, stop]),
              );
        default:
          return stopped();
      }
    }),
  );
  const represented = rules.coverage
    .filter(({ pattern }) => pattern === "LEGAL_REPRESENTATIVE")
    .flatMap((coverage) =>
      facts.officeFacts
        .filter(({ role }) => role === "LEGAL_REPRESENTATIVE")
        .flatMap((office) =>
          standing(office.organization.listingFacts).map((listing) =>
            chain(
              coverage,
              listing,
              { type: "ORGANIZATION", isSubject: false },
              office.position,
              some(stopOfPosition(office, on), stopOfListing(listing, on)),
            ),
          ),
        ),
    );
  return [...direct, ...represented];
}

/** All ways of the rules from listings to an organization: own ones, and those of holders of the five offices. */
export function chainsToOrganization(facts: OrganizationFacts, rules: RuleSet, on: string): Chain[] {
  const registration = facts.registrationFacts[0];
  if (!registration) return [];
  const listed = { type: "ORGANIZATION", isSubject: true } as const;
  const stopOfKind = (coverage: Coverage) =>
    coversKind(coverage, registration.kind) ? null : stopAt("KIND_OUTSIDE_CLAUSE");
  const stopOfCondition = ({ condition }: Coverage, listing: ListingFact): Stop | null => {
    if (condition === "LISTED_COMPANY")
      return registration.listedCompany ? null : stopAt("NOT_LISTED_COMPANY");
    if (condition === "RECURRENCE") {
      return isRecurrence(listing, facts.listingFacts) ? null : stopAt("NO_RECURRENCE");
    }
    if (condition === "RESPONSIBILITY_FINDING") return stopAt("NO_RESPONSIBILITY_FINDING");
    return condition === "INCUMBENT" ? stopAt("NO_COVERED_OFFICE") : null;
  };
  const direct = directWays(rules, "ORGANIZATION").flatMap(({ coverage, outside }) =>
    standing(facts.listingFacts).map((listing) => {
      const stops = some(
        outside ?? stopOfKind(coverage),
        stopOfListing(listing, on),
        stopOfCondition(coverage, listing),
      );
      return chain(coverage, listing, listed, null, stops);
    }),
  );
  const ofOfficers = rules.coverage
    .filter(({ pattern }) => pattern === "OFFICER")
    .flatMap((coverage) =>
      facts.officerFacts
        .filter(countsAsOfficer)
        .flatMap((officer) =>
          standing(officer.holder.listingFacts).map((listing) =>
            chain(
              coverage,
              listing,
              { type: officer.holder.__typename === "Person" ? "PERSON" : "ORGANIZATION", isSubject: false },
              officer.position,
              some(stopOfKind(coverage), stopOfPosition(officer, on), stopOfListing(listing, on)),
            ),
          ),
        ),
    );
  return [...direct, ...ofOfficers];
}
