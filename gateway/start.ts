import { civilDateAt } from "../schema/scalars/civil-date.ts";
import { openPostgres } from "../subgraphs/shared/open-postgres.ts";
import { identityKeyOf } from "./auth/identity-key.ts";
import { type Claims, developmentKey } from "./auth/tokens.ts";
import type { Config } from "./config.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { requestContextOf } from "./http/request-context.ts";
import { serve } from "./http/serve.ts";
import { Opened } from "./opened.ts";
import { createPipeline } from "./pipeline.ts";
import { prepareDatabase, startSystem } from "./system.ts";

export interface RunningLiancheng {
  /** URL of the GraphQL endpoint. */
  readonly url: string;
  close(): Promise<void>;
}

export interface StartOptions {
  log(line: string): void;
  /** Aborted, it ends the start between two of its steps. */
  stop?: AbortSignal;
  /** The clock; tests give another. */
  now?: () => Date;
}

/** Verifies tokens: by the key of local development, which has no place in production. */
async function verifierOf(
  config: Config,
  log: (line: string) => void,
): Promise<(token: string) => Promise<Claims>> {
  if (!config.production) return (await developmentKey(config.dataDirectory)).verify;
  log(
    "生产环境尚未配置令牌公钥，一切令牌均被拒绝 / production: there are no keys to verify tokens with, so that every token is refused",
  );
  return () => Promise.reject(new Error("no keys"));
}

/**
 * Starts the whole of it in this process: database, migrations, subgraphs, engine, HTTP. What was started is closed
 * again where it fails. Rejects with the reason of `stop` where that ends it.
 */
export async function start(
  config: Config,
  { log, stop, now = () => new Date() }: StartOptions,
): Promise<RunningLiancheng> {
  const opened = new Opened(log);
  try {
    const postgres = await openPostgres({ ...config, log });
    opened.add("PostgreSQL", () => postgres.close());
    stop?.throwIfAborted();
    const identityKey = await identityKeyOf(config);
    const verify = await verifierOf(config, log);
    await prepareDatabase(postgres.url, identityKey, log);
    stop?.throwIfAborted();
    if (config.demo)
      await loadDemo({ databaseUrl: postgres.url, identityKey, today: civilDateAt(now()), log });
    stop?.throwIfAborted();
    const system = await startSystem({
      databaseUrl: postgres.url,
      identityKey,
      executor: config.executor,
      log,
    });
    opened.add("subgraphs", () => system.close());
    stop?.throwIfAborted();
    const pipeline = await createPipeline(system.engine, log);
    opened.add("pipeline", () => pipeline.close());
    const server = await serve({
      host: config.host,
      port: config.port,
      pipeline,
      contextOf: (request, requestId) => requestContextOf(request.headers, requestId, { verify, now }),
      log,
    });
    opened.add("HTTP", () => server.close());
    return { url: server.url, close: () => opened.close() };
  } catch (error) {
    // Why it failed to start matters more than what then failed to close.
    await opened.close().catch((failure: unknown) => log(String(failure)));
    throw error;
  }
}
