/** What one look found. `failed` is what keeps the service from answering rightly, or is not as it can have been meant. */
export interface Finding {
  readonly state: "ok" | "attention" | "failed";
  /** What was looked at, in both languages. */
  readonly name: string;
  readonly said: string;
  /** What to do; null where there is nothing to be done. */
  readonly remedy: string | null;
}

export const ok = (name: string, said: string): Finding => ({ state: "ok", name, said, remedy: null });

export const attention = (name: string, said: string, remedy: string): Finding => ({
  state: "attention",
  name,
  said,
  remedy,
});

export const failed = (name: string, said: string, remedy: string): Finding => ({
  state: "failed",
  name,
  said,
  remedy,
});
