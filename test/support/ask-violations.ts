import { type ExecutionResult, execute, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { RequestContext, Scope, Viewer } from "../../schema/request-context.ts";
import type { Subgraph } from "../../subgraphs/shared/build-subgraph.ts";

export const TODAY = "2026-06-01";

/** A viewer without a token. */
export const anonymous: Viewer = { subject: null, department: null, scopes: new Set(), purpose: null };

/** A viewer of the finance department with the scopes. */
export function holding(...scopes: Scope[]): Viewer {
  return { subject: "officer", department: "FINANCE", scopes: new Set(scopes), purpose: "test" };
}

export interface Answer<Data> {
  data: Data;
  /** `path: code` of each error, sorted. */
  errors: string[];
}

export type Engine = "graphql-js" | "graphql-jit";

const ENTITIES = (selection: string) =>
  `query ($of: [_Any!]!) { _entities(representations: $of) { __typename ${selection} } }`;

/** Asks a subgraph by itself, as the gateway does: each question is a request with loaders of its own. */
export function asking(subgraph: Subgraph, engine: Engine = "graphql-js") {
  async function ask<Data = unknown>(
    viewer: Viewer,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer<Data>> {
    const request: RequestContext = {
      requestId: "test",
      viewer,
      now: `${TODAY}T04:00:00.000000Z`,
      today: TODAY,
    };
    const { data, errors = [] } = await run(subgraph, engine, query, variables, request);
    return {
      data: JSON.parse(JSON.stringify(data ?? null)),
      errors: errors
        .map(({ path, extensions, message }) => `${path?.join(".")}: ${extensions?.code ?? message}`)
        .sort(),
    };
  }

  /** Asks for entities by their representations. */
  async function askEntities<Entity = unknown>(
    viewer: Viewer,
    representations: readonly object[],
    selection: string,
  ): Promise<Answer<Entity[]>> {
    const variables = { of: representations };
    const { data, errors } = await ask<{ _entities: Entity[] }>(viewer, ENTITIES(selection), variables);
    return { data: data._entities, errors };
  }

  return { ask, askEntities };
}

async function run(
  subgraph: Subgraph,
  engine: Engine,
  query: string,
  variableValues: Record<string, unknown>,
  request: RequestContext,
): Promise<ExecutionResult> {
  const { schema } = subgraph;
  const document = parse(query);
  const contextValue = subgraph.createContext(request);
  if (engine === "graphql-js") return await execute({ schema, document, variableValues, contextValue });
  const compiled = compileQuery(schema, document);
  return isCompiledQuery(compiled) ? await compiled.query(null, contextValue, variableValues) : compiled;
}
