import { readsPersons } from "../../../schema/access/reads-persons.ts";
import { feedConnection, feedSizeOf } from "../../shared/feed/read-feed.ts";
import type { QueryResolvers, RegistryChangeKind, RegistryChangeResolvers } from "../generated/resolvers.ts";

export const registryChanges: QueryResolvers["registryChanges"] = async (
  _root,
  { after, first },
  { loaders, request },
) => {
  const page = await loaders.changes(after ?? null, feedSizeOf(first));
  const toldOfPersons = readsPersons(request.viewer);
  return feedConnection(page, ({ kind, fact, version, recordedAt, ofPerson }) =>
    ofPerson && !toldOfPersons ? null : { kind: kind as RegistryChangeKind, fact, version, recordedAt },
  );
};

export const RegistryChange: RegistryChangeResolvers = {
  subject: ({ kind, fact }, _args, { loaders }) => {
    if (kind === "POSITION") return null;
    return kind === "PERSON" ? loaders.person.load(fact) : loaders.organization.load(fact);
  },

  position: ({ kind, fact }, _args, { loaders }) =>
    kind === "POSITION" ? loaders.position.load(fact) : null,
};
