import type {
  CaseBehaviourResolvers,
  DeterminationCaseResolvers,
  ResponsiblePersonResolvers,
} from "../generated/resolvers.ts";
import { readsArchive } from "../rules/visibility.ts";
import { sealing, visibleListing } from "./visible-listing.ts";

export const DeterminationCase: DeterminationCaseResolvers = {
  authority: ({ authority }) => ({ __typename: "Department", id: authority }),

  coDetermining: ({ coDetermining }) =>
    coDetermining.map((id) => ({ __typename: "Department" as const, id })),

  subject: ({ subjectId, subjectType }) => ({
    __typename: subjectType === "PERSON" ? "Person" : "Organization",
    id: subjectId,
  }),

  behaviours: ({ behaviours }) => [...behaviours],

  // Their listings stand in the order of the persons, after that of the subject; none before the entry.
  persons: async ({ persons, listings }, _args, context) => {
    if (readsArchive(context.request.viewer) || listings.length === 0) return [...persons];
    const isSealed = await sealing(context);
    const rows = await Promise.all(listings.slice(1).map((id) => context.loaders.listingById.load(id)));
    return persons.filter((_person, index) => {
      const row = rows[index];
      return !row || !isSealed(row);
    });
  },

  listings: async ({ listings }, _args, context) => {
    const found = await Promise.all(
      listings.map(async (id) => visibleListing(await context.loaders.listingById.load(id), context)),
    );
    return found.filter((listing) => listing !== null);
  },

  events: async ({ id }, _args, { loaders }) => await loaders.events("CASE").load(id),
};

export const CaseBehaviour: CaseBehaviourResolvers = {
  behaviour: async ({ number }, _args, { loaders }) => {
    const behaviour = (await loaders.behaviours()).get(number);
    if (!behaviour) throw new Error(`behaviour ${number} of a case is not in the catalogue`);
    return behaviour;
  },
  facts: ({ facts }) => [...facts],
};

export const ResponsiblePerson: ResponsiblePersonResolvers = {
  person: ({ person }) => ({ __typename: "Person", id: person }),
};
