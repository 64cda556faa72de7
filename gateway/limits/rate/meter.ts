import { LRUCache } from "lru-cache";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";

/** The rates are by the minute: a window that begins with the first request in it. */
export const WINDOW_S = 60;

/**
 * Keys that are counted at most; each takes some 500 bytes. Where more than that ask, those that have been quiet longest
 * are forgotten: somebody with as many addresses has that many times the rate anyway.
 */
const MOST_KEYS = 20_000;

/** A gateway tells the others of a key when it has counted this part of its rate: who asks little is not told of. */
const SHARE = 1 / 20;

/** Counts that several gateways share. */
export interface SharedCounts {
  /** Adds points to a key; the points of all gateways in its window, and milliseconds until that ends. Null: not now. */
  add(key: string, points: number): Promise<{ consumed: number; msLeft: number } | null>;
}

interface Count {
  /** Until when nothing more is let through, on a clock that never goes back; 0 where something is. */
  fullUntil: number;
  /** Counted and not told to the others yet. */
  unshared: number;
  sharing: boolean;
}

/**
 * Counts what each key has taken, and says how long one that has taken its rate has to wait. What is over the rate in
 * one go is let through and waited for after: what a request costs is known only when it is under way.
 */
export class Meter {
  readonly rate: number;
  readonly #limiter: RateLimiterMemory;
  readonly #shared: SharedCounts | null;
  readonly #counts: LRUCache<string, Count>;

  constructor(rate: number, shared: SharedCounts | null = null, mostKeys = MOST_KEYS) {
    this.rate = rate;
    this.#limiter = new RateLimiterMemory({ points: rate, duration: WINDOW_S });
    this.#shared = shared;
    this.#counts = new LRUCache({
      max: mostKeys,
      dispose: (_, key) => void this.#limiter.delete(key),
    });
  }

  /** Milliseconds until a key may go on; 0 where it may now. */
  waitOf(key: string): number {
    const { fullUntil = 0 } = this.#counts.get(key) ?? {};
    return fullUntil === 0 ? 0 : Math.max(0, fullUntil - performance.now());
  }

  /** Counts at once; resolves when the other gateways know of it, where they have to. Never rejects. */
  async add(key: string, points: number): Promise<void> {
    let count = this.#counts.get(key);
    if (!count) {
      count = { fullUntil: 0, unshared: 0, sharing: false };
      this.#counts.set(key, count);
    }
    // It counts before it returns: requests that come meanwhile find it counted.
    this.#noteFull(count, await this.#limiter.penalty(key, points));
    if (!this.#shared) return;
    count.unshared += points;
    if (count.sharing || count.unshared < this.rate * SHARE) return;
    await this.#share(this.#shared, key, count);
  }

  #noteFull(count: Count, { consumedPoints, msBeforeNext }: RateLimiterRes): void {
    if (consumedPoints >= this.rate) count.fullUntil = performance.now() + msBeforeNext;
  }

  async #share(shared: SharedCounts, key: string, count: Count): Promise<void> {
    const points = count.unshared;
    count.unshared = 0;
    count.sharing = true;
    const all = await shared.add(key, points);
    count.sharing = false;
    if (!all) {
      count.unshared += points;
    } else if (this.#counts.peek(key) === count && all.msLeft > 0) {
      // From now on the window is that of all.
      this.#noteFull(count, await this.#limiter.set(key, all.consumed + count.unshared, all.msLeft / 1000));
    }
  }
}
