import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  parse,
  typeFromAST,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { RequestContext } from "../../../schema/request-context.ts";
import type { SubgraphResult, Transport, TransportRequest } from "../execution.ts";
import { unlessAborted } from "../unless-aborted.ts";
import { variablesInLiterals } from "./variables-in-literals.ts";

/** What the transport needs of a subgraph in this process. */
export interface LocalSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** What is read for a request is given up when its signal is aborted. */
  createContext(request: RequestContext, signal?: AbortSignal): unknown;
}

/** `jit` compiles each operation once (graphql-jit); `reference` executes with graphql-js, for the same results. */
export type LocalExecutor = "jit" | "reference";

type Run = (
  context: unknown,
  variables: Record<string, unknown>,
) => Promise<ExecutionResult> | ExecutionResult;

function isRecursive(type: GraphQLInputObjectType, within: readonly GraphQLInputObjectType[] = []): boolean {
  if (within.includes(type)) return true;
  return Object.values(type.getFields()).some((field) => {
    const named = getNamedType(field.type);
    return isInputObjectType(named) && isRecursive(named, [...within, type]);
  });
}

/** graphql-jit writes out the parsing of variables, without an end for an input object that has itself inside. */
function hasRecursiveVariable(schema: GraphQLSchema, document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.variableDefinitions?.some(({ type }) => {
        const named = getNamedType(typeFromAST(schema, type));
        return isInputObjectType(named) && isRecursive(named);
      }),
  );
}

function compile(schema: GraphQLSchema, operation: string, executor: LocalExecutor): Run {
  const document = parse(operation);
  const reference: Run = (contextValue, variableValues) =>
    execute({ schema, document, contextValue, variableValues });
  if (executor === "reference" || hasRecursiveVariable(schema, document)) return reference;
  const { inObjects, inScalars } = variablesInLiterals(schema, document);
  if (inScalars) return reference;
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  if (!isCompiledQuery(compiled)) return reference;
  const run: Run = (context, variables) => compiled.query({}, context, variables);
  if (inObjects.size === 0) return run;
  const mayBeAbsent = [...inObjects];
  return (context, variables) => {
    const isAbsent = mayBeAbsent.some((name) => variables[name] === undefined);
    return (isAbsent ? reference : run)(context, variables);
  };
}

/** Executes the operations of a plan on a schema in this process; one context of the subgraph a request. */
export function inProcessTransport(subgraph: LocalSubgraph, executor: LocalExecutor): Transport {
  function contextOf({ perRequest, request, signal }: TransportRequest): unknown {
    const key = `context of ${subgraph.name}`;
    let context = perRequest.get(key);
    if (context === undefined) {
      context = subgraph.createContext(request, signal);
      perRequest.set(key, context);
    }
    return context;
  }
  return {
    prepare(operation) {
      let run: Run | null = null;
      return (request): Promise<SubgraphResult> | SubgraphResult => {
        run ??= compile(subgraph.schema, operation, executor);
        const result = run(contextOf(request), request.variables);
        if (!(result instanceof Promise)) return result;
        return unlessAborted(result, request.signal, request.perRequest);
      };
    },
  };
}
