import { getOperationAST, parse } from "graphql";
import type { Engine } from "../execute/engine.ts";
import type { ManifestOperation } from "./manifest.ts";

/**
 * Plans operations ahead of their first request, as they come without conditions. What cannot be planned is told of in
 * the log, and again to whoever asks for it.
 *
 * @param operations valid for the schema of the engine, as no one checks that any more once they are known
 */
export async function planOperations(
  engine: Pick<Engine, "prepare">,
  operations: readonly ManifestOperation[],
  log: (line: string) => void,
): Promise<void> {
  for (const { name, body } of operations) {
    try {
      const document = parse(body);
      const operation = getOperationAST(document, name);
      if (!operation) throw new Error("its document has no operation of that name");
      await engine.prepare({ document, operation, source: body }).planOf({});
    } catch (error) {
      log(`operation ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
