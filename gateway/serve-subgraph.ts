import { requestError } from "../schema/error-codes.ts";
import { createSubgraphPipeline, type ServedSubgraph } from "./apollo/subgraph-pipeline.ts";
import { contextVerifier, UnsignedRequest } from "./auth/signed-context.ts";
import { type HttpOptions, type RunningServer, serve } from "./http/serve.ts";

/** The facts that a rule needs of a thousand companies and their officers go in one request. */
const BODY_BYTES = 64 * 1024 * 1024;
/** The whole of it has to arrive by then. */
const ARRIVAL_MS = 60_000;

export interface ServeSubgraphOptions
  extends Pick<HttpOptions, "host" | "port" | "deadlineMs" | "log" | "observer" | "readiness"> {
  subgraph: ServedSubgraph;
  /** The key that the gateway signs with. */
  /** By any of which the gateway may sign. */
  gatewayKeys: readonly Buffer[];
}

/** Serves one subgraph over HTTP to the gateway, and to nobody else. Throws ListenError. */
export async function serveSubgraph(
  options: ServeSubgraphOptions,
): Promise<Pick<RunningServer, "url" | "close">> {
  const { subgraph, gatewayKeys, log, ...http } = options;
  const verify = contextVerifier(gatewayKeys, subgraph.name);
  const pipeline = await createSubgraphPipeline(subgraph, log);
  const server = await serve({
    ...http,
    pipeline,
    settings: { requestTimeoutMs: ARRIVAL_MS },
    bodyBytes: BODY_BYTES,
    contextOf({ headers, socket }) {
      const admit = <Admitted>(read: () => Admitted): Admitted => {
        try {
          return read();
        } catch (error) {
          if (!(error instanceof UnsignedRequest)) throw error;
          log(`refused a request from ${socket.remoteAddress}: ${error.message}`, { level: "warn" });
          throw requestError("UNAUTHENTICATED", {
            zh: "只接受网关签名的请求",
            en: "only requests that the gateway has signed are taken",
          });
        }
      };
      const contextWith = admit(() => verify(headers));
      return async (body) => admit(() => contextWith(body));
    },
    log,
  });
  return {
    url: server.url,
    async close() {
      await server.close();
      await pipeline.close();
    },
  };
}
