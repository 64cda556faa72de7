import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import { type GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from "graphql";
import { expect } from "vitest";
import { composeSupergraph } from "../../gateway/compose/compose-supergraph.ts";
import { readSupergraph } from "../../gateway/compose/supergraph.ts";
import { createEngine, type Engine } from "../../gateway/execute/engine.ts";
import type { SubgraphResult, Transport, TransportRequest } from "../../gateway/execute/execution.ts";
import { inProcessTransport, type LocalExecutor } from "../../gateway/execute/transports/in-process.ts";
import { type Planner, startPlanner } from "../../gateway/plan/planner.ts";
import type { RequestContext, Viewer } from "../../schema/request-context.ts";
import { enforceAccess } from "../../subgraphs/shared/enforce-access.ts";
import { printPlan } from "./print-plan.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key" "@external" "@requires" "@provides" "@shareable" "@override" "@inaccessible" "@interfaceObject"
  "@authenticated" "@requiresScopes" "@policy"
])
`;

/** What a transport was asked. */
export interface Asked {
  subgraph: string;
  operation: string;
  variables: Record<string, unknown>;
}

export interface TestSubgraph {
  /** Without the @link of Federation. */
  sdl: string;
  /** Their third argument is what `context` made. */
  resolvers?: object;
  /** Answers instead of the resolvers: what comes over the wire. */
  answer?: (asked: Asked) => unknown;
}

export interface Answer {
  data?: unknown;
  /** "path: message", in the order of the response. */
  errors?: string[];
}

export interface TestFederation {
  readonly engine: Engine;
  /** The answer, which is the same with both executors. The query must be valid. */
  execute(query: string, variables?: Record<string, unknown>, operationName?: string | null): Promise<Answer>;
  /** The errors as they are. */
  errorsOf(query: string, variables?: Record<string, unknown>): Promise<readonly GraphQLError[]>;
  plan(query: string, variables?: Record<string, unknown>): Promise<string>;
  /** What the subgraphs have been asked by the last `execute`, in order. */
  asked(): Asked[];
  close(): Promise<void>;
}

export interface FederationOptions {
  /** Makes the context of one execution, shared by all subgraphs. */
  context?: () => unknown;
  /** Who asks in one execution; nobody with a token where left out. */
  viewer?: () => Viewer;
  /** Who refuses what is not allowed to the viewer: the gateway, if left out, or each subgraph by itself. */
  refusedBy?: "gateway" | "subgraphs";
}

const NOBODY: Viewer = { subject: null, department: null, scopes: new Set(), purpose: null };

const REQUEST: Omit<RequestContext, "viewer"> = {
  requestId: "test",
  now: "2026-11-23T02:00:00.000000Z",
  today: "2026-11-23",
};

const EXECUTORS: readonly LocalExecutor[] = ["jit", "reference"];

function linked(sdl: string): string {
  return sdl.includes("@link(") ? sdl : `${LINK}${sdl}`;
}

export function supergraphOf(subgraphs: Record<string, Pick<TestSubgraph, "sdl">>): string {
  return composeSupergraph(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      sdl: linked(sdl),
      url: `http://${name}.invalid`,
    })),
  );
}

/** `context` comes by way of the request: it is made once for each execution. */
function transportTo(
  name: string,
  subgraph: TestSubgraph,
  { executor, log, refuses }: { executor: LocalExecutor; log: Asked[]; refuses: boolean },
): Transport {
  const { sdl, resolvers, answer } = subgraph;
  const local: Transport | null = answer
    ? null
    : inProcessTransport(
        {
          name,
          schema: schemaOf(sdl, resolvers ?? {}, refuses),
          createContext(request) {
            const { context } = request as RequestContext & { context: object };
            return refuses ? { ...context, request } : context;
          },
        },
        executor,
      );
  return {
    prepare(operation, kind) {
      const send =
        local?.prepare(operation, kind) ??
        (async ({ variables }: TransportRequest) =>
          structuredClone(answer?.({ subgraph: name, operation, variables })) as SubgraphResult);
      return (request) => {
        log.push({ subgraph: name, operation, variables: structuredClone(request.variables) });
        return send(request);
      };
    },
  };
}

function schemaOf(sdl: string, resolvers: object, refuses: boolean): GraphQLSchema {
  const typeDefs = parse(linked(sdl));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as GraphQLResolverMap<unknown> }]);
  if (refuses) enforceAccess(schema, typeDefs);
  return schema;
}

function answerOf({ data, errors }: { data?: unknown; errors?: readonly GraphQLError[] }): Answer {
  // As a client gets it: without prototypes, undefined members and the like.
  const answer: Answer = data === undefined ? {} : { data: JSON.parse(JSON.stringify(data)) };
  if (errors) answer.errors = errors.map(({ path, message }) => `${path?.join(".") ?? "-"}: ${message}`);
  return answer;
}

/** Composes subgraphs and puts the engine on them, once over graphql-jit and once over graphql-js. */
export async function federate(
  subgraphs: Record<string, TestSubgraph>,
  { context = () => ({}), viewer = () => NOBODY, refusedBy = "gateway" }: FederationOptions = {},
): Promise<TestFederation> {
  const supergraphSdl = supergraphOf(subgraphs);
  const composed = readSupergraph(supergraphSdl);
  const supergraph = refusedBy === "gateway" ? composed : { ...composed, accessDemands: new Map() };
  const planner: Planner = await startPlanner({ supergraphSdl, log: () => {} });
  const logs: Asked[][] = [];
  const engines = EXECUTORS.map((executor) => {
    const log: Asked[] = [];
    logs.push(log);
    const transports = new Map(
      Object.entries(subgraphs).map(([name, subgraph]) => [
        name,
        transportTo(name, subgraph, { executor, log, refuses: refusedBy === "subgraphs" }),
      ]),
    );
    return createEngine(supergraph, planner, (name) => transports.get(name) as Transport);
  });
  const [engine] = engines as [Engine, ...Engine[]];

  function operationOf(query: string, operationName: string | null = null) {
    const document = parse(query);
    expect(validate(engine.publicSchema, document)).toEqual([]);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error("not one operation");
    return { document, operation, source: query };
  }

  function run(
    on: Engine,
    query: string,
    variables: Record<string, unknown>,
    operationName: string | null = null,
  ) {
    const requested = { ...REQUEST, viewer: viewer(), context: context() } as RequestContext;
    return on.prepare(operationOf(query, operationName)).execute({ variables, context: requested });
  }

  return {
    engine,
    async execute(query, variables = {}, operationName = null) {
      for (const log of logs) log.length = 0;
      const answers: Answer[] = [];
      for (const each of engines) answers.push(answerOf(await run(each, query, variables, operationName)));
      const [first, ...others] = answers;
      for (const other of others) expect(other).toEqual(first);
      return first as Answer;
    },
    errorsOf: async (query, variables = {}) => (await run(engine, query, variables)).errors ?? [],
    async plan(query, variables = {}) {
      const plan = await engine.prepare(operationOf(query)).planOf(variables);
      return plan ? printPlan(plan) : "";
    },
    asked: () => [...(logs[0] ?? [])],
    close: () => planner.close(),
  };
}
