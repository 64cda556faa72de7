import { type DocumentNode, Kind } from "graphql";
import { LRUCache } from "lru-cache";
import type { AskedOperation, PreparedOperation } from "./prepare-operation.ts";

export interface KnownOperationsOptions {
  /** Documents at most. */
  maxDocuments: number;
  /** Bytes at most, of documents and plans as text. */
  maxBytes: number;
  /** Told of each document that is dropped for others. */
  evicted?: () => void;
  /** `grew` is told of further bytes that belong to the operation. */
  prepare(asked: AskedOperation, grew: (bytes: number) => void): PreparedOperation;
}

export interface KeptOperations {
  readonly documents: number;
  /** Of documents and plans as text. */
  readonly bytes: number;
}

interface KnownDocument {
  bytes: number;
  /** By name; under null the one that is meant where none is given. */
  readonly operations: Map<string | null, PreparedOperation>;
}

function hasOneOperation({ definitions }: DocumentNode): boolean {
  return definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
}

/** Keeps the operations that were asked for last, with all that was compiled of them, by the text of their document. */
export class KnownOperations {
  readonly #options: KnownOperationsOptions;
  readonly #documents: LRUCache<string, KnownDocument>;

  constructor(options: KnownOperationsOptions) {
    this.#options = options;
    this.#documents = new LRUCache({
      max: options.maxDocuments,
      maxSize: options.maxBytes,
      dispose: (_document, _source, reason) => {
        if (reason === "evict") options.evicted?.();
      },
    });
  }

  /** What is kept now. */
  get kept(): KeptOperations {
    return { documents: this.#documents.size, bytes: this.#documents.calculatedSize };
  }

  /** The operation that is meant by a name (null: none is given) in a document, where it has been prepared. */
  find(source: string, operationName: string | null): PreparedOperation | null {
    return this.#documents.get(source)?.operations.get(operationName) ?? null;
  }

  /** The operation kept, or else a new one. */
  prepare(asked: AskedOperation): PreparedOperation {
    const { source, document, operation } = asked;
    const name = operation.name?.value ?? null;
    const known = this.#documents.get(source) ?? this.#add(source);
    let prepared = known.operations.get(name);
    if (!prepared) {
      prepared = this.#options.prepare(asked, (bytes) => this.#grew(source, known, bytes));
      known.operations.set(name, prepared);
      if (hasOneOperation(document)) known.operations.set(null, prepared);
    }
    return prepared;
  }

  #add(source: string): KnownDocument {
    const known: KnownDocument = { bytes: Math.max(1, source.length), operations: new Map() };
    this.#documents.set(source, known, { size: known.bytes });
    return known;
  }

  #grew(source: string, known: KnownDocument, bytes: number): void {
    known.bytes += bytes;
    if (this.#documents.peek(source) !== known) return;
    // To set the value that is there already would leave its size as it was.
    this.#documents.delete(source);
    this.#documents.set(source, known, { size: known.bytes });
  }
}
