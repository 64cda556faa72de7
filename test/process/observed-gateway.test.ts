import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { composeSupergraph } from "../../gateway/compose/compose-supergraph.ts";
import { ForeignSubgraph } from "../support/foreign-subgraph.ts";
import { TraceCollector } from "../support/trace-collector.ts";
import { openCommands, type RunningCommand } from "./running-command.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { run, makeDirectory } = openCommands();

const shops = new ForeignSubgraph(
  "shops",
  'type Query { shop: Shop } type Shop @key(fields: "id") { id: ID! }',
  {
    Query: { shop: () => ({ id: "1" }) },
  },
);
const sales = new ForeignSubgraph("sales", `type Shop @key(fields: "id") { id: ID! sales: Int }`, {
  Shop: { sales: () => 10 },
});
const collector = new TraceCollector();
let environment: Record<string, string>;
const QUERY = "{ shop { id sales } }";

beforeAll(async () => {
  await Promise.all([shops.start(), sales.start()]);
  const supergraph = composeSupergraph([shops, sales].map(({ name, sdl, url }) => ({ name, sdl, url })));
  const file = join(await makeDirectory(), "supergraph.graphql");
  await writeFile(file, supergraph);
  environment = { SUPERGRAPH: file, AUTH: "off", LOG_FORMAT: "json", METRICS_PORT: "0" };
});
afterAll(async () => {
  await Promise.all([shops.stop(), sales.stop()]);
});

async function ready(gateway: RunningCommand): Promise<{ url: string; metrics: string }> {
  const metrics = (await gateway.says(/metrics: (http:[^"]+)"/))[1] as string;
  const url = (await gateway.says(/ready: (http:[^"]+)"/))[1] as string;
  return { url, metrics };
}

const ask = (url: string, query: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });

async function probe(url: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url);
  return { status: response.status, body: await response.json() };
}

describe("a gateway that is looked at", () => {
  test("logs, counts and traces a request, and its subgraphs are told of the spans that ask them", async () => {
    const endpoint = await collector.start();
    const gateway = run("gateway", {
      env: {
        ...environment,
        OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
        OTEL_EXPORTER_OTLP_HEADERS: "authorization=Bearer%20hush",
      },
    });
    const { url, metrics } = await ready(gateway);
    const [traceId, parentId] = ["4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"];
    const answer = await ask(url, QUERY, { traceparent: `00-${traceId}-${parentId}-01` });
    expect(await answer.json()).toEqual({ data: { shop: { id: "1", sales: 10 } } });
    await (await ask(url, "{ nothing }")).text();

    const text = await (await fetch(metrics)).text();
    expect(text).toContain('liancheng_requests_total{route="/graphql",status="200",code="none"} 1\n');
    expect(text).toContain('code="GRAPHQL_VALIDATION_FAILED"} 1\n');
    expect(text).toContain(
      'liancheng_subgraph_fetch_duration_seconds_count{subgraph="sales",outcome="ok"} 1\n',
    );
    expect(text).toContain('liancheng_subgraph_circuit{subgraph="shops"} 0\n');

    const { stdout } = await gateway.stop();
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ route }) => route)).toEqual([
      expect.objectContaining({ status: 200, traceId, operation: "adhoc", plan: "planned", fetches: 2 }),
      expect.objectContaining({ status: 200, codes: ["GRAPHQL_VALIDATION_FAILED"] }),
    ]);

    // What was not sent yet is sent before the end.
    await collector.stop();
    const spans = collector.spans.filter((span) => span.traceId === traceId);
    const named = (name: string) => spans.find((span) => span.name === name);
    const request = named("query adhoc");
    expect(request?.parentSpanId).toBe(parentId);
    expect(spans.map(({ name }) => name)).toEqual(["query adhoc", "plan", "fetch shops", "fetch sales"]);
    for (const child of spans.slice(1)) {
      expect(child.parentSpanId).toBe(request?.spanId);
      expect(BigInt(child.startTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(request?.startTimeUnixNano ?? 0));
      expect(BigInt(child.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(request?.endTimeUnixNano ?? 0));
    }
    for (const subgraph of [shops, sales]) {
      expect(subgraph.received.at(-1)?.headers.traceparent).toBe(
        `00-${traceId}-${named(`fetch ${subgraph.name}`)?.spanId}-01`,
      );
    }
    expect(new Set(collector.authorizations)).toEqual(new Set(["Bearer hush"]));
    expect(stdout).not.toContain("hush");
  });

  test("answers as well where the collector does not", async () => {
    const gateway = run("gateway", {
      env: { ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:1" },
    });
    const { url } = await ready(gateway);
    expect((await ask(url, QUERY)).status).toBe(200);
    await gateway.says(/traces are not taken: ECONNREFUSED/);
    await gateway.stop();
  });
});

describe("SIGTERM", () => {
  test("is told to the load balancer first; under load no request is lost", async () => {
    const gateway = run("gateway", { env: { ...environment, DRAIN_DELAY: "3" } });
    const { url, metrics } = await ready(gateway);
    const readyz = new URL("/readyz", url).href;
    expect(await probe(readyz)).toMatchObject({ status: 200, body: { status: "ready" } });

    let draining = false;
    const seen = { answered: 0, whileDraining: 0 };
    /** Asks until it is told to go elsewhere, as a load balancer does that looks whether the gateway is ready. */
    async function client(): Promise<void> {
      while (!draining || seen.whileDraining < 16) {
        const told = draining;
        const response = await ask(url, QUERY);
        expect(await response.json()).toEqual({ data: { shop: { id: "1", sales: 10 } } });
        seen.answered++;
        if (!told) continue;
        expect(response.headers.get("connection")).toBe("close");
        seen.whileDraining++;
      }
    }
    const clients = Array.from({ length: 16 }, client);
    await vi.waitUntil(() => seen.answered > 50, { timeout: 20_000 });
    gateway.process.kill("SIGTERM");
    await vi.waitUntil(async () => (await probe(readyz).catch(() => null))?.status === 503);
    draining = true;
    expect(await probe(new URL("/readyz", metrics).href)).toMatchObject({
      status: 503,
      body: { status: "draining" },
    });
    await Promise.all(clients);
    expect(await gateway.ended).toMatchObject({ code: 0, signal: null, stderr: "" });
  });

  test("a second one ends it at once", async () => {
    const gateway = run("gateway", { env: { ...environment, DRAIN_DELAY: "300" } });
    await ready(gateway);
    gateway.process.kill("SIGTERM");
    await gateway.says(/stopping/);
    gateway.process.kill("SIGTERM");
    expect(await gateway.ended).toMatchObject({ code: null, signal: "SIGTERM" });
  });
});
