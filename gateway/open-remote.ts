import { readFile } from "node:fs/promises";
import { POLICIES } from "../schema/access/policies.ts";
import { type AccessDemands, unknownPolicies } from "../schema/access/read-demands.ts";
import type { RequestContext } from "../schema/request-context.ts";
import { contextSigner } from "./auth/signed-context.ts";
import { SubgraphUrlsError, subgraphUrlsOf } from "./compose/subgraph-urls.ts";
import { readSupergraph, type Supergraph } from "./compose/supergraph.ts";
import { planOperations } from "./documents/plan-operations.ts";
import type { TrustedDocuments } from "./documents/trusted-documents.ts";
import { createEngine } from "./execute/engine.ts";
import type { Transport } from "./execute/execution.ts";
import type { KeptOperations } from "./execute/known-operations.ts";
import type { CircuitState } from "./execute/transports/http/circuit-breaker.ts";
import {
  type HttpLimits,
  type HttpTransport,
  type HttpTransportOptions,
  httpTransport,
} from "./execute/transports/http/http-transport.ts";
import { LIMITS, type Limits } from "./limits/limits.ts";
import type { RateLimit } from "./limits/rate/rate-limit.ts";
import type { Log } from "./observe/log.ts";
import { type Observer, UNOBSERVED } from "./observe/observer.ts";
import { traceHeadersOf } from "./observe/trace-context.ts";
import { createPipeline, type Pipeline } from "./pipeline.ts";
import { type Planner, startPlanner } from "./plan/planner.ts";

export interface RemoteOptions {
  /** Key that requests to subgraphs are signed with; null where they are not told who asks. */
  gatewayKey: Buffer | null;
  log: Log;
  observer?: Observer;
  /** Whether viewers are known, and refused what the supergraph does not allow them; they are if left out. */
  auth?: boolean;
  /** What a request may ask for; the default limits if left out. */
  limits?: Limits;
  /** The documents that are trusted; none more than others if left out. */
  documents?: TrustedDocuments | undefined;
  /** Told what is asked costs; nobody is if left out. */
  rate?: Pick<RateLimit, "charge"> | undefined;
  /** Limits of the exchange with each subgraph; those of the transport if left out. */
  exchange?: Partial<HttpLimits>;
}

/** What is read from the files of a gateway. */
export interface RemoteSubgraphs {
  readonly supergraphSdl: string;
  readonly supergraph: Supergraph;
  /** URLs of the subgraphs by name. */
  readonly urls: ReadonlyMap<string, string>;
  /** Names in the file of URLs of which the supergraph knows nothing. */
  readonly unknown: readonly string[];
}

async function textOf(file: string, variable: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new SubgraphUrlsError(
      `${variable}: ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}

function reading<Value>(variable: string, file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new SubgraphUrlsError(
      `${variable}: ${file}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Reads a supergraph and where its subgraphs are. Throws SubgraphUrlsError. */
export async function readRemoteSubgraphs({
  supergraphFile,
  subgraphsFile,
}: {
  supergraphFile: string;
  subgraphsFile: string | null;
}): Promise<RemoteSubgraphs> {
  const supergraphSdl = await textOf(supergraphFile, "SUPERGRAPH");
  const supergraph = reading("SUPERGRAPH", supergraphFile, () => readSupergraph(supergraphSdl));
  const text = subgraphsFile === null ? null : await textOf(subgraphsFile, "SUBGRAPHS");
  const list =
    text === null ? null : reading("SUBGRAPHS", subgraphsFile ?? "", () => JSON.parse(text) as unknown);
  return { supergraphSdl, supergraph, ...subgraphUrlsOf(supergraph, list) };
}

/** The headers that go to a subgraph beside those of HTTP: the request's id and trace, and in whose name it is sent. */
export function headersTo(subgraph: string, gatewayKey: Buffer | null) {
  const sign = gatewayKey && contextSigner(gatewayKey, subgraph);
  return (context: RequestContext, body: string, traceparent?: string): Record<string, string> => ({
    "x-request-id": context.requestId,
    ...traceHeadersOf(context, traceparent),
    ...sign?.(context, body),
  });
}

/** The pipeline of a gateway whose subgraphs are elsewhere, and how it stands. */
export interface RemotePipeline extends Pipeline {
  readonly kept: KeptOperations;
  /** States of the circuits to the subgraphs, by name. */
  circuits(): ReadonlyMap<string, CircuitState>;
}

/** Opens the pipeline of a gateway whose subgraphs are elsewhere. */
export async function openRemote(
  { supergraphSdl, supergraph, urls, unknown }: RemoteSubgraphs,
  {
    gatewayKey,
    log,
    observer = UNOBSERVED,
    auth = true,
    limits = LIMITS,
    documents,
    rate,
    exchange = {},
  }: RemoteOptions,
): Promise<RemotePipeline> {
  const transports = new Map<string, HttpTransport>();
  let planner: Planner | null = null;
  async function closeParts(): Promise<void> {
    await planner?.close();
    await Promise.all([...transports.values()].map((transport) => transport.close()));
  }
  try {
    for (const name of unknown)
      log(`SUBGRAPHS: "${name}" is no subgraph of the supergraph`, { level: "warn" });
    const accessDemands: AccessDemands = auth ? supergraph.accessDemands : new Map();
    for (const name of unknownPolicies(accessDemands, POLICIES)) {
      const said = `策略 ${name} 未知，要求它的字段一律拒绝 / the policy ${name} is not known: its fields are refused`;
      log(said, { level: "warn" });
    }
    for (const [subgraph, url] of urls) {
      const headers = headersTo(subgraph, gatewayKey);
      const headersOf: HttpTransportOptions["headersOf"] = ({ request, traceparent }, body) =>
        headers(request, body, traceparent);
      const circuitChanged = (state: CircuitState) => observer.circuitChanged(subgraph, state);
      const options = { subgraph, url, headersOf, log, circuitChanged, limits: exchange };
      transports.set(subgraph, httpTransport(options));
    }
    planner = await startPlanner({ supergraphSdl, log });
    const transportOf = (name: string): Transport => {
      const transport = transports.get(name);
      if (!transport) throw new Error(`the plan names a subgraph that the supergraph does not: ${name}`);
      return transport;
    };
    const engine = createEngine({ ...supergraph, accessDemands }, planner, transportOf, observer);
    if (documents) await planOperations(engine, documents.operations, limits, log);
    const pipeline = await createPipeline(engine, log, { limits, documents, rate });
    return {
      answer: (request) => pipeline.answer(request),
      close: () => pipeline.close().finally(closeParts),
      get kept() {
        return engine.kept;
      },
      circuits: () => new Map([...transports].map(([name, { circuit }]) => [name, circuit.state])),
    };
  } catch (error) {
    await closeParts();
    throw error;
  }
}
