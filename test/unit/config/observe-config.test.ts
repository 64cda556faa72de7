import { describe, expect, test } from "vitest";
import { EnvironmentReader } from "../../../gateway/config/environment.ts";
import { type ObserveConfig, readObserve } from "../../../gateway/config/observe-config.ts";

function read(
  environment: Record<string, string>,
  production = false,
): ObserveConfig & { problems: string[] } {
  const reader = new EnvironmentReader(environment);
  return { ...readObserve(reader, production, "liancheng"), problems: reader.problems };
}

describe("how a service is seen", () => {
  test("locally by lines alone", () => {
    expect(read({})).toEqual({
      ...{ logLevel: "info", logFormat: "lines", metricsPort: null, metricsHost: "127.0.0.1" },
      ...{ traces: null, drainMs: 0, problems: [] },
    });
  });

  test("in production by JSON, and a load balancer is given time", () => {
    expect(read({}, true)).toMatchObject({ logFormat: "json", metricsPort: null, drainMs: 5000 });
  });

  test("by metrics where a port is given, any that is free included", () => {
    expect(read({ METRICS_PORT: "9464", METRICS_HOST: "0.0.0.0" })).toMatchObject({
      ...{ metricsPort: 9464, metricsHost: "0.0.0.0" },
    });
    expect(read({ METRICS_PORT: "0" }).metricsPort).toBe(0);
  });

  test("is told wrongly all at once, and no credential is quoted", () => {
    const { problems } = read({
      ...{ LOG_LEVEL: "loud", LOG_FORMAT: "xml", METRICS_PORT: "http", DRAIN_DELAY: "301" },
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://user:hush@collector",
      OTEL_EXPORTER_OTLP_HEADERS: "hush",
      OTEL_TRACES_SAMPLER_ARG: "2",
    });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual(
      expect.arrayContaining([
        ...["LOG_LEVEL", "LOG_FORMAT", "METRICS_PORT", "DRAIN_DELAY"],
        ...["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_HEADERS", "OTEL_TRACES_SAMPLER_ARG"],
      ]),
    );
    expect(problems).toHaveLength(7);
    expect(problems.join()).not.toContain("hush");
  });
});

describe("traces", () => {
  test("go to the path of the protocol below what is given", () => {
    const at = (url: string) => read({ OTEL_EXPORTER_OTLP_ENDPOINT: url }).traces?.url;
    expect(at("http://collector:4318")).toBe("http://collector:4318/v1/traces");
    expect(at("https://collector/otlp/")).toBe("https://collector/otlp/v1/traces");
  });

  test("with headers, a name, and of a part of the requests", () => {
    const { traces } = read({
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318",
      OTEL_EXPORTER_OTLP_HEADERS: "Authorization=Basic%20aHVzaA==, x-tenant = social",
      ...{ OTEL_SERVICE_NAME: "fuzhou", OTEL_TRACES_SAMPLER_ARG: "0.05" },
    });
    expect(traces).toMatchObject({
      headers: { authorization: "Basic aHVzaA==", "x-tenant": "social" },
      ...{ service: "fuzhou", ratio: 0.05 },
    });
  });
});
