/** Tells of what takes longer than a time that is the same for all of it: one timer, whatever the number. */
export class Deadlines<Task> {
  readonly #ms: number;
  readonly #expired: (task: Task) => void;
  /** When each is due, the first to be due first: all have the same time. */
  readonly #due = new Map<Task, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(ms: number, expired: (task: Task) => void) {
    this.#ms = ms;
    this.#expired = expired;
  }

  add(task: Task): void {
    this.#due.set(task, performance.now() + this.#ms);
    if (this.#timer === null) this.#wake(this.#ms);
  }

  delete(task: Task): void {
    this.#due.delete(task);
  }

  #wake(inMs: number): void {
    // It keeps no process alive: what is waited for does.
    this.#timer = setTimeout(() => this.#look(), inMs).unref();
  }

  #look(): void {
    this.#timer = null;
    const now = performance.now();
    for (const [task, due] of this.#due) {
      if (due > now) {
        this.#wake(Math.ceil(due - now));
        return;
      }
      this.#due.delete(task);
      this.#expired(task);
    }
  }
}
