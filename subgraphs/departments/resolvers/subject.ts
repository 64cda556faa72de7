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
import { obligationPageOf, obligationSelectionOf } from "./obligation-page.ts";

const SUBJECT_TYPES = { Organization: "ORGANIZATION", Person: "PERSON" } as const;

async function obligations(
  { __typename, id }: SubjectModel,
  args: { filter?: ObligationFilter | null | undefined },
  context: Context,
) {
  const { loaders, request } = context;
  const selection = {
    ...obligationSelectionOf(args, request),
    ...{ subjectType: SUBJECT_TYPES[__typename], sealed: readsSealed(request.viewer) },
  };
  const rows = await loaders.obligationsOfSubject(selection).load(id);
  return obligationPageOf(rows, selection, `${__typename}.obligations`, context);
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
