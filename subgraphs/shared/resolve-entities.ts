import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from "graphql";

type ResolveReference = (reference: object, context: unknown, info: GraphQLResolveInfo) => unknown;

interface Reference {
  readonly __typename: string;
}

/** Where @apollo/subgraph keeps `__resolveReference`, and reads it from itself. */
interface ApolloExtensions {
  readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** The entity with the name of its type, by which `_Entity` tells its types apart. */
function named(entity: unknown, typename: string): unknown {
  if (typeof entity !== "object" || entity === null || entity instanceof Error) return entity;
  if (!("__typename" in entity)) return Object.defineProperty(entity, "__typename", { value: typename });
  return entity.__typename === typename ? entity : { ...entity, __typename: typename };
}

/**
 * Has `_entities` answer with a list of entities and errors, in place of the promises of @apollo/subgraph's. graphql-jit
 * 0.8.9 adds a null to a list where a promise in it rejects, instead of putting it in its place, and every entity after
 * it would be another's. And nothing is waited for where all of them are at hand. Representations are of object types,
 * as there is no key on an interface.
 */
export function resolveEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()._entities;
  if (!field) return;

  function entityOf(reference: Reference, context: unknown, info: GraphQLResolveInfo): unknown {
    const { __typename: typename } = reference;
    const type = schema.getType(typename);
    if (!isObjectType(type)) return new Error(`no type of objects is called ${typename}`);
    const { apollo } = type.extensions as ApolloExtensions;
    const resolveReference = apollo?.subgraph?.resolveReference;
    try {
      const entity = resolveReference ? resolveReference(reference, context, info) : reference;
      return isThenable(entity)
        ? entity.then((given) => named(given, typename), asError)
        : named(entity, typename);
    } catch (reason) {
      return asError(reason);
    }
  }

  field.resolve = (_, { representations }: { representations: readonly Reference[] }, context, info) => {
    const entities = representations.map((reference) => entityOf(reference, context, info));
    return entities.some(isThenable) ? Promise.all(entities) : entities;
  };
}
