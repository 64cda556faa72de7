import { Pool } from "undici";

export interface LoadOptions {
  url: string;
  /** Connections, each with one request at a time: the next is sent when the answer to the last has come. */
  connections: number;
  /** No request is sent any more after as many milliseconds. */
  forMs: number;
  /** Bodies of the requests, in turn. */
  bodies: readonly string[];
  /** Told of every answer, with the index of its body; throws where it is not the one expected. */
  check(index: number, status: number, text: string): void;
}

export interface LoadResult {
  requests: number;
  /** From the first request to the last answer. */
  ms: number;
  /** Milliseconds from a request to its answer: the median and the 99th percentile. */
  p50: number;
  p99: number;
}

const HEADERS = { "content-type": "application/json", accept: "application/json" };

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Sends requests over a fixed number of connections for a while. Rejects with the first failure. */
export async function closedLoop(options: LoadOptions): Promise<LoadResult> {
  const { origin, pathname } = new URL(options.url);
  const pool = new Pool(origin, { connections: options.connections, pipelining: 1 });
  const took: number[] = [];
  const began = performance.now();
  let next = 0;
  let failed = false;

  async function connection(): Promise<void> {
    while (!failed && performance.now() - began < options.forMs) {
      const index = next++ % options.bodies.length;
      const sent = performance.now();
      const { statusCode, body } = await pool.request({
        path: pathname,
        method: "POST",
        headers: HEADERS,
        body: options.bodies[index] as string,
      });
      const text = await body.text();
      took.push(performance.now() - sent);
      options.check(index, statusCode, text);
    }
  }

  try {
    await Promise.all(
      Array.from({ length: options.connections }, () =>
        connection().catch((error: unknown) => {
          failed = true;
          throw error;
        }),
      ),
    );
  } finally {
    await pool.destroy();
  }
  const ms = performance.now() - began;
  took.sort((a, b) => a - b);
  return { requests: took.length, ms, p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}
