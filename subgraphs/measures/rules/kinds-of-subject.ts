import { addDays } from "../../../schema/scalars/civil-date.ts";
import type { OrganizationKind, StateCapital } from "../generated/resolvers.ts";
import type { ListingFact, RuleSet } from "./facts.ts";
import { organizationRestrictions, personRestrictions } from "./restrictions.ts";

/**
 * What the rules tell subjects apart by on a day: two of one kind are under the same limbs. So of all subjects of a kind the
 * rules are asked once.
 */
export interface KindOfSubject {
  readonly subjectType: "PERSON" | "ORGANIZATION";
  /** Of an organization. */
  readonly kind: OrganizationKind | null;
  readonly listedCompany: boolean;
  /** Has a listing of its own in force. */
  readonly listed: boolean;
  /** One of them finds the person responsible. */
  readonly responsible: boolean;
  /** One of them was determined while another was in force (2c). */
  readonly recurrent: boolean;
  /** The person holds an office that measure 14 covers. */
  readonly incumbent: boolean;
  /** The person is legal representative of an organization with a listing in force. */
  readonly represents: boolean;
  /** The organization has an officer with a listing in force. */
  readonly underOfficer: boolean;
}

const RECORDED = { recordedFrom: "", recordedUntil: null };
const HELD = { position: "1", since: null, until: null, ...RECORDED };

function listingOn(on: string, listing: string, responsible: boolean): ListingFact {
  return {
    ...{ listing, number: listing, determinedOn: on, publishedOn: on, endsOn: addDays(on, 1) },
    ...{ endedBy: "EXPIRY", sealedFrom: null, inForce: [{ from: on, until: addDays(on, 1) }] },
    ...{ responsibility: responsible ? "DIRECTLY_RESPONSIBLE" : null, objectionPending: false },
    ...RECORDED,
  };
}

function officesOf({ incumbent, represents }: KindOfSubject, { offices }: RuleSet, on: string) {
  const place = { organizationKind: "ENTERPRISE" as const, financialSector: null };
  const none: StateCapital | null = null;
  const covered = offices[0];
  return [
    ...(incumbent && covered?.roles[0] && covered.forms[0]
      ? [
          {
            ...{ ...HELD, ...place, role: covered.roles[0], stateCapital: covered.forms[0] },
            organization: { id: "1", listingFacts: [] },
          },
        ]
      : []),
    ...(represents
      ? [
          {
            ...{ ...HELD, ...place, role: "LEGAL_REPRESENTATIVE" as const, stateCapital: none },
            organization: { id: "2", listingFacts: [listingOn(on, "2", false)] },
          },
        ]
      : []),
  ];
}

/** The limbs that apply to every subject of a kind on a day, by the rules that answer of one. */
export function limbsOfKind(kind: KindOfSubject, rules: RuleSet, on: string): string[] {
  const listingFacts = [
    ...(kind.listed ? [listingOn(on, "1", kind.responsible)] : []),
    // A further one of the same day: each was determined while the other was in force.
    ...(kind.recurrent ? [listingOn(on, "3", kind.responsible)] : []),
  ];
  const question = { on, knownAt: null };
  const applied =
    kind.subjectType === "PERSON"
      ? personRestrictions({ listingFacts, officeFacts: officesOf(kind, rules, on) }, rules, question)
      : organizationRestrictions(
          {
            registrationFacts:
              kind.kind === null
                ? []
                : [
                    {
                      ...{ kind: kind.kind, listedCompany: kind.listedCompany },
                      ...{ stateCapital: null, financialSector: null, ...RECORDED },
                    },
                  ],
            listingFacts,
            officerFacts: kind.underOfficer
              ? [
                  {
                    ...{ ...HELD, role: "DIRECTOR" },
                    holder: { __typename: "Person", id: "1", listingFacts: [listingOn(on, "4", false)] },
                  },
                ]
              : [],
          },
          rules,
          question,
        );
  return applied.map(({ limb }) => limb);
}
