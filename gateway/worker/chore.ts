/** Something that the worker does beside following feeds, whenever something was recorded and each minute. */
export interface Chore {
  /** Its jobs are known by this name. */
  readonly name: string;
  /**
   * Does what there is to do; another process may be at it at the same time. Resolves to "again" where there is more to do
   * that could not be done yet. Aborted, it comes to an end between two pieces.
   */
  run(stop: AbortSignal): Promise<"done" | "again">;
}
