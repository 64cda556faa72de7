import { Pool } from "undici";

export interface OpenLoopOptions {
  url: string;
  /** Requests in a second, whether or not those before are answered. */
  rate: number;
  forMs: number;
  bodies: readonly string[];
  /** Told of every answer, with the index of its body; throws where it is not the one expected. */
  check(index: number, status: number, text: string): void;
}

/** Milliseconds from when a request was due to its answer. */
export interface OpenLoopResult {
  p50: number;
  p99: number;
}

const CONNECTIONS = 64;

/**
 * Sends requests at a fixed rate. Each is timed from when it was due, so that those which had to wait behind a slow one count
 * with their wait (coordinated omission: Gil Tene, "How NOT to Measure Latency"). Rejects with the first failure.
 */
export async function openLoop({
  url,
  rate,
  forMs,
  bodies,
  check,
}: OpenLoopOptions): Promise<OpenLoopResult> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
  const headers = { "content-type": "application/json", accept: "application/json" };
  const took: number[] = [];
  const began = performance.now();
  const ask = async (at: number, due: number) => {
    const index = at % bodies.length;
    const { statusCode, body } = await pool.request({
      path: pathname,
      method: "POST",
      headers,
      body: bodies[index] as string,
    });
    const text = await body.text();
    took.push(performance.now() - due);
    check(index, statusCode, text);
  };
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const all = Math.max(1, Math.floor((rate * forMs) / 1000));
      let sent = 0;
      let answered = 0;
      timer = setInterval(() => {
        for (; sent < all && began + (sent * 1000) / rate <= performance.now(); sent++) {
          ask(sent, began + (sent * 1000) / rate).then(() => {
            if (++answered === all) resolve();
          }, reject);
        }
      }, 1);
    });
  } finally {
    clearInterval(timer);
    await pool.destroy();
  }
  took.sort((a, b) => a - b);
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
