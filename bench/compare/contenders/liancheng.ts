import { startEngine } from "../../../gateway/execute/engine.ts";
import { httpTransport } from "../../../gateway/execute/transports/http/http-transport.ts";
import { serve } from "../../../gateway/http/serve.ts";
import { createPipeline } from "../../../gateway/pipeline.ts";
import { startSystem } from "../../../gateway/system.ts";
import { beMeasured } from "../../measured-process.ts";
import { benchContext } from "../bench-context.ts";
import type { ContenderSettings } from "../settings.ts";

// This project's gateway as users get it, but for tokens: everybody is the same officer. The argument says how it
// reaches its subgraphs: `in-process`, or `http`.

const log = (line: string) => void process.stderr.write(`${line}\n`);

async function inProcess(databaseUrl: string) {
  const { promise: graphBuilt, resolve } = Promise.withResolvers<void>();
  const system = await startSystem({
    databaseUrl,
    identityKey: Buffer.alloc(32),
    executor: "jit",
    log,
    graphLog: () => resolve(),
  });
  await graphBuilt;
  return system.engine;
}

const overHttp = ({ supergraphSdl, subgraphUrls }: ContenderSettings) =>
  startEngine({
    supergraphSdl,
    transportOf(subgraph) {
      const url = subgraphUrls[subgraph];
      if (url === undefined) throw new Error(`no subgraph ${subgraph}`);
      return httpTransport({ subgraph, url, headersOf: () => ({}), log });
    },
    log,
  });

beMeasured(async (settings: ContenderSettings) => {
  const engine =
    process.argv[2] === "in-process" ? await inProcess(settings.databaseUrl) : await overHttp(settings);
  const { url } = await serve({
    host: "127.0.0.1",
    port: 0,
    pipeline: await createPipeline(engine, log),
    contextOf: (_, requestId) => async () => benchContext(requestId),
    log,
  });
  return url;
});
