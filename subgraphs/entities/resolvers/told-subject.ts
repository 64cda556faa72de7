import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../context.ts";
import type { SubjectRef } from "../models.ts";
import { askedSubject } from "./asked-subject.ts";

/**
 * A subject that the viewer is told of and may see, loaded if more of it is asked than its id. A person is noted as looked
 * up by the field that tells.
 */
export function toldSubject(subject: SubjectRef, { loaders, lookUps }: Context, info: GraphQLResolveInfo) {
  if (subject.type === "PERSON") {
    lookUps.saw(`${info.parentType.name}.${info.fieldName}`);
    lookUps.found("Person", subject.id);
  }
  return askedSubject(subject, loaders, info);
}
