/** An event of a stream as it came. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

function eventOf(block: string, lastId: string): { id: string; event: StreamEvent | null } {
  const fields = new Map<string, string>();
  for (const line of block.split("\n")) {
    const [, name = "", value = ""] = /^([a-z]+): ?(.*)$/.exec(line) ?? [];
    if (name) fields.set(name, value);
  }
  const id = fields.get("id") ?? lastId;
  const data = fields.get("data");
  return {
    id,
    event:
      data === undefined ? null : { event: fields.get("event") ?? "message", id, data: JSON.parse(data) },
  };
}

/** A stream that is followed as EventSource does (HTML standard, 9.2). */
export class EventStream {
  readonly status: number;
  readonly response: Response;
  /** Id of the last event. */
  lastId = "";
  readonly #abort: AbortController;
  readonly #blocks: AsyncIterator<string>;

  private constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.status = response.status;
    this.#abort = abort;
    this.#blocks = blocksOf(response)[Symbol.asyncIterator]();
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
    const abort = new AbortController();
    const response = await fetch(url, { headers, signal: abort.signal });
    return new EventStream(response, abort);
  }

  /** The next event; null at the end of the stream. */
  async next(): Promise<StreamEvent | null> {
    for (;;) {
      const block = await this.#blocks.next();
      if (block.done) return null;
      const { id, event } = eventOf(block.value, this.lastId);
      this.lastId = id;
      if (event) return event;
    }
  }

  /** So many events. */
  async take(count: number): Promise<StreamEvent[]> {
    const events: StreamEvent[] = [];
    while (events.length < count) {
      const event = await this.next();
      if (!event) throw new Error(`it ended after ${JSON.stringify(events)}`);
      events.push(event);
    }
    return events;
  }

  close(): void {
    this.#abort.abort();
  }
}

async function* blocksOf({ body }: Response): AsyncGenerator<string> {
  let text = "";
  if (!body) return;
  try {
    for await (const piece of body.pipeThrough(new TextDecoderStream())) {
      text += piece;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        yield text.slice(0, end);
        text = text.slice(end + 2);
      }
    }
  } catch {
    // The connection was cut, by either side.
  }
}
