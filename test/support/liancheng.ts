import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { verifyRecordsAt } from "../../gateway/audit/verify-records.ts";
import { SUBGRAPH_NAMES, type SubgraphName } from "../../gateway/compose/subgraph-names.ts";
import { readSupergraph } from "../../gateway/compose/supergraph.ts";
import { loadDemo } from "../../gateway/demo/load-demo.ts";
import type { HttpLimits } from "../../gateway/execute/transports/http/http-transport.ts";
import type { LocalExecutor } from "../../gateway/execute/transports/in-process.ts";
import type { Limits } from "../../gateway/limits/limits.ts";
import { openRemote } from "../../gateway/open-remote.ts";
import { createPipeline, type Pipeline } from "../../gateway/pipeline.ts";
import { serveSubgraph } from "../../gateway/serve-subgraph.ts";
import { openSubgraph, type System, startSystem } from "../../gateway/system.ts";
import type { RequestContext, Scope } from "../../schema/request-context.ts";
import { ed25519Keys } from "../../subgraphs/measures/records/ed25519-keys.ts";
import { functionOf } from "./function-of-statement.ts";
import { contextOf, TODAY } from "./request.ts";
import type { TestDatabase } from "./test-database.ts";

export const RECORD_SECRET = Buffer.alloc(32, "a key of records for tests alone");
export const RECORD_KEYS = ed25519Keys(RECORD_SECRET);
export const IDENTITY_KEY = Buffer.alloc(32, "an identity key for tests alone");

export interface AskOptions {
  /** Scopes of the asking officer of the finance bureau; without a token where left out. */
  scopes?: readonly Scope[];
  variables?: Record<string, unknown>;
  operationName?: string | null;
  /** Instead of the one that the scopes make. */
  context?: RequestContext;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

/** Asks as a client does, of the whole pipeline but HTTP. */
export type Ask = (query: string, options?: AskOptions) => Promise<Answer>;

export interface TestLiancheng {
  readonly system: System;
  /** Names of the statements run since the last call. */
  statements(): string[];
  readonly ask: Ask;
}

/** Fills a database with the demo registry of TODAY. */
export async function fillWithDemo(database: TestDatabase): Promise<void> {
  await loadDemo({ databaseUrl: database.url, identityKey: IDENTITY_KEY, today: TODAY, log: () => {} });
}

/** Asks a pipeline. */
export function askOf(pipeline: Pipeline): Ask {
  return async (query, { scopes, variables, operationName, context = contextOf(scopes) } = {}) => {
    const { body } = await pipeline.answer({
      method: "POST",
      body: { query, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) },
      mediaType: "application/json",
      context,
    });
    return JSON.parse(body) as Answer;
  };
}

/** Every decision record that a test has made is genuine, and none of them is missing. */
async function verifyAll(url: string): Promise<void> {
  const altered: string[] = [];
  const { missing, ofOtherRules } = await verifyRecordsAt(url, RECORD_KEYS, [], (number, { genuine }) => {
    if (!genuine) altered.push(number);
  });
  expect({ altered, missing, ofOtherRules }).toEqual({ altered: [], missing: [], ofOtherRules: 0 });
}

/** The whole system on a database, in this process; closed after the test file. */
export async function startLiancheng(
  database: TestDatabase,
  executor: LocalExecutor = "jit",
  { log = () => {}, limits }: { log?: (line: string) => void; limits?: Limits } = {},
): Promise<TestLiancheng> {
  let names: string[] = [];
  const system = await startSystem({
    databaseUrl: database.url,
    identityKey: IDENTITY_KEY,
    recordKeys: RECORD_KEYS,
    executor,
    log,
    onStatement: (statement) => names.push(functionOf(statement)),
  });
  const pipeline = await createPipeline(system.engine, log, limits ? { limits } : {});
  database.beforeDrop(async () => {
    await pipeline.close();
    await system.close();
    await verifyAll(database.url);
  });
  return {
    system,
    statements() {
      const ran = names;
      names = [];
      return ran;
    },
    ask: askOf(pipeline),
  };
}

const GATEWAY_KEY = Buffer.alloc(32, "a gateway key for tests alone");

export interface DistributedOptions {
  /** Where the gateway is told that a subgraph is, which is at `url`. */
  urlOf?: (subgraph: SubgraphName, url: string) => Promise<string>;
  limits?: Partial<HttpLimits>;
  log?: (line: string) => void;
}

/** The whole system on a database, each subgraph behind HTTP; closed after the test file. */
export async function startDistributed(
  database: TestDatabase,
  { urlOf = async (_, url) => url, limits = {}, log = () => {} }: DistributedOptions = {},
): Promise<{ ask: Ask; pipeline: Pipeline }> {
  const options = { databaseUrl: database.url, identityKey: IDENTITY_KEY, recordKeys: RECORD_KEYS };
  const urls = new Map<string, string>();
  for (const name of SUBGRAPH_NAMES) {
    const { subgraph, close } = openSubgraph(name, options);
    const server = await serveSubgraph({
      subgraph,
      gatewayKeys: [GATEWAY_KEY],
      host: "127.0.0.1",
      port: 0,
      log: () => {},
    });
    urls.set(name, await urlOf(name, server.url));
    database.beforeDrop(async () => {
      await server.close();
      await close();
    });
  }
  const supergraphSdl = readFileSync(new URL("../../schema/supergraph.graphql", import.meta.url), "utf8");
  const pipeline = await openRemote(
    { supergraphSdl, supergraph: readSupergraph(supergraphSdl), urls, unknown: [] },
    { gatewayKey: GATEWAY_KEY, exchange: limits, log },
  );
  database.beforeDrop(() => pipeline.close());
  return { ask: askOf(pipeline), pipeline };
}
