import type { GraphqlRequest, GraphqlResponse, Pipeline } from "./pipeline.ts";

/** A pipeline with what it answers now. */
interface InUse {
  readonly pipeline: Pipeline;
  underWay: number;
  replaced: boolean;
}

/** A pipeline that can be replaced while it answers: each request is answered by the one that it began with. */
export class ReplaceablePipeline implements Pipeline {
  #current: InUse;
  #closed = false;
  readonly #closing = new Set<Promise<void>>();
  readonly #log: (line: string) => void;

  constructor(first: Pipeline, log: (line: string) => void) {
    this.#current = { pipeline: first, underWay: 0, replaced: false };
    this.#log = log;
  }

  async answer(request: GraphqlRequest): Promise<GraphqlResponse> {
    const own = this.#current;
    own.underWay++;
    try {
      return await own.pipeline.answer(request);
    } finally {
      own.underWay--;
      this.#closeIfDone(own);
    }
  }

  /** From now on `next` answers. The former is closed when it has answered what it began. Once closed, `next` is too. */
  replace(next: Pipeline): void {
    if (this.#closed) {
      this.#close(next);
      return;
    }
    const former = this.#current;
    this.#current = { pipeline: next, underWay: 0, replaced: false };
    former.replaced = true;
    this.#closeIfDone(former);
  }

  #closeIfDone({ pipeline, underWay, replaced }: InUse): void {
    if (replaced && underWay === 0) this.#close(pipeline);
  }

  #close(pipeline: Pipeline): void {
    const closing = pipeline.close().catch((error: unknown) => this.#log(`a replaced pipeline: ${error}`));
    this.#closing.add(closing);
    void closing.finally(() => this.#closing.delete(closing));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#current.pipeline.close();
    await Promise.all(this.#closing);
  }
}
