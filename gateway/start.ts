import type { IncomingMessage } from "node:http";
import { civilDateAt } from "../schema/scalars/civil-date.ts";
import { openPostgres } from "../subgraphs/shared/open-postgres.ts";
import { identityKeyOf } from "./auth/kept-key.ts";
import { verifierOf } from "./auth/verifier.ts";
import type { Config } from "./config/config.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { planOperations } from "./documents/plan-operations.ts";
import { readOperations } from "./documents/read-operations.ts";
import { requestContextOf } from "./http/request-context.ts";
import { serve } from "./http/serve.ts";
import { createPipeline } from "./pipeline.ts";
import { openService, type RunningService } from "./process/opened.ts";
import type { StartOptions } from "./process/run-service.ts";
import { prepareDatabase, startSystem } from "./system.ts";

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
    const { host, port, executor } = config;
    const postgres = await openPostgres({ ...config, log });
    opened.add("PostgreSQL", () => postgres.close());
    stop?.throwIfAborted();
    const identityKey = await identityKeyOf(config);
    const verify = await verifierOf(config, log);
    const databaseUrl = postgres.url;
    await prepareDatabase(databaseUrl, identityKey, log);
    stop?.throwIfAborted();
    if (config.demo) await loadDemo({ databaseUrl, identityKey, today: civilDateAt(now()), log });
    stop?.throwIfAborted();
    const system = await startSystem({ databaseUrl, identityKey, executor, log, graphLog: log });
    opened.add("subgraphs", () => system.close());
    stop?.throwIfAborted();
    await planOperations(system.engine, readOperations(), log);
    const pipeline = await createPipeline(system.engine, log);
    opened.add("pipeline", () => pipeline.close());
    const contextOf = (request: IncomingMessage, requestId: string) => () =>
      requestContextOf(request.headers, requestId, { verify, now });
    const server = await serve({ host, port, pipeline, contextOf, log });
    opened.add("HTTP", () => server.close());
    return server.url;
  });
}
