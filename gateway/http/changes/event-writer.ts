import type { ServerResponse } from "node:http";
import { writeInTime } from "../write-in-time.ts";

/** Why a stream ends, in the event that says so. */
export interface StreamEnd {
  readonly reason: "TOKEN" | "REFUSED" | "STOPPING";
  readonly messageZh: string;
  readonly messageEn: string;
}

/** Milliseconds after which a client asks again that has lost its stream. */
const RETRY_MS = 2_000;

/** Writes events (text/event-stream, HTML standard, 9.2) as fast as the client reads them. */
export class EventWriter {
  readonly #response: ServerResponse;
  readonly #stallMs: number;
  #id: string;

  /**
   * @param id what the client knows as the last event
   * @param stallMs milliseconds that a client may leave what was written unread
   */
  constructor(response: ServerResponse, id: string, stallMs: number) {
    this.#response = response;
    this.#id = id;
    this.#stallMs = stallMs;
  }

  /** Says where the stream begins. After a resume, what follows may have been sent before: its ids tell. */
  begin(resumed: boolean): Promise<boolean> {
    const event = resumed ? "resumed" : "started";
    return this.#write(
      `retry: ${RETRY_MS}\nevent: ${event}\nid: ${this.#id}\ndata: {"after":"${this.#id}"}\n\n`,
    );
  }

  change(id: string, node: unknown): Promise<boolean> {
    this.#id = id;
    return this.#write(`event: change\nid: ${id}\ndata: ${JSON.stringify(node)}\n\n`);
  }

  /** Says that the stream lives, and where it stands: what was kept back need not be looked at again. */
  heartbeat(id: string): Promise<boolean> {
    const text = id === this.#id ? ": \n\n" : `id: ${id}\n\n`;
    this.#id = id;
    return this.#write(text);
  }

  /** Says why it ends, where the client still reads, and ends. */
  end(end: StreamEnd): void {
    const { writableNeedDrain, destroyed } = this.#response;
    if (destroyed) return;
    if (writableNeedDrain) this.#response.destroy();
    else this.#response.end(`event: end\ndata: ${JSON.stringify(end)}\n\n`);
  }

  /** Whether the client has taken it in time; where not, it is disconnected, and has the id of what it read last. */
  #write(text: string): Promise<boolean> {
    return writeInTime(this.#response, text, this.#stallMs);
  }
}
