import { openPostgres } from "../subgraphs/shared/open-postgres.ts";
import { openSealer } from "./audit/open-sealer.ts";
import { recordKeysOf } from "./audit/record-keys.ts";
import { gatewayKeyOf, identityKeyOf } from "./auth/kept-key.ts";
import type { SubgraphName } from "./compose/subgraph-names.ts";
import type { SubgraphConfig } from "./config/subgraph-config.ts";
import { openObservation } from "./observe/open-observation.ts";
import { openService, type RunningService } from "./process/opened.ts";
import type { StartOptions } from "./process/run-service.ts";
import { serveSubgraph } from "./serve-subgraph.ts";
import { checkPool, databaseChecks, openSubgraph, prepareDatabase } from "./system.ts";

/** Starts one subgraph as a service of its own: database, migrations, HTTP for the gateway. */
export function startSubgraph(
  name: SubgraphName,
  config: SubgraphConfig,
  { log, stop }: StartOptions,
): Promise<RunningService> {
  return openService(log, async (opened) => {
    const { gatewayKeyBefore } = config;
    const gatewayKeys = [await gatewayKeyOf(config), ...(gatewayKeyBefore ? [gatewayKeyBefore] : [])];
    const postgres = await openPostgres({ ...config, log });
    opened.add("PostgreSQL", () => postgres.close());
    stop?.throwIfAborted();
    const identityKey = await identityKeyOf(config);
    // The others have no use for a key that signs.
    const recordKeys = name === "measures" ? { recordKeys: await recordKeysOf(config) } : {};
    const { poolUrl, replicaUrl, migrations } = config;
    await prepareDatabase(postgres.url, identityKey, log, migrations);
    await checkPool(poolUrl, [name]);
    stop?.throwIfAborted();
    const { observer, readiness, measure, serving } = await openObservation(opened, config, {
      log,
      checks: databaseChecks(postgres.url),
    });
    const { subgraph, pool, close } = openSubgraph(name, {
      databaseUrl: postgres.url,
      poolUrl,
      replicaUrl,
      log,
      identityKey,
      ...recordKeys,
      deadlineMs: config.deadlineMs,
      personPublicationBasis: config.personPublicationBasis,
      graphLog: log,
    });
    opened.add(name, close);
    measure({ pools: () => new Map([[name, pool()]]) });
    if (name === "departments") {
      const { sealIntervalMs: intervalMs, retentionDays } = config;
      const sealer = openSealer({ databaseUrl: postgres.url, intervalMs, retentionDays, log });
      opened.add("sealer", () => sealer.close());
    }
    const { host, port, deadlineMs } = config;
    const observed = { log, observer, readiness };
    const server = await serveSubgraph({ subgraph, gatewayKeys, host, port, deadlineMs, ...observed });
    opened.add("HTTP", () => server.close());
    serving();
    return server.url;
  });
}
