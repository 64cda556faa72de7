import { createServer, type ServerResponse } from "node:http";
import { listen } from "../http/listen.ts";
import type { Metrics } from "./metrics.ts";
import type { Readiness } from "./readiness.ts";

export interface MetricsServerOptions {
  host: string;
  port: number;
  metrics: Metrics;
  readiness: Readiness;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(body));
}

async function answer(path: string, response: ServerResponse, options: MetricsServerOptions): Promise<void> {
  const { metrics, readiness } = options;
  if (path === "/metrics") {
    const text = await metrics.text();
    response.writeHead(200, { "content-type": metrics.contentType, "cache-control": "no-store" });
    response.end(text);
  } else if (path === "/healthz") sendJson(response, 200, { status: "ok" });
  else if (path === "/readyz") {
    const state = await readiness.state();
    sendJson(response, state.status === "ready" ? 200 : 503, state);
  } else sendJson(response, 404, { status: "there is nothing at this path" });
}

/** Serves metrics and probes on a port of their own, for those who operate the service. Throws ListenError. */
export async function serveMetrics(
  options: MetricsServerOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer({ requestTimeout: 10_000 }, ({ method, url = "/" }, response) => {
    if (method !== "GET" && method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    answer(url.split("?")[0] ?? "", response, options).catch(() => response.destroy());
  });
  const port = await listen(server, options.host, options.port, "METRICS_PORT");
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return {
    url: `http://${host}:${port}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
