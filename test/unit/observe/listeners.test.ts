import { getOperationAST, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { createLog, type LogLevel } from "../../../gateway/observe/log.ts";
import { createMetrics } from "../../../gateway/observe/metrics.ts";
import { observerOf } from "../../../gateway/observe/observer.ts";
import type { Span } from "../../../gateway/observe/otlp-exporter.ts";
import { RequestRecord } from "../../../gateway/observe/request-record.ts";
import { tellLog } from "../../../gateway/observe/tell-log.ts";
import { spanOfRequest, tellTraces } from "../../../gateway/observe/tracing.ts";
import { contextOf } from "../../support/request.ts";

const TRUSTED = "query Check($id: ID!) { thing(id: $id) { id } }";
const ADHOC = 'query Secret { other: thing(id: "350199196701010020") { id } }';
const trustedName = (source: string) => (source === TRUSTED ? "Check" : null);
const REQUEST_ID = "0b4cf1c1-6fb5-4d0c-9a59-5a3fbd4dd3a1";

function operationOf(source: string) {
  const document = parse(source);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("no operation");
  return { source, document, operation };
}

const NODE = { kind: "Fetch", serviceName: "things", operation: "{ thing { id } }", operationKind: "query" };

/** A request for an operation that fetched from one subgraph; traced where a span is given. */
function recordOf(source: string, span: RequestRecord["span"] = null): RequestRecord {
  const record = new RequestRecord(REQUEST_ID, span);
  const { began } = record;
  record.route = "/graphql";
  record.status = 200;
  record.context = { ...contextOf(["list:read"]), requestId: REQUEST_ID };
  record.operation = operationOf(source);
  record.plan = { state: "known", began, ended: began, plan: null };
  const fetch = record.beginFetch("things", NODE as never, 3);
  fetch.outcome = "errors";
  fetch.ended = fetch.began + 4;
  record.refused({ code: "SUBGRAPH_FAILED" });
  record.refused({ code: "SUBGRAPH_FAILED" });
  return record;
}

describe("the log", () => {
  function told(finest: LogLevel, format: "json" | "lines", record: RequestRecord): string[] {
    const texts: string[] = [];
    const log = createLog({ logLevel: finest, logFormat: format }, { write: (text) => texts.push(text) });
    observerOf([
      tellLog(log, { trustedName, access: format === "json" ? "info" : "debug", finest }),
    ]).requestEnded(record);
    return texts;
  }

  test("has one line of JSON for a request: who by department, what by trusted name", () => {
    const [line, ...more] = told("info", "json", recordOf(TRUSTED));
    expect(more).toEqual([]);
    expect(JSON.parse(line ?? "")).toEqual({
      ...{ level: "info", time: expect.any(String), pid: process.pid, requestId: REQUEST_ID },
      ...{ route: "/graphql", status: 200, ms: expect.any(Number), codes: ["SUBGRAPH_FAILED"] },
      ...{ traceId: REQUEST_ID.replaceAll("-", ""), department: "FINANCE" },
      ...{ operation: "Check", document: expect.stringMatching(/^[0-9a-f]{16}$/), plan: "known", fetches: 1 },
      msg: expect.stringMatching(/^\/graphql 200 Check [\d.]+ ms$/),
    });
  });

  test("says nothing of a document that is not trusted but what it looks like without its values", () => {
    const lines = [
      ADHOC,
      ADHOC.replaceAll("350199196701010020", "").replace("other: ", ""),
      ADHOC.replace("{ id }", "{ id name }"),
    ].map((source) => told("debug", "json", recordOf(source)));
    const documents = lines.map(([line]) => JSON.parse(line ?? "").document);
    expect(documents[0]).toBe(documents[1]);
    expect(documents[0]).not.toBe(documents[2]);
    expect(lines.join()).not.toMatch(/Secret|other|350199/);
    expect(JSON.parse(lines[0]?.[0] ?? "").operation).toBe("adhoc");
  });

  test("has a line for each fetch at debug, and at a terminal no line for a request above it", () => {
    expect(told("debug", "lines", recordOf(TRUSTED))).toEqual([
      expect.stringMatching(new RegExp(`^${REQUEST_ID} /graphql 200 Check [\\d.]+ ms\n$`)),
      `${REQUEST_ID} fetch things errors 4 ms\n`,
    ]);
    expect(told("info", "lines", recordOf(TRUSTED))).toEqual([]);
    expect(told("warn", "json", recordOf(TRUSTED))).toEqual([]);
  });

  test("of who looks whether it lives is for debug", () => {
    const record = new RequestRecord(REQUEST_ID);
    record.route = "/readyz";
    expect(told("info", "json", record)).toEqual([]);
    expect(told("debug", "json", record)).toHaveLength(1);
  });
});

describe("metrics", () => {
  test("count by labels that no client chooses", async () => {
    const metrics = createMetrics(trustedName);
    const observer = observerOf([metrics]);
    for (const source of [TRUSTED, ADHOC, ADHOC.replace("Secret", "Other")]) {
      observer.requestEnded(recordOf(source));
    }
    const refused = new RequestRecord(REQUEST_ID);
    refused.route = "/graphql";
    refused.status = 400;
    refused.refused({ code: "QUERY_TOO_COMPLEX", measure: "depth" });
    observer.requestEnded(refused);
    observer.planMade(12, true);
    observer.planEvicted();
    metrics.sources.pools = () => new Map([["things", { used: 3, free: 1, waiting: 9 }]]);
    metrics.sources.circuits = () => new Map([["things", "half-open"]]);
    metrics.sources.plans = () => ({ documents: 5, bytes: 1234 });
    metrics.sources.consumers = async () => [{ consumer: "obligations", lagMs: 2500, failed: 3 }];
    const text = await metrics.text();
    for (const line of [
      'liancheng_worker_lag_seconds{consumer="obligations"} 2.5',
      'liancheng_worker_failed_subjects{consumer="obligations"} 3',
      'liancheng_requests_total{route="/graphql",status="200",code="SUBGRAPH_FAILED"} 3',
      'liancheng_requests_total{route="/graphql",status="400",code="QUERY_TOO_COMPLEX"} 1',
      'liancheng_request_duration_seconds_count{operation="Check"} 1',
      'liancheng_request_duration_seconds_count{operation="adhoc"} 2',
      'liancheng_request_duration_seconds_count{operation="none"} 1',
      'liancheng_subgraph_fetch_duration_seconds_count{subgraph="things",outcome="errors"} 3',
      'liancheng_subgraph_representations_total{subgraph="things"} 9',
      'liancheng_plan_requests_total{plan="known"} 3',
      'liancheng_limit_refusals_total{limit="depth"} 1',
      'liancheng_planning_duration_seconds_count{made="true"} 1',
      "liancheng_plan_cache_evicted_total 1",
      "liancheng_plan_cache_documents 5",
      "liancheng_plan_cache_bytes 1234",
      'liancheng_database_connections{subgraph="things",state="used"} 3',
      'liancheng_database_waiting{subgraph="things"} 9',
      'liancheng_subgraph_circuit{subgraph="things"} 1',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    expect(text).not.toMatch(/Secret|Other/);
  });
});

describe("traces", () => {
  const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  const PARENT = "00f067aa0ba902b7";

  test("follow the caller's decision, and without one their own", () => {
    const traceparent = `00-${TRACE}-${PARENT}-`;
    const never = spanOfRequest(0);
    const always = spanOfRequest(1);
    expect(never(REQUEST_ID, { traceparent: `${traceparent}01` })).toEqual({
      ...{ traceId: TRACE, parentId: PARENT, spanId: expect.stringMatching(/^[0-9a-f]{16}$/) },
    });
    expect(always(REQUEST_ID, { traceparent: `${traceparent}00` })).toBeNull();
    expect(never(REQUEST_ID, {})).toBeNull();
    expect(always(REQUEST_ID, {})).toMatchObject({ traceId: REQUEST_ID.replaceAll("-", ""), parentId: null });
  });

  test("have a span of the request, its plan and each fetch, and no name of a client's", () => {
    const spans: Span[] = [];
    const listener = tellTraces({ add: (span) => spans.push(span), close: async () => {} }, trustedName);
    const record = recordOf(ADHOC, { traceId: TRACE, spanId: "1".repeat(16), parentId: PARENT });
    observerOf([listener]).requestEnded(record);
    observerOf([listener]).requestEnded(recordOf(TRUSTED));
    expect(spans.map(({ name, parentId, kind, failed }) => ({ name, parentId, kind, failed }))).toEqual([
      { name: "query adhoc", parentId: PARENT, kind: "server", failed: true },
      { name: "plan", parentId: "1".repeat(16), kind: "internal", failed: false },
      { name: "fetch things", parentId: "1".repeat(16), kind: "client", failed: true },
    ]);
    expect(JSON.stringify(spans)).not.toMatch(/Secret|350199/);
  });
});

test("where nobody listens to requests nothing is written down of them", () => {
  expect(observerOf([{ planEvicted: () => {} }]).begin(REQUEST_ID, {})).toBeNull();
});
