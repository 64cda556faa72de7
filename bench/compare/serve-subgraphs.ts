import { SUBGRAPH_NAMES } from "../../gateway/compose/subgraph-names.ts";
import { inProcessTransport } from "../../gateway/execute/transports/in-process.ts";
import { openSubgraph } from "../../gateway/system.ts";
import { listenLocally } from "../engine/contenders/listen-locally.ts";
import { beMeasured } from "../measured-process.ts";
import { benchContext } from "./bench-context.ts";

// The four subgraphs of the product on the registry, over HTTP in one process, as cheaply as they can be had: compiled,
// and without the signature that they ask of the gateway. Every contender that asks subgraphs asks these.

interface Request {
  query: string;
  variables?: Record<string, unknown>;
}

async function open(databaseUrl: string) {
  const { promise: graphBuilt, resolve } = Promise.withResolvers<void>();
  const graphLog = () => resolve();
  const options = { databaseUrl, identityKey: Buffer.alloc(32), graphLog };
  const served = SUBGRAPH_NAMES.map((name) => {
    const { subgraph } = openSubgraph(name, options);
    const transport = inProcessTransport(subgraph, "jit");
    const prepared = new Map<string, ReturnType<typeof transport.prepare>>();
    const send = (query: string) => {
      const known = prepared.get(query) ?? transport.prepare(query, "query");
      prepared.set(query, known);
      return known;
    };
    return [`/${name}` as string, { subgraph, send }] as const;
  });
  await graphBuilt;
  return new Map(served);
}

beMeasured(async ({ databaseUrl }: { databaseUrl: string }) => {
  const subgraphs = await open(databaseUrl);
  let requests = 0;
  return await listenLocally(async (path, body) => {
    const served = subgraphs.get(path);
    if (!served) throw new Error(`no subgraph at ${path}`);
    const { query, variables = {} } = JSON.parse(body) as Request;
    const request = benchContext(`subgraph-${requests++}`);
    const result = await served.send(query)({ variables, request, perRequest: new Map() });
    const failure = await served.subgraph.settle(request);
    if (failure) throw failure;
    return JSON.stringify(result);
  });
});
