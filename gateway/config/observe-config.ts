import { LOG_LEVELS, type LogConfig } from "../observe/log.ts";
import type { EnvironmentReader } from "./environment.ts";

/** Where traces are sent. */
export interface TracesConfig {
  /** URL that they are posted to (OTLP over HTTP, JSON). */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly service: string;
  /** The part of the requests without a trace of their own that is traced, from 0 to 1. */
  readonly ratio: number;
}

/** Settings of how a service is seen from outside. */
export interface ObserveConfig extends LogConfig {
  /** Port of metrics and probes; null where there is none, 0 takes any that is free. */
  readonly metricsPort: number | null;
  readonly metricsHost: string;
  /** Null where there are no traces. */
  readonly traces: TracesConfig | null;
  /** Milliseconds that a stopping service goes on taking requests, and says that it wants none. */
  readonly drainMs: number;
}

/** `a=1,b=2`, values percent-encoded (OpenTelemetry Protocol Exporter, "Specifying headers"). Null where it is not so. */
function headersOf(text: string): Record<string, string> | null {
  const headers: Record<string, string> = {};
  for (const pair of text.split(",")) {
    const [, name, value = ""] = /^\s*([!#$%&'*+.^_`|~\w-]+)\s*=\s*([\x21-\x7e]*)\s*$/.exec(pair) ?? [];
    if (name === undefined) return null;
    try {
      headers[name.toLowerCase()] = decodeURIComponent(value);
    } catch {
      return null;
    }
  }
  return headers;
}

function readTraces(environment: EnvironmentReader, service: string): TracesConfig | null {
  const text = environment.text("OTEL_EXPORTER_OTLP_ENDPOINT");
  const given = environment.secret("OTEL_EXPORTER_OTLP_HEADERS");
  const ratio = environment.text("OTEL_TRACES_SAMPLER_ARG") ?? "1";
  if (text === null) return null;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    environment.problems.push(
      "OTEL_EXPORTER_OTLP_ENDPOINT: must be http://… or https://…, without a password",
    );
  }
  const headers = given === null ? {} : headersOf(given);
  if (!headers) {
    environment.problems.push(
      "OTEL_EXPORTER_OTLP_HEADERS: must be NAME=VALUE,…, with values percent-encoded",
    );
  }
  if (!/^(0(\.\d+)?|1(\.0+)?)$/.test(ratio)) {
    environment.problems.push("OTEL_TRACES_SAMPLER_ARG: must be a number from 0 to 1");
  }
  return {
    url: `${url?.origin}${url?.pathname.replace(/\/$/, "")}/v1/traces`,
    headers: headers ?? {},
    service: environment.text("OTEL_SERVICE_NAME") ?? service,
    ratio: Number(ratio),
  };
}

/** @param service what it is called in traces unless OTEL_SERVICE_NAME says otherwise */
export function readObserve(
  environment: EnvironmentReader,
  production: boolean,
  service: string,
): ObserveConfig {
  const isGiven = environment.text("METRICS_PORT") !== null;
  return {
    logLevel: environment.oneOf("LOG_LEVEL", LOG_LEVELS, "info"),
    logFormat: environment.oneOf("LOG_FORMAT", ["json", "lines"], production ? "json" : "lines"),
    metricsPort: isGiven ? environment.port("METRICS_PORT", 0) : null,
    metricsHost: environment.text("METRICS_HOST") ?? "127.0.0.1",
    traces: readTraces(environment, service),
    // As long as it takes a load balancer to look again; nobody looks locally.
    drainMs: environment.number("DRAIN_DELAY", production ? 5 : 0, 0, 300) * 1000,
  };
}
