import type { IncomingMessage } from "node:http";
import { civilDateAt } from "../schema/scalars/civil-date.ts";
import { listenForChanges } from "../subgraphs/shared/feed/listen-for-changes.ts";
import { openPostgres } from "../subgraphs/shared/open-postgres.ts";
import { openSealer } from "./audit/open-sealer.ts";
import { recordKeysOf } from "./audit/record-keys.ts";
import { identityKeyOf } from "./auth/kept-key.ts";
import { verifierOf } from "./auth/verifier.ts";
import { SUBGRAPH_NAMES } from "./compose/subgraph-names.ts";
import type { Config } from "./config/config.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { readOwnManifest } from "./documents/manifest.ts";
import { openDocuments } from "./documents/open-documents.ts";
import { planOperations } from "./documents/plan-operations.ts";
import { requestContextOf } from "./http/request-context.ts";
import { serve } from "./http/serve.ts";
import { openRateLimit } from "./limits/rate/open-rate-limit.ts";
import { openObservation } from "./observe/open-observation.ts";
import { supergraphCheck, supergraphDigest } from "./observe/readiness-checks.ts";
import { createPipeline } from "./pipeline.ts";
import { openService, type RunningService } from "./process/opened.ts";
import type { StartOptions } from "./process/run-service.ts";
import { openRest } from "./rest/open-rest.ts";
import { openScreeningDesk } from "./screening/open-screenings.ts";
import { noteIssuer } from "./session/note-issuer.ts";
import { openSessions } from "./session/open-sessions.ts";
import { checkPool, databaseChecks, prepareDatabase, SUPERGRAPH, startSystem } from "./system.ts";
import { startWorker } from "./worker/start-worker.ts";

/**
 * Starts the whole of it in this process: database, migrations, subgraphs, engine, HTTP. What was started is closed
 * again where it fails. Rejects with the reason of `stop` where that ends it.
 *
 * @param now the clock; tests give another
 */
export function start(
  config: Config,
  { log, stop, now = () => new Date() }: StartOptions & { now?: () => Date },
): Promise<RunningService> {
  return openService(log, async (opened) => {
    const { host, port, http, executor, limits, personPublicationBasis } = config;
    const { bodyBytes, deadlineMs } = limits;
    const own = readOwnManifest();
    const { documents, close: closeDocuments } = await openDocuments(config.documents, own, log);
    opened.add("documents", closeDocuments);
    const postgres = await openPostgres({ ...config, log });
    opened.add("PostgreSQL", () => postgres.close());
    stop?.throwIfAborted();
    const identityKey = await identityKeyOf(config);
    const recordKeys = await recordKeysOf(config);
    const verify = await verifierOf(config, log);
    const databaseUrl = postgres.url;
    const { poolUrl, replicaUrl, migrations } = config;
    await prepareDatabase(databaseUrl, identityKey, log, migrations);
    await checkPool(poolUrl, SUBGRAPH_NAMES);
    stop?.throwIfAborted();
    if (config.demo) await loadDemo({ databaseUrl, identityKey, today: civilDateAt(now()), log });
    stop?.throwIfAborted();
    const { observer, readiness, measure, serving } = await openObservation(opened, config, {
      log,
      trustedName: (source) => documents.byText(source)?.name ?? null,
      checks: [
        ...databaseChecks(databaseUrl),
        ["supergraph", supergraphCheck(SUPERGRAPH, () => system.supergraphSdl, false)],
      ],
    });
    const system = await startSystem({
      databaseUrl,
      poolUrl,
      replicaUrl,
      identityKey,
      recordKeys,
      personPublicationBasis,
      executor,
      deadlineMs,
      log,
      observer,
      graphLog: log,
    });
    opened.add("subgraphs", () => system.close());
    stop?.throwIfAborted();
    measure({
      plans: () => system.engine.kept,
      pools: system.pools,
      supergraph: () => supergraphDigest(system.supergraphSdl),
    });
    const { sealIntervalMs: intervalMs, retentionDays } = config;
    const sealer = openSealer({ databaseUrl, intervalMs, retentionDays, log });
    opened.add("sealer", () => sealer.close());
    await planOperations(system.engine, documents.operations, limits, log);
    const rate = await openRateLimit(config, databaseUrl, log);
    opened.add("rate limit", () => rate.close());
    const pipeline = await createPipeline(system.engine, log, { limits, documents, rate: rate.limit });
    opened.add("pipeline", () => pipeline.close());
    const issuer =
      config.signIn.kind === "oidc" ? config.signIn.oidc.issuer.href : config.tokenIssuer?.issuer;
    if (issuer !== undefined) await noteIssuer(databaseUrl, issuer);
    const sessions = openSessions({ ...config, databaseUrl, rate: rate.limit, now, log });
    opened.add("sessions", () => sessions.close());
    const contextOf = (request: IncomingMessage, requestId: string) => () =>
      requestContextOf(request.headers, requestId, {
        verify,
        signedIn: () => sessions.signedIn(request),
        now,
      });
    const limited = { bodyBytes, deadlineMs, rate: rate.limit };
    const observed = { log, observer, readiness };
    const bell = listenForChanges(databaseUrl, log);
    opened.add("changes", () => bell.close());
    // Before HTTP, which is closed before it: what the worker is at may wait for somebody's transaction.
    if (config.worker) {
      const { engine } = system;
      const from = { databaseUrl, engine, personPublicationBasis };
      const worker = await startWorker(opened, { ...from, bell, now, log });
      measure({ consumers: worker.states });
    }
    const { screening: screeningLimits } = config;
    const screening = openScreeningDesk({ databaseUrl, system, identityKey, limits: screeningLimits });
    opened.add("screenings", screening.close);
    const rest = config.rest ? { rest: openRest({ schema: system.engine.publicSchema }) } : {};
    const changes = { woken: bell.listen };
    const { routes, arrivals } = sessions;
    const how = {
      host,
      port,
      settings: http,
      pipeline,
      contextOf,
      changes,
      routes,
      arrivals,
      screenings: screening.desk,
      ...rest,
    };
    const server = await serve({ ...how, ...limited, ...observed });
    opened.add("HTTP", () => server.close());
    measure({ streams: () => server.streams() });
    serving();
    return server.url;
  });
}
