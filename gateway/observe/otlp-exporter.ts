import { request as send } from "undici";
import type { Log } from "./log.ts";

// The OpenTelemetry protocol over HTTP in JSON (OTLP 1.x, https://opentelemetry.io/docs/specs/otlp/#otlphttp). Spans
// leave in batches; where the collector does not take them they are dropped, so that nothing waits for it.

/** A span that has ended. Times are milliseconds since 1970. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: "internal" | "server" | "client";
  readonly began: number;
  readonly ended: number;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface OtlpOptions {
  /** URL that traces are posted to. */
  url: string;
  /** Sent with every batch; may hold a credential. */
  headers: Readonly<Record<string, string>>;
  /** `service.name`. */
  service: string;
  log: Log;
}

export interface OtlpExporter {
  add(span: Span): void;
  /** Sends what is left, and ends. */
  close(): Promise<void>;
}

const EVERY_MS = 2_000;
const BATCH = 512;
/** Spans that wait to be sent; those that come when so many do are dropped. */
const MOST_WAITING = 4 * BATCH;
const TIMEOUT_MS = 10_000;
/** Of one failure after another only the first is told within so many milliseconds. */
const TOLD_EVERY_MS = 60_000;

const KINDS = { internal: 1, server: 2, client: 3 } as const;
const ERROR = 2;

function nanoseconds(ms: number): string {
  // Beyond what a number holds exactly: the microseconds, then three digits.
  return `${Math.round(ms * 1000)}000`;
}

function valueJson(value: string | number) {
  return typeof value === "string" ? { stringValue: value } : { intValue: String(value) };
}

function attributesOf(attributes: Span["attributes"]) {
  return Object.entries(attributes).map(([key, value]) => ({ key, value: valueJson(value) }));
}

function spanJson(span: Span) {
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    ...(span.parentId === null ? {} : { parentSpanId: span.parentId }),
    name: span.name,
    kind: KINDS[span.kind],
    startTimeUnixNano: nanoseconds(span.began),
    endTimeUnixNano: nanoseconds(span.ended),
    attributes: attributesOf(span.attributes),
    status: span.failed ? { code: ERROR } : {},
  };
}

/** Sends spans to a collector. */
export function otlpExporter({ url, headers, service, log }: OtlpOptions): OtlpExporter {
  const resource = { attributes: attributesOf({ "service.name": service }) };
  let waiting: Span[] = [];
  let dropped = 0;
  let toldAt = Number.NEGATIVE_INFINITY;

  function tell(reason: string): void {
    const now = performance.now();
    if (now - toldAt < TOLD_EVERY_MS) return;
    toldAt = now;
    log(`追踪数据未能送出 / traces are not taken: ${reason}; ${dropped} dropped`, { level: "warn", dropped });
  }

  async function sendBatch(spans: readonly Span[]): Promise<void> {
    const scopeSpans = [{ scope: { name: "liancheng" }, spans: spans.map(spanJson) }];
    try {
      const response = await send(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ resourceSpans: [{ resource, scopeSpans }] }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await response.body.dump();
      if (response.statusCode < 300) return;
      dropped += spans.length;
      tell(`status ${response.statusCode}`);
    } catch (error) {
      dropped += spans.length;
      tell((error as NodeJS.ErrnoException).code ?? (error as Error).name);
    }
  }

  async function sendAll(): Promise<void> {
    while (waiting.length > 0) await sendBatch(waiting.splice(0, BATCH));
  }

  // One batch after the other: a slow collector is not asked to do several at once.
  let sending = Promise.resolve();
  const turn = () => {
    sending = sending.then(sendAll);
    return sending;
  };
  const timer = setInterval(turn, EVERY_MS).unref();

  return {
    add(span) {
      if (waiting.length < MOST_WAITING) waiting.push(span);
      else dropped++;
      if (waiting.length === BATCH) void turn();
    },
    async close() {
      clearInterval(timer);
      await turn();
      waiting = [];
    },
  };
}
