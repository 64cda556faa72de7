import {
  defaultFieldResolver,
  GraphQLDirective,
  type GraphQLField,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
  GraphQLString,
  getDirectiveValues,
  isObjectType,
} from "graphql";
import { requestError } from "../../schema/error-codes.ts";
import type { Scope, Viewer } from "../../schema/request-context.ts";

// Only to read the argument from the SDL; the directive itself is federation's.
const requiresScopes = new GraphQLDirective({
  name: "requiresScopes",
  locations: [],
  args: {
    scopes: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(new GraphQLList(GraphQLString)))),
    },
  },
});

/** Alternatives of a field's @requiresScopes: one of them must be held whole. Null where it asks for none. */
function scopesOf(field: GraphQLField<unknown, unknown>): Scope[][] | null {
  if (!field.astNode) return null;
  const values = getDirectiveValues(requiresScopes, field.astNode);
  return values ? (values.scopes as Scope[][]) : null;
}

/** Whether a viewer holds one of the alternatives whole. */
export function holdsScopes(viewer: Viewer, alternatives: readonly (readonly Scope[])[]): boolean {
  return alternatives.some((all) => all.every((scope) => viewer.scopes.has(scope)));
}

/** Refuses a viewer who holds none of the alternatives, naming them. */
export function refuse(viewer: Viewer, alternatives: readonly (readonly Scope[])[]): never {
  const needed = alternatives.map((all) => all.join(" + "));
  if (viewer.subject === null) {
    throw requestError("UNAUTHENTICATED", { zh: "须先登录", en: "a token is needed" }, { scopes: needed });
  }
  throw requestError(
    "FORBIDDEN",
    { zh: `无权查看,需要权限 ${needed.join(" 或 ")}`, en: `needs the scope ${needed.join(" or ")}` },
    { scopes: needed },
  );
}

/**
 * Wraps every field that the SDL marks with @requiresScopes, so that the subgraph that owns it refuses by itself,
 * whatever stands in front of it.
 */
export function enforceScopes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const alternatives = scopesOf(field);
      if (!alternatives) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: { request: { viewer: Viewer } }, info) => {
        const { viewer } = context.request;
        if (!holdsScopes(viewer, alternatives)) refuse(viewer, alternatives);
        return resolve(source, args, context, info);
      };
    }
  }
}
