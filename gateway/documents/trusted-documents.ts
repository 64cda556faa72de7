import type { ManifestOperation } from "./manifest.ts";
import { untrustedLog } from "./untrusted-log.ts";

/** What becomes of a document that is not trusted: it is refused, told to the log, or taken like any other. */
export const TRUST_MODES = ["enforce", "log", "off"] as const;
export type TrustMode = (typeof TRUST_MODES)[number];

/** The documents that are trusted. Only the manifest adds to them, never a request. */
export class TrustedDocuments {
  readonly mode: TrustMode;
  /** Tells the log of a document that is not trusted, once. */
  readonly tellUntrusted: (text: string, operationName: unknown) => void;
  #byId: ReadonlyMap<string, ManifestOperation> = new Map();
  #byText: ReadonlyMap<string, ManifestOperation> = new Map();

  constructor(mode: TrustMode, operations: readonly ManifestOperation[], log: (line: string) => void) {
    this.mode = mode;
    this.tellUntrusted = untrustedLog(log);
    this.replace(operations);
  }

  /** From now on these are trusted, and no others. */
  replace(operations: readonly ManifestOperation[]): void {
    this.#byId = new Map(operations.map((operation) => [operation.id, operation]));
    this.#byText = new Map(operations.map((operation) => [operation.body, operation]));
  }

  get isEmpty(): boolean {
    return this.#byId.size === 0;
  }

  get operations(): Iterable<ManifestOperation> {
    return this.#byId.values();
  }

  byId(id: string): ManifestOperation | null {
    return this.#byId.get(id) ?? null;
  }

  /** The document of this text, character for character. */
  byText(text: string): ManifestOperation | null {
    return this.#byText.get(text) ?? null;
  }
}
