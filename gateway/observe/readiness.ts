/** How a part of a service stands. */
export interface CheckResult {
  readonly ok: boolean;
  /** In words for who operates it, in both languages; no host, no name of anything inside. */
  readonly said: string;
}

export type Check = () => Promise<CheckResult>;

/** Whether a service should be sent requests, as `/readyz` tells it. */
export interface ReadyState {
  readonly status: "ready" | "not ready" | "starting" | "draining";
  readonly checks: Readonly<Record<string, CheckResult>>;
}

/** Milliseconds that a check may take. */
const DEADLINE_MS = 2_000;
/** Milliseconds for which an answer is given again: anybody may ask. */
const KEPT_MS = 1_000;

const LATE: CheckResult = { ok: false, said: `未能及时答复 / no answer in ${DEADLINE_MS} ms` };
const FAILED: CheckResult = { ok: false, said: "检查失败 / the check failed" };

/** The result of a check, in time, whatever becomes of it. */
async function resultOf(check: Check): Promise<CheckResult> {
  const late = Promise.withResolvers<CheckResult>();
  const timer = setTimeout(() => late.resolve(LATE), DEADLINE_MS);
  try {
    return await Promise.race([check(), late.promise]);
  } catch {
    return FAILED;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether a service can answer, by checks that are made when somebody asks. */
export class Readiness {
  readonly #checks: ReadonlyMap<string, Check>;
  #phase: "starting" | "serving" | "draining" = "starting";
  #last: { at: number; checks: Promise<ReadyState["checks"]> } | null = null;

  constructor(checks: ReadonlyMap<string, Check> = new Map()) {
    this.#checks = checks;
  }

  /** It listens now. */
  serving(): void {
    this.#phase = "serving";
  }

  /** From now on it says that it wants no more requests. It answers those that come. */
  drain(): void {
    this.#phase = "draining";
  }

  get draining(): boolean {
    return this.#phase === "draining";
  }

  async state(): Promise<ReadyState> {
    const now = performance.now();
    if (!this.#last || now - this.#last.at > KEPT_MS) this.#last = { at: now, checks: this.#make() };
    const checks = await this.#last.checks;
    if (this.#phase !== "serving") return { status: this.#phase, checks };
    return { status: Object.values(checks).every(({ ok }) => ok) ? "ready" : "not ready", checks };
  }

  async #make(): Promise<ReadyState["checks"]> {
    const results = [...this.#checks].map(async ([name, check]) => [name, await resultOf(check)] as const);
    return Object.fromEntries(await Promise.all(results));
  }
}
