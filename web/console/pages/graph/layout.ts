export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Where it stands; null where it is new. */
  readonly position: Point | null;
  readonly isFixed: boolean;
}

export interface LayoutRequest {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
}

/** Where each node is to stand. */
export type LayoutResult = Readonly<Record<string, Point>>;

/** Lays out graphs in a worker, one at a time; of those that are asked for meanwhile, the last. */
export class Layouts {
  readonly #worker: Worker;
  #isBusy = false;
  #waiting: (() => LayoutRequest) | null = null;

  constructor(told: (result: LayoutResult) => void) {
    this.#worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }: MessageEvent<LayoutResult>) => {
      this.#isBusy = false;
      told(data);
      const next = this.#waiting;
      this.#waiting = null;
      if (next) this.ask(next);
    };
  }

  /** @param request made when it is its turn: what was laid out before stands by then */
  ask(request: () => LayoutRequest): void {
    if (this.#isBusy) this.#waiting = request;
    else {
      this.#isBusy = true;
      this.#worker.postMessage(request());
    }
  }

  close(): void {
    this.#worker.terminate();
  }
}
