import type { Context } from "../context.ts";
import type {
  CaseBehaviourResolvers,
  DeterminationCaseResolvers,
  ResponsiblePersonResolvers,
} from "../generated/resolvers.ts";
import { readsArchive } from "../rules/visibility.ts";
import { sealing, visibleListing } from "./visible-listing.ts";

/**
 * Persons of a case whose listings are sealed to the viewer. The listings of the latest version stand in the order of
 * its persons, after that of the subject; before the entry there are none.
 */
async function sealedPersons(id: string, context: Context): Promise<ReadonlySet<string>> {
  const { loaders, request } = context;
  const latest = readsArchive(request.viewer) ? null : await loaders.caseById.load(id);
  const [, ...listings] = latest?.listings ?? [];
  const rows = await Promise.all(listings.map((listing) => loaders.listingById.load(listing)));
  const isSealed = await sealing(context);
  return new Set(rows.flatMap((row) => (row !== null && isSealed(row) ? row.subjectId : [])));
}

export const DeterminationCase: DeterminationCaseResolvers = {
  authority: ({ authority }) => ({ __typename: "Department", id: authority }),

  coDetermining: ({ coDetermining }) =>
    coDetermining.map((id) => ({ __typename: "Department" as const, id })),

  subject: ({ subjectId, subjectType }, _args, { lookUps }) => {
    if (subjectType === "PERSON") lookUps.found("Person", subjectId);
    return { __typename: subjectType === "PERSON" ? "Person" : "Organization", id: subjectId };
  },

  behaviours: ({ behaviours }) => [...behaviours],

  persons: async ({ id, persons }, _args, context) => {
    const sealed = await sealedPersons(id, context);
    return persons.filter(({ person }) => !sealed.has(person));
  },

  listings: async ({ listings }, _args, context) => {
    const found = await Promise.all(
      listings.map(async (id) => visibleListing(await context.loaders.listingById.load(id), context)),
    );
    return found.filter((listing) => listing !== null);
  },

  events: async ({ id }, _args, context) => {
    const events = await context.loaders.events("CASE").load(id);
    if ((await sealedPersons(id, context)).size === 0) return events;
    return events.map((event) => ({
      ...event,
      changes: event.changes.filter(({ field }) => field !== "persons"),
    }));
  },
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
  person: ({ person }, _args, { lookUps }) => {
    lookUps.found("Person", person);
    return { __typename: "Person", id: person };
  },
};
