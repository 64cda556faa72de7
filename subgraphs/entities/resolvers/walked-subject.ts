import type { Demand } from "../../../schema/access/demand.ts";
import { requireOf } from "../../shared/enforce-access.ts";
import type { Context } from "../context.ts";
import { type Edge, holderTypeOf } from "../graph/edge.ts";
import type { SubjectRef } from "../models.ts";
import { lookedUpPerson } from "./looked-up-person.ts";

/** What `readsPersons` asks for, to refuse who lacks it. */
export const READS_PERSONS: Demand = {
  authenticated: false,
  scopes: [["person:read"]],
  policies: [["recorded_purpose"]],
};

/**
 * The subject that a walk begins at; null where there is none. Refuses what is no organization where the viewer may not
 * read persons, be there such a person or not.
 */
export async function startingSubject(id: string, context: Context): Promise<SubjectRef | null> {
  if (await context.loaders.organization.load(id)) return { id, type: "ORGANIZATION" };
  requireOf(context.request.viewer, READS_PERSONS);
  return (await lookedUpPerson(id, context)) && { id, type: "PERSON" };
}

/** Of which kind the subjects are that edges lead to, by node. */
export function subjectsOf(start: SubjectRef, edges: Iterable<Edge>): (node: number) => SubjectRef {
  const subjects = new Map([[Number(start.id), start]]);
  for (const edge of edges) {
    subjects.set(edge.holder, { id: `${edge.holder}`, type: holderTypeOf(edge) });
    subjects.set(edge.organization, { id: `${edge.organization}`, type: "ORGANIZATION" });
  }
  return (node) => {
    const subject = subjects.get(node);
    if (!subject) throw new Error(`no edge leads to ${node}`);
    return subject;
  };
}
