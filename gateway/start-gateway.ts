import type { IncomingMessage } from "node:http";
import { gatewayKeyOf } from "./auth/kept-key.ts";
import { verifierOf } from "./auth/verifier.ts";
import type { GatewayConfig } from "./config/gateway-config.ts";
import { requestContextOf } from "./http/request-context.ts";
import { serve } from "./http/serve.ts";
import { openRemote, type RemoteSubgraphs, readRemoteSubgraphs } from "./open-remote.ts";
import { openService, type RunningService } from "./process/opened.ts";
import type { StartOptions } from "./process/run-service.ts";
import { watchFiles } from "./process/watch-files.ts";
import { ReplaceablePipeline } from "./replaceable-pipeline.ts";

function isSame(one: RemoteSubgraphs, other: RemoteSubgraphs): boolean {
  return (
    one.supergraphSdl === other.supergraphSdl &&
    JSON.stringify([...one.urls]) === JSON.stringify([...other.urls])
  );
}

/**
 * Starts the gateway alone, in front of subgraphs elsewhere. When the file of the supergraph or of the URLs changes,
 * requests that come from then on are answered by the new one; a file that cannot be used is told of in the log, and
 * the former stays.
 */
export function startGateway(config: GatewayConfig, { log, stop }: StartOptions): Promise<RunningService> {
  const { host, port, supergraphFile, subgraphsFile, auth } = config;
  return openService(log, async (opened) => {
    const gatewayKey = auth ? await gatewayKeyOf(config) : config.gatewayKey;
    const verify = auth ? await verifierOf(config, log) : null;
    let now = await readRemoteSubgraphs(config, log);
    const pipeline = new ReplaceablePipeline(await openRemote(now, { gatewayKey, log }), log);
    opened.add("pipeline", () => pipeline.close());
    stop?.throwIfAborted();

    async function reload(): Promise<void> {
      try {
        const next = await readRemoteSubgraphs(config, log);
        if (isSame(now, next)) return;
        pipeline.replace(await openRemote(next, { gatewayKey, log }));
        now = next;
        log("超图已更新 / the supergraph was loaded anew");
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log(`新超图不可用，继续使用原超图 / the new supergraph is not usable, the former stays: ${reason}`);
      }
    }
    // One after the other: what is read last is what answers.
    let reloading = Promise.resolve();
    const unwatch = watchFiles([supergraphFile, ...(subgraphsFile ? [subgraphsFile] : [])], () => {
      reloading = reloading.then(reload);
    });
    opened.add("supergraph", async () => {
      unwatch();
      await reloading;
    });

    const contextOf = (request: IncomingMessage, requestId: string) => () =>
      requestContextOf(request.headers, requestId, { verify, now: () => new Date() });
    const server = await serve({ host, port, pipeline, contextOf, log });
    opened.add("HTTP", () => server.close());
    return server.url;
  });
}
