import type { DocumentNode } from "graphql";
import type { Message } from "../../schema/error-codes.ts";
import type { DocumentLimits } from "./limits.ts";

/** A limit that a document alone decides. The document was parsed and nothing else: it need not be valid. */
export interface DocumentLimit {
  readonly name: keyof DocumentLimits;
  /** What is counted. */
  readonly words: Message;
  /** Takes time that is linear in the size of the document, fragment cycles or not. */
  measure(document: DocumentNode, limits: DocumentLimits): number;
}
