import { type DocumentNode, defaultFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import { type Demand, lackOf, refusalOf } from "../../schema/access/demand.ts";
import { readDemands } from "../../schema/access/read-demands.ts";
import type { RequestContext, Viewer } from "../../schema/request-context.ts";

/** Refuses a viewer who lacks something of what is asked. */
export function requireOf(viewer: Viewer, demand: Demand): void {
  const lack = lackOf(demand, viewer);
  if (lack) throw refusalOf(demand, lack);
}

/**
 * Wraps every field for which the SDL asks something of the viewer (@authenticated, @requiresScopes, @policy, at the
 * field or at a type), so that the subgraph that owns it refuses by itself, whatever stands in front of it. An external
 * field is another's to refuse.
 */
export function enforceAccess(schema: GraphQLSchema, sdl: DocumentNode): void {
  const demands = readDemands(sdl);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const demand = demands.get(`${type.name}.${field.name}`);
      if (!demand || field.astNode?.directives?.some(({ name }) => name.value === "external")) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: { request: RequestContext }, info) => {
        requireOf(context.request.viewer, demand);
        return resolve(source, args, context, info);
      };
    }
  }
}
