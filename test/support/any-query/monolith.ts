import {
  buildSchema,
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isScalarType,
  parse,
} from "graphql";
import type { RequestContext } from "../../../schema/request-context.ts";
import { scalars } from "../../../schema/scalars/scalars.ts";
import type { Subgraph } from "../../../subgraphs/shared/build-subgraph.ts";
import type { AskedDocument } from "./any-document.ts";
import { keysOf, ownField, referenceOf, requiredBy } from "./published.ts";

/**
 * The public schema as one graphql-js schema over the resolvers of the subgraphs: no plan, no fetches, no merging.
 *
 * A field is resolved by the subgraph that made its parent, if that one has the field, and else by the one that has it.
 * That one is given what its own SDL asks for: a key, and what the field @requires. Both are asked of the parent like
 * any other field, in the schema with the hidden fields.
 */
export interface Monolith {
  /**
   * `onValue` is told of every field that has a value, and of the arguments that it was given: "Person.listings",
   * "Person.listings(on:)".
   */
  ask(
    asked: Pick<AskedDocument, "document" | "operationName" | "variables">,
    request: RequestContext,
    onValue?: (coordinate: string) => void,
  ): Promise<ExecutionResult>;
}

/** An object, and who made it: another subgraph knows nothing of it but its key. */
interface Made {
  readonly by: Subgraph;
  readonly object: unknown;
}

interface Asking {
  contextOf(subgraph: Subgraph): unknown;
  onValue(coordinate: string): void;
}

type Resolver = GraphQLFieldResolver<Made | undefined, Asking>;

function schemaOf(sdl: string): GraphQLSchema {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  for (const { name, serialize, parseValue, parseLiteral } of Object.values(scalars)) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { serialize, parseValue, parseLiteral });
  }
  return schema;
}

function madeBy(by: Subgraph, value: unknown): unknown {
  if (value === null || value === undefined || value instanceof Error) return value;
  return Array.isArray(value)
    ? value.map((item) => settled(by, item))
    : ({ by, object: value } satisfies Made);
}

/** The same where a resolver gives promises in a list. */
function settled(by: Subgraph, item: unknown): unknown {
  return item instanceof Promise ? item.then((value) => madeBy(by, value)) : madeBy(by, item);
}

const typeResolver = ({ object }: Made) => (object as { __typename: string }).__typename;

/**
 * @param sdl.whole of the schema with its hidden fields, such as the supergraph
 * @param sdl.public of the schema that documents are valid for
 */
export function createMonolith(
  subgraphs: readonly Subgraph[],
  sdl: { whole: string; public: string },
): Monolith {
  const wholeSchema = schemaOf(sdl.whole);
  const publicSchema = schemaOf(sdl.public);
  const rootedIn = new Map<string, GraphQLSchema>();

  /** Asks for fields of one object: `selection` as in "{ id }". */
  async function fieldsOf(parent: Made, typeName: string, selection: string, asking: Asking) {
    const type = wholeSchema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
    const schema = rootedIn.get(typeName) ?? new GraphQLSchema({ ...wholeSchema.toConfig(), query: type });
    rootedIn.set(typeName, schema);
    const { data, errors } = await execute({
      schema,
      document: parse(selection),
      rootValue: parent,
      contextValue: { ...asking, onValue: () => {} } satisfies Asking,
      fieldResolver,
      typeResolver,
    });
    if (errors) throw new Error(`${typeName} ${selection} could not be had: ${errors.join(", ")}`);
    return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  }

  /** The same object as `owner` makes it, with what the field requires. */
  async function asSeenBy(owner: Subgraph, made: Made, asking: Asking, info: GraphQLResolveInfo) {
    const { name: typeName } = info.parentType;
    const { fieldName: field } = info;
    const key = keysOf(owner, typeName).find((fields) =>
      fields.every((one) => ownField(made.by, typeName, one)),
    );
    if (!key) throw new Error(`no way from ${made.by.name} to ${typeName}.${field} of ${owner.name}`);
    const selection = `{ ${key.join(" ")} ${requiredBy(owner, typeName, field)} }`;
    const reference = { __typename: typeName, ...(await fieldsOf(made, typeName, selection, asking)) };
    return await referenceOf(owner, typeName, reference, asking.contextOf(owner), info);
  }

  const fieldResolver: Resolver = async (made, args, asking, info) => {
    const { fieldName, returnType } = info;
    const typeName = info.parentType.name;
    const owner = [...(made ? [made.by] : []), ...subgraphs].find((one) =>
      ownField(one, typeName, fieldName),
    );
    if (!owner) throw new Error(`nobody has ${typeName}.${fieldName}`);
    const isHome = !made || (owner === made.by && !requiredBy(owner, typeName, fieldName));
    const parent = isHome ? made?.object : await asSeenBy(owner, made, asking, info);
    if (made && parent === null) return null;
    const resolve = ownField(owner, typeName, fieldName)?.resolve ?? defaultFieldResolver;
    const value: unknown = await resolve(parent, args, asking.contextOf(owner), info);
    if (value !== null && value !== undefined) {
      asking.onValue(`${typeName}.${fieldName}`);
      for (const name of Object.keys(args)) asking.onValue(`${typeName}.${fieldName}(${name}:)`);
    }
    return isCompositeType(getNamedType(returnType)) ? madeBy(owner, value) : value;
  };

  return {
    async ask({ document, operationName, variables }, request, onValue = () => {}) {
      const contexts = new Map<Subgraph, unknown>();
      const contextOf = (subgraph: Subgraph) => {
        const context = contexts.get(subgraph) ?? subgraph.createContext(request);
        contexts.set(subgraph, context);
        return context;
      };
      return await execute({
        schema: publicSchema,
        document,
        operationName,
        variableValues: variables,
        contextValue: { contextOf, onValue } satisfies Asking,
        fieldResolver,
        typeResolver,
      });
    },
  };
}
