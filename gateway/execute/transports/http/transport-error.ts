/** Why no answer could be had from a subgraph. The message names no host; it goes to the log, not to clients. */
export class TransportError extends Error {
  override name = "TransportError";
  readonly reason: TransportFailure;

  constructor(reason: TransportFailure, detail: string, cause?: unknown) {
    super(`${reason}: ${detail}`, cause === undefined ? {} : { cause });
    this.reason = reason;
  }
}

export type TransportFailure =
  /** No connection, or it broke. */
  | "UNREACHABLE"
  /** No whole answer in time. */
  | "TIMEOUT"
  /** An answer that is no GraphQL response. */
  | "MALFORMED"
  /** An answer of more bytes than are taken: the subgraph is well, and another try would bring the same. */
  | "TOO_LARGE"
  /** An HTTP status that says that the subgraph is not able to answer. */
  | "UNAVAILABLE"
  /** Not sent: the circuit is open. */
  | "CIRCUIT_OPEN"
  /** Not sent: too many are waiting. */
  | "OVERLOADED"
  /** Who asked went away, or the deadline of the request passed. */
  | "CANCELLED";
