import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { KeptOperations } from "../execute/known-operations.ts";
import type { CircuitState } from "../execute/transports/http/circuit-breaker.ts";
import type { Listener } from "./observer.ts";
import { operationLabel, type TrustedName } from "./operation-label.ts";
import type { RequestRecord } from "./request-record.ts";

/** Connections of a subgraph to its database. */
interface Connections {
  readonly used: number;
  readonly free: number;
  readonly waiting: number;
}

interface ConsumerGauges {
  readonly consumer: string;
  /** Milliseconds since it had read all that there was. */
  readonly lagMs: number | null;
  /** Subjects that could not be derived. */
  readonly failed: number;
}

/** What is read when the metrics are asked for; of what a service does not have, nothing is told. */
export interface MetricSources {
  plans?: () => KeptOperations;
  pools?: () => ReadonlyMap<string, Connections>;
  circuits?: () => ReadonlyMap<string, CircuitState>;
  /** Digest of the supergraph that runs. */
  supergraph?: () => string;
  /** Streams of changes that are open. */
  streams?: () => number;
  /** How each consumer of the worker is doing. What rejects is told of nobody. */
  consumers?: () => Promise<readonly ConsumerGauges[]>;
}

export interface Metrics extends Listener {
  /** In Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
  /** What to read from, once it is there. */
  readonly sources: MetricSources;
}

/** Seconds. A point look-up takes some milliseconds, the deadline of a request is thirty seconds. */
const BUCKETS = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const CIRCUIT_VALUES: Record<CircuitState, number> = { closed: 0, "half-open": 1, open: 2 };

/** A gauge whose values are read when it is asked for. */
function readGauge<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: readonly Label[],
  read: (set: (labels: Partial<Record<Label, string>>, value: number) => void) => void | Promise<void>,
): void {
  const gauge: Gauge<Label> = new Gauge({
    name,
    help,
    labelNames,
    registers: [registry],
    async collect() {
      gauge.reset();
      await read((labels, value) => gauge.set(labels as Record<Label, string>, value));
    },
  });
}

/** A database that is away is told by its own check; the other metrics are told all the same. */
async function consumersOf({ consumers }: MetricSources): Promise<readonly ConsumerGauges[]> {
  try {
    return (await consumers?.()) ?? [];
  } catch {
    return [];
  }
}

function addSources(registry: Registry, sources: MetricSources): void {
  readGauge(registry, "liancheng_info", "What runs: digest of the supergraph", ["supergraph"], (set) => {
    if (sources.supergraph) set({ supergraph: sources.supergraph() }, 1);
  });
  readGauge(registry, "liancheng_plan_cache_documents", "Documents kept with their plans", [], (set) => {
    if (sources.plans) set({}, sources.plans().documents);
  });
  readGauge(registry, "liancheng_change_streams", "Streams of changes that are open", [], (set) => {
    if (sources.streams) set({}, sources.streams());
  });
  readGauge(
    registry,
    "liancheng_worker_lag_seconds",
    "Since a consumer of the worker had taken in all that was recorded",
    ["consumer"],
    async (set) => {
      for (const { consumer, lagMs } of await consumersOf(sources))
        if (lagMs !== null) set({ consumer }, lagMs / 1000);
    },
  );
  readGauge(
    registry,
    "liancheng_worker_failed_subjects",
    "Subjects of whom what is kept could not be derived",
    ["consumer"],
    async (set) => {
      for (const { consumer, failed } of await consumersOf(sources)) set({ consumer }, failed);
    },
  );
  readGauge(
    registry,
    "liancheng_plan_cache_bytes",
    "Bytes kept of documents and plans, as text",
    [],
    (set) => {
      if (sources.plans) set({}, sources.plans().bytes);
    },
  );
  readGauge(
    registry,
    "liancheng_database_connections",
    "Connections to the database, by subgraph and whether in use",
    ["subgraph", "state"],
    (set) => {
      for (const [subgraph, { used, free }] of sources.pools?.() ?? []) {
        set({ subgraph, state: "used" }, used);
        set({ subgraph, state: "free" }, free);
      }
    },
  );
  readGauge(
    registry,
    "liancheng_database_waiting",
    "Callers that wait for a connection to the database",
    ["subgraph"],
    (set) => {
      for (const [subgraph, { waiting }] of sources.pools?.() ?? []) set({ subgraph }, waiting);
    },
  );
  readGauge(
    registry,
    "liancheng_subgraph_circuit",
    "Circuit to a subgraph: 0 closed, 1 half-open, 2 open",
    ["subgraph"],
    (set) => {
      for (const [subgraph, state] of sources.circuits?.() ?? []) set({ subgraph }, CIRCUIT_VALUES[state]);
    },
  );
}

/**
 * Counts and measures what happens. Labels are bounded: names of trusted documents, subgraphs of the supergraph, codes,
 * statuses and limits of our own; nothing that a client may choose.
 */
export function createMetrics(trustedName: TrustedName): Metrics {
  const registry = new Registry();
  const sources: MetricSources = {};
  collectDefaultMetrics({ register: registry });
  addSources(registry, sources);
  const registers = [registry];
  const requests = new Counter({
    name: "liancheng_requests_total",
    help: "Requests, by path, status of HTTP (0: the client went away) and code of the first error",
    labelNames: ["route", "status", "code"],
    registers,
  });
  const durations = new Histogram({
    name: "liancheng_request_duration_seconds",
    help: "From the arrival of a GraphQL request to the end of its answer, by trusted document",
    labelNames: ["operation"],
    buckets: BUCKETS,
    registers,
  });
  const fetches = new Histogram({
    name: "liancheng_subgraph_fetch_duration_seconds",
    help: "Fetches from subgraphs, by outcome",
    labelNames: ["subgraph", "outcome"],
    buckets: BUCKETS,
    registers,
  });
  const representations = new Counter({
    name: "liancheng_subgraph_representations_total",
    help: "Entities asked of a subgraph",
    labelNames: ["subgraph"],
    registers,
  });
  const plans = new Counter({
    name: "liancheng_plan_requests_total",
    help: "Requests whose plan was known, or planned for them",
    labelNames: ["plan"],
    registers,
  });
  const planning = new Histogram({
    name: "liancheng_planning_duration_seconds",
    help: "Planning of a document, the wait for the planner included, by whether a plan was made",
    labelNames: ["made"],
    buckets: BUCKETS,
    registers,
  });
  const evicted = new Counter({
    name: "liancheng_plan_cache_evicted_total",
    help: "Documents dropped for others with their plans",
    registers,
  });
  const refused = new Counter({
    name: "liancheng_limit_refusals_total",
    help: "Requests refused by a limit",
    labelNames: ["limit"],
    registers,
  });

  const changes = new Histogram({
    name: "liancheng_change_delay_seconds",
    help: "From when a change was recorded until it was sent to who follows its feed",
    labelNames: ["feed"],
    buckets: [...BUCKETS, 60, 300],
    registers,
  });

  function countFetches(record: RequestRecord): void {
    for (const { subgraph, outcome, began, ended, representations: count } of record.fetches) {
      // What was still under way when the client went away has no end.
      if (ended > 0) fetches.observe({ subgraph, outcome }, (ended - began) / 1000);
      if (count > 0) representations.inc({ subgraph }, count);
    }
  }

  return {
    sources,
    contentType: registry.contentType,
    text: () => registry.metrics(),
    requestEnded(record) {
      const { route, status, codes, operation, plan, limits } = record;
      requests.inc({ route, status, code: codes[0] ?? "none" });
      if (route !== "/graphql") return;
      const label = operationLabel(operation, trustedName);
      durations.observe({ operation: label }, (record.ended - record.began) / 1000);
      if (plan) plans.inc({ plan: plan.state });
      for (const limit of limits) refused.inc({ limit });
      countFetches(record);
    },
    planMade: (ms, made) => planning.observe({ made: String(made) }, ms / 1000),
    planEvicted: () => evicted.inc(),
    changeSent: (feed, ms) => changes.observe({ feed }, ms / 1000),
  };
}
