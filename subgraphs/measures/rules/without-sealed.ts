import type { RequestContext } from "../../../schema/request-context.ts";
import type { ListingFact, OrganizationFacts, PersonFacts } from "./facts.ts";

type Asking = Pick<RequestContext, "viewer" | "today">;

/**
 * The facts without persons' listings that are sealed to the viewer. What restricted a person is sealed with the listing
 * that it rests on, and is not told for the days on which it held either. It held on no day from its end on, which is
 * before the seal, and no rule looks at an ended listing of a person: nothing else changes by it.
 */
function unsealed(facts: readonly ListingFact[], { viewer, today }: Asking): readonly ListingFact[] {
  const isSealed = ({ sealedFrom }: ListingFact) => typeof sealedFrom === "string" && sealedFrom <= today;
  return viewer.scopes.has("audit:read") || !facts.some(isSealed)
    ? facts
    : facts.filter((fact) => !isSealed(fact));
}

export function personWithoutSealed(facts: PersonFacts, asking: Asking): PersonFacts {
  const listingFacts = unsealed(facts.listingFacts, asking);
  return listingFacts === facts.listingFacts ? facts : { listingFacts, officeFacts: facts.officeFacts };
}

/** An officer's sealed listing would tell of the officer, who is known by the position. */
export function organizationWithoutSealed(facts: OrganizationFacts, asking: Asking): OrganizationFacts {
  const { registrationFacts, listingFacts } = facts;
  const officerFacts = facts.officerFacts.map((officer) => {
    const { holder } = officer;
    if (holder.__typename === "Organization") return officer;
    const left = unsealed(holder.listingFacts, asking);
    return left === holder.listingFacts ? officer : { ...officer, holder: { ...holder, listingFacts: left } };
  });
  return { registrationFacts, listingFacts, officerFacts };
}
