import { createPipeline } from "../../gateway/pipeline.ts";
import { type System, startSystem } from "../../gateway/system.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import { BENCH_TODAY } from "../data/scale.ts";

/** The whole of it in this process on one registry, without HTTP. */
export interface OpenedSystem {
  /** Asks as an officer who reads persons. Rejects where the answer has an error. */
  ask(query: string, variables: Record<string, unknown>): Promise<void>;
  readonly engine: System["engine"];
  close(): Promise<void>;
}

const CONTEXT: RequestContext = {
  requestId: "bench",
  viewer: {
    subject: "bench",
    department: "HRSS",
    scopes: new Set(["list:read", "person:read"]),
    purpose: "bench",
  },
  now: `${BENCH_TODAY}T02:00:00.000000Z`,
  today: BENCH_TODAY,
};

/** Resolves when the graph is in memory too. */
export async function openSystem(databaseUrl: string, log: (line: string) => void): Promise<OpenedSystem> {
  const { promise: graphBuilt, resolve } = Promise.withResolvers<void>();
  const system = await startSystem({
    databaseUrl,
    // Nobody is asked for by a document.
    identityKey: Buffer.alloc(32),
    executor: "jit",
    log,
    graphLog(line) {
      log(line);
      resolve();
    },
  });
  const pipeline = await createPipeline(system.engine, log);
  await graphBuilt;
  return {
    engine: system.engine,
    async ask(query, variables) {
      const { body } = await pipeline.answer({
        method: "POST",
        body: { query, variables },
        mediaType: "application/json",
        context: CONTEXT,
      });
      const { errors } = JSON.parse(body) as { errors?: readonly { message: string }[] };
      if (errors?.[0]) throw new Error(`${errors[0].message}: ${query} ${JSON.stringify(variables)}`);
    },
    async close() {
      await pipeline.close();
      await system.close();
    },
  };
}
