import { hash } from "node:crypto";
import { readFileSync } from "node:fs";

/** An operation of a manifest. */
export interface ManifestOperation {
  /** Of its body, as `documentId` makes it. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** The text of its document, character for character. */
  readonly body: string;
}

/** What was given for a manifest is none. The message says why, and quotes no document. */
export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

/** The manifest of the operations that come with the project; `npm run generate` writes it. */
export const OWN_MANIFEST = new URL("../../schema/persisted-query-manifest.json", import.meta.url);

const FORMAT = { format: "apollo-persisted-query-manifest", version: 1 };

/** By what a document is known: the SHA-256 of its text in UTF-8, 64 hexadecimal digits in lower case. */
export function documentId(text: string): string {
  return hash("sha256", text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readOperation(value: unknown, index: number): ManifestOperation {
  const { id, name, type, body } = isRecord(value) ? value : {};
  if (
    typeof id !== "string" ||
    typeof name !== "string" ||
    typeof type !== "string" ||
    typeof body !== "string"
  )
    throw new ManifestError(`operation ${index} lacks one of id, name, type, body`);
  // Whoever asks by text is known by its hash alone.
  if (id !== documentId(body))
    throw new ManifestError(`operation ${index}: its id is not the SHA-256 of its body`);
  return { id, name, type, body };
}

/** Reads a manifest in the format of Apollo's persisted queries. Throws ManifestError. */
export function readManifest(text: string): readonly ManifestOperation[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    throw new ManifestError("it is no JSON");
  }
  if (!isRecord(manifest) || manifest.format !== FORMAT.format || manifest.version !== FORMAT.version)
    throw new ManifestError(`it is no manifest of format ${FORMAT.format}, version ${FORMAT.version}`);
  if (!Array.isArray(manifest.operations)) throw new ManifestError("it has no list of operations");
  return manifest.operations.map(readOperation);
}

/** A manifest as it is written. */
export function printManifest(operations: readonly ManifestOperation[]): string {
  return `${JSON.stringify({ ...FORMAT, operations }, null, 2)}\n`;
}

/** The operations that come with the project. */
export function readOwnManifest(): readonly ManifestOperation[] {
  return readManifest(readFileSync(OWN_MANIFEST, "utf8"));
}
