import { getOperationAST, parse, specifiedRules, validate } from "graphql";
import { operationTypesRule } from "../apollo/operation-types-rule.ts";
import type { Engine } from "../execute/engine.ts";
import { limitsRule } from "../limits/document-errors.ts";
import type { DocumentLimits } from "../limits/limits.ts";
import { withoutNumbers } from "../observe/without-numbers.ts";
import type { ManifestOperation } from "./manifest.ts";

/**
 * Plans operations ahead of their first request, as they come without conditions. What cannot be planned, or is not
 * valid for the schema of the engine, is told of in the log, and again to whoever asks for it.
 */
export async function planOperations(
  engine: Pick<Engine, "prepare" | "publicSchema">,
  operations: Iterable<ManifestOperation>,
  limits: DocumentLimits,
  log: (line: string) => void,
): Promise<void> {
  // No one looks at an operation any more once it is known.
  const rules = [...specifiedRules, limitsRule(limits), operationTypesRule];
  for (const { name, body } of operations) {
    try {
      const document = parse(body, { maxTokens: limits.tokens });
      const operation = getOperationAST(document, name);
      if (!operation) throw new Error("its document has no operation of that name");
      const [error] = validate(engine.publicSchema, document, rules);
      if (error) throw error;
      await engine.prepare({ document, operation, source: body }).planOf({});
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log(`operation ${name}: ${withoutNumbers(reason)}`);
    }
  }
}
