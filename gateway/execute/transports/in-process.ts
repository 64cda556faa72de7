import { type ExecutionResult, execute, type GraphQLSchema, parse } from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { RequestContext } from "../../../schema/request-context.ts";
import type { Entity, SubgraphError, SubgraphResult, Transport, TransportRequest } from "../execution.ts";

/** What the transport needs of a subgraph in this process. */
export interface LocalSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  createContext(request: RequestContext): unknown;
}

/** `jit` compiles each operation once (graphql-jit); `reference` executes with graphql-js, for the same results. */
export type LocalExecutor = "jit" | "reference";

type Run = (
  context: unknown,
  variables: Record<string, unknown>,
) => Promise<ExecutionResult> | ExecutionResult;

function compile(schema: GraphQLSchema, operation: string, executor: LocalExecutor): Run {
  const document = parse(operation);
  if (executor === "reference") {
    return (contextValue, variableValues) => execute({ schema, document, contextValue, variableValues });
  }
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  if (!isCompiledQuery(compiled)) {
    throw new Error(`an operation of the plan does not compile: ${compiled.errors?.[0]?.message}`);
  }
  return (context, variables) => compiled.query({}, context, variables);
}

/** Executes the operations of a plan on a schema in this process; one context of the subgraph a request. */
export function inProcessTransport(subgraph: LocalSubgraph, executor: LocalExecutor): Transport {
  function contextOf({ perRequest, request }: TransportRequest): unknown {
    const key = `context of ${subgraph.name}`;
    let context = perRequest.get(key);
    if (context === undefined) {
      context = subgraph.createContext(request);
      perRequest.set(key, context);
    }
    return context;
  }
  return {
    prepare(operation) {
      let run: Run | null = null;
      return async (request): Promise<SubgraphResult> => {
        run ??= compile(subgraph.schema, operation, executor);
        const { data, errors } = await run(contextOf(request), request.variables);
        return {
          data: data as Entity | null | undefined,
          errors: errors as readonly SubgraphError[] | undefined,
        };
      };
    },
  };
}
