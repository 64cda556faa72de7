import { setTimeout as delay } from "node:timers/promises";
import type { ObserveConfig } from "../config/observe-config.ts";
import type { Opened } from "../process/opened.ts";
import type { Log } from "./log.ts";
import type { MetricSources } from "./metrics.ts";
import { serveMetrics } from "./metrics-server.ts";
import { type Listener, type Observer, observerOf } from "./observer.ts";
import type { TrustedName } from "./operation-label.ts";
import { otlpExporter } from "./otlp-exporter.ts";
import { type Check, Readiness } from "./readiness.ts";
import { tellLog } from "./tell-log.ts";
import { spanOfRequest, tellTraces } from "./tracing.ts";

export interface ObservationOptions {
  log: Log;
  checks: readonly (readonly [name: string, check: Check])[];
  /** Nothing is trusted where it is left out. */
  trustedName?: TrustedName;
}

/** How a service is seen from outside. */
export interface Observation {
  readonly observer: Observer;
  readonly readiness: Readiness;
  /** Says what metrics are read from. */
  measure(sources: MetricSources): void;
  /** The service listens: from now on it is ready, and before it stops it says for a while that it is not. */
  serving(): void;
}

/** Above the delay itself: it is a timer, and needs no patience of its own. */
const PATIENCE_MS = 1_000;

/** Opens the logs, metrics, traces and probes that the settings ask for. Throws ListenError. */
export async function openObservation(
  opened: Opened,
  config: ObserveConfig,
  { log, checks, trustedName = () => null }: ObservationOptions,
): Promise<Observation> {
  const { logLevel, logFormat, metricsPort, metricsHost, traces, drainMs } = config;
  const readiness = new Readiness(new Map(checks));
  let sources: MetricSources = {};

  // At a terminal a line for each request would hide the rest.
  const access = logFormat === "json" ? "info" : "debug";
  const listeners: Listener[] = [tellLog(log, { trustedName, access, finest: logLevel })];
  if (traces) {
    const exporter = otlpExporter({ ...traces, log });
    opened.add("traces", () => exporter.close());
    listeners.push(tellTraces(exporter, trustedName));
  }
  if (metricsPort !== null) {
    const { createMetrics } = await import("./metrics.ts");
    const metrics = createMetrics(trustedName);
    sources = metrics.sources;
    listeners.push(metrics);
    const server = await serveMetrics({ host: metricsHost, port: metricsPort, metrics, readiness });
    opened.add("metrics", () => server.close());
    log(`指标 / metrics: ${server.url}`);
  }
  return {
    observer: observerOf(listeners, traces ? spanOfRequest(traces.ratio) : undefined),
    readiness,
    measure: (given) => void Object.assign(sources, given),
    serving() {
      readiness.serving();
      const drain = async () => {
        readiness.drain();
        await delay(drainMs);
      };
      opened.add("drain", drain, drainMs + PATIENCE_MS);
    },
  };
}
