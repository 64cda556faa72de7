import type { GraphQLError } from "graphql";
import { type Demand, lackOf, refusalOf } from "../../schema/access/demand.ts";
import type { Viewer } from "../../schema/request-context.ts";
import type { OperationLimits } from "./limits.ts";

const READS_SCHEMA: Demand = { authenticated: false, scopes: [["schema:read"]], policies: null };

/** Whether a viewer may learn the schema, by introspection and from what errors say. */
export function readsSchema(viewer: Viewer, { schemaFor }: Pick<OperationLimits, "schemaFor">): boolean {
  return schemaFor === "everybody" || lackOf(READS_SCHEMA, viewer) === null;
}

/** The error of introspection for who may not learn the schema. */
export function schemaRefusal({ subject }: Viewer): GraphQLError {
  return refusalOf(READS_SCHEMA, subject === null ? "token" : "scopes");
}
