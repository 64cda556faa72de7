import { civilDateAt } from "../schema/scalars/civil-date.ts";
import { openPostgres } from "../subgraphs/shared/open-postgres.ts";
import { identityKeyOf } from "./auth/identity-key.ts";
import { developmentKey } from "./auth/tokens.ts";
import type { Config } from "./config.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { requestContextOf } from "./http/request-context.ts";
import { serve } from "./http/serve.ts";
import { createPipeline } from "./pipeline.ts";
import { prepareDatabase, startSystem } from "./system.ts";

export interface RunningLiancheng {
  /** URL of the GraphQL endpoint. */
  readonly url: string;
  close(): Promise<void>;
}

export interface StartOptions {
  log(line: string): void;
  /** The clock; tests give another. */
  now?: () => Date;
}

/** Undoes what was started, last first, all of it even where a part fails. */
class Opened {
  readonly #closers: (() => Promise<unknown>)[] = [];

  add(close: () => Promise<unknown>): void {
    this.#closers.push(close);
  }

  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#closers.splice(0).reverse()) {
      await close().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, "not everything could be closed");
  }
}

/** Starts the whole of it in this process: database, migrations, subgraphs, engine, HTTP. */
export async function start(
  config: Config,
  { log, now = () => new Date() }: StartOptions,
): Promise<RunningLiancheng> {
  const opened = new Opened();
  try {
    const postgres = await openPostgres({ ...config, log });
    opened.add(() => postgres.close());
    const identityKey = await identityKeyOf(config);
    const key = await developmentKey(config.dataDirectory);
    await prepareDatabase(postgres.url, identityKey, log);
    if (config.demo)
      await loadDemo({ databaseUrl: postgres.url, identityKey, today: civilDateAt(now()), log });
    const system = await startSystem({
      databaseUrl: postgres.url,
      identityKey,
      executor: config.executor,
      log,
    });
    opened.add(() => system.close());
    const pipeline = await createPipeline(system.engine, log);
    opened.add(() => pipeline.stop());
    const server = await serve({
      host: config.host,
      port: config.port,
      pipeline,
      contextOf: (request, requestId) =>
        requestContextOf(request.headers, requestId, { verify: (token) => key.verify(token), now }),
    });
    opened.add(() => server.close());
    return { url: server.url, close: () => opened.close() };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
