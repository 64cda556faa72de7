import { LRUCache } from "lru-cache";

export interface PlanCacheOptions {
  /** Entries at most. */
  maxEntries: number;
  /** Bytes at most, of documents and plans as text. */
  maxBytes: number;
}

/** What is compiled from a document, with its size in bytes. */
export interface Sized<Value> {
  value: Value;
  bytes: number;
}

/** Keeps what was compiled last; a document asked for by several at once is compiled once. */
export class PlanCache<Value extends object> {
  readonly #kept: LRUCache<string, Value>;
  readonly #underWay = new Map<string, Promise<Value>>();

  constructor(options: PlanCacheOptions) {
    this.#kept = new LRUCache({ max: options.maxEntries, maxSize: options.maxBytes });
  }

  /** The value kept for `key`, or the one that `compile` makes. One that failed is not kept. */
  async get(key: string, compile: () => Promise<Sized<Value>>): Promise<Value> {
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const underWay = this.#underWay.get(key);
    if (underWay) return await underWay;
    const promise = compile()
      .then(({ value, bytes }) => {
        this.#kept.set(key, value, { size: Math.max(1, bytes + key.length) });
        return value;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, promise);
    return await promise;
  }
}
