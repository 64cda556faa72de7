import { loadDemo } from "../../gateway/demo/load-demo.ts";
import type { LocalExecutor } from "../../gateway/execute/transports/in-process.ts";
import { createPipeline } from "../../gateway/pipeline.ts";
import { type System, startSystem } from "../../gateway/system.ts";
import type { Scope } from "../../schema/request-context.ts";
import { functionOf } from "./function-of-statement.ts";
import { contextOf, TODAY } from "./request.ts";
import type { TestDatabase } from "./test-database.ts";

export const IDENTITY_KEY = Buffer.alloc(32, "an identity key for tests alone");

export interface AskOptions {
  /** Scopes of the asking officer of the finance bureau; without a token where left out. */
  scopes?: readonly Scope[];
  variables?: Record<string, unknown>;
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface TestLiancheng {
  readonly system: System;
  /** Names of the statements run since the last call. */
  statements(): string[];
  /** The whole pipeline but HTTP. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
}

/** Fills a database with the demo registry of TODAY. */
export async function fillWithDemo(database: TestDatabase): Promise<void> {
  await loadDemo({ databaseUrl: database.url, identityKey: IDENTITY_KEY, today: TODAY, log: () => {} });
}

/** The whole system on a database, in this process; closed after the test file. */
export async function startLiancheng(
  database: TestDatabase,
  executor: LocalExecutor = "jit",
): Promise<TestLiancheng> {
  let names: string[] = [];
  const system = await startSystem({
    databaseUrl: database.url,
    identityKey: IDENTITY_KEY,
    executor,
    log: () => {},
    onStatement: (statement) => names.push(functionOf(statement)),
  });
  const pipeline = await createPipeline(system.engine, () => {});
  database.beforeDrop(async () => {
    await pipeline.close();
    await system.close();
  });
  return {
    system,
    statements() {
      const ran = names;
      names = [];
      return ran;
    },
    async ask(query, { scopes, variables } = {}) {
      const { body } = await pipeline.answer({
        body: { query, ...(variables ? { variables } : {}) },
        headers: { "content-type": "application/json" },
        context: contextOf(scopes),
      });
      return JSON.parse(body) as Answer;
    },
  };
}
