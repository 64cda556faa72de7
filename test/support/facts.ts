import type {
  FinancialSector,
  OrganizationKind,
  Role,
  StateCapital,
} from "../../subgraphs/measures/generated/resolvers.ts";
import type {
  ListingFact,
  OfficeFact,
  OfficerFact,
  OrganizationFacts,
  Period,
  PersonFacts,
  Recorded,
  RegistrationFact,
} from "../../subgraphs/measures/rules/facts.ts";

/** Words for facts written out by hand. Unless told, a fact was recorded on 1 January 2024 and is on record now. */

const recorded: Recorded = { recordedFrom: "2024-01-01T00:00:00.000000Z", recordedUntil: null };

/** On record from midnight UTC of one day until midnight UTC of another. */
export const onRecord = (from: string, until: string | null = null): Recorded => ({
  recordedFrom: `${from}T00:00:00.000000Z`,
  recordedUntil: until === null ? null : `${until}T00:00:00.000000Z`,
});

/** Periods written `2024-01-10/2026-01-10`, the second day being the first one after. */
export const periods = (...written: string[]): Period[] =>
  written.map((period) => ({ from: period.slice(0, 10), until: period.slice(11) }));

/** A listing whose number is `number`; unless told, determined 2024-01-02, in force 2024-01-10 until 2026-01-10. */
export const listing = (number: string, more: Partial<ListingFact> = {}): ListingFact => {
  const inForce = more.inForce ?? periods("2024-01-10/2026-01-10");
  return {
    ...recorded,
    listing: `id of ${number}`,
    number,
    determinedOn: "2024-01-02",
    publishedOn: inForce[0]?.from ?? "2024-01-10",
    inForce,
    endsOn: inForce.at(-1)?.until ?? null,
    endedBy: inForce.length > 0 ? "EXPIRY" : "ANNULMENT",
    sealedFrom: null,
    responsibility: null,
    objectionPending: false,
    ...more,
  };
};

/** What was found null and void: no period of force is left. */
export const annulled = (number: string, more: Partial<ListingFact> = {}): ListingFact =>
  listing(number, { ...more, inForce: [] });

interface Seat {
  position?: string;
  since?: string | null;
  until?: string | null;
  /** Listings of the other end of the position. */
  listings?: readonly ListingFact[];
  recorded?: Recorded;
}

function held(role: Role, { position = "1", since = null, until = null, recorded: when = recorded }: Seat) {
  return { ...when, position, role, since, until };
}

/** What the organization of an office is; an enterprise unless told. */
interface At {
  form?: StateCapital | null;
  kind?: OrganizationKind;
  sector?: FinancialSector | null;
}

/** An office of a person, position "1" and held always unless told, in an enterprise that is not the state's. */
export const office = (
  role: Role,
  { form = null, kind = "ENTERPRISE", sector = null, ...seat }: Seat & At = {},
): OfficeFact => ({
  ...held(role, seat),
  organizationKind: kind,
  stateCapital: form,
  financialSector: sector,
  organization: { id: `organization of ${seat.position ?? "1"}`, listingFacts: seat.listings ?? [] },
});

/** An officer of an organization, a person in position "1" and always unless told. */
export const officer = (
  role: Role,
  { holder = "Person", ...seat }: Seat & { holder?: "Person" | "Organization" } = {},
): OfficerFact => ({
  ...held(role, seat),
  holder: {
    __typename: holder,
    id: `holder of ${seat.position ?? "1"}`,
    listingFacts: seat.listings ?? [],
  },
});

export const person = (...facts: (ListingFact | OfficeFact)[]): PersonFacts => ({
  listingFacts: facts.filter((fact) => "listing" in fact),
  officeFacts: facts.filter((fact) => "position" in fact),
});

export const registration = (
  kind: OrganizationKind,
  more: Partial<RegistrationFact> = {},
): RegistrationFact => ({
  ...recorded,
  kind,
  listedCompany: false,
  stateCapital: null,
  financialSector: null,
  ...more,
});

export const organization = (
  registered: RegistrationFact,
  ...facts: (ListingFact | OfficerFact)[]
): OrganizationFacts => ({
  registrationFacts: [registered],
  listingFacts: facts.filter((fact) => "listing" in fact),
  officerFacts: facts.filter((fact) => "position" in fact),
});

export const enterprise = (...facts: (ListingFact | OfficerFact)[]): OrganizationFacts =>
  organization(registration("ENTERPRISE"), ...facts);

export const KINDS: readonly OrganizationKind[] = [
  "ENTERPRISE",
  "PUBLIC_INSTITUTION",
  "GOVERNMENT_AGENCY",
  "SOCIAL_ORGANIZATION",
  "PRIVATE_NON_ENTERPRISE",
  "OTHER",
];

export const ROLES: readonly Role[] = [
  "LEGAL_REPRESENTATIVE",
  "ACTUAL_CONTROLLER",
  "DIRECTOR",
  "SUPERVISOR",
  "SENIOR_MANAGER",
  "BRANCH_HEAD",
];
