import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import { type GraphQLError, type GraphQLSchema, parse } from "graphql";
import { readSubgraphSdl } from "../../schema/read-subgraph-sdl.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import { scalars } from "../../schema/scalars/scalars.ts";
import { enforceAccess } from "./enforce-access.ts";
import type { AccessJournal } from "./look-ups/access-journal.ts";
import type { LookUps } from "./look-ups/look-ups.ts";
import { noteLookUps } from "./look-ups/note-look-ups.ts";
import { resolveEntities } from "./resolve-entities.ts";
import { type Wanted, wantedBy } from "./wanted.ts";

/** What the gateway knows of a subgraph: its door. */
export interface Subgraph {
  readonly name: string;
  /** The SDL that it publishes for composition. */
  readonly sdl: string;
  /** Executable, `_entities` and `_service` included. */
  readonly schema: GraphQLSchema;
  /**
   * Context of one request, with loaders of its own; to be shared by all operations of that request. What is read for
   * it is given up with the signal, and at the deadline of the request.
   */
  createContext(request: RequestContext, signal?: AbortSignal): { readonly request: RequestContext };
  /**
   * To be waited for before anything is given out that was read with a context of the request: what it has looked up is
   * stored then. Null where that is nothing; resolves to the error that stands for the answer where it failed.
   */
  settle(request: RequestContext): Promise<GraphQLError | null> | null;
}

/** Context of every subgraph's resolvers. */
export interface SubgraphContext<Loaders> {
  readonly request: RequestContext;
  readonly loaders: Loaders;
  /** Where is noted what the request is told that is not for everybody. */
  readonly lookUps: LookUps;
}

interface SubgraphParts<Loaders> {
  name: string;
  resolvers: Record<string, unknown>;
  createLoaders(request: RequestContext, wanted: Wanted): Loaders;
  journal: AccessJournal;
  /** Types whose objects are records by themselves in the access log, where they ask for a recorded purpose. */
  records?: readonly string[];
}

/**
 * Builds a subgraph from its SDL in `schema/<name>/`, its resolvers and its loaders. What the SDL asks of a viewer is enforced,
 * and what asks for a recorded purpose is noted as looked up.
 */
export function buildSubgraph<Loaders>(parts: SubgraphParts<Loaders>): Subgraph {
  const sdl = readSubgraphSdl(parts.name);
  const typeDefs = parse(sdl);
  const resolvers = { ...scalarsOf(sdl), ...parts.resolvers } as GraphQLResolverMap<unknown>;
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  resolveEntities(schema);
  noteLookUps(schema, typeDefs, new Set(parts.records));
  enforceAccess(schema, typeDefs);
  return {
    name: parts.name,
    sdl,
    schema,
    createContext: (request, signal): SubgraphContext<Loaders> => ({
      request,
      loaders: parts.createLoaders(request, wantedBy(signal, request.deadline)),
      lookUps: parts.journal.lookUpsOf(request),
    }),
    settle: (request) => parts.journal.settle(request),
  };
}

function scalarsOf(sdl: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(scalars).filter(([name]) => new RegExp(`^scalar ${name}\\b`, "m").test(sdl)),
  );
}
