import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse, validate } from "graphql";
import { type Engine, startEngine } from "../../../gateway/execute/engine.ts";
import type { Transport } from "../../../gateway/execute/execution.ts";
import { httpTransport } from "../../../gateway/execute/transports/http/http-transport.ts";
import { inProcessTransport } from "../../../gateway/execute/transports/in-process.ts";
import { requestContextOf } from "../../../gateway/http/request-context.ts";
import { serve } from "../../../gateway/http/serve.ts";
import { createPipeline } from "../../../gateway/pipeline.ts";
import type { RequestContext } from "../../../schema/request-context.ts";
import { beMeasured } from "../../measured-process.ts";
import { createSubgraphs } from "../fixture/subgraphs.ts";
import type { GatewaySettings } from "./gateway-settings.ts";
import { listenLocally } from "./listen-locally.ts";

// This project's gateway. Arguments: how it reaches its subgraphs (`http`, `in-process`), and what is in front of its
// engine (`pipeline`: what users get; `bare`: nothing but a server, so that the difference is what the front costs).

const log = (line: string) => void process.stderr.write(`${line}\n`);

function overHttp({ subgraphUrls }: GatewaySettings): (subgraph: string) => Transport {
  return (subgraph) => {
    const url = subgraphUrls[subgraph];
    if (url === undefined) throw new Error(`no subgraph ${subgraph}`);
    return httpTransport({ subgraph, url, headersOf: () => ({}), log });
  };
}

function inProcess(): (subgraph: string) => Transport {
  const transports = new Map(
    createSubgraphs().map((subgraph) => [subgraph.name, inProcessTransport(subgraph, "jit")]),
  );
  return (name) => {
    const transport = transports.get(name);
    if (!transport) throw new Error(`no subgraph ${name}`);
    return transport;
  };
}

async function behindPipeline(engine: Engine): Promise<string> {
  const verify = () => Promise.reject(new Error("nobody has a token"));
  const server = await serve({
    host: "127.0.0.1",
    port: 0,
    pipeline: await createPipeline(engine, log),
    contextOf: (request, requestId) => () =>
      requestContextOf(request.headers, requestId, { verify, now: () => new Date() }),
    log,
  });
  return server.url;
}

const NOBODY: RequestContext = {
  requestId: "",
  viewer: { subject: null, department: null, scopes: new Set(), purpose: null },
  now: "2026-11-23T00:00:00.000000Z",
  today: "2026-11-23",
};

async function bare(engine: Engine): Promise<string> {
  const documents = new Map<string, { document: DocumentNode; operation: OperationDefinitionNode }>();
  function documentOf(source: string) {
    let known = documents.get(source);
    if (!known) {
      const document = parse(source);
      const operation = getOperationAST(document);
      const [error] = validate(engine.publicSchema, document);
      if (!operation || error) throw error ?? new Error("no operation");
      known = { document, operation };
      documents.set(source, known);
    }
    return known;
  }
  return await listenLocally(async (_, body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    return JSON.stringify(
      await engine.prepare({ ...documentOf(query), source: query }).execute({ variables, context: NOBODY }),
    );
  });
}

const [reach, front] = process.argv.slice(2);
beMeasured(async (settings: GatewaySettings) => {
  const engine = await startEngine({
    supergraphSdl: settings.supergraphSdl,
    transportOf: reach === "in-process" ? inProcess() : overHttp(settings),
    log,
  });
  return front === "bare" ? await bare(engine) : await behindPipeline(engine);
});
