import type { IncomingMessage } from "node:http";
import { gatewayKeyOf } from "./auth/kept-key.ts";
import { verifierOf } from "./auth/verifier.ts";
import { SubgraphUrlsError } from "./compose/subgraph-urls.ts";
import type { GatewayConfig } from "./config/gateway-config.ts";
import { openDocuments } from "./documents/open-documents.ts";
import { requestContextOf } from "./http/request-context.ts";
import { serve } from "./http/serve.ts";
import { onClosedNetwork } from "./limits/limits.ts";
import { openRateLimit } from "./limits/rate/open-rate-limit.ts";
import { ratesOnClosedNetwork } from "./limits/rate/rates.ts";
import { openObservation } from "./observe/open-observation.ts";
import { circuitsCheck, supergraphCheck, supergraphDigest } from "./observe/readiness-checks.ts";
import { openRemote, type RemoteSubgraphs, readRemoteSubgraphs } from "./open-remote.ts";
import { openService, type RunningService } from "./process/opened.ts";
import type { StartOptions } from "./process/run-service.ts";
import { watchFiles } from "./process/watch-files.ts";
import { ReplaceablePipeline } from "./replaceable-pipeline.ts";
import { openRest } from "./rest/open-rest.ts";

/** After how long a supergraph is tried again that could not be opened for a reason outside its files. */
const RETRY_MS = 30_000;

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
  const { host, port, http, supergraphFile, subgraphsFile, auth } = config;
  return openService(log, async (opened) => {
    const gatewayKey = auth ? await gatewayKeyOf(config) : config.gatewayKey;
    const verify = auth ? await verifierOf(config, log) : null;
    if (!auth && config.production) {
      log(
        "AUTH=off：任何人均可查询，仅限封闭网络 / anybody may ask for anything: on a closed network alone",
        {
          level: "warn",
        },
      );
    }
    const limits = auth ? config.limits : onClosedNetwork(config.limits);
    const { bodyBytes, deadlineMs } = limits;
    const { documents, close: closeDocuments } = await openDocuments(config.documents, [], log);
    opened.add("documents", closeDocuments);
    const rates = auth ? config.rates : ratesOnClosedNetwork(config.rates);
    const rate = await openRateLimit({ ...config, rates }, null, log);
    opened.add("rate limit", () => rate.close());
    let now = await readRemoteSubgraphs(config);
    const { observer, readiness, measure, serving } = await openObservation(opened, config, {
      log,
      trustedName: (source) => documents.byText(source)?.name ?? null,
      checks: [
        ["supergraph", supergraphCheck(supergraphFile, () => now.supergraphSdl, true)],
        ["subgraphs", circuitsCheck(() => current.circuits())],
      ],
    });
    const remote = { gatewayKey, auth, limits, documents, rate: rate.limit, log, observer };
    let current = await openRemote(now, remote);
    measure({
      plans: () => current.kept,
      circuits: () => current.circuits(),
      supergraph: () => supergraphDigest(now.supergraphSdl),
    });
    const pipeline = new ReplaceablePipeline(current, log);
    opened.add("pipeline", () => pipeline.close());
    stop?.throwIfAborted();

    let again: NodeJS.Timeout | undefined;
    async function reload(): Promise<void> {
      clearTimeout(again);
      try {
        const next = await readRemoteSubgraphs(config);
        if (isSame(now, next)) return;
        current = await openRemote(next, remote);
        pipeline.replace(current);
        now = next;
        log("超图已更新 / the supergraph was loaded anew");
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log(`新超图不可用，继续使用原超图 / the new supergraph is not usable, the former stays: ${reason}`, {
          level: "warn",
        });
        // What stands in the files will not mend by itself; all else may.
        if (!(error instanceof SubgraphUrlsError)) again = setTimeout(reloadNext, RETRY_MS).unref();
      }
    }
    // One after the other: what is read last is what answers.
    let reloading = Promise.resolve();
    const reloadNext = () => {
      reloading = reloading.then(reload);
    };
    const unwatch = watchFiles([supergraphFile, ...(subgraphsFile ? [subgraphsFile] : [])], reloadNext);
    // They may have changed before they were watched.
    reloadNext();
    opened.add("supergraph", async () => {
      unwatch();
      await reloading;
      clearTimeout(again);
    });

    const contextOf = (request: IncomingMessage, requestId: string) => () =>
      requestContextOf(request.headers, requestId, { verify, now: () => new Date(), deadlineMs });
    const limited = { bodyBytes, deadlineMs, rate: rate.limit };
    const observed = { log, observer, readiness };
    // Nobody tells this process that something was recorded: it looks.
    const changes = { woken: () => () => {} };
    const rest = config.rest ? { rest: openRest() } : {};
    const how = { host, port, settings: http, pipeline, contextOf, changes, ...rest };
    const server = await serve({ ...how, ...limited, ...observed });
    opened.add("HTTP", () => server.close());
    measure({ streams: () => server.streams() });
    serving();
    return server.url;
  });
}
