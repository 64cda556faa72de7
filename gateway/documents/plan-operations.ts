import type { Engine } from "../execute/engine.ts";
import type { NamedOperation } from "./read-operations.ts";

/**
 * Plans operations ahead of their first request, as they come without conditions. What cannot be planned is told of in
 * the log, and again to whoever asks for it.
 */
export async function planOperations(
  engine: Pick<Engine, "prepare">,
  operations: readonly NamedOperation[],
  log: (line: string) => void,
): Promise<void> {
  for (const operation of operations) {
    try {
      await engine.prepare(operation).planOf({});
    } catch (error) {
      log(`operation ${operation.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
