import { createHash } from "node:crypto";
import { type DocumentNode, Kind, print, stripIgnoredCharacters, visit } from "graphql";

/** A document on one line, with all but names, enum values and booleans taken out of it: its values may be personal. */
export function withoutValues(document: DocumentNode): string {
  const told = visit(document, {
    StringValue: (node) => ({ ...node, value: "", block: false }),
    IntValue: (node) => ({ ...node, value: "0" }),
    FloatValue: (node) => ({ ...node, value: "0" }),
    ListValue: (node) => ({ ...node, values: node.values.slice(0, 1) }),
  });
  return stripIgnoredCharacters(print(told));
}

/** Sixteen hexadecimal digits that are the same for documents that differ in values and aliases alone. */
export function documentSignature(document: DocumentNode): string {
  const bare = visit(document, {
    [Kind.FIELD]: ({ alias: _, ...node }) => node,
  });
  return createHash("sha256").update(withoutValues(bare)).digest("hex").slice(0, 16);
}

/** By the operation, which lives as long as what is known of it: a signature takes longer than its request. */
const signatures = new WeakMap<object, string>();

/** The signature of the document of an operation, made once. */
export function signatureOf(operation: { readonly document: DocumentNode }): string {
  const known = signatures.get(operation);
  if (known !== undefined) return known;
  const signature = documentSignature(operation.document);
  signatures.set(operation, signature);
  return signature;
}
