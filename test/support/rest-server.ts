import { readOwnManifest } from "../../gateway/documents/manifest.ts";
import { TrustedDocuments } from "../../gateway/documents/trusted-documents.ts";
import { serve } from "../../gateway/http/serve.ts";
import { createPipeline, type Pipeline } from "../../gateway/pipeline.ts";
import { openRest } from "../../gateway/rest/open-rest.ts";
import { requestError } from "../../schema/error-codes.ts";
import type { RequestContext } from "../../schema/request-context.ts";
import type { TestLiancheng } from "./liancheng.ts";
import type { TestDatabase } from "./test-database.ts";

/** An answer of a call. */
export interface RestAnswer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface RestServer {
  readonly origin: string;
  /** Calls as somebody who is named in `contexts`, or, null, without a token. */
  call<Body>(who: string | null, name: string, body: unknown): Promise<RestAnswer<Body>>;
  /** What was told to the log. */
  readonly said: string[];
}

export interface RestServerOptions {
  /** What answers, instead of the pipeline of the system. */
  readonly answering?: (pipeline: Pipeline) => Pick<Pipeline, "answer">;
  readonly rate?: Parameters<typeof serve>[0]["rate"];
}

const ANONYMOUS = { subject: null, department: null, scopes: new Set<string>(), purpose: null };

/**
 * Calls of older systems over HTTP on a database, where only trusted documents are answered; closed after the test file.
 * @param contexts who may ask, on the day of the first of them
 */
export async function openRestServer(
  database: TestDatabase,
  { system }: TestLiancheng,
  contexts: Readonly<Record<string, RequestContext>>,
  { answering = (pipeline) => pipeline, rate }: RestServerOptions = {},
): Promise<RestServer> {
  const said: string[] = [];
  const log = (line: string) => void said.push(line);
  const documents = new TrustedDocuments("enforce", readOwnManifest(), log);
  const pipeline = await createPipeline(system.engine, log, { documents });
  const [first] = Object.values(contexts);
  if (!first) throw new Error("nobody may ask");
  const server = await serve({
    ...{ host: "127.0.0.1", port: 0, log, rate, pipeline: answering(pipeline) },
    rest: openRest({ schema: system.engine.publicSchema }),
    contextOf:
      ({ headers: { authorization } }, requestId) =>
      async () => {
        if (authorization === undefined) return { ...first, viewer: ANONYMOUS, requestId };
        const context = contexts[authorization];
        if (!context) throw requestError("UNAUTHENTICATED", { zh: "令牌无效", en: "it is not valid" });
        return { ...context, requestId };
      },
  });
  database.beforeDrop(async () => {
    await server.close();
    await pipeline.close();
  });
  const { origin } = new URL(server.url);
  return {
    ...{ origin, said },
    async call<Body>(who: string | null, name: string, body: unknown) {
      const response = await fetch(`${origin}/rest/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(who === null ? {} : { authorization: who }) },
        body: typeof body === "string" ? body : JSON.stringify(body),
      });
      const { status, headers } = response;
      return { status, headers, body: (await response.json()) as Body };
    },
  };
}
