import { listenForChanges } from "../../subgraphs/shared/feed/listen-for-changes.ts";
import { openPostgres } from "../../subgraphs/shared/open-postgres.ts";
import { identityKeyOf } from "../auth/kept-key.ts";
import type { WorkerConfig } from "../config/worker-config.ts";
import { openObservation } from "../observe/open-observation.ts";
import { openService, type RunningService } from "../process/opened.ts";
import type { StartOptions } from "../process/run-service.ts";
import { databaseChecks, prepareDatabase, startSystem } from "../system.ts";
import { startWorker } from "./start-worker.ts";

/** Starts the worker as a service of its own, which nobody asks anything. */
export function startWorkerAlone(
  config: WorkerConfig,
  { log, stop, now = () => new Date() }: StartOptions & { now?: () => Date },
): Promise<RunningService> {
  return openService(log, async (opened) => {
    const postgres = await openPostgres({ ...config, log });
    opened.add("PostgreSQL", () => postgres.close());
    stop?.throwIfAborted();
    const { url: databaseUrl } = postgres;
    const identityKey = await identityKeyOf(config);
    await prepareDatabase(databaseUrl, identityKey, log, config.migrations);
    stop?.throwIfAborted();
    const { personPublicationBasis } = config;
    const from = { databaseUrl, personPublicationBasis };
    const { engine, close } = await startSystem({ ...from, identityKey, executor: "jit", log });
    opened.add("subgraphs", close);
    stop?.throwIfAborted();
    const { measure, serving } = await openObservation(opened, config, {
      log,
      checks: databaseChecks(databaseUrl),
    });
    const bell = listenForChanges(databaseUrl, log);
    opened.add("changes", () => bell.close());
    const worker = await startWorker(opened, { ...from, engine, bell, now, log });
    measure({ consumers: worker.states });
    serving();
    return "worker";
  });
}
