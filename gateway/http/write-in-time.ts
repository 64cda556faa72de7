import { once } from "node:events";
import type { ServerResponse } from "node:http";

/**
 * Writes a piece of an answer, and waits until the client has taken in what came before it: no more is kept than that piece
 * and what the socket holds. Whether the client has; where it has not within `stallMs` milliseconds it is disconnected.
 */
export async function writeInTime(response: ServerResponse, text: string, stallMs: number): Promise<boolean> {
  if (response.destroyed) return false;
  if (response.write(text)) return true;
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(), stallMs);
  const closed = () => stalled.abort();
  response.once("close", closed);
  try {
    await once(response, "drain", { signal: stalled.signal });
    return true;
  } catch {
    response.destroy();
    return false;
  } finally {
    clearTimeout(timer);
    response.off("close", closed);
  }
}
