import fc from "fast-check";
import type {
  Held,
  ListingFact,
  OfficeFact,
  OfficerFact,
  OrganizationFacts,
  Period,
  PersonFacts,
  Place,
  Recorded,
} from "../../subgraphs/measures/rules/facts.ts";
import type { Question } from "../../subgraphs/measures/rules/restrictions.ts";
import { KINDS, ROLES } from "./facts.ts";

export type Facts = PersonFacts | OrganizationFacts;
export type Link = OfficeFact | OfficerFact;

// Few enough days and instants that the random ones meet: the end of a listing on the day of a determination, a
// version recorded at the instant asked for. The days lie around a leap day and the turn of a month.
const DAYS = Array.from({ length: 12 }, (_, i) =>
  new Date(Date.UTC(2024, 1, 24 + i)).toISOString().slice(0, 10),
);
const FIRST = "2024-06-01T00:00:00.000000Z";
const INSTANTS = [FIRST, ...["02", "03", "04", "05"].map((day) => `2024-06-${day}T00:00:00.000000Z`)];
const BETWEEN = ["01", "02", "03", "04", "05"].map((day) => `2024-06-${day}T12:00:00.000000Z`);
const BEFORE = "2024-05-31T00:00:00.000000Z";
const AFTER = "2024-06-06T00:00:00.000000Z";

export const anyDay: fc.Arbitrary<string> = fc.constantFrom(...DAYS);

export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  on: anyDay,
  knownAt: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    fc.constantFrom(BEFORE, ...INSTANTS, ...BETWEEN),
  ),
});

/** Some of the values, in order and without repetition. */
const inOrder = (values: readonly string[], minLength: number, maxLength: number) =>
  fc.subarray([...values], { minLength, maxLength });

const END = "2024-12-31";

/** Periods of force in order and apart from each other: one long one mostly, or any, or none. */
const anyPeriods: fc.Arbitrary<Period[]> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...DAYS.slice(0, 6)).map((from) => [from, END]) },
    { weight: 2, arbitrary: inOrder(DAYS, 2, 2) },
    { weight: 4, arbitrary: inOrder(DAYS, 0, 8) },
  )
  .map((days) => days.flatMap((from, i) => (i % 2 === 0 ? [{ from, until: days[i + 1] ?? END }] : [])));

/** From a day or always, until a later day or open. */
const anyTenure: fc.Arbitrary<Pick<Held, "since" | "until">> = fc
  .tuple(inOrder(DAYS, 2, 2), fc.nat(2), fc.nat(2))
  .map(([[since, until], always, open]) => ({
    since: always > 0 ? null : (since as string),
    until: open > 0 ? null : (until as string),
  }));

/** One to three versions of a thing: recorded one after another, possibly with a gap, the last one open or ended. */
function versions<Fields extends object>(fields: fc.Arbitrary<Fields>): fc.Arbitrary<(Fields & Recorded)[]> {
  const rarely = fc.nat(9).map((one) => one === 0);
  const version = fc.record({ fields, gap: rarely });
  return fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: fc.constant([FIRST]) }, inOrder(INSTANTS, 1, 1)),
      inOrder(INSTANTS, 0, 2),
      fc.array(version, { minLength: 3, maxLength: 3 }),
      rarely,
    )
    .map(([first, later, states, ended]) => {
      const instants = [...new Set([...first, ...later])].sort();
      return instants.map((recordedFrom, i) => {
        const { fields, gap } = states[i] as (typeof states)[0];
        // A gap: off the record half a day later, before anything else was recorded.
        const gone = gap ? recordedFrom.replace("T00", "T12") : null;
        return { ...fields, recordedFrom, recordedUntil: gone ?? instants[i + 1] ?? (ended ? AFTER : null) };
      });
    });
}

/** When it is in force, and what follows from it: an annulled one never was, one that was not may be yet to come. */
const anyForce = fc
  .record({ inForce: anyPeriods, publishedOn: anyDay, removed: fc.boolean(), annulled: fc.boolean() })
  .map(({ inForce, publishedOn, removed, annulled }) => {
    const isAnnulled = inForce.length === 0 && annulled;
    const end = inForce.at(-1)?.until ?? END;
    return {
      inForce,
      publishedOn: inForce[0]?.from ?? publishedOn,
      endsOn: isAnnulled ? null : end,
      endedBy: isAnnulled ? ("ANNULMENT" as const) : removed ? ("REMOVAL" as const) : ("EXPIRY" as const),
      sealedFrom: null,
    };
  });

const otherListingFields = fc.record({
  determinedOn: anyDay,
  responsibility: fc.constantFrom(
    null,
    null,
    "LEGAL_REPRESENTATIVE" as const,
    "DIRECTLY_RESPONSIBLE_SUPERVISOR" as const,
    "DIRECTLY_RESPONSIBLE" as const,
  ),
  objectionPending: fc.boolean(),
});

const listingFields = fc
  .tuple(anyForce, otherListingFields)
  .map(([force, others]) => ({ ...force, ...others }));

/** Versions of up to three listings of one subject; ids and numbers are in no order. */
export const listingsOf = (subject: string): fc.Arbitrary<ListingFact[]> =>
  fc
    .array(versions(listingFields), { maxLength: 3, size: "max" })
    .map((listings) =>
      listings.flatMap((facts, i) =>
        facts.map((fact) => ({ ...fact, listing: `${subject}/${i}`, number: `${"bca"[i]}-${subject}` })),
      ),
    );

const anyRole = fc.constantFrom("LEGAL_REPRESENTATIVE" as const, ...ROLES);

const anyForm = fc.constantFrom(
  null,
  "SOLELY_STATE_OWNED_ENTERPRISE" as const,
  "SOLELY_STATE_OWNED_COMPANY" as const,
  "STATE_CONTROLLED_COMPANY" as const,
  "STATE_PARTICIPATING_COMPANY" as const,
);

const anyKind = fc.constantFrom("ENTERPRISE" as const, "ENTERPRISE" as const, ...KINDS);

const anySector = fc.constantFrom(
  null,
  "FINANCING_GUARANTEE" as const,
  "SECURITIES" as const,
  "FUND_MANAGEMENT" as const,
  "FUTURES" as const,
);

const heldFields = fc
  .tuple(anyTenure, anyRole, anyForm, anyKind, anySector)
  .map(([tenure, role, stateCapital, organizationKind, financialSector]) => ({
    ...tenure,
    role,
    ...{ stateCapital, organizationKind, financialSector },
  }));

const neighbours = ["x", "y", "z"].map((id, i) =>
  fc.record({
    id: fc.constant(id),
    type: fc.constantFrom("Person" as const, i === 0 ? ("Person" as const) : ("Organization" as const)),
    listingFacts: listingsOf(id),
  }),
) as [Neighbour, Neighbour, Neighbour];

type Neighbour = fc.Arbitrary<{ id: string; type: "Person" | "Organization"; listingFacts: ListingFact[] }>;

/** Versions of up to four positions at up to three neighbours, several at one and the same among them. */
function positions<Fact>(
  make: (
    held: Held & Recorded & Place,
    neighbour: { id: string; type: "Person" | "Organization"; listingFacts: ListingFact[] },
  ) => Fact,
): fc.Arbitrary<Fact[]> {
  const seat = fc.record({ at: fc.nat(2), versions: versions(heldFields) });
  return fc.tuple(fc.array(seat, { maxLength: 4, size: "max" }), ...neighbours).map(([seats, ...others]) =>
    seats.flatMap((one, i) =>
      // Position ids are numbers whose order as text is another: 11, 10, 9, 8.
      one.versions.map((fact) =>
        make({ ...fact, position: String(11 - i) }, others[one.at] as (typeof others)[0]),
      ),
    ),
  );
}

const anyPerson: fc.Arbitrary<PersonFacts> = fc.record({
  listingFacts: listingsOf("s"),
  officeFacts: positions(
    (held, { id, listingFacts }): OfficeFact => ({ ...held, organization: { id, listingFacts } }),
  ),
});

const anyOrganization: fc.Arbitrary<OrganizationFacts> = fc.record({
  registrationFacts: versions(
    fc.record({
      kind: anyKind,
      listedCompany: fc.boolean(),
      stateCapital: anyForm,
      financialSector: anySector,
    }),
  ),
  listingFacts: listingsOf("s"),
  officerFacts: positions(
    (
      { stateCapital: _form, organizationKind: _kind, financialSector: _sector, ...held },
      { id, type, listingFacts },
    ): OfficerFact => ({
      ...held,
      holder: { __typename: type, id, listingFacts },
    }),
  ),
});

export const anyFacts: fc.Arbitrary<Facts> = fc.oneof(anyPerson, anyOrganization);

type Rewrite<Item> = (items: readonly Item[]) => readonly Item[];

/** The same facts with other listings of the subject (`own`), other positions, other listings at their other end. */
export function rewritten(
  facts: Facts,
  {
    own = (listings) => listings,
    links = (all) => all,
    theirs = (listings) => listings,
  }: {
    own?: Rewrite<ListingFact>;
    links?: Rewrite<Link>;
    theirs?: (listings: readonly ListingFact[], link: Link) => readonly ListingFact[];
  },
): Facts {
  const listingFacts = own(facts.listingFacts);
  if ("officeFacts" in facts) {
    const officeFacts = (links(facts.officeFacts) as OfficeFact[]).map((link) => ({
      ...link,
      organization: { ...link.organization, listingFacts: theirs(link.organization.listingFacts, link) },
    }));
    return { ...facts, listingFacts, officeFacts };
  }
  const officerFacts = (links(facts.officerFacts) as OfficerFact[]).map((link) => ({
    ...link,
    holder: { ...link.holder, listingFacts: theirs(link.holder.listingFacts, link) },
  }));
  return { ...facts, listingFacts, officerFacts };
}

export const linksOf = (facts: Facts): readonly Link[] =>
  "officeFacts" in facts ? facts.officeFacts : facts.officerFacts;

export const listingsAt = (link: Link): readonly ListingFact[] =>
  ("holder" in link ? link.holder : link.organization).listingFacts;

const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

/** The same facts in another order, in every list. */
export function inAnotherOrder(facts: Facts): fc.Arbitrary<Facts> {
  const links = linksOf(facts);
  return fc
    .tuple(
      shuffled(facts.listingFacts),
      shuffled(links.map((_link, i) => i)),
      fc.tuple(...links.map((link) => shuffled(listingsAt(link)))),
      shuffled("registrationFacts" in facts ? facts.registrationFacts : []),
    )
    .map(([own, order, theirs, registrationFacts]) => {
      const turned = rewritten(facts, {
        own: () => own,
        theirs: (_listings, link) => theirs[links.findIndex((other) => isSame(other, link))] ?? [],
      });
      const inOrder = rewritten(turned, { links: (all) => order.map((i) => all[i] as Link) });
      return "registrationFacts" in inOrder ? { ...inOrder, registrationFacts } : inOrder;
    });
}

function isSame(one: Link, other: Link): boolean {
  return one.position === other.position && one.recordedFrom === other.recordedFrom;
}
