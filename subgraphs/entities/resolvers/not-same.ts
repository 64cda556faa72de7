import { readsPersons } from "../../../schema/access/reads-persons.ts";
import type { Viewer } from "../../../schema/request-context.ts";
import { idOf } from "../../shared/arguments.ts";
import { requireOf } from "../../shared/enforce-access.ts";
import { connectionOf, pageOf } from "../../shared/paging.ts";
import { type NotSameOutcome, recordNotSame, retractNotSame } from "../candidates/decide-not-same.ts";
import { AUDITOR, type NotSameRow, type NotSameStore } from "../candidates/not-same-store.ts";
import type { Context } from "../context.ts";
import type {
  MutationResolvers,
  NotSameDecisionResolvers,
  QueryNotSameDecisionsArgs,
} from "../generated/resolvers.ts";
import type { HolderType, NotSameConnectionModel } from "../models.ts";
import { READS_PERSONS } from "./walked-subject.ts";

/** A cursor of the list: the id of the last one seen. */
const KEY = [/^[1-9][0-9]{0,17}$/];

const actingOf = ({ department, scopes }: Viewer) =>
  scopes.has("audit:read") ? AUDITOR : (department ?? "");

/** Notes whom a decision tells of. */
function told(row: NotSameRow, { lookUps }: Context): NotSameRow {
  if (row.candidateType === "PERSON") lookUps.found("Person", row.candidateId);
  return row;
}

/** A page of what departments decided. What is of persons is left out for who may not read them, and the page goes on. */
export async function notSameDecisions(
  args: QueryNotSameDecisionsArgs,
  context: Context,
): Promise<NotSameConnectionModel> {
  const { first, after } = pageOf(args, KEY);
  const { viewer } = context.request;
  const rows = await context.loaders.notSameBefore(actingOf(viewer), after?.[0] ?? null, first + 1);
  const { edges, pageInfo } = connectionOf(rows, first, ({ id }) => [id]);
  const shown = edges.filter(({ node }) => node.candidateType === "ORGANIZATION" || readsPersons(viewer));
  for (const { node } of shown) told(node, context);
  return { edges: shown, nodes: shown.map(({ node }) => node), pageInfo };
}

/** The kind of a candidate, noted where it is a person; null where there is none. Refuses who may not read persons. */
async function kindOf(id: string, { loaders, lookUps, request }: Context): Promise<HolderType | null> {
  if (await loaders.organization.load(id)) return "ORGANIZATION";
  requireOf(request.viewer, READS_PERSONS);
  const person = await loaders.person.load(id);
  if (person) lookUps.found("Person", id);
  else lookUps.missed("Person", id);
  return person && "PERSON";
}

export function notSameMutations(store: NotSameStore): MutationResolvers {
  async function shown({ decision, repeated, problems }: NotSameOutcome, context: Context) {
    const { department } = context.request.viewer;
    const row = decision === null ? null : await store.byId(department ?? "", decision);
    return { decision: row && told(row, context), repeated, problems: [...problems] };
  }

  return {
    recordNotSame: async (_root, { input }, context) => {
      const kind = await kindOf(idOf("candidate", input.candidate), context);
      return await shown(await recordNotSame(store, context.request.viewer, input, kind), context);
    },
    retractNotSame: async (_root, { input }, context) => {
      const { viewer } = context.request;
      const found = await store.byId(viewer.department ?? "", idOf("decision", input.decision));
      if (found?.candidateType === "PERSON") requireOf(viewer, READS_PERSONS);
      return await shown(await retractNotSame(store, viewer, input), context);
    },
  };
}

export const NotSameDecision: NotSameDecisionResolvers = {
  candidate: ({ candidateId }) => candidateId,
};
