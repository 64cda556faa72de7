import { idOf } from "../../shared/arguments.ts";
import { readsSealed } from "../acting.ts";
import type { Context } from "../context.ts";
import type {
  ObligationFilter,
  OrganizationResolvers,
  PersonResolvers,
  SubjectResolvers,
} from "../generated/resolvers.ts";
import type { SubjectModel } from "../models.ts";
import { obligationConnectionOf, obligationSelectionOf } from "./obligation-page.ts";

const SUBJECT_TYPES = { Organization: "ORGANIZATION", Person: "PERSON" } as const;

async function obligations(
  { __typename, id }: SubjectModel,
  args: { filter?: ObligationFilter | null | undefined },
  { loaders, request }: Context,
) {
  const selection = {
    ...obligationSelectionOf(args, request),
    ...{ subjectType: SUBJECT_TYPES[__typename], sealed: readsSealed(request.viewer) },
  };
  return obligationConnectionOf(await loaders.obligationsOfSubject(selection).load(id), selection);
}

export const Subject: SubjectResolvers = { __resolveType: ({ __typename }) => __typename };

// No table of subjects here: every id resolves, and one that nobody has is owed nothing. Async, since what is thrown
// outside a promise would fail every entity of the request.
export const Organization: OrganizationResolvers = {
  __resolveReference: async ({ id }) => ({ __typename: "Organization", id: idOf("id", id) }),
  obligations,
};

export const Person: PersonResolvers = {
  __resolveReference: async ({ id }) => ({ __typename: "Person", id: idOf("id", id) }),
  obligations,
};
