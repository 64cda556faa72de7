import type { AskedOperation } from "../execute/prepare-operation.ts";

/** The name of a trusted document by its text; null of any other text. */
export type TrustedName = (source: string) => string | null;

/** What any operation is called that is no trusted document: its own name would be anybody's to choose. */
const ADHOC = "adhoc";
/** What a request is called that was refused before its operation was known. */
const NONE = "none";

/** What the operation of a request is called in logs, metrics and traces. */
export function operationLabel(operation: AskedOperation | null, trustedName: TrustedName): string {
  return operation === null ? NONE : (trustedName(operation.source) ?? ADHOC);
}
